"""Limits that come again (定期公开): 每季度, 半年至少1次, 每年1月31日前, 每季度结束后15日内, 6个月内须有更新."""

import re

from attrs import evolve

from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Unit
from govdisclose.deadlines.words.amounts import Amount
from govdisclose.deadlines.words.patterns import Pattern, free, harmless
from govdisclose.deadlines.words.reading import Reading

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
_AFTER_PERIOD = Pattern(
    r"度?(?:结束|终了|届满|期满|完成|末|底)?(?:之日|次日)?(?:起|后|之后|以后)的?(?:X|P|,)*D(?:之内|以内|内)?(?P<tail>"
    + free("LCPNW")
    + "*)"
)
_LAST_DAY = Pattern(r"度?的?(?:年|月|季度?|当月)?[底末终](?!端)")
_EVENT_BEFORE = Pattern("后|起|之日|前|时,?$")
_POINT = Pattern("后|起|(?<!首)次日")
_DENIED = Pattern("不(?!动产|良|同|断|得|定期)|未|无(?!障碍)|除|延长|保留|保存|有效")
_LONG = frozenset({Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR})


def read_recurring(clause: str, values: dict[int, Amount]) -> Reading | None:
    """The recurring limit that a clause sets, or ``None``."""
    if "E" in clause:
        found = _EVERY.fullmatch(clause)
        limit = _each(clause, found["mid"], values) if found else None
    elif "F" in clause:
        found = _OFTEN.fullmatch(clause)
        limit = _plain(clause, values[clause.index("F")]) if found and _settled(found["mid"]) else None
    elif "M" in clause:
        found = _DATE.fullmatch(clause)
        limit = _yearly(clause, values) if found and _settled(found["mid"]) else None
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


def _settled(words: str) -> bool:
    return harmless(_TURN.remove(words)) and not _POINT.search(words)


_TURN = Pattern("^(?:度|的|份|,|:|在|于)*(?:之前|以前|前)?")


def _plain(clause: str, every: Amount, anchor: str | None = None) -> TimeLimit:
    period = Every(every.n, every.unit) if every.unit else None
    return TimeLimit("", LimitKind.RECURRING, every=period, anchor=anchor, at_least="L" in clause)


def _by_amount(clause: str, values: dict[int, Amount]) -> tuple[re.Match[str] | None, TimeLimit | None]:
    amount = values[clause.index("D")]
    for pattern in (_MUST, _TIMES, _REGULARLY):
        found = pattern.fullmatch(clause)
        if found:
            fits = amount.unit is not None or "C" in clause
            whole_days = amount.unit in {Unit.WORKING_DAY, Unit.HOUR, Unit.MINUTE}
            return found, _plain(clause, amount) if fits and not whole_days and _settled(found["mid"]) else None
    found = _NEXT_MONTH.fullmatch(clause)
    if found and amount.unit is Unit.CALENDAR_DAY and amount.loose and amount.n <= 31 and _settled(found["mid"]):
        return found, _plain(clause, Amount(1, Unit.MONTH), f"{amount.n:02}")
    found = _BARE.fullmatch(clause)
    if found and amount.unit in _LONG and not (amount.loose and amount.unit is Unit.MONTH):
        return found, _plain(clause, amount)
    return None, None


def _yearly(clause: str, values: dict[int, Amount]) -> TimeLimit:
    dates = [values[i] for i, letter in enumerate(clause) if letter == "M"]
    return _plain(clause, Amount(1, Unit.YEAR), _month_day(dates[0]) if len(dates) == 1 else None)


def _month_day(date: Amount) -> str | None:
    return f"{date.n:02}-{date.day:02}" if date.day else None


def _each(clause: str, mid: str, values: dict[int, Amount]) -> TimeLimit | None:
    start = clause.index("E") + 1
    every = values[start - 1]
    after = _AFTER_PERIOD.fullmatch(mid)
    inner = [(letter, values[start + i]) for i, letter in enumerate(mid) if letter in "MDQ"]
    if after:
        span = inner[0][1]
        if not harmless(after["tail"]) or span.unit is None or len(inner) != 1 or every.unit is None:
            return None
        limit = _plain(clause, every)
        return evolve(limit, amount=span.n, unit=span.unit)
    words = _LETTERS.remove(mid)
    if not _settled(words) or "D内" in mid or "D之内" in mid or "D以内" in mid:
        return None
    anchor = _anchor(every, mid, inner)
    return _plain(clause, every, anchor) if anchor is not None or _may_lack_anchor(every, inner) else None


_LETTERS = Pattern("[A-Z]")


def _anchor(every: Amount, mid: str, inner: list[tuple[str, Amount]]) -> str | None:
    """The day in the period, where exactly one is given."""
    kinds = "".join(letter for letter, _ in inner)
    last = bool(_LAST_DAY.match(mid.lstrip("Q")))
    if every.n != 1:
        return None
    if every.unit is Unit.YEAR:
        return _month_day(inner[0][1]) if kinds == "M" else "12-31" if not kinds and last else None
    if every.unit is Unit.MONTH and _days(inner):
        return f"{inner[0][1].n:02}" if kinds == "D" else None
    if every.unit is Unit.MONTH:
        return "31" if not kinds and last else None
    if every.unit is Unit.QUARTER and kinds == "QD" and _days(inner[1:]):
        return f"{inner[0][1].n:02}-{inner[1][1].n:02}"
    if every.unit is Unit.QUARTER and last and kinds in {"", "Q"}:
        return f"{inner[0][1].n if inner else 3:02}-31"
    return None


def _days(inner: list[tuple[str, Amount]]) -> bool:
    return bool(inner) and all(a.unit is Unit.CALENDAR_DAY and a.loose and 1 <= a.n <= 31 for _, a in inner)


def _may_lack_anchor(every: Amount, inner: list[tuple[str, Amount]]) -> bool:
    """True where what stands in the period is a month, a week or several dates, for which there is no anchor."""
    months = all(letter in "MQ" or (a.unit is Unit.MONTH and a.loose and 1 <= a.n <= 12) for letter, a in inner)
    several_days = every.unit is Unit.MONTH and len(inner) > 1 and _days(inner)
    long = every.unit in {Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR}
    return not inner or several_days or (months and long)
