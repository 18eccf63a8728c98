"""Working days with 调休, time limits in words, statutory terms (期限).

The names below are imported when they are first asked for, so that importing the room costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govdisclose.deadlines.calendar import WorkCalendar
    from govdisclose.deadlines.calendar_day import DayKind, DayRun, DayStatus
    from govdisclose.deadlines.certainty import Certainty, weakest
    from govdisclose.deadlines.comparing import LimitComparison, compare_limits
    from govdisclose.deadlines.computing import compute, compute_statutory
    from govdisclose.deadlines.deadline import Alternative, Deadline, Status
    from govdisclose.deadlines.due_dates import DueDate, NoDueDate, due
    from govdisclose.deadlines.events import Detail, Event, EventError, EventKind
    from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Trigger, Unit
    from govdisclose.deadlines.notice import HolidayArrangement, Notice
    from govdisclose.deadlines.notice_reader import read_notices
    from govdisclose.deadlines.overlay import Overlay
    from govdisclose.deadlines.recomputing import Case, Move, recompute
    from govdisclose.deadlines.recurrence import occurrences
    from govdisclose.deadlines.reply.assemble import compute_reply
    from govdisclose.deadlines.reply.conventions import Conventions, Regime
    from govdisclose.deadlines.reply.receipt import Channel, Receipt
    from govdisclose.deadlines.reply.regime import regime_on
    from govdisclose.deadlines.terms import Roll, StatutoryTerm
    from govdisclose.deadlines.terms_at import (
        TermNotInForceError,
        UnknownTermError,
        statutory,
        statutory_history,
        statutory_names,
    )
    from govdisclose.deadlines.words import parse_time_limit
    from govdisclose.errors import CalendarNotPublishedError, NoticeError

#: Public name to the module that holds it. A new name goes here, in ``__all__`` and in the block above.
_HOMES = {
    "occurrences": "govdisclose.deadlines.recurrence",
    "due": "govdisclose.deadlines.due_dates",
    "NoDueDate": "govdisclose.deadlines.due_dates",
    "DueDate": "govdisclose.deadlines.due_dates",
    "Alternative": "govdisclose.deadlines.deadline",
    "CalendarNotPublishedError": "govdisclose.errors",
    "Case": "govdisclose.deadlines.recomputing",
    "Certainty": "govdisclose.deadlines.certainty",
    "Channel": "govdisclose.deadlines.reply.receipt",
    "Conventions": "govdisclose.deadlines.reply.conventions",
    "DayKind": "govdisclose.deadlines.calendar_day",
    "DayRun": "govdisclose.deadlines.calendar_day",
    "DayStatus": "govdisclose.deadlines.calendar_day",
    "Deadline": "govdisclose.deadlines.deadline",
    "Detail": "govdisclose.deadlines.events",
    "Event": "govdisclose.deadlines.events",
    "EventError": "govdisclose.deadlines.events",
    "EventKind": "govdisclose.deadlines.events",
    "Every": "govdisclose.deadlines.limit",
    "HolidayArrangement": "govdisclose.deadlines.notice",
    "LimitComparison": "govdisclose.deadlines.comparing",
    "LimitKind": "govdisclose.deadlines.limit",
    "Move": "govdisclose.deadlines.recomputing",
    "Notice": "govdisclose.deadlines.notice",
    "NoticeError": "govdisclose.errors",
    "Overlay": "govdisclose.deadlines.overlay",
    "Receipt": "govdisclose.deadlines.reply.receipt",
    "Regime": "govdisclose.deadlines.reply.conventions",
    "Roll": "govdisclose.deadlines.terms",
    "Status": "govdisclose.deadlines.deadline",
    "StatutoryTerm": "govdisclose.deadlines.terms",
    "TermNotInForceError": "govdisclose.deadlines.terms_at",
    "TimeLimit": "govdisclose.deadlines.limit",
    "Trigger": "govdisclose.deadlines.limit",
    "Unit": "govdisclose.deadlines.limit",
    "UnknownTermError": "govdisclose.deadlines.terms_at",
    "WorkCalendar": "govdisclose.deadlines.calendar",
    "compare_limits": "govdisclose.deadlines.comparing",
    "compute": "govdisclose.deadlines.computing",
    "compute_reply": "govdisclose.deadlines.reply.assemble",
    "compute_statutory": "govdisclose.deadlines.computing",
    "parse_time_limit": "govdisclose.deadlines.words",
    "read_notices": "govdisclose.deadlines.notice_reader",
    "recompute": "govdisclose.deadlines.recomputing",
    "regime_on": "govdisclose.deadlines.reply.regime",
    "statutory": "govdisclose.deadlines.terms_at",
    "statutory_history": "govdisclose.deadlines.terms_at",
    "statutory_names": "govdisclose.deadlines.terms_at",
    "weakest": "govdisclose.deadlines.certainty",
}

__all__ = [
    "Alternative",
    "CalendarNotPublishedError",
    "Case",
    "Certainty",
    "Channel",
    "Conventions",
    "DayKind",
    "DayRun",
    "DayStatus",
    "Deadline",
    "Detail",
    "DueDate",
    "Event",
    "EventError",
    "EventKind",
    "Every",
    "HolidayArrangement",
    "LimitComparison",
    "LimitKind",
    "Move",
    "NoDueDate",
    "Notice",
    "NoticeError",
    "Overlay",
    "Receipt",
    "Regime",
    "Roll",
    "Status",
    "StatutoryTerm",
    "TermNotInForceError",
    "TimeLimit",
    "Trigger",
    "Unit",
    "UnknownTermError",
    "WorkCalendar",
    "compare_limits",
    "compute",
    "compute_reply",
    "compute_statutory",
    "due",
    "occurrences",
    "parse_time_limit",
    "read_notices",
    "recompute",
    "regime_on",
    "statutory",
    "statutory_history",
    "statutory_names",
    "weakest",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
