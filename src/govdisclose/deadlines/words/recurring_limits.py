"""Recurring limits from their pieces (定期时限组成): a period, a day of the year, words around them that add nothing."""

from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit
from govdisclose.deadlines.words.amounts import Amount
from govdisclose.deadlines.words.patterns import Pattern, harmless

__all__ = ["month_day", "plain_limit", "settled"]

_POINT = Pattern("后|起|(?<!首)次日")
_TURN = Pattern("^(?:度|的|份|,|:|在|于)*(?:之前|以前|前)?")


def settled(words: str) -> bool:
    """True where the words after the period add nothing that could change the limit."""
    return harmless(_TURN.remove(words)) and not _POINT.search(words)


def plain_limit(clause: str, every: Amount, anchor: str | None = None) -> TimeLimit:
    """The recurring limit of a clause; the words L stand for “at least” in it."""
    period = Every(every.n, every.unit) if every.unit else None
    return TimeLimit("", LimitKind.RECURRING, every=period, anchor=anchor, at_least="L" in clause)


def month_day(date: Amount) -> str | None:
    """The day of the year as MM-DD, or ``None`` where only a month is named."""
    return f"{date.n:02}-{date.day:02}" if date.day else None
