"""Working days for arrays of dates (批量计算工作日), with numpy: the conventions of ``WorkCalendar``, a million dates at once.

Arrays are ``datetime64[D]``; a date that no notice covers, or a ``NaT``, raises and nothing is returned. Needs ``govdisclose[fast]``.

>>> import numpy as np
>>> from govdisclose.deadlines import WorkCalendar
>>> days = np.array(["2022-10-07", "2022-10-08"], dtype="datetime64[D]")
>>> is_working_day(WorkCalendar.china(), days)
array([False,  True])
"""

from datetime import date, timedelta
from weakref import WeakKeyDictionary

import numpy as np
from attrs import frozen
from numpy.typing import ArrayLike, NDArray

from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.calendar_table import CalendarTable

__all__ = ["Days", "add_working_days", "count_working_days", "is_working_day"]

Days = NDArray[np.datetime64]
_EPOCH = date(1970, 1, 1).toordinal()
_ONE = timedelta(1)


@frozen
class _Arrays:
    """A calendar table as arrays; positions count from its first day."""

    first: np.int64  #: days since 1970 of the first day
    flags: NDArray[np.bool_]
    before: NDArray[np.int32]
    working: Days


_cache: WeakKeyDictionary[CalendarTable, _Arrays] = WeakKeyDictionary()


def is_working_day(calendar: WorkCalendar, days: ArrayLike) -> NDArray[np.bool_]:
    """For each day whether offices work on it.

    Raises ``CalendarNotPublishedError`` when a day is not covered, ``ValueError`` for ``NaT``, ``TypeError`` for other arrays.
    """
    asked = _checked(days)
    arrays, (places,) = _located(calendar, (asked,), after=0, counts=0)
    return arrays.flags[places]


def add_working_days(calendar: WorkCalendar, days: ArrayLike, n: int) -> Days:
    """For each day the n-th working day after it, or before it for a negative ``n``; the day itself for 0.

    Raises as ``is_working_day`` does, also when a day on the way is not covered.
    """
    if isinstance(n, bool) or not isinstance(n, int | np.integer):
        raise TypeError(f"expected a whole number of working days, found {n!r}")
    asked = _checked(days)
    if n == 0:
        return asked.copy()
    after = 1 if n > 0 else 0
    arrays, (places,) = _located(calendar, (asked,), after=after, counts=1)
    steps = arrays.before[places]
    steps += np.int32(max(-(2**30), min(2**30, int(n) - after)))
    if _largest(steps.view(np.uint32)) >= len(arrays.working):
        # The answer lies outside this table: the careful path raises, or estimates further and is asked again.
        farthest = asked.max() if n > 0 else asked.min()
        calendar.add_working_days(farthest.item(), int(n))
        return add_working_days(calendar, asked, n)
    return arrays.working[steps]


def count_working_days(calendar: WorkCalendar, after: ArrayLike, through: ArrayLike) -> NDArray[np.int32]:
    """For each pair the working days in ``(after, through]``, negative where reversed; raises as ``is_working_day`` does."""
    arrays, (starts, ends) = _located(calendar, (_checked(after), _checked(through)), after=1, counts=1)
    return arrays.before[ends] - arrays.before[starts]


def _checked(days: ArrayLike) -> Days:
    array = np.asarray(days)
    if array.dtype != np.dtype("datetime64[D]"):
        raise TypeError(
            f"expected an array of datetime64[D], found {array.dtype}; convert with astype('datetime64[D]')"
        )
    return array


def _located(
    calendar: WorkCalendar, asked: tuple[Days, ...], *, after: int, counts: int
) -> tuple[_Arrays, tuple[NDArray[np.int64], ...]]:
    """The arrays that hold all the days, and the place of each day, or with ``after=1`` of the day behind it.

    With ``counts=1`` the places are those of running counts, of which there is one more than days.
    """
    arrays = _arrays(calendar.main_table)
    places = _places(arrays, asked, after)
    if any(_largest(p.view(np.uint64)) > len(arrays.flags) + counts - 1 for p in places):
        if any(np.isnat(days).any() for days in asked):
            raise ValueError("the array holds NaT (no date); leave such entries out first")
        first, last = min(_day(days.min()) for days in asked), max(_day(days.max()) for days in asked)
        last -= (counts - after) * _ONE
        arrays = _arrays(calendar.table_for(min(first + after * _ONE, last), last))
        places = _places(arrays, asked, after)
    return arrays, places


def _places(arrays: _Arrays, asked: tuple[Days, ...], after: int) -> tuple[NDArray[np.int64], ...]:
    return tuple(days.view(np.int64) - (arrays.first - after) for days in asked)


def _arrays(table: CalendarTable) -> _Arrays:
    found = _cache.get(table)
    if found is None:
        found = _Arrays(
            first=np.int64(table.base - _EPOCH),
            flags=np.array(table.flags, dtype=np.bool_),
            before=np.array(table.before, dtype=np.int32),
            working=np.array(table.working, dtype="datetime64[D]"),
        )
        _cache[table] = found
    return found


def _day(moment: np.datetime64) -> date:
    """The date; the last one that Python knows for one farther away."""
    day = moment.item()
    return day if isinstance(day, date) else date.max


def _largest(values: NDArray[np.uint32] | NDArray[np.uint64]) -> int:
    return int(values.max()) if values.size else -1
