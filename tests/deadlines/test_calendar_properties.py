"""What must hold for every day and every number of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.deadlines import Certainty, DayKind, WorkCalendar
from govdisclose.deadlines.notice_data import packaged_notices

CHINA = WorkCalendar.china()
DAYS = st.dates(date(2004, 1, 1), date(2026, 12, 31))
STARTS = st.dates(date(2004, 1, 1), date(2025, 6, 30))
ONE = timedelta(1)


@given(STARTS, st.integers(0, 300))
def test_add_then_count_agree(start, n):
    """The n-th working day after a day ends an interval of n working days."""
    due = CHINA.add_working_days(start, n)
    assert CHINA.count_working_days(start, due) == n
    assert n == 0 or CHINA.is_working_day(due)


@given(st.dates(date(2006, 1, 1), date(2026, 12, 31)), st.integers(1, 300))
def test_going_back_counts_the_days_before_the_start(start, n):
    """The n-th working day before a day: n working days from it up to the day before the start."""
    due = CHINA.add_working_days(start, -n)
    assert CHINA.is_working_day(due)
    assert CHINA.count_working_days(due - ONE, start - ONE) == n
    if CHINA.is_working_day(start):
        assert CHINA.count_working_days(start, due) == -n
        assert CHINA.add_working_days(due, n) == start


@given(STARTS, st.integers(0, 200), st.integers(0, 100))
def test_more_days_are_never_earlier(start, n, more):
    assert CHINA.add_working_days(start, n + more) >= CHINA.add_working_days(start, n)


@given(STARTS, st.integers(0, 30), st.integers(0, 60))
def test_a_later_start_is_never_due_earlier(start, later, n):
    assert CHINA.add_working_days(start + later * ONE, n) >= CHINA.add_working_days(start, n)


@given(DAYS, DAYS, DAYS)
def test_intervals_add_up_and_reverse(a, b, c):
    assert CHINA.count_working_days(a, b) + CHINA.count_working_days(b, c) == CHINA.count_working_days(a, c)
    assert CHINA.count_working_days(a, b) == -CHINA.count_working_days(b, a)


@settings(max_examples=30, deadline=None)
@given(STARTS, st.integers(0, 60), st.lists(st.integers(1, 90), max_size=8))
def test_a_local_day_off_never_moves_a_date_earlier(start, n, offsets):
    """地方性节假日: a day more off can only postpone."""
    local = CHINA.with_overlay(off=[start + k * ONE for k in offsets], basis="通告")
    assert local.add_working_days(start, n) >= CHINA.add_working_days(start, n)


@settings(max_examples=30, deadline=None)
@given(STARTS, st.integers(0, 60), st.lists(st.integers(1, 90), max_size=8))
def test_a_local_working_day_never_moves_a_date_later(start, n, offsets):
    local = CHINA.with_overlay(work=[start + k * ONE for k in offsets], basis="通告")
    assert local.add_working_days(start, n) <= CHINA.add_working_days(start, n)


AMENDMENTS = [n for n in packaged_notices() if not n.complete]


@pytest.mark.parametrize("amendment", AMENDMENTS, ids=lambda n: n.label)
def test_the_eve_of_an_amendment_gives_the_old_date(amendment):
    """known_on before an amendment answers as things stood then."""
    eve = WorkCalendar.china(known_on=amendment.issued - ONE)
    without = WorkCalendar(tuple(n for n in eve.notices if n is not amendment))
    first = amendment.covers[0].start
    for back in range(30):
        start = first - back * ONE
        for n in (1, 5, 15, 20):
            assert eve.add_working_days(start, n) == without.add_working_days(start, n)


@settings(max_examples=40, deadline=None)
@given(STARTS, st.integers(0, 400))
def test_runs_tell_every_day_once_and_agree_with_the_count(start, length):
    """An explanation made of runs leaves out no day and counts none twice."""
    end = start + length * ONE
    runs = CHINA.runs(start, end)
    assert sum(r.days for r in runs) == length
    assert sum(r.days for r in runs if r.working) == CHINA.count_working_days(start, end)
    assert [r.start for r in runs[1:]] == [r.end + ONE for r in runs[:-1]]
    assert all(r.basis for r in runs if r.kind in {DayKind.HOLIDAY, DayKind.MAKE_UP_DAY})


@settings(max_examples=25, deadline=None)
@given(st.dates(date(2026, 11, 1), date(2030, 1, 1)), st.integers(0, 250))
def test_an_estimate_never_passes_for_announced(start, n):
    guess = WorkCalendar.china(allow_estimate=True)
    due = guess.add_working_days(start, n)
    if due > date(2026, 12, 31) and due > start:
        assert guess.certainty(start, due) is Certainty.ESTIMATED
        assert CHINA.certainty(start, due) is Certainty.UNKNOWN
