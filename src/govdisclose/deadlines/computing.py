"""When something is due (期限计算): any time limit from its first day, and the reply to a request with all its events.

>>> from govdisclose.deadlines.terms_at import statutory
>>> received, calendar = date(2011, 6, 1), WorkCalendar.china()
>>> compute(statutory("request.reply", at=received), received, calendar).due  # Guiding Case 26
datetime.date(2011, 6, 23)
>>> compute(statutory("review.application", at=date(2024, 8, 8)), date(2024, 8, 8), calendar).due  # 7 October is a holiday
datetime.date(2024, 10, 8)
"""

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.deadlines.computing_plain import compute_plain
from govdisclose.deadlines.deadline import Deadline
from govdisclose.deadlines.events import Event, EventError
from govdisclose.deadlines.limit import LimitKind, TimeLimit
from govdisclose.deadlines.reply.assemble import compute_reply
from govdisclose.deadlines.reply.conventions import Conventions
from govdisclose.deadlines.reply.receipt import Receipt
from govdisclose.deadlines.reply.regime import regime_on
from govdisclose.deadlines.terms import StatutoryTerm
from govdisclose.deadlines.terms_at import TermNotInForceError, statutory, statutory_history

__all__ = ["compute", "compute_statutory"]

_REPLY = "request.reply"


def compute(
    term: StatutoryTerm | TimeLimit,
    start: date | Receipt,
    calendar: WorkCalendar,
    events: Iterable[Event] = (),
    *,
    conventions: Conventions | None = None,
) -> Deadline:
    """When a term that starts on ``start`` is due; a pure function of its arguments.

    ``start`` is day zero and not counted; for a term in hours it is a ``datetime``. Only the term ``request.reply`` takes events and
    a ``Receipt``; its version decides the regime. Raises ``EventError`` for events that contradict each other or do not belong.
    """
    given = tuple(events)
    if isinstance(term, StatutoryTerm) and term.name == _REPLY:
        settings = conventions or Conventions()
        regime = regime_on(term.period.start or date.min)
        arrival = start.on if isinstance(start, Receipt) else as_day(start)
        if settings.regime is None and regime is not regime_on(arrival):
            settings = evolve(settings, regime=regime)
        return compute_reply(start if isinstance(start, Receipt) else arrival, calendar, given, conventions=settings)
    if given or isinstance(start, Receipt):
        name = term.name if isinstance(term, StatutoryTerm) else term.text
        found = given[0].to_text() if given else "Receipt"
        raise EventError(
            Bilingual(
                zh=f"期限“{name}”不接受办理事件，却给出了“{found}”。只有 {_REPLY} 接受事件和收件情况。",
                en=f"{name!r} takes no events, found {found!r}; only {_REPLY} takes events and a receipt",
            )
        )
    return compute_plain(term, start, calendar)


def compute_statutory(name: str, start: date, calendar: WorkCalendar) -> Deadline:
    """When a statutory term is due, in the version in force on ``start``; for a yearly date the version in force on that date.

    >>> calendar = WorkCalendar.china()
    >>> compute_statutory("annual_report.department", date(2018, 12, 31), calendar).due
    datetime.date(2019, 3, 31)
    >>> compute_statutory("annual_report.department", date(2019, 12, 31), calendar).due
    datetime.date(2020, 1, 31)

    Raises ``UnknownTermError`` and ``TermNotInForceError``.
    """
    day = as_day(start) if statutory_history(name).entries[-1].value.limit.kind is LimitKind.RECURRING else start
    try:
        term = statutory(name, at=_day_of(day))
    except TermNotInForceError:
        term = statutory_history(name).entries[0].value
        if term.limit.kind is not LimitKind.RECURRING:
            raise
    deadline = compute(term, day, calendar)
    if term.limit.kind is LimitKind.RECURRING and deadline.due and deadline.due not in term.period:
        return compute(statutory(name, at=deadline.due), day, calendar)
    return deadline


def _day_of(start: date) -> date:
    """The day of a moment; a naive one is Beijing time, as the hour-based terms take it."""
    return date(start.year, start.month, start.day) if getattr(start, "tzinfo", None) is None else as_day(start)
