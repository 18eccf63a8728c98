"""Arrays of dates give what the calendar gives one by one."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.deadlines import CalendarNotPublishedError, WorkCalendar, vectorized

CHINA = WorkCalendar.china()
ARRAYS = st.lists(st.dates(date(2005, 1, 1), date(2025, 6, 30)), max_size=20)


def array(days):
    return np.array(days, dtype="datetime64[D]")


@settings(max_examples=40)
@given(ARRAYS, st.integers(-200, 300))
def test_arrays_agree_with_the_calendar(days, n):
    assert vectorized.is_working_day(CHINA, array(days)).tolist() == [CHINA.is_working_day(d) for d in days]
    added = vectorized.add_working_days(CHINA, array(days), n)
    assert added.tolist() == [CHINA.add_working_days(d, n) for d in days]
    counted = vectorized.count_working_days(CHINA, array(days), added)
    assert counted.tolist() == [CHINA.count_working_days(d, a) for d, a in zip(days, added.tolist(), strict=True)]


def test_shapes_and_edges_are_kept():
    grid = array([["2004-01-01", "2026-12-31"], ["2022-10-08", "2022-10-07"]])
    assert vectorized.is_working_day(CHINA, grid).tolist() == [[False, True], [True, False]]
    assert vectorized.add_working_days(CHINA, array(["2003-12-31"]), 1).tolist() == [date(2004, 1, 2)]
    assert vectorized.add_working_days(CHINA, array(["2027-01-01"]), -1).tolist() == [date(2026, 12, 31)]
    assert vectorized.count_working_days(CHINA, array(["2003-12-31"]), array(["2026-12-31"])).tolist() == [5745]
    assert vectorized.add_working_days(CHINA, array([]), 3).size == 0
    assert vectorized.add_working_days(CHINA, grid, np.int64(0)).tolist() == grid.tolist()


def test_estimates_and_other_stretches_are_reached():
    guess = WorkCalendar(CHINA.notices, allow_estimate=True)
    days = [date(2026, 12, 20), date(2028, 3, 1)]
    assert vectorized.is_working_day(guess, array(days)).tolist() == [guess.is_working_day(d) for d in days]
    fresh = WorkCalendar(CHINA.notices, allow_estimate=True)
    assert vectorized.add_working_days(fresh, array(days[:1]), 400).tolist() == [guess.add_working_days(days[0], 400)]
    late = {"year": 2027, "holiday": [{"name": "国庆节", "off": ["2027-10-01", "2027-10-02"]}]}
    part = CHINA.with_notice(late)
    assert vectorized.is_working_day(part, array(["2027-10-02"])).tolist() == [False]


@pytest.mark.parametrize(
    ("ask", "error", "words"),
    [
        (
            lambda: vectorized.is_working_day(CHINA, array(["2026-01-05", "2027-01-01"])),
            CalendarNotPublishedError,
            "2027",
        ),
        (lambda: vectorized.is_working_day(CHINA, array(["2003-12-31"])), CalendarNotPublishedError, "start on"),
        (lambda: vectorized.add_working_days(CHINA, array(["2026-12-20"]), 20), CalendarNotPublishedError, "2027"),
        (lambda: vectorized.add_working_days(CHINA, array(["2026-12-20"]), 10**20), CalendarNotPublishedError, "2027"),
        (lambda: vectorized.add_working_days(CHINA, array(["2004-01-05"]), -9), CalendarNotPublishedError, "start on"),
        (
            lambda: vectorized.count_working_days(CHINA, array(["2026-01-01"]), array(["2027-01-01"])),
            CalendarNotPublishedError,
            "2027",
        ),
        (
            lambda: vectorized.is_working_day(CHINA, np.array([10**7], dtype="datetime64[D]")),
            CalendarNotPublishedError,
            "9999",
        ),
        (lambda: vectorized.is_working_day(CHINA, array(["2026-01-05", "NaT"])), ValueError, "NaT"),
        (lambda: vectorized.is_working_day(CHINA, np.array([1, 2])), TypeError, "datetime64"),
        (
            lambda: vectorized.is_working_day(CHINA, np.array(["2026-01-05T10:00"], dtype="datetime64[s]")),
            TypeError,
            "astype",
        ),
        (lambda: vectorized.add_working_days(CHINA, array(["2026-01-05"]), True), TypeError, "whole number"),
        (lambda: vectorized.add_working_days(CHINA, array(["2026-01-05"]), 1.5), TypeError, "whole number"),
    ],
)
def test_what_cannot_be_answered_raises(ask, error, words):
    with pytest.raises(error, match=words):
        ask()
