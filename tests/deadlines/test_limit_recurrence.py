"""The due days of recurring limits."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclose.deadlines import Every, LimitKind, TimeLimit, Unit, WorkCalendar, occurrences, parse_time_limit

_CALENDAR = WorkCalendar.china()


@pytest.mark.parametrize(
    ("cell", "start", "end", "days"),
    [
        ("每年1月31日前", "2024-01-31", "2026-01-30", "2024-01-31 2025-01-31"),
        ("每年2月29日前", "2023-01-01", "2024-12-31", "2023-02-28 2024-02-29"),
        ("每月5日前", "2025-01-05", "2025-03-05", "2025-01-05 2025-02-05 2025-03-05"),
        ("每月31日前", "2025-01-01", "2025-04-30", "2025-01-31 2025-02-28 2025-03-31 2025-04-30"),
        ("每季度的首个月20日", "2025-01-21", "2025-12-31", "2025-04-20 2025-07-20 2025-10-20"),
        ("每季度末", "2025-01-01", "2025-12-31", "2025-03-31 2025-06-30 2025-09-30 2025-12-31"),
        ("每季度", "2025-02-01", "2025-09-29", "2025-03-31 2025-06-30"),
        ("每半年", "2025-01-01", "2025-12-31", "2025-06-30 2025-12-31"),
        ("每年", "2024-01-01", "2025-12-31", "2024-12-31 2025-12-31"),
        ("每月更新", "2024-02-01", "2024-03-30", "2024-02-29"),
        ("每周更新", "2025-03-03", "2025-03-17", "2025-03-09 2025-03-16"),
        ("每日更新", "2025-03-03", "2025-03-05", "2025-03-03 2025-03-04 2025-03-05"),
        ("每个工作日更新", "2025-01-24", "2025-02-05", "2025-01-24 2025-01-26 2025-01-27 2025-02-05"),
        ("6个月内须有更新", "2024-08-31", "2025-12-31", "2025-02-28 2025-08-31"),
        ("每两年更新一次", "2020-01-01", "2024-01-01", "2022-01-01 2024-01-01"),
        ("每2个工作日更新", "2025-03-03", "2025-03-07", "2025-03-05 2025-03-07"),
        ("每季度结束后15日内", "2025-01-01", "2025-06-30", "2025-01-15 2025-04-15"),
        ("每月结束后10个工作日内", "2025-02-01", "2025-03-31", "2025-02-17 2025-03-14"),
        ("每年结束后1个季度内", "2025-01-01", "2026-12-31", "2025-03-31 2026-03-31"),
    ],
)
def test_due_days(cell: str, start: str, end: str, days: str) -> None:
    found = occurrences(parse_time_limit(cell), date.fromisoformat(start), date.fromisoformat(end), _CALENDAR)
    assert [day.isoformat() for day in found] == days.split()


@pytest.mark.parametrize("cell", ["长期公开", "20个工作日内", "每学期公布一次", "每小时更新", "同上"])
def test_what_does_not_recur_on_days_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match=cell):
        occurrences(parse_time_limit(cell), date(2025, 1, 1), date(2025, 12, 31), _CALENDAR)


@pytest.mark.parametrize("cell", ["每个工作日更新", "每月结束后10个工作日内"])
def test_working_days_need_a_calendar(cell: str) -> None:
    with pytest.raises(ValueError, match="calendar"):
        occurrences(parse_time_limit(cell), date(2025, 1, 1), date(2025, 12, 31))


@given(
    st.dates(date(2005, 1, 1), date(2020, 1, 1)),
    st.integers(0, 900),
    st.sampled_from([u for u in Unit if u not in {Unit.HOUR, Unit.MINUTE}]),
    st.integers(1, 3),
)
def test_due_days_lie_in_the_span_in_order(start: date, length: int, unit: Unit, n: int) -> None:
    end = date.fromordinal(start.toordinal() + length)
    found = occurrences(TimeLimit("", LimitKind.RECURRING, every=Every(n, unit)), start, end, _CALENDAR)
    assert list(found) == sorted(set(found))
    assert all(start <= day <= end for day in found)
