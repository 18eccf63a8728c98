"""Deadlines as tasks of a calendar programme (日历待办, iCalendar): RFC 5545 VTODO, each with an alarm.

The bytes depend on the arguments only: the time stamp is given, the UID is made of the reference. It is not read back.

>>> from datetime import UTC
>>> from govdisclose.deadlines import WorkCalendar, compute_reply
>>> due = compute_reply(date(2022, 9, 30), WorkCalendar.china())
>>> text = dumps([Task("2022-017", "答复：2022年第17号申请", due)], stamp=datetime(2022, 9, 30, 9, tzinfo=UTC)).decode()
>>> "DUE;VALUE=DATE:20221102" in text, "TRIGGER;VALUE=DATE-TIME:20221028T010000Z" in text
(True, True)
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen, validators

from govdisclose.bilingual import Bilingual, Language
from govdisclose.deadlines.calendar_dates import SHANGHAI
from govdisclose.deadlines.deadline import Deadline
from govdisclose.errors import GovDiscloseError
from govdisclose.export.files import Target, whole

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Todo

__all__ = ["IcsError", "Task", "dump", "dumps"]

_MORNING = time(9, tzinfo=SHANGHAI)  #: when an alarm rings
_MILESTONES = {
    "correction_notice_due": Bilingual(zh="补正告知最迟日", en="last day for a correction notice"),
    "consultation_due": Bilingual(zh="被征求意见方答复最迟日", en="last day for the opinion asked for"),
    "fee_notice_latest": Bilingual(zh="收费通知最迟日", en="last day for a fee notice"),
    "pay_by": Bilingual(zh="申请人缴费最迟日", en="last day for payment"),
}


class IcsError(GovDiscloseError, ValueError):
    """The tasks cannot be written: a reference is used twice, the stamp has no time zone, or ``icalendar`` is not installed."""


@frozen
class Task:
    """A deadline to be kept: the reference of the case (unique in a file), what there is to do, and the deadline."""

    reference: str = field(validator=validators.min_len(1))
    title: str
    deadline: Deadline


def dumps(tasks: Iterable[Task], *, stamp: datetime, language: Language = "zh", milestones: bool = False) -> bytes:
    """The tasks as an iCalendar file: UTF-8, CRLF, the same bytes for the same arguments.

    ``stamp`` is the DTSTAMP, an aware ``datetime``. The alarm rings at 9:00 Beijing time on the day from which the deadline is due
    soon. ``milestones`` adds a task for each. A deadline without a due day becomes a task without DUE, its reasons in the description.
    Raises ``IcsError``.
    """
    if stamp.utcoffset() is None:
        raise IcsError(
            Bilingual(
                zh=f"时间戳{stamp.isoformat()}没有时区。请给出带时区的时间。",
                en=f"the stamp {stamp.isoformat()} has no time zone; pass an aware datetime",
            )
        )
    calendar_type = _library()
    calendar = calendar_type()
    calendar.add("prodid", "-//govdisclose//deadlines//ZH")
    calendar.add("version", "2.0")
    seen: set[str] = set()
    for task in tasks:
        if task.reference in seen:
            raise IcsError(
                Bilingual(
                    zh=f"编号“{task.reference}”重复。请为每项任务使用不同的编号。",
                    en=f"the reference {task.reference!r} is used twice; give each task its own",
                )
            )
        seen.add(task.reference)
        calendar.add_component(_todo(task, stamp, language))
        for name, day in task.deadline.milestones.items() if milestones else ():
            if name in _MILESTONES and day != task.deadline.due:
                calendar.add_component(_milestone(task, name, day, stamp, language))
    return bytes(calendar.to_ical())


def dump(
    tasks: Iterable[Task], target: Target, *, stamp: datetime, language: Language = "zh", milestones: bool = False
) -> None:
    """Write the tasks to a file, whole or not at all, or to a binary stream."""
    data = dumps(tasks, stamp=stamp, language=language, milestones=milestones)
    with whole(target) as stream:
        stream.write(data)


def _library() -> "type[Calendar]":
    try:
        from icalendar import Calendar
    except ModuleNotFoundError as missing:
        raise IcsError(
            Bilingual(
                zh="写日历文件需要 icalendar。请运行：pip install 'govdisclose[ics]'",
                en="writing calendar files needs icalendar. Run: pip install 'govdisclose[ics]'",
            )
        ) from missing
    return Calendar


def _todo(task: Task, stamp: datetime, language: Language) -> "Todo":
    deadline = task.deadline
    todo = _bare(task.reference, task.title, stamp)
    todo.add("description", deadline.explanation.to_text(language))
    state = "COMPLETED" if deadline.replied else "CANCELLED" if _abandoned(deadline, stamp) else "NEEDS-ACTION"
    todo.add("status", state)
    if deadline.due is None:
        return todo
    todo.add(
        "due", deadline.due_at.astimezone(UTC) if deadline.due_at and deadline.due_at.tzinfo else _moment(deadline)
    )
    todo.add_component(_alarm(task.title, _ring_on(deadline)))
    return todo


def _milestone(task: Task, name: str, day: date, stamp: datetime, language: Language) -> "Todo":
    title = f"{task.title}：{_MILESTONES[name].in_language(language)}"
    todo = _bare(f"{task.reference}.{name}", title, stamp)
    todo.add("status", "NEEDS-ACTION")
    todo.add("due", day)
    todo.add_component(_alarm(title, day))
    return todo


def _bare(reference: str, title: str, stamp: datetime) -> "Todo":
    from icalendar import Todo

    todo = Todo()
    todo.add("uid", f"{reference}@govdisclose")
    todo.add("dtstamp", stamp.astimezone(UTC))
    todo.add("summary", title)
    return todo


def _alarm(title: str, day: date) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", datetime.combine(day, _MORNING).astimezone(UTC), parameters={"VALUE": "DATE-TIME"})
    return alarm


def _moment(deadline: Deadline) -> date | None:
    """The due day, or the due moment in UTC where the term counts hours (a naive one is Beijing time)."""
    at = deadline.due_at
    if at is None:
        return deadline.due
    return (at if at.tzinfo else at.replace(tzinfo=SHANGHAI)).astimezone(UTC)


def _ring_on(deadline: Deadline) -> date:
    """The first day on which no more days are left than make the deadline due soon."""
    assert deadline.due is not None
    if deadline.due_at:
        return deadline.start
    if deadline.counted:
        place = len(deadline.counted) - 1 - deadline.due_soon_days
        return deadline.counted[max(place, 0)]
    return deadline.due - timedelta(days=deadline.due_soon_days)


def _abandoned(deadline: Deadline, stamp: datetime) -> bool:
    return deadline.abandoned is not None and stamp.astimezone(SHANGHAI).date() >= deadline.abandoned
