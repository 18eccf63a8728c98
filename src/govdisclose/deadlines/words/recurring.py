"""Limits that come again (定期公开): 每季度, 半年至少1次, 每年1月31日前, 每季度结束后15日内, 6个月内须有更新."""

import re

from govdisclose.deadlines.limit import TimeLimit, Unit
from govdisclose.deadlines.words.amounts import Amount
from govdisclose.deadlines.words.patterns import Pattern, free
from govdisclose.deadlines.words.reading import Reading
from govdisclose.deadlines.words.recurring_limits import month_day, plain_limit, settled
from govdisclose.deadlines.words.recurring_periods import in_each

__all__ = ["read_recurring"]

_SOFT = "WLPXNYG"
_EVERY = Pattern(rf"(?P<pre>{free(_SOFT)}*)E(?P<mid>{free(_SOFT + 'CMDQO')}*)")
_OFTEN = Pattern(rf"(?P<pre>{free(_SOFT)}*)F(?P<mid>{free(_SOFT)}{{0,60}})")
_TIMES = Pattern(rf"(?P<pre>{free(_SOFT)}*)D(?:之内|以内|内)?(?P<mid>{free(_SOFT)}{{0,20}}C{free(_SOFT)}{{0,60}})")
_MUST = Pattern(
    rf"(?P<pre>{free(_SOFT)}*)D(?:之内|以内|内)?(?P<mid>{free(_SOFT)}{{0,6}}(?:须|必须|应当?|要|需|L)有[^A-Z]{{0,6}}更新[^A-Z]{{0,30}})"
)
_REGULARLY = Pattern(
    rf"(?P<pre>{free(_SOFT)}*定期{free(_SOFT)}*X(?:间隔)?)D(?:之内|以内|内)?(?P<mid>{free('WNP')}{{0,60}})"
)
_DATE = Pattern(
    rf"(?P<pre>{free('WNPX')}*)M(?P<mid>(?:(?:之前|以前|前)?[、,和及与或][^A-Z]{{0,3}}M)*(?:之前|以前|前|止)?{free('WNP')}{{0,60}})"
)
_BARE = Pattern(r"D(?P<mid>(?:一?(?:公开|更新|公布|发布))?[。;]?)")
_NEXT_MONTH = Pattern(
    rf"(?P<pre>{free('WNP')}*)(?:次月|下个?月|当月|本月)的?D(?P<mid>(?:之前|以前|前)?{free('WNP')}{{0,60}})"
)
_EVENT_BEFORE = Pattern("后|起|之日|前|时,?$")
_DENIED = Pattern("不(?!动产|良|同|断|得|定期)|未|无(?!障碍)|除|延长|保留|保存|有效")
_LONG = frozenset({Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR})


def read_recurring(clause: str, values: dict[int, Amount]) -> Reading | None:
    """The recurring limit that a clause sets, or ``None``."""
    if "E" in clause:
        found = _EVERY.fullmatch(clause)
        limit = in_each(clause, found["mid"], values) if found else None
    elif "F" in clause:
        found = _OFTEN.fullmatch(clause)
        limit = plain_limit(clause, values[clause.index("F")]) if found and settled(found["mid"]) else None
    elif "M" in clause:
        found = _DATE.fullmatch(clause)
        limit = _yearly(clause, values) if found and settled(found["mid"]) else None
    elif "D" in clause:
        found, limit = _by_amount(clause, values)
    else:
        return None
    if limit is None or not found:
        return None
    before = str(found["pre"]) if "pre" in found.groupdict() else ""
    if _DENIED.search(before) or (_EVENT_BEFORE.search(before) and "定期" not in before):
        return None
    return Reading(limit, before)


def _by_amount(clause: str, values: dict[int, Amount]) -> tuple[re.Match[str] | None, TimeLimit | None]:
    amount = values[clause.index("D")]
    for pattern in (_MUST, _TIMES, _REGULARLY):
        found = pattern.fullmatch(clause)
        if found:
            fits = amount.unit is not None or "C" in clause
            whole_days = amount.unit in {Unit.WORKING_DAY, Unit.HOUR, Unit.MINUTE}
            return found, plain_limit(clause, amount) if fits and not whole_days and settled(found["mid"]) else None
    found = _NEXT_MONTH.fullmatch(clause)
    if found and amount.unit is Unit.CALENDAR_DAY and amount.loose and amount.n <= 31 and settled(found["mid"]):
        return found, plain_limit(clause, Amount(1, Unit.MONTH), f"{amount.n:02}")
    found = _BARE.fullmatch(clause)
    if found and amount.unit in _LONG and not (amount.loose and amount.unit is Unit.MONTH):
        return found, plain_limit(clause, amount)
    return None, None


def _yearly(clause: str, values: dict[int, Amount]) -> TimeLimit:
    dates = [values[i] for i, letter in enumerate(clause) if letter == "M"]
    return plain_limit(clause, Amount(1, Unit.YEAR), month_day(dates[0]) if len(dates) == 1 else None)
