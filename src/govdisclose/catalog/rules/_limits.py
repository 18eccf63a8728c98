"""Comparing a limit with a term of the law (期限比较), without a calendar: only what holds for every start is certain.

>>> thirty = TimeLimit("30日内", LimitKind.WITHIN, amount=30, unit=Unit.CALENDAR_DAY)
>>> compare(thirty, working_days=20), compare(thirty, working_days=7)
(<Against.PERHAPS_LONGER: 2>, <Against.LONGER: 3>)
"""

from datetime import date
from enum import Enum

from govdisclose.catalog.model import CatalogItem
from govdisclose.deadlines import (
    LimitKind,
    StatutoryTerm,
    TermNotInForceError,
    TimeLimit,
    Trigger,
    Unit,
    statutory,
)

__all__ = ["AT_BIRTH", "Against", "compare", "on_request_only", "term"]

#: Triggers that are the formation of the information itself, as the Regulation has it.
AT_BIRTH = frozenset({Trigger.FORMED, Trigger.FORMED_OR_CHANGED, Trigger.MADE_OR_OBTAINED})

#: The fewest and the most calendar days that a unit can be.
_DAYS = {
    Unit.CALENDAR_DAY: (1, 1),
    Unit.WEEK: (7, 7),
    Unit.MONTH: (28, 31),
    Unit.QUARTER: (90, 92),
    Unit.HALF_YEAR: (181, 184),
    Unit.YEAR: (365, 366),
}


class Against(Enum):
    """How a limit stands against a term in working days (与法定期限相比)."""

    NOT_LONGER = 1
    PERHAPS_LONGER = 2  #: depends on rest days and holidays
    LONGER = 3


def compare(limit: TimeLimit, *, working_days: int) -> Against:
    """The limit against a term of so many working days, whatever the day on which it starts.

    A term in working days takes at least its days and its weekends less two make-up days, and at most two weeks more than its days
    and its weekends; a test holds both bounds against every start since 2004.
    """
    if limit.kind is not LimitKind.WITHIN or limit.amount is None or limit.unit is None:
        return Against.NOT_LONGER
    if limit.unit is Unit.WORKING_DAY:
        return Against.LONGER if limit.amount > working_days else Against.NOT_LONGER
    fewest, most = (limit.amount * days for days in _DAYS.get(limit.unit, (0, 0)))
    shortest = working_days + 2 * ((working_days - 1) // 5) - 2
    longest = working_days + 2 * ((working_days + 4) // 5) + 14
    if fewest > longest:
        return Against.LONGER
    return Against.PERHAPS_LONGER if most > max(shortest, working_days) else Against.NOT_LONGER


def term(name: str, at: date) -> StatutoryTerm | None:
    """The statutory term in force on the day, or ``None``."""
    try:
        return statutory(name, at=at)
    except TermNotInForceError:
        return None


def on_request_only(item: CatalogItem) -> bool:
    """True when the item is not for proactive disclosure."""
    return bool(item.mode.on_request) and not item.mode.proactive
