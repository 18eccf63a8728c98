"""Notices and overlays resolved into tables of days (日历表): what each day is, and running counts for fast arithmetic."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate, compress

from attrs import frozen

from govdisclose.citation import Citation
from govdisclose.deadlines.calendar_day import DayKind
from govdisclose.deadlines.notice import Notice, festivals
from govdisclose.deadlines.overlay import Overlay

__all__ = ["CalendarTable", "Mark", "announced_marks", "announced_spans", "overlay_marks", "provisional_days", "tables"]

Span = tuple[int, int]  #: ordinals of the first and the last day, both included
_WEEK = (True, True, True, True, True, False, False)


@frozen
class Mark:
    """What a source says of one day."""

    kind: DayKind
    name: str | None = None
    notice: str | None = None
    basis: Citation | None = None


class CalendarTable:
    """A stretch of days without a gap, with running counts of its working days.

    ``flags[i]`` is the answer for the day ``base + i``; ``before[i]`` the number of working days before it; ``working`` lists
    the working days. The names are public to the calendar and to the array functions only.
    """

    __slots__ = ("__weakref__", "base", "before", "flags", "size", "working")

    def __init__(self, span: Span, marks: Mapping[date, Mark]) -> None:
        self.base, last = span
        self.size = last - self.base + 1
        start = (self.base - 1) % 7  # ordinal 1 is a Monday
        flags = [*(_WEEK[start:] + _WEEK[:start]) * (self.size // 7 + 1)][: self.size]
        for day, mark in marks.items():
            index = day.toordinal() - self.base
            if 0 <= index < self.size:
                flags[index] = mark.kind.working
        self.flags = flags
        self.before = [*accumulate(flags, initial=0)]
        self.working = [date.fromordinal(o) for o in compress(range(self.base, last + 1), flags)]


def announced_marks(notices: Iterable[Notice]) -> dict[date, Mark]:
    """The days that notices name; a later notice goes before an earlier one.

    A new arrangement of a holiday takes the place of the earlier one of that holiday and year, unless it only extends it.
    """
    days: dict[date, Mark] = {}
    owners: dict[date, tuple[int, frozenset[str]]] = {}
    for notice in notices:
        for arrangement in notice.holidays:
            owner = (notice.year, festivals(arrangement.name))
            if not arrangement.extends:
                for day in [d for d, (year, names) in owners.items() if year == owner[0] and names <= owner[1]]:
                    del days[day], owners[day]
            for kind, named in ((DayKind.HOLIDAY, arrangement.off), (DayKind.MAKE_UP_DAY, arrangement.work)):
                mark = Mark(kind, arrangement.name, notice.label, notice.citation)
                for day in named:
                    days[day], owners[day] = mark, owner
    return days


def overlay_marks(overlays: Iterable[Overlay]) -> dict[date, Mark]:
    """The days that overlays name; a later overlay goes before an earlier one."""
    days: dict[date, Mark] = {}
    for overlay in overlays:
        label = overlay.basis.number or overlay.basis.title
        for kind, named in ((DayKind.OVERLAY_OFF, overlay.off), (DayKind.OVERLAY_WORK, overlay.work)):
            days.update(dict.fromkeys(named, Mark(kind, overlay.name, label, overlay.basis)))
    return days


def announced_spans(notices: Iterable[Notice]) -> tuple[Span, ...]:
    """The stretches of days that the notices settle."""
    periods = (period for notice in notices for period in notice.covers)
    return merged((p.start.toordinal(), p.end.toordinal()) for p in periods if p.start and p.end)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days with touching and overlapping stretches joined.

    >>> merged([(5, 9), (1, 4), (20, 21)])
    ((1, 9), (20, 21))
    """
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def provisional_days(spans: Sequence[Span]) -> frozenset[date]:
    """29-31 December where the next year's first day is not announced: later notices reached back to them five times."""
    ends = (date.fromordinal(end) for _, end in spans)
    return frozenset(end - timedelta(n) for end in ends if (end.month, end.day) == (12, 31) for n in range(3))


def tables(spans: Iterable[Span], marks: Mapping[date, Mark]) -> tuple[CalendarTable, ...]:
    """One table for each stretch, the longest first."""
    return tuple(CalendarTable(s, marks) for s in sorted(spans, key=lambda s: s[0] - s[1]))
