"""How long a time limit is (时限长度), without a calendar: only what holds for every start is certain."""

from attrs import frozen

from govdisclose.deadlines.limit import Unit

__all__ = ["Length", "length_of"]

#: Units that are so many of another one, of which they are always made.
_MADE_OF = {
    Unit.MINUTE: (1, Unit.MINUTE),
    Unit.HOUR: (60, Unit.MINUTE),
    Unit.WORKING_DAY: (1, Unit.WORKING_DAY),
    Unit.CALENDAR_DAY: (1, Unit.CALENDAR_DAY),
    Unit.WEEK: (7, Unit.CALENDAR_DAY),
    Unit.MONTH: (1, Unit.MONTH),
    Unit.QUARTER: (3, Unit.MONTH),
    Unit.HALF_YEAR: (6, Unit.MONTH),
    Unit.YEAR: (12, Unit.MONTH),
}


@frozen
class Length:
    """So many of a base unit, and the fewest and most minutes that this can be."""

    amount: int
    unit: Unit
    fewest: int
    most: int

    def against(self, other: "Length") -> int | None:
        """-1 where never longer than the other, 0 where always the same, 1 where never shorter, ``None`` where it depends on the days."""
        if self.unit is other.unit:
            return (self.amount > other.amount) - (self.amount < other.amount)
        if self.fewest == self.most == other.fewest == other.most:
            return 0
        if self.most <= other.fewest:
            return -1
        return 1 if self.fewest >= other.most else None


def length_of(amount: int, unit: Unit) -> Length:
    """The length of a limit.

    >>> length_of(24, Unit.HOUR).against(length_of(1, Unit.CALENDAR_DAY))
    0
    >>> length_of(20, Unit.CALENDAR_DAY).against(length_of(20, Unit.WORKING_DAY))
    -1
    >>> length_of(1, Unit.MONTH).against(length_of(20, Unit.WORKING_DAY)) is None
    True
    """
    times, base = _MADE_OF[unit]
    number = amount * times
    fewest, most = (1440 * days for days in _days(number, base)) if base is not Unit.MINUTE else (number, number)
    return Length(number, base, fewest, most)


def _days(number: int, base: Unit) -> tuple[int, int]:
    """The fewest and most calendar days; two make-up days, and two weeks of holidays, may lie among working days."""
    if base is Unit.MONTH:
        years, months = divmod(number, 12)
        return 365 * years + 28 * months, 366 * years + 31 * months
    if base is Unit.CALENDAR_DAY or number <= 0:
        return number, number
    return max(number, number + 2 * ((number - 1) // 5) - 2), number + 2 * ((number + 4) // 5) + 14
