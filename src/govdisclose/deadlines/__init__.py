"""Working days with 调休, time limits in words, statutory terms (期限).

The names below are imported when they are first asked for, so that importing the room costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govdisclose.deadlines.calendar import WorkCalendar
    from govdisclose.deadlines.calendar_day import DayKind, DayRun, DayStatus
    from govdisclose.deadlines.certainty import Certainty, weakest
    from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Trigger, Unit
    from govdisclose.deadlines.notice import HolidayArrangement, Notice
    from govdisclose.deadlines.notice_reader import read_notices
    from govdisclose.deadlines.overlay import Overlay
    from govdisclose.deadlines.words import parse_time_limit
    from govdisclose.errors import CalendarNotPublishedError, NoticeError

#: Public name to the module that holds it. A new name goes here, in ``__all__`` and in the block above.
_HOMES = {
    "CalendarNotPublishedError": "govdisclose.errors",
    "Certainty": "govdisclose.deadlines.certainty",
    "DayKind": "govdisclose.deadlines.calendar_day",
    "DayRun": "govdisclose.deadlines.calendar_day",
    "DayStatus": "govdisclose.deadlines.calendar_day",
    "Every": "govdisclose.deadlines.limit",
    "HolidayArrangement": "govdisclose.deadlines.notice",
    "LimitKind": "govdisclose.deadlines.limit",
    "Notice": "govdisclose.deadlines.notice",
    "NoticeError": "govdisclose.errors",
    "Overlay": "govdisclose.deadlines.overlay",
    "TimeLimit": "govdisclose.deadlines.limit",
    "Trigger": "govdisclose.deadlines.limit",
    "Unit": "govdisclose.deadlines.limit",
    "WorkCalendar": "govdisclose.deadlines.calendar",
    "parse_time_limit": "govdisclose.deadlines.words",
    "read_notices": "govdisclose.deadlines.notice_reader",
    "weakest": "govdisclose.deadlines.certainty",
}

__all__ = [
    "CalendarNotPublishedError",
    "Certainty",
    "DayKind",
    "DayRun",
    "DayStatus",
    "Every",
    "HolidayArrangement",
    "LimitKind",
    "Notice",
    "NoticeError",
    "Overlay",
    "TimeLimit",
    "Trigger",
    "Unit",
    "WorkCalendar",
    "parse_time_limit",
    "read_notices",
    "weakest",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
