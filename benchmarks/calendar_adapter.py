"""govdisclose for a working-day benchmark: the callables that such a benchmark compares, in its conventions."""

from datetime import timedelta

from govdisclose.deadlines import WorkCalendar, vectorized

NAME = "govdisclose"
_CALENDAR = WorkCalendar.china()
_ONE = timedelta(1)
_counted = _CALENDAR.count_working_days

is_wd = _CALENDAR.is_working_day
add = _CALENDAR.add_working_days


def count(first, last):
    return _counted(first - _ONE, last)


def vec_is(days):
    return vectorized.is_working_day(_CALENDAR, days)


def vec_add(days, n):
    return vectorized.add_working_days(_CALENDAR, days, n)


def vec_count(first, last):
    return vectorized.count_working_days(_CALENDAR, first - 1, last)
