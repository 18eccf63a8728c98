"""When a limit ends: counted by hand from the notices and the almanac."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclose.deadlines import Certainty, LimitKind, NoDueDate, TimeLimit, Unit, WorkCalendar, due, parse_time_limit

_CALENDAR = WorkCalendar.china()
_at = datetime.fromisoformat


@pytest.mark.parametrize(
    ("cell", "start", "last"),
    [
        ("信息形成或者变更之日起20个工作日内", "2022-09-30", "2022-11-02"),  # 国庆节 1-7 October, worked 8 and 9
        ("20个工作日内", "2025-01-24", "2025-02-27"),  # 春节 28 January-4 February, worked 26 January and 8 February
        ("信息形成后20日内", "2025-03-03", "2025-03-24"),  # the 20th day, 23 March, is a Sunday
        ("三日内", "2025-01-25", "2025-02-05"),  # 28 January is New Year's Eve; offices open on 5 February
        ("3日内", "2025-01-23", "2025-01-26"),  # a Sunday that is worked: no day of rest
        ("一周内", "2025-03-03", "2025-03-10"),
        ("1个月内", "2025-01-31", "2025-02-28"),  # no 31 February: the last day of the month
        ("1个季度内", "2024-11-30", "2025-02-28"),
        ("半年内", "2024-08-31", "2025-02-28"),
        ("1年内", "2024-02-29", "2025-02-28"),
        ("公示7个工作日", "2025-09-26", "2025-10-13"),
        ("公告时间不得少于30日", "2025-03-03", "2025-04-02"),
        ("当日公开", "2025-03-02", "2025-03-02"),  # a Sunday: the same day stays the same day
        ("实时公开", "2025-03-02", "2025-03-02"),
        ("举行听证7个工作日前", "2025-10-10", "2025-09-24"),
        ("提前3日", "2025-03-05", "2025-03-02"),  # counted back, and not moved
        ("提前1个月", "2025-03-31", "2025-02-28"),
    ],
)
def test_last_day(cell: str, start: str, last: str) -> None:
    answer = due(parse_time_limit(cell), date.fromisoformat(start), _CALENDAR)
    assert answer.due == date.fromisoformat(last)
    assert answer.certainty is Certainty.ANNOUNCED
    assert answer.none_because is None
    assert answer.explanation.steps
    assert last in answer.explanation.to_text("zh")
    assert last in answer.explanation.to_text("en")


def test_a_day_of_rest_can_be_kept() -> None:
    """民法典第二百零三条: “期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。”"""
    limit = parse_time_limit("20日内")
    assert due(limit, date(2025, 3, 3), _CALENDAR, rest_day="keep").due == date(2025, 3, 23)
    moved = due(limit, date(2025, 3, 3), _CALENDAR)
    assert moved.due == date(2025, 3, 24)
    assert [c.article for step in moved.explanation.steps for c in step.basis][-1] == "第二百零三条"


def test_the_notice_that_made_the_day_off_is_named() -> None:
    answer = due(parse_time_limit("三日内"), date(2025, 1, 25), _CALENDAR)
    assert "国办发明电〔2024〕12号" in answer.explanation.to_text()


@pytest.mark.parametrize(
    ("cell", "start", "moment"),
    [
        ("24小时内", _at("2025-01-27T17:30"), _at("2025-01-28T17:30")),
        ("30分钟内", _at("2025-01-27T23:45"), _at("2025-01-28T00:15")),
        ("2小时内", date(2025, 1, 27), _at("2025-01-27T02:00")),
        ("提前24小时", _at("2025-01-28T09:00"), _at("2025-01-27T09:00")),
    ],
)
def test_hours_run_from_the_moment(cell: str, start: date, moment: datetime) -> None:
    answer = due(parse_time_limit(cell), start, _CALENDAR)
    assert (answer.due_at, answer.due) == (moment, moment.date())


def test_moments_are_taken_to_beijing_time() -> None:
    start = datetime(2025, 3, 3, 17, 0, tzinfo=UTC)  # 4 March, 1:00 in Beijing
    assert due(parse_time_limit("1日内"), start, _CALENDAR).due == date(2025, 3, 5)
    hours = due(parse_time_limit("1小时内"), start, _CALENDAR)
    assert hours.due == date(2025, 3, 4)
    assert hours.due_at is not None
    assert hours.due_at.hour == 2
    assert due(parse_time_limit("1日内"), _at("2025-03-03T23:00"), _CALENDAR).due == date(2025, 3, 4)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("及时公开", NoDueDate.PROMPT),
        ("长期公开", NoDueDate.STANDING),
        ("每季度", NoDueDate.RECURRING),
        ("按规定公开", NoDueDate.BY_REFERENCE),
        ("批准后20内", NoDueDate.UNINTERPRETED),
        ("开学前", NoDueDate.NO_AMOUNT),
    ],
)
def test_a_limit_without_an_end_says_why(cell: str, reason: NoDueDate) -> None:
    answer = due(parse_time_limit(cell), date(2025, 3, 3), _CALENDAR)
    assert (answer.due, answer.none_because, answer.certainty) == (None, reason, None)


def test_each_part_of_a_compound_has_its_own_end() -> None:
    limit = parse_time_limit("处罚决定20个工作日，其他长期公开")
    answer = due(limit, date(2022, 9, 30), _CALENDAR)
    assert answer.none_because is NoDueDate.COMPOUND
    assert [(p.due, p.none_because) for p in answer.parts] == [(date(2022, 11, 2), None), (None, NoDueDate.STANDING)]


@pytest.mark.parametrize("cell", ["20个工作日内", "30日内", "2个月内"])
def test_a_year_without_notice_is_unknown_and_says_so(cell: str) -> None:
    calendar = WorkCalendar.china(known_on=date(2026, 11, 22))
    answer = due(parse_time_limit(cell), date(2026, 12, 20), calendar)
    assert (answer.due, answer.certainty) == (None, Certainty.UNKNOWN)
    assert answer.unpublished is not None
    assert "2027" in answer.unpublished.zh


def test_days_kept_as_they_fall_need_no_notice() -> None:
    calendar = WorkCalendar.china(known_on=date(2026, 11, 22))
    answer = due(parse_time_limit("30日内"), date(2026, 12, 20), calendar, rest_day="keep")
    assert (answer.due, answer.certainty) == (date(2027, 1, 19), Certainty.ANNOUNCED)


def test_an_estimate_is_marked() -> None:
    calendar = WorkCalendar.china(known_on=date(2026, 11, 22), allow_estimate=True)
    for cell in ("20个工作日内", "30日内"):
        assert due(parse_time_limit(cell), date(2026, 12, 20), calendar).certainty is Certainty.ESTIMATED


def test_minimum_periods_are_marked() -> None:
    assert due(parse_time_limit("公示不少于7日"), date(2025, 3, 3), _CALENDAR).at_least
    assert not due(parse_time_limit("公示7日"), date(2025, 3, 3), _CALENDAR).at_least


def test_an_end_outside_the_calendar_is_refused() -> None:
    with pytest.raises((OverflowError, ValueError)):
        due(parse_time_limit("900年内"), date(9500, 1, 1), _CALENDAR)


_starts = st.dates(date(2010, 1, 1), date(2024, 12, 31))
_day_units = st.sampled_from([u for u in Unit if u not in {Unit.HOUR, Unit.MINUTE, Unit.YEAR}])


@given(_starts, st.integers(1, 60), _day_units)
def test_the_last_day_is_worked_and_after_the_first(start: date, amount: int, unit: Unit) -> None:
    """民法典第二百零一条: “按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。”"""
    if unit in {Unit.QUARTER, Unit.HALF_YEAR, Unit.MONTH}:
        amount = amount % 3 + 1
    answer = due(TimeLimit("", LimitKind.WITHIN, amount=amount, unit=unit), start, _CALENDAR)
    assert answer.due is not None
    assert answer.due > start
    assert _CALENDAR.is_working_day(answer.due)


@given(_starts, st.integers(1, 40))
def test_more_days_never_end_earlier(start: date, amount: int) -> None:
    for unit in (Unit.WORKING_DAY, Unit.CALENDAR_DAY):
        one, other = (
            due(TimeLimit("", LimitKind.WITHIN, amount=n, unit=unit), start, _CALENDAR).due
            for n in (amount, amount + 1)
        )
        assert one is not None
        assert other is not None
        assert one <= other


def test_the_answer_as_data() -> None:
    answer = due(parse_time_limit("20日内"), date(2025, 3, 3), _CALENDAR)
    assert type(answer).from_dict(answer.to_dict()) == answer
