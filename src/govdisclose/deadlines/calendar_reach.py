"""The careful path of a calendar (日历边界): days outside the main table, refusals, and estimates that grow on demand."""

from collections.abc import Sequence
from datetime import date

from govdisclose.deadlines.calendar_day import DayStatus
from govdisclose.deadlines.calendar_gap import not_published
from govdisclose.deadlines.calendar_table import CalendarTable
from govdisclose.deadlines.calendar_view import CalendarView
from govdisclose.deadlines.certainty import Certainty
from govdisclose.deadlines.notice import Notice
from govdisclose.deadlines.overlay import Overlay
from govdisclose.errors import CalendarNotPublishedError

__all__ = ["CalendarReach"]

_WORKING_DAYS_A_YEAR = 260  #: more than any year has, so that an estimate never grows too far at once


class CalendarReach:
    """Answers for any day; ``main`` is the longest table, for the quick path.

    Estimates are worked out when a day first needs them. The view is replaced as a whole, so that readers in other threads see
    the old one or the new one.
    """

    __slots__ = ("_allow_estimate", "_notices", "_overlays", "_view", "main")

    def __init__(self, notices: Sequence[Notice], overlays: Sequence[Overlay], *, allow_estimate: bool) -> None:
        self._notices, self._overlays, self._allow_estimate = notices, overlays, allow_estimate
        self._hold(CalendarView(notices, overlays))

    def status(self, day: date) -> DayStatus:
        """What the day is; raises where it is not covered."""
        if self._table_of(day.toordinal()) is None:
            raise self._refusal(day.toordinal())
        return self._view.status(day)

    def certainty(self, after: date, through: date) -> Certainty:
        """The weakest certainty in ``(after, through]``."""
        self._table_of(through.toordinal())
        return self._view.certainty(after.toordinal() + 1, through.toordinal())

    def count(self, after: date, through: date) -> int:
        """The working days in ``(after, through]``; ``after`` must not lie behind ``through``."""
        if after == through:
            return 0
        first, last = after.toordinal() + 1, through.toordinal()
        table = self._covering(first, last)
        return table.before[last - table.base + 1] - table.before[first - table.base]

    def table_for(self, first: date, last: date) -> CalendarTable:
        """The table that holds ``first`` through ``last``; raises for the first day that is not covered."""
        return self._covering(first.toordinal(), last.toordinal())

    def step(self, day: date, n: int) -> date:
        """The n-th working day after ``day``, or before it."""
        if n == 0:
            return day
        return self._forward(day.toordinal() + 1, n) if n > 0 else self._back(day.toordinal() - 1, -n)

    def _forward(self, first: int, n: int) -> date:
        """The n-th working day at or after the day ``first``."""
        table = self._table_of(first)
        while table is not None:
            place = table.before[first - table.base] + n - 1
            if place < len(table.working):
                return table.working[place]
            beyond = table.base + table.size
            missing = place - len(table.working)
            if not self._grow(beyond, years=missing // _WORKING_DAYS_A_YEAR):
                raise self._refusal(beyond)
            table = self._table_of(first)
        raise self._refusal(first)

    def _back(self, last: int, n: int) -> date:
        """The n-th working day at or before the day ``last``."""
        table = self._table_of(last)
        if table is None:
            raise self._refusal(last)
        place = table.before[last - table.base + 1] - n
        if place < 0:
            raise self._refusal(table.base - 1)
        return table.working[place]

    def _covering(self, first: int, last: int) -> CalendarTable:
        self._table_of(last)
        table = self._table_of(first)
        if table is None:
            raise self._refusal(first)
        if last >= table.base + table.size:
            raise self._refusal(table.base + table.size)
        return table

    def _table_of(self, ordinal: int) -> CalendarTable | None:
        table = self._view.table_of(ordinal)
        if table is None and self._grow(ordinal):
            table = self._view.table_of(ordinal)
        return table

    def _grow(self, ordinal: int, years: int = 0) -> bool:
        """Take estimates in, so that they reach the day and some years more; false when there is nothing to be gained."""
        view = self._view
        if not self._allow_estimate or view.first is None or view.last is None:
            return False
        if not view.first.toordinal() <= ordinal <= date.max.toordinal():
            return False
        from govdisclose.deadlines.calendar_estimate import last_estimated_year

        wanted = max(date.fromordinal(ordinal).year, view.last.year)
        if wanted > last_estimated_year() or wanted <= (view.estimated_through or 0):
            return False
        self._hold(
            CalendarView(self._notices, self._overlays, estimated_through=min(wanted + years, last_estimated_year()))
        )
        return True

    def _hold(self, view: CalendarView) -> None:
        self._view = view
        self.main = view.tables[0] if view.tables else CalendarTable((1, 0), {})

    def _refusal(self, ordinal: int) -> CalendarNotPublishedError:
        day = date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None
        estimates_end = None
        if self._allow_estimate:
            from govdisclose.deadlines.calendar_estimate import last_estimated_year

            estimates_end = last_estimated_year()
        return not_published(day, self._view.first, self._view.last, estimates_end=estimates_end)
