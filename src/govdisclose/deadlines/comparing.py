"""Promised against statutory limits (承诺时限与法定时限): the working days saved, item by item and in all.

>>> statutory = TimeLimit("20个工作日内", LimitKind.WITHIN, amount=20, unit=Unit.WORKING_DAY)
>>> promised = TimeLimit("7个工作日内", LimitKind.WITHIN, amount=7, unit=Unit.WORKING_DAY)
>>> compare_limits(statutory, promised).saved
13
"""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.limit import LimitKind, TimeLimit, Unit
from govdisclose.deadlines.moments import shifted
from govdisclose.errors import CalendarNotPublishedError

__all__ = ["ComparedLimit", "LimitComparison", "compare_limits"]

Limits = TimeLimit | Iterable[TimeLimit] | Mapping[str, TimeLimit]
_CLOCK = frozenset({Unit.HOUR, Unit.MINUTE})


@frozen
class ComparedLimit(Record):
    """One pair: ``saved`` working days (negative where the promise is longer than the law), or ``None`` with the reason."""

    key: str
    statutory: TimeLimit | None
    promised: TimeLimit | None
    saved: int | None = None
    reason: Bilingual | None = None

    @property
    def exceeds(self) -> bool:
        """True when the promise is longer than the law allows."""
        return self.saved is not None and self.saved < 0


@frozen
class LimitComparison(Record):
    """All pairs, with the working days saved in all and what could not be compared."""

    rows: tuple[ComparedLimit, ...]

    @property
    def saved(self) -> int:
        """The working days saved, summed over the pairs that could be compared; longer promises take away from it."""
        return sum(row.saved for row in self.rows if row.saved is not None)

    @property
    def not_compared(self) -> tuple[ComparedLimit, ...]:
        """The pairs that no number could be given for."""
        return tuple(row for row in self.rows if row.saved is None)

    @property
    def exceeding(self) -> tuple[ComparedLimit, ...]:
        """The pairs whose promise is longer than the law allows."""
        return tuple(row for row in self.rows if row.exceeds)


def compare_limits(
    statutory: Limits, promised: Limits, *, start: date | None = None, calendar: WorkCalendar | None = None
) -> LimitComparison:
    """The working days that promised limits save against statutory ones (承诺时限).

    Mappings are paired by key, sequences by place (keys ``"1"``, ``"2"``, …). Limits in working days are compared as they stand;
    other units only from a ``start`` day under a ``calendar``. What cannot be compared is listed with its reason, never guessed.
    """
    law, own = _keyed(statutory), _keyed(promised)
    rows = (_compared(key, law.get(key), own.get(key), start, calendar) for key in dict.fromkeys((*law, *own)))
    return LimitComparison(tuple(rows))


def _keyed(limits: Limits) -> Mapping[str, TimeLimit]:
    if isinstance(limits, TimeLimit):
        return {"1": limits}
    if isinstance(limits, Mapping):
        return limits
    return {str(n): limit for n, limit in enumerate(limits, 1)}


def _compared(
    key: str, law: TimeLimit | None, own: TimeLimit | None, start: date | None, calendar: WorkCalendar | None
) -> ComparedLimit:
    if law is None or own is None:
        side = (
            Bilingual(zh="法定时限", en="statutory limit")
            if law is None
            else Bilingual(zh="承诺时限", en="promised limit")
        )
        return ComparedLimit(key, law, own, reason=Bilingual(zh=f"缺少{side.zh}", en=f"the {side.en} is missing"))
    ends = [_working_days(limit, start, calendar) for limit in (law, own)]
    if ends[0] is not None and ends[1] is not None:
        return ComparedLimit(key, law, own, saved=ends[0] - ends[1])
    unclear = law if ends[0] is None else own
    return ComparedLimit(key, law, own, reason=_reason(unclear))


def _working_days(limit: TimeLimit, start: date | None, calendar: WorkCalendar | None) -> int | None:
    """The limit in working days: as it stands, or counted from ``start``; 0 for 即时; ``None`` where it cannot be told."""
    if limit.kind is LimitKind.IMMEDIATE:
        return 0
    if limit.kind is not LimitKind.WITHIN or limit.amount is None or limit.unit is None or limit.unit in _CLOCK:
        return None
    if limit.unit is Unit.WORKING_DAY:
        return limit.amount
    if start is None or calendar is None:
        return None
    try:
        return calendar.count_working_days(start, shifted(start, limit.amount, limit.unit, calendar))
    except CalendarNotPublishedError:
        return None


def _reason(limit: TimeLimit) -> Bilingual:
    if limit.kind is LimitKind.WITHIN and limit.unit is not None:
        return Bilingual(
            zh=f"“{limit.text}”不以工作日计，需要起算日和日历才能换算",
            en=f"“{limit.text}” is not in working days; a start day and a calendar are needed to convert it",
        )
    return Bilingual(zh=f"“{limit.text}”没有可比较的期限", en=f"“{limit.text}” gives no number to compare")
