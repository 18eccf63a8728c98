"""Values that hold for a time (有效期): a closed interval of days, and a history of values over such intervals.

>>> history = History((Dated("15", Period(date(2008, 5, 1), date(2019, 5, 14))), Dated("20", Period(date(2019, 5, 15)))))
>>> history.at(date(2019, 5, 14)), history.at(date(2019, 5, 15)), history.at(date(2000, 1, 1))
('15', '20', None)
"""

from datetime import date
from typing import Generic, TypeVar

from attrs import frozen

from govdisclose._records import Record

__all__ = ["Dated", "History", "Period"]

T = TypeVar("T")


@frozen
class Period(Record):
    """Days from ``start`` through ``end`` (有效期), both included; ``None`` leaves that side open.

    Raises ``ValueError`` when ``end`` lies before ``start``.
    """

    start: date | None = None
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"period ends {self.end} before it starts {self.start}")

    def __contains__(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@frozen
class Dated(Generic[T]):
    """A value and the days on which it holds."""

    value: T
    period: Period


@frozen
class History(Generic[T]):
    """Values in order of time, of which at most one holds on any day.

    Raises ``ValueError`` when two periods overlap or stand out of order.
    """

    entries: tuple[Dated[T], ...]

    def __attrs_post_init__(self) -> None:
        for earlier, later in zip(self.entries, self.entries[1:], strict=False):
            end, start = earlier.period.end, later.period.start
            if end is None or start is None or start <= end:
                raise ValueError(f"periods overlap or are out of order: {earlier.period} and {later.period}")

    def at(self, day: date) -> T | None:
        """The value that holds on the day, or ``None``."""
        for entry in self.entries:
            if day in entry.period:
                return entry.value
        return None
