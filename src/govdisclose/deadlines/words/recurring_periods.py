"""What stands inside a period that comes again (周期内的日期): 每季度结束后15日内, 每年1月31日前, 每月底."""

from attrs import evolve

from govdisclose.deadlines.limit import TimeLimit, Unit
from govdisclose.deadlines.words.amounts import Amount
from govdisclose.deadlines.words.patterns import Pattern, free, harmless
from govdisclose.deadlines.words.recurring_limits import month_day, plain_limit, settled

__all__ = ["in_each"]

_AFTER_PERIOD = Pattern(
    r"度?(?:结束|终了|届满|期满|完成|末|底)?(?:之日|次日)?(?:起|后|之后|以后)的?(?:X|P|,)*D(?:之内|以内|内)?(?P<tail>"
    + free("LCPNW")
    + "*)"
)
_LAST_DAY = Pattern(r"度?的?(?:年|月|季度?|当月)?[底末终](?!端)")
_LETTERS = Pattern("[A-Z]")


def in_each(clause: str, mid: str, values: dict[int, Amount]) -> TimeLimit | None:
    """The limit of a clause with 每…, from what stands behind the period; ``None`` where it cannot be told."""
    start = clause.index("E") + 1
    every = values[start - 1]
    after = _AFTER_PERIOD.fullmatch(mid)
    inner = [(letter, values[start + i]) for i, letter in enumerate(mid) if letter in "MDQ"]
    if after:
        span = inner[0][1]
        if not harmless(after["tail"]) or span.unit is None or len(inner) != 1 or every.unit is None:
            return None
        limit = plain_limit(clause, every)
        return evolve(limit, amount=span.n, unit=span.unit)
    words = _LETTERS.remove(mid)
    if not settled(words) or "D内" in mid or "D之内" in mid or "D以内" in mid:
        return None
    anchor = _anchor(every, mid, inner)
    return plain_limit(clause, every, anchor) if anchor is not None or _may_lack_anchor(every, inner) else None


def _anchor(every: Amount, mid: str, inner: list[tuple[str, Amount]]) -> str | None:
    """The day in the period, where exactly one is given."""
    kinds = "".join(letter for letter, _ in inner)
    last = bool(_LAST_DAY.match(mid.lstrip("Q")))
    if every.n != 1:
        return None
    if every.unit is Unit.YEAR:
        return month_day(inner[0][1]) if kinds == "M" else "12-31" if not kinds and last else None
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
