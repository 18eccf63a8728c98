"""Deadlines as tasks of a calendar programme (日历待办, iCalendar): RFC 5545 VTODO, each with an alarm.

The bytes depend on the arguments only: the time stamp is given, the UID is made of the reference. It is not read back.

>>> from datetime import UTC, date
>>> from govdisclose.deadlines import WorkCalendar, compute_reply
>>> due = compute_reply(date(2022, 9, 30), WorkCalendar.china())
>>> text = dumps([Task("2022-017", "答复：2022年第17号申请", due)], stamp=datetime(2022, 9, 30, 9, tzinfo=UTC)).decode()
>>> "DUE;VALUE=DATE:20221102" in text, "TRIGGER;VALUE=DATE-TIME:20221028T010000Z" in text
(True, True)
"""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from govdisclose.bilingual import Bilingual, Language
from govdisclose.errors import GovDiscloseError
from govdisclose.export._ics_todos import MILESTONES, Task, milestone_of, todo_of
from govdisclose.export.files import Target, whole

if TYPE_CHECKING:
    from icalendar import Calendar

__all__ = ["IcsError", "Task", "dump", "dumps"]


class IcsError(GovDiscloseError, ValueError):
    """The tasks cannot be written: a reference is used twice, the stamp has no time zone, or ``icalendar`` is not installed."""


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
        calendar.add_component(todo_of(task, stamp, language))
        for name, day in task.deadline.milestones.items() if milestones else ():
            if name in MILESTONES and day != task.deadline.due:
                calendar.add_component(milestone_of(task, name, day, stamp, language))
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
