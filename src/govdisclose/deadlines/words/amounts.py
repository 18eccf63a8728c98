"""Numbers with their units, as values (数量).

>>> amount_of("D", "二十个工作日")
Amount(n=20, unit=<Unit.WORKING_DAY: 'working_day'>, day=None, loose=False)
"""

import re
from functools import cache

from attrs import frozen

from govdisclose.deadlines.limit import Unit
from govdisclose.deadlines.words.lexicon import NUMBER, UNITS, WITHOUT_UNIT
from govdisclose.deadlines.words.numerals import number

__all__ = ["Amount", "amount_of"]

_LARGEST = 999
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@frozen
class Amount:
    """What stands behind a letter: a number, a unit, a day (of the month, or written 号); ``loose``: 月 or 日 without 个."""

    n: int = 0
    unit: Unit | None = None
    day: int | None = None
    loose: bool = False


@cache
def _pieces() -> re.Pattern[str]:
    names = sorted({*UNITS, *WITHOUT_UNIT}, key=len, reverse=True)
    return re.compile(rf"(?P<number>{NUMBER})|(?P<name>{'|'.join(names)})|(?P<end>[底末终])")


def amount_of(letter: str, words: str) -> Amount | None:
    """The value of a word of the kinds D, E, F, M, Q and T, or ``None`` where its numbers are not possible."""
    if letter == "T":
        return Amount(0 if words[0] == "当" else 1, Unit.CALENDAR_DAY)
    if letter == "F":
        words = _period_of(words)
    found = _scan(words)
    if found is None:
        return None
    numbers, unit, at_end = found
    if letter == "M":
        return _date(numbers, at_end=at_end)
    if letter == "Q":
        return Amount(3 if words[0] in "末最" else numbers[0] if numbers else 1)
    n = numbers[0] if numbers else 1
    if n > _LARGEST:
        return None
    if letter == "D":
        return Amount(n, unit, n if words.endswith("号") else None, loose="个" not in words and words[-1] in "月日号")
    return None if "隔" in words else Amount(n, unit)


def _scan(words: str) -> tuple[list[int], Unit | None, bool] | None:
    """The numbers, the unit and whether 底 or 末 stands there; ``None`` for a number that is none, or 0."""
    numbers: list[int] = []
    unit, at_end = None, False
    for piece in _pieces().finditer(words):
        if piece["number"]:
            value = number(piece[0])
            if not value:
                return None
            numbers.append(value)
        elif piece["name"]:
            unit = UNITS.get(piece[0])
        else:
            at_end = True
    return numbers, unit, at_end


def _period_of(words: str) -> str:
    """The side of 1次/季, 季度/次 or 1次每年 that holds the period."""
    left, _, right = words.partition("/") if "/" in words else words.partition("每")
    return right if "次" in left else left


def _date(numbers: list[int], *, at_end: bool) -> Amount | None:
    month = numbers[0] if numbers else 12
    if not 1 <= month <= 12:
        return None
    last = _MONTH_LENGTHS[month - 1]
    if len(numbers) == 1 or not numbers:
        return Amount(month, day=last if at_end else None)
    return Amount(month, day=numbers[1]) if numbers[1] <= last + (month == 2) else None
