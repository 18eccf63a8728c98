"""Comparing a limit with a term of the law (期限比较), without a calendar: only what holds for every start is certain.

>>> thirty = TimeLimit("30日内", LimitKind.WITHIN, amount=30, unit=Unit.CALENDAR_DAY)
>>> compare(thirty, working_days=20), compare(thirty, working_days=7)
(<Against.PERHAPS_LONGER: 2>, <Against.LONGER: 3>)
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._reading import singles, sources
from govdisclose.catalog.rules._rule import Fault
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, short
from govdisclose.dated import Period
from govdisclose.deadlines import (
    LimitKind,
    StatutoryTerm,
    TermNotInForceError,
    TimeLimit,
    Trigger,
    Unit,
    statutory,
)

__all__ = [
    "AT_BIRTH",
    "PROACTIVE_PERIOD",
    "Against",
    "basis_is_read",
    "compare",
    "limit_fault",
    "proactive_limits",
    "term",
]

#: The days on which the law has a term for proactive disclosure.
PROACTIVE_PERIOD = Period(start=date(2008, 5, 1))

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
    and its weekends; a test holds both bounds for twenty days against the starts since 2008.
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


def _on_request_only(item: CatalogItem) -> bool:
    """True when the item is not for proactive disclosure."""
    return bool(item.mode.on_request) and not item.mode.proactive


def proactive_limits(item: CatalogItem, survey: Survey) -> Iterator[tuple[TimeLimit, StatutoryTerm, int]]:
    """Each single limit of an item for proactive disclosure, with the term and its working days."""
    rule = term("proactive.disclosure", survey.at)
    if rule is not None and rule.limit.amount is not None and not _on_request_only(item):
        for single in singles(item):
            yield single, rule, rule.limit.amount


def limit_fault(rule: StatutoryTerm, days: int, position: int, found: str, **places: object) -> Fault:
    """The fault of a limit ``found`` that is not the term of so many working days; ``places`` as ``Fault`` has them."""
    return Fault(
        position,
        "time_limit",
        found=short(found),
        expected=f"{days}个工作日",
        places={"days": days, **places},
        basis=(rule.citation,),
    )


def basis_is_read(item: CatalogItem) -> bool:
    """True when the legal basis is empty or its sources are known; else a statute may hide in its words."""
    return bool(sources(item)) or is_blank(item.basis.text)
