"""What the notices and overlays of a calendar come to (日历内容): the answer for each day, up to a horizon of estimates."""

from collections.abc import Iterable, Sequence
from datetime import date

from govdisclose.deadlines.calendar_day import DayKind, DayStatus
from govdisclose.deadlines.calendar_table import (
    CalendarTable,
    Mark,
    announced_marks,
    announced_spans,
    merged,
    overlay_marks,
    provisional_days,
    tables,
)
from govdisclose.deadlines.certainty import Certainty
from govdisclose.deadlines.notice import Notice
from govdisclose.deadlines.overlay import Overlay

__all__ = ["CalendarView", "in_order"]


def in_order(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The notices by year; within a year by date where both dates are known, else as they were given.

    The notice for a year handed in once more, without its date, goes before the amendments to it.
    """
    ordered: list[Notice] = []
    for notice in notices:
        again = notice.complete and any(n.year == notice.year and n.complete for n in ordered)
        place = len(ordered)
        while place and _later(ordered[place - 1], notice, again=again):
            place -= 1
        ordered.insert(place, notice)
    return tuple(ordered)


def _later(one: Notice, other: Notice, *, again: bool) -> bool:
    if one.year != other.year:
        return one.year > other.year
    if one.dated is not None and other.dated is not None:
        return one.dated > other.dated
    return again and other.dated is None and not one.complete


class CalendarView:
    """The days that notices settle and, through 31 December of ``estimated_through``, the days estimated after them."""

    __slots__ = (
        "_estimated",
        "_local",
        "_marks",
        "_provisional",
        "_spans",
        "estimated_through",
        "first",
        "last",
        "tables",
    )

    def __init__(
        self, notices: Sequence[Notice], overlays: Sequence[Overlay], *, estimated_through: int | None = None
    ) -> None:
        self.estimated_through = estimated_through
        announced = announced_spans(notices)
        marks = announced_marks(notices)
        self._provisional = provisional_days(announced)
        self._estimated: tuple[tuple[int, int], ...] = ()
        self._spans = announced
        if announced and estimated_through is not None:
            end = date(estimated_through, 12, 31).toordinal()
            self._estimated = _gaps(announced, end)
            self._spans = merged((*announced, *self._estimated))
            marks = {**_estimates(self._estimated), **marks}
        self._marks = marks
        self._local = overlay_marks(overlays)
        self.tables = tables(self._spans, {**marks, **self._local})
        self.first = date.fromordinal(announced[0][0]) if announced else None
        self.last = date.fromordinal(announced[-1][1]) if announced else None

    def table_of(self, ordinal: int) -> CalendarTable | None:
        """The table that holds a day, or ``None`` where the day is not settled."""
        return next((t for t in self.tables if 0 <= ordinal - t.base < t.size), None)

    def status(self, day: date) -> DayStatus:
        """What the day is; the day must lie in one of the tables."""
        ordinary = Mark(DayKind.WEEKEND if day.weekday() >= 5 else DayKind.WORKING_DAY)
        mark = self._local.get(day) or self._marks.get(day) or ordinary
        return DayStatus(
            day=day,
            working=mark.kind.working,
            kind=mark.kind,
            certainty=self.certainty(day.toordinal(), day.toordinal()),
            name=mark.name,
            notice=mark.notice,
            basis=mark.basis,
        )

    def certainty(self, first: int, last: int) -> Certainty:
        """The weakest certainty among the days from ``first`` to ``last`` (ordinals, both included)."""
        if first > last:
            return Certainty.ANNOUNCED
        if not any(start <= first and last <= end for start, end in self._spans):
            return Certainty.UNKNOWN
        if any(start <= last and first <= end for start, end in self._estimated):
            return Certainty.ESTIMATED
        if any(first <= day.toordinal() <= last for day in self._provisional):
            return Certainty.PROVISIONAL
        return Certainty.ANNOUNCED


def _gaps(spans: Sequence[tuple[int, int]], end: int) -> tuple[tuple[int, int], ...]:
    """The days through ``end`` that lie behind the first stretch and in none."""
    gaps = []
    for (_, left), (right, _) in zip(spans, (*spans[1:], (max(end, spans[-1][1]) + 1, 0)), strict=True):
        if left + 1 <= right - 1:
            gaps.append((left + 1, right - 1))
    return tuple(gaps)


def _estimates(gaps: Iterable[tuple[int, int]]) -> dict[date, Mark]:
    from govdisclose.deadlines.calendar_estimate import estimated_marks

    return {
        day: mark
        for start, end in gaps
        for year in range(date.fromordinal(start).year, date.fromordinal(end).year + 1)
        for day, mark in estimated_marks(year).items()
        if start <= day.toordinal() <= end
    }
