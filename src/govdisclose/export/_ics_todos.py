"""Deadlines and milestones as VTODO components (日历待办), each with an alarm at 9:00 Beijing time."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen, validators

from govdisclose.bilingual import Bilingual, Language
from govdisclose.deadlines.calendar_dates import SHANGHAI
from govdisclose.deadlines.deadline import Deadline

if TYPE_CHECKING:
    from icalendar import Alarm, Todo

__all__ = ["MILESTONES", "Task", "milestone_of", "todo_of"]

_MORNING = time(9, tzinfo=SHANGHAI)  #: when an alarm rings
MILESTONES = {
    "correction_notice_due": Bilingual(zh="补正告知最迟日", en="last day for a correction notice"),
    "consultation_due": Bilingual(zh="被征求意见方答复最迟日", en="last day for the opinion asked for"),
    "fee_notice_latest": Bilingual(zh="收费通知最迟日", en="last day for a fee notice"),
    "pay_by": Bilingual(zh="申请人缴费最迟日", en="last day for payment"),
}


@frozen
class Task:
    """A deadline to be kept: the reference of the case (unique in a file), what there is to do, and the deadline."""

    reference: str = field(validator=validators.min_len(1))
    title: str
    deadline: Deadline


def todo_of(task: Task, stamp: datetime, language: Language) -> "Todo":
    """The task for a deadline, with an alarm; without DUE where the deadline has no due day."""
    deadline = task.deadline
    todo = _bare(task.reference, task.title, stamp)
    todo.add("description", deadline.explanation.to_text(language))
    state = "COMPLETED" if deadline.replied else "CANCELLED" if _abandoned(deadline, stamp) else "NEEDS-ACTION"
    todo.add("status", state)
    if deadline.due is None:
        return todo
    todo.add("due", _moment(deadline))
    todo.add_component(_alarm(task.title, _ring_on(deadline)))
    return todo


def milestone_of(task: Task, name: str, day: date, stamp: datetime, language: Language) -> "Todo":
    """The task for a milestone of a deadline."""
    title = f"{task.title}：{MILESTONES[name].in_language(language)}"
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
