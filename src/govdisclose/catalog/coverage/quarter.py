"""Quarters (季度): the periods by which publication is reviewed.

>>> Quarter.of(date(2026, 11, 22)), Quarter.parse("2026Q1").end
(Quarter(year=2026, number=4), datetime.date(2026, 3, 31))
>>> [str(q) for q in quarters(date(2025, 12, 1), date(2026, 4, 1))]
['2025Q4', '2026Q1', '2026Q2']
"""

from datetime import date, timedelta

from attrs import frozen

__all__ = ["Quarter", "quarters"]


@frozen(order=True)
class Quarter:
    """A quarter of a year, ``number`` from 1 to 4; ``start`` and ``end`` both belong to it."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """The quarter in which the day lies."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def parse(cls, words: str) -> "Quarter":
        """The quarter written ``2026Q1``."""
        year, _, number = words.partition("Q")
        return cls(int(year), int(number))

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        return self.next.start - timedelta(days=1) if self.next.year <= date.max.year else date.max

    @property
    def next(self) -> "Quarter":
        """The quarter that follows."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"


def quarters(first: date, last: date) -> tuple[Quarter, ...]:
    """The quarters from that of ``first`` through that of ``last``."""
    found, final = [Quarter.of(first)], Quarter.of(last)
    while found[-1] < final:
        found.append(found[-1].next)
    return tuple(found) if found[0] <= final else ()
