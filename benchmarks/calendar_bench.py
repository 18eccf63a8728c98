"""Working days measured against their limits, in one run: python benchmarks/calendar_bench.py

The limits: a range-checked prefix table in plain Python, a numpy gather without any check. The peers: holidays, numpy.busday_offset. Prints
nanoseconds for one answer (median of several rounds) and the ratios that the project holds itself to.
"""

import random
import statistics
import time
from datetime import date, timedelta

import numpy as np
from holidays.countries.china import China

from govdisclose.deadlines import WorkCalendar, vectorized

CALENDAR = WorkCalendar.china()
FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)
ALL = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]
FLAGS = [CALENDAR.is_working_day(d) for d in ALL]
BASE, IS, SIZE = FIRST.toordinal(), bytes(FLAGS), len(FLAGS)
BEFORE = [0]
for flag in FLAGS:
    BEFORE.append(BEFORE[-1] + flag)
WORKING = [d for d, flag in zip(ALL, FLAGS, strict=True) if flag]
RANDOM = random.Random(20261122)
ROUNDS = 7


def _place(day):
    place = day.toordinal() - BASE
    if 0 <= place < SIZE:
        return place
    raise ValueError(day)


def table_is(day):
    return IS[_place(day)] == 1


def table_add(day, n):
    place = BEFORE[_place(day) + 1] + n - 1
    if 0 <= place < len(WORKING):
        return WORKING[place]
    raise ValueError(day)


def table_count(after, through):
    return BEFORE[_place(through) + 1] - BEFORE[_place(after) + 1]


def days(count, last):
    return [date.fromordinal(RANDOM.randint(date(2018, 1, 1).toordinal(), last.toordinal())) for _ in range(count)]


def rounds(functions, per):
    """Median nanoseconds of each function, the functions taken in turn so that a busy machine slows all alike."""
    taken = {name: [] for name in functions}
    for _ in range(ROUNDS):
        for name, function in functions.items():
            start = time.perf_counter()
            function()
            taken[name].append((time.perf_counter() - start) / per * 1e9)
    return {name: statistics.median(times) for name, times in taken.items()}


def line(what, times, ours="govdisclose"):
    print(f"{what:34}", "  ".join(f"{name} {ns:10.1f}" for name, ns in times.items()), end="   ")
    print("  ".join(f"{times[ours] / ns:6.2f}x {name}" for name, ns in times.items() if name != ours))


def scalar():
    some = days(20_000, date(2023, 11, 15))
    pairs = [(d, d + timedelta(250)) for d in days(20_000, date(2023, 3, 1))]
    few = some[:200]
    other = China(years=range(2004, 2027))
    line(
        "is_working_day",
        rounds(
            {
                "table": lambda: [table_is(d) for d in some],
                "govdisclose": lambda: [CALENDAR.is_working_day(d) for d in some],
            },
            len(some),
        ),
    )
    line(
        "add_working_days +20",
        rounds(
            {
                "table": lambda: [table_add(d, 20) for d in some],
                "govdisclose": lambda: [CALENDAR.add_working_days(d, 20) for d in some],
            },
            len(some),
        ),
    )
    line(
        "count_working_days 250 days",
        rounds(
            {
                "table": lambda: [table_count(a, b) for a, b in pairs],
                "govdisclose": lambda: [CALENDAR.count_working_days(a, b) for a, b in pairs],
            },
            len(pairs),
        ),
    )
    line(
        "add_working_days +20, holidays",
        rounds(
            {
                "holidays": lambda: [other.get_nth_working_day(d, 20) for d in few],
                "govdisclose": lambda: [CALENDAR.add_working_days(d, 20) for d in few],
            },
            len(few),
        ),
    )


def arrays():
    size = 1_000_000
    flags, before, working = np.array(FLAGS), np.array(BEFORE, np.int32), np.array(WORKING, "datetime64[D]")
    base = np.datetime64(FIRST, "D")
    free = np.busdaycalendar(
        weekmask="1111111", holidays=np.array([d for d, f in zip(ALL, FLAGS, strict=True) if not f], "datetime64[D]")
    )
    asked = base + np.random.default_rng(1).integers(0, SIZE - 300, size)
    through = asked + 250

    def place(v):
        return (v - base).view(np.int64)

    line(
        "array: is_working_day",
        rounds(
            {"gather": lambda: flags[place(asked)], "govdisclose": lambda: vectorized.is_working_day(CALENDAR, asked)},
            size,
        ),
    )
    line(
        "array: add +20",
        rounds(
            {
                "gather": lambda: working[before[place(asked) + 1] + 19],
                "busday_offset": lambda: np.busday_offset(asked, 20, roll="backward", busdaycal=free),
                "govdisclose": lambda: vectorized.add_working_days(CALENDAR, asked, 20),
            },
            size,
        ),
    )
    line(
        "array: count 250 days",
        rounds(
            {
                "gather": lambda: before[place(through) + 1] - before[place(asked) + 1],
                "govdisclose": lambda: vectorized.count_working_days(CALENDAR, asked, through),
            },
            size,
        ),
    )


def opening():
    start = time.perf_counter()
    WorkCalendar(CALENDAR.notices)
    print(f"building a calendar from its notices: {(time.perf_counter() - start) * 1e3:.1f} ms")


if __name__ == "__main__":
    scalar()
    arrays()
    opening()
