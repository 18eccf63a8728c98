"""Counting working days around suspensions (期限的扣除): closed stretches of days that do not count."""

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import frozen

from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.errors import CalendarNotPublishedError

__all__ = ["Pause", "end_of_count", "merged_pauses", "used_days"]

_DAY = timedelta(days=1)


@frozen(order=True)
class Pause:
    """Days that do not count, from ``first`` through ``last``, both included; ``last`` is ``None`` while the end is not known."""

    first: date
    last: date | None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


def merged_pauses(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """The union of the pauses: overlapping and touching ones joined, empty ones left out, in order."""
    joined: list[Pause] = []
    for pause in sorted(pauses, key=lambda p: p.first):
        if pause.last is not None and pause.last < pause.first:
            continue
        before = joined[-1] if joined else None
        if before is None or (before.last is not None and before.last + _DAY < pause.first):
            joined.append(pause)
        else:
            ends = (before.last, pause.last)
            joined[-1] = Pause(before.first, None if None in ends else max(e for e in ends if e is not None))
    return tuple(joined)


def end_of_count(start: date, days: int, pauses: tuple[Pause, ...], calendar: WorkCalendar) -> date | None:
    """The ``days``-th working day after ``start`` outside the pauses; ``None`` when a pause without an end comes first.

    ``pauses`` are merged. Raises ``CalendarNotPublishedError`` when a day that decides the answer has no notice.
    """
    at, left = start, days
    for pause in pauses:
        if pause.last is not None and pause.last <= at:
            continue
        before = max(pause.first - _DAY, at)
        try:
            free = calendar.count_working_days(at, before)
        except CalendarNotPublishedError:
            break  # the pause lies beyond the last notice: either the term ends before it or the answer is not to be had
        if free >= left:
            break
        left -= free
        if pause.last is None:
            return None
        at = pause.last
    return calendar.add_working_days(at, left)


def used_days(start: date, through: date, pauses: tuple[Pause, ...], calendar: WorkCalendar) -> tuple[date, ...]:
    """The working days in ``(start, through]`` outside the pauses, as far as notices reach."""
    used, day = [], start + _DAY
    while day <= through:
        try:
            working = calendar.is_working_day(day)
        except CalendarNotPublishedError:
            break
        if working and not any(day in pause for pause in pauses):
            used.append(day)
        day += _DAY
    return tuple(used)
