"""Working days with 调休 (工作日日历): which days offices work, counted from the State Council's notices.

Conventions, for every method:

- Day zero is not counted: the first working day after receipt is day 1.
- An interval is ``(after, through]``: the first day is left out, the last one is in.
- A reversed interval counts negative: ``count_working_days(a, b) == -count_working_days(b, a)``.
- ``add_working_days(d, 0)`` is ``d``; ``n > 0`` gives the n-th working day after ``d``, ``n < 0`` the n-th before it, whether or not
  ``d`` itself is worked.
- An aware ``datetime`` is taken to Asia/Shanghai, a naive one is refused.

A day that no notice covers raises ``CalendarNotPublishedError``; nothing is assumed silently.

>>> calendar = WorkCalendar.china()
>>> calendar.is_working_day(date(2022, 10, 8)), calendar.day(date(2022, 10, 8)).notice
(True, '国办发明电〔2021〕11号')
>>> calendar.add_working_days(date(2022, 9, 30), 20)
datetime.date(2022, 11, 2)
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import index

from attrs import evolve, field, frozen

from govdisclose.citation import Citation
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.deadlines.calendar_day import DayRun, DayStatus
from govdisclose.deadlines.calendar_reach import CalendarReach
from govdisclose.deadlines.calendar_table import CalendarTable
from govdisclose.deadlines.calendar_view import in_order
from govdisclose.deadlines.certainty import Certainty
from govdisclose.deadlines.notice import Notice
from govdisclose.deadlines.notice_data import packaged_notices
from govdisclose.deadlines.overlay import Overlay

__all__ = ["WorkCalendar"]


@frozen
class WorkCalendar:
    """The working days that a set of notices makes (工作日日历); an immutable value, ``with_notice`` and ``with_overlay`` give new ones.

    ``known_on`` is the day as of which the notices stand, ``None`` for all that are known. With ``allow_estimate`` the days after
    the last notice are estimated from the statutory holidays and marked so; days before the first notice never are.
    """

    notices: tuple[Notice, ...] = field(converter=in_order)
    overlays: tuple[Overlay, ...] = field(default=())
    known_on: date | None = field(default=None, kw_only=True)
    allow_estimate: bool = field(default=False, kw_only=True)
    _reach: CalendarReach = field(init=False, eq=False, repr=False)

    @_reach.default
    def _found(self) -> CalendarReach:
        return CalendarReach(self.notices, self.overlays, allow_estimate=self.allow_estimate)

    @classmethod
    def china(cls, *, known_on: date | None = None, allow_estimate: bool = False) -> "WorkCalendar":
        """The calendar of the notices that come with the library, 2004 to the last one announced.

        ``known_on`` leaves out the notices that came later, so that the answer is the one of that day.
        """
        return _china(None if known_on is None else as_day(known_on), allow_estimate)

    def is_working_day(self, day: date) -> bool:
        """True when offices work on the day. Raises ``CalendarNotPublishedError`` where no notice covers it."""
        if type(day) is date:
            table = self._reach.main
            place = day.toordinal() - table.base
            if 0 <= place < table.size:
                return table.flags[place]
        return self._reach.status(as_day(day)).working

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after ``day``, which itself is not counted; before it for a negative ``n``; ``day`` for 0.

        Raises ``CalendarNotPublishedError`` when a day on the way is not covered, ``TypeError`` when ``n`` is not a whole number.
        """
        if type(day) is date and type(n) is int and n > 0:
            table = self._reach.main
            tomorrow = day.toordinal() - table.base + 1
            if 0 <= tomorrow <= table.size:
                place = table.before[tomorrow] + n - 1
                if place < len(table.working):
                    return table.working[place]
        if isinstance(n, bool) or not hasattr(n, "__index__"):
            raise TypeError(f"expected a whole number of working days, found {n!r}")
        return self._reach.step(as_day(day), index(n))

    def count_working_days(self, after: date, through: date) -> int:
        """The working days in ``(after, through]``; negative when the interval is reversed.

        Raises ``CalendarNotPublishedError`` when a day of the interval is not covered.
        """
        if type(after) is date and type(through) is date:
            table = self._reach.main
            start, end = after.toordinal() - table.base + 1, through.toordinal() - table.base + 1
            if 0 <= start <= table.size and 0 <= end <= table.size:
                return table.before[end] - table.before[start]
        after, through = as_day(after), as_day(through)
        count = self._reach.count
        return -count(through, after) if through < after else count(after, through)

    def day(self, day: date) -> DayStatus:
        """What the day is and by which notice. Raises ``CalendarNotPublishedError`` where no notice covers it."""
        return self._reach.status(as_day(day))

    def certainty(self, after: date, through: date) -> Certainty:
        """How sure an answer is that rests on the days of ``(after, through]``; ``UNKNOWN`` where one of them is not covered.

        Never raises for a day without notice. A reversed interval is taken the right way round.
        """
        after, through = sorted((as_day(after), as_day(through)))
        return self._reach.certainty(after, through)

    def runs(self, after: date, through: date) -> tuple[DayRun, ...]:
        """The days of ``(after, through]`` in order, grouped where neighbours share kind, name, source and certainty.

        Raises ``CalendarNotPublishedError`` when a day is not covered; a reversed or empty interval has no runs.
        """
        after, through = as_day(after), as_day(through)
        days = [self.day(date.fromordinal(o)) for o in range(after.toordinal() + 1, through.toordinal() + 1)]
        groups = (tuple(g) for _, g in groupby(days, key=lambda d: (d.kind, d.name, d.basis, d.certainty)))
        return tuple(
            DayRun(
                start=g[0].day,
                end=g[-1].day,
                kind=g[0].kind,
                certainty=g[0].certainty,
                name=g[0].name,
                basis=g[0].basis,
            )
            for g in groups
        )

    @property
    def main_table(self) -> CalendarTable:
        """The table of the longest stretch of covered days, for the array functions."""
        return self._reach.main

    def table_for(self, first: date, last: date) -> CalendarTable:
        """The table that covers ``first`` through ``last``, for the array functions; raises where a day is not covered."""
        return self._reach.table_for(as_day(first), as_day(last))

    def with_notice(self, notice: str | Mapping[str, object] | Notice, *, year: int | None = None) -> "WorkCalendar":
        """A calendar with one more notice: its Chinese text, the TOML form as text or parsed, or a ``Notice``.

        ``year`` is needed only for a text that does not say its year. A notice dated after ``known_on`` is left out, as it was not
        known then. Raises ``NoticeError`` when the notice cannot be read or contradicts itself.
        """
        from govdisclose.deadlines.notice_check import sound
        from govdisclose.deadlines.notice_reader import read_notices

        more = (sound(notice),) if isinstance(notice, Notice) else read_notices(notice, year=year, earlier=self.notices)
        known = (n for n in more if self.known_on is None or n.dated is None or n.dated <= self.known_on)
        return evolve(self, notices=(*self.notices, *known))

    def with_overlay(
        self,
        *,
        basis: Citation | str,
        off: Iterable[date] = (),
        work: Iterable[date] = (),
        name: str | None = None,
    ) -> "WorkCalendar":
        """A calendar with local days on top of the notices, such as 广西三月三; the last overlay goes before the others.

        ``basis`` is the local rule or notice; explanations name it. A day that no notice covers stays without an answer. Raises
        ``ValueError`` when a day is both off and worked or the source is blank.
        """
        return evolve(self, overlays=(*self.overlays, Overlay.of(basis=basis, off=off, work=work, name=name)))


@lru_cache(maxsize=64)
def _china(known_on: date | None, allow_estimate: bool) -> WorkCalendar:  # noqa: FBT001 - cache key of WorkCalendar.china
    notices = (n for n in packaged_notices() if known_on is None or n.known_on(known_on))
    return WorkCalendar(tuple(notices), known_on=known_on, allow_estimate=allow_estimate)
