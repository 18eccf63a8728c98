"""Calendar tasks, read back by a parser that is not the one that wrote them."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
import vobject

from govdisclose.deadlines import Event, WorkCalendar, compute_reply, compute_statutory
from govdisclose.export import ics

CHINA = WorkCalendar.china()
STAMP = datetime(2024, 3, 5, 1, tzinfo=UTC)


def reply(*events: str):
    return compute_reply(date(2024, 3, 4), CHINA, [Event.parse(e) for e in events])


def read(data: bytes) -> list[vobject.base.Component]:
    return list(vobject.readOne(data.decode()).vtodo_list)


def test_a_deadline_becomes_a_task_with_an_alarm():
    deadline = reply()
    (todo,) = read(ics.dumps([ics.Task("SQ-17", "答复，第17号；甲\n乙", deadline)], stamp=STAMP))
    assert todo.uid.value == "SQ-17@govdisclose"
    assert todo.summary.value == "答复，第17号；甲\n乙"
    assert todo.due.value == date(2024, 4, 1)
    assert todo.dtstamp.value == STAMP
    assert todo.status.value == "NEEDS-ACTION"
    assert todo.description.value == deadline.explain().to_text("zh")
    assert todo.valarm.action.value == "DISPLAY"
    assert todo.valarm.trigger.value == datetime(2024, 3, 27, 1, tzinfo=UTC)  # three working days left, 9:00 in Beijing


def test_the_bytes_depend_on_the_arguments_only_and_lines_are_short():
    task = ics.Task("SQ-17", "答复" * 40, reply())
    data = ics.dumps([task], stamp=STAMP)
    assert data == ics.dumps([task], stamp=STAMP)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_milestones_become_tasks_of_their_own():
    deadline = reply("consultation_sent=2024-03-08", "consultation_received=2024-03-11")
    todos = read(ics.dumps([ics.Task("SQ-17", "答复", deadline)], stamp=STAMP, milestones=True, language="en"))
    assert {t.uid.value: t.due.value for t in todos} == {
        "SQ-17@govdisclose": deadline.due,
        "SQ-17.correction_notice_due@govdisclose": date(2024, 3, 13),
        "SQ-17.consultation_due@govdisclose": date(2024, 4, 1),
    }
    assert all(t.valarm.trigger.value for t in todos)


@pytest.mark.parametrize(
    ("events", "status", "due"),
    [
        (("replied=2024-03-20:post",), "COMPLETED", True),
        (("correction_requested=2024-03-05",), "NEEDS-ACTION", False),
        (("correction_requested=2024-03-04", "correction_deadline=2024-03-04"), "CANCELLED", False),
    ],
)
def test_the_state_of_the_case_is_the_state_of_the_task(events, status, due):
    (todo,) = read(ics.dumps([ics.Task("x", "答复", reply(*events))], stamp=STAMP))
    assert todo.status.value == status
    assert hasattr(todo, "due") is due
    assert hasattr(todo, "valarm") is due


@pytest.mark.parametrize("text", ["2025-01-27T17:00", "2025-01-27T17:00+08:00", "2025-01-27T09:00+00:00"])
def test_a_term_in_hours_is_due_at_a_moment(text):
    deadline = compute_statutory("opinion.other", datetime.fromisoformat(text), CHINA)
    (todo,) = read(ics.dumps([ics.Task("x", "回应", deadline)], stamp=STAMP))
    assert todo.due.value == datetime(2025, 1, 29, 9, tzinfo=UTC)
    assert todo.valarm.trigger.value == datetime(2025, 1, 27, 1, tzinfo=UTC)


def test_a_term_in_days_rings_that_many_days_before():
    deadline = compute_statutory("budget.government", date(2024, 1, 25), CHINA)
    (todo,) = read(ics.dumps([ics.Task("x", "公开预算", deadline)], stamp=STAMP))
    assert todo.valarm.trigger.value == datetime(2024, 2, 11, 1, tzinfo=UTC)


def test_a_term_shorter_than_the_warning_rings_on_its_first_day():
    deadline = compute_statutory("policy.explanation", date(2024, 9, 30), CHINA)
    (todo,) = read(ics.dumps([ics.Task("x", "解读", deadline)], stamp=STAMP))
    assert todo.valarm.trigger.value == datetime(2024, 10, 8, 1, tzinfo=UTC)


def test_dump_writes_a_file_or_a_stream(tmp_path):
    task, stream = ics.Task("x", "答复", reply()), BytesIO()
    ics.dump([task], tmp_path / "due.ics", stamp=STAMP)
    ics.dump([task], stream, stamp=STAMP)
    assert (tmp_path / "due.ics").read_bytes() == stream.getvalue() == ics.dumps([task], stamp=STAMP)


def test_what_cannot_be_written_is_refused():
    task = ics.Task("x", "答复", reply())
    with pytest.raises(ics.IcsError, match="time zone"):
        ics.dumps([task], stamp=datetime.fromisoformat("2024-03-05T09:00"))
    with pytest.raises(ics.IcsError, match="twice"):
        ics.dumps([task, task], stamp=STAMP)
    with pytest.raises(ValueError, match="reference"):
        ics.Task("", "答复", reply())


def test_without_the_library_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "icalendar", None)
    with pytest.raises(ics.IcsError, match=r"govdisclose\[ics\]"):
        ics.dumps([ics.Task("x", "答复", reply())], stamp=STAMP)
