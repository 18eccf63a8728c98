"""Terms without events: working days, calendar days, months, hours, yearly dates, minimum periods."""

from datetime import UTC, date, datetime

import pytest

from govdisclose.deadlines import (
    Certainty,
    Event,
    EventError,
    Every,
    LimitKind,
    Receipt,
    Status,
    TermNotInForceError,
    TimeLimit,
    Unit,
    WorkCalendar,
    compute,
    compute_statutory,
    parse_time_limit,
    statutory,
)
from govdisclose.deadlines.computing_plain import TimeOfDayMissingError

CHINA = WorkCalendar.china()

#: name, from, due: the case of a jurist, on the real calendar
DATES = [
    ("proactive.disclosure", date(2024, 3, 4), date(2024, 4, 1)),
    ("proactive.disclosure", date(2024, 2, 5), date(2024, 3, 8)),
    ("enforcement.permit", date(2024, 4, 29), date(2024, 5, 11)),
    ("enforcement.penalty", date(2022, 9, 28), date(2022, 10, 12)),
    ("enforcement.other", date(2023, 4, 20), date(2023, 5, 19)),
    ("enforcement.penalty_withdrawal", date(2024, 4, 30), date(2024, 5, 8)),
    ("policy.explanation", date(2024, 9, 30), date(2024, 10, 10)),
    ("land.pre_notice", date(2025, 1, 20), date(2025, 2, 8)),
    ("normative.draft_comments", date(2025, 9, 26), date(2025, 10, 13)),
    ("decision.draft_comments", date(2024, 9, 5), date(2024, 10, 5)),
    ("decision.hearing_papers", date(2024, 5, 8), date(2024, 5, 1)),
    ("regulation.hearing_notice", date(2024, 5, 8), date(2024, 4, 8)),
    ("budget.government", date(2024, 1, 25), date(2024, 2, 14)),
    ("budget.government", date(2025, 1, 15), date(2025, 2, 4)),
    ("review.application", date(2024, 8, 8), date(2024, 10, 8)),
    ("review.application", date(2024, 5, 14), date(2024, 7, 15)),
    ("review.decision", date(2026, 8, 3), date(2026, 10, 8)),
    ("review.decision_simplified", date(2024, 9, 3), date(2024, 10, 8)),
    ("litigation.after_review", date(2025, 9, 20), date(2025, 10, 9)),
    ("litigation.direct", date(2024, 4, 1), date(2024, 10, 8)),
    ("litigation.direct", date(2024, 8, 31), date(2025, 2, 28)),
    ("litigation.direct", date(2025, 5, 12), date(2025, 11, 12)),
    ("litigation.direct", date(2014, 1, 15), date(2014, 4, 15)),
    ("annual_report.department", date(2023, 12, 31), date(2024, 1, 31)),
    ("annual_report.government", date(2023, 12, 31), date(2024, 3, 31)),
    ("annual_report.government", date(2012, 12, 31), date(2013, 3, 31)),
    ("annual_report.department", date(2018, 12, 31), date(2019, 3, 31)),
    ("annual_report.department", date(2019, 4, 1), date(2020, 1, 31)),
    ("annual_report.government", date(2019, 4, 1), date(2020, 3, 31)),
    ("annual_report.department", date(2024, 1, 31), date(2024, 1, 31)),
    ("annual_report.rule_of_law", date(2024, 1, 1), date(2024, 3, 31)),
    ("site.news_update", date(2024, 3, 4), date(2024, 3, 18)),
    ("site.policy_update", date(2024, 3, 31), date(2024, 9, 30)),
    ("request.reply", date(2022, 9, 30), date(2022, 11, 2)),
    ("request.third_party_opinion", date(2026, 2, 6), date(2026, 3, 5)),
]


@pytest.mark.parametrize(("name", "start", "due"), DATES)
def test_due(name, start, due):
    deadline = compute_statutory(name, start, CHINA)
    assert deadline.due == due
    assert deadline.certainty is Certainty.ANNOUNCED
    assert deadline.basis[0].title
    assert str(due) in deadline.explain().to_text("zh")
    assert str(due) in deadline.explain().to_text("en")


def test_hours_run_day_and_night():
    deadline = compute_statutory("opinion.other", datetime.fromisoformat("2025-01-27T17:00"), CHINA)
    assert deadline.due_at == datetime.fromisoformat("2025-01-29T17:00")
    assert deadline.due == date(2025, 1, 29)


def test_an_aware_moment_is_answered_in_beijing_time():
    deadline = compute_statutory("emergency.first_word", datetime(2025, 1, 27, 20, tzinfo=UTC), CHINA)
    assert deadline.due_at.isoformat() == "2025-01-28T09:00:00+08:00"


def test_hours_need_a_time_of_day():
    with pytest.raises(TimeOfDayMissingError, match="2025-01-27T09:00"):
        compute_statutory("opinion.other", date(2025, 1, 27), CHINA)


def test_a_naive_moment_is_refused_where_days_are_counted():
    with pytest.raises(ValueError, match="time zone"):
        compute_statutory("proactive.disclosure", datetime.fromisoformat("2025-01-27T17:00"), CHINA)


def test_a_rest_day_that_the_text_does_not_move_is_named_both_ways():
    deadline = compute_statutory("budget.government", date(2025, 1, 15), CHINA)
    assert [(a.setting, a.due) for a in deadline.alternatives] == [("roll", date(2025, 2, 5))]
    assert "2025-02-05" in deadline.explain().to_text()


def test_an_open_rest_day_beyond_the_notices_still_has_its_date():
    deadline = compute_statutory("budget.government", date(2026, 12, 20), CHINA)
    assert (deadline.due, deadline.certainty, deadline.alternatives) == (date(2027, 1, 9), Certainty.ANNOUNCED, ())


def test_the_longest_extension_is_a_milestone():
    deadline = compute_statutory("review.decision", date(2024, 3, 4), CHINA)
    assert deadline.milestones == {"due_if_extended": date(2024, 6, 3)}  # 90 days end on Sunday 2 June


def test_a_minimum_period_has_no_status():
    deadline = compute_statutory("land.pre_notice", date(2025, 1, 20), CHINA)
    assert deadline.at_least
    assert deadline.status(on=date(2025, 3, 1)) is None


def test_status_of_a_term_in_days():
    deadline = compute_statutory("budget.government", date(2024, 1, 25), CHINA)
    assert deadline.days_left(on=date(2024, 2, 4)) == 10
    assert deadline.status(on=date(2024, 2, 4)) is Status.ON_TIME
    assert deadline.status(on=date(2024, 2, 12)) is Status.DUE_SOON
    assert deadline.status(on=date(2024, 2, 15)) is Status.OVERDUE
    assert Status.OVERDUE.light == "red"
    assert Status.SUSPENDED.light is None
    assert all(s.term for s in Status)


def test_what_is_not_verified_is_said():
    deadline = compute_statutory("policy.explanation", date(2024, 3, 4), CHINA)
    assert not deadline.verified
    assert any("未经核实" in w.zh for w in deadline.warnings)
    assert "not verified" in deadline.explain().to_text("en")


@pytest.mark.parametrize("start", [date(2026, 12, 20), date(2027, 5, 1)])
def test_a_year_without_notice_gives_no_date_and_the_way_out(start):
    deadline = compute_statutory("proactive.disclosure", start, CHINA)
    assert deadline.due is None
    assert deadline.certainty is Certainty.UNKNOWN
    assert "--estimate" in deadline.unpublished.zh
    assert "2027" in deadline.explain().to_text("en")
    assert deadline.status(on=start) is None


def test_a_rolling_term_beyond_the_notices_is_unknown():
    deadline = compute_statutory("review.application", date(2026, 12, 20), CHINA)
    assert (deadline.due, deadline.certainty) == (None, Certainty.UNKNOWN)


def test_a_limit_without_number_gives_no_date_and_says_so():
    for limit in (
        parse_time_limit("及时公开"),
        parse_time_limit("长期公开"),
        statutory("proactive.archive_copies", at=date(2024, 1, 1)),
    ):
        deadline = compute(limit, date(2024, 3, 4), CHINA)
        assert deadline.due is None
        assert deadline.unpublished is None
        assert "没有可以计算" in deadline.explain().to_text()


def test_a_limit_in_words_is_computed():
    deadline = compute(parse_time_limit("信息形成或者变更之日起20个工作日内"), date(2022, 9, 30), CHINA)
    assert deadline.due == date(2022, 11, 2)
    assert deadline.name == "信息形成或者变更之日起20个工作日内"


def test_a_limit_in_words_that_ends_on_a_rest_day_moves():
    deadline = compute(parse_time_limit("自批准之日起20日内"), date(2025, 1, 15), CHINA)
    assert deadline.due == date(2025, 2, 5)
    assert "第二百零三条" in deadline.explain().to_text()


def test_a_recurring_limit_that_is_not_yearly_is_left_to_occurrences():
    limit = TimeLimit("每季度首月20日前", LimitKind.RECURRING, every=Every(1, Unit.QUARTER), anchor="01-20")
    assert compute(limit, date(2024, 3, 4), CHINA).due is None


def test_the_29th_of_february_is_the_end_of_february():
    limit = TimeLimit("每年2月29日前", LimitKind.RECURRING, every=Every(1, Unit.YEAR), anchor="02-29")
    assert compute(limit, date(2023, 1, 1), CHINA).due == date(2023, 2, 28)
    assert compute(limit, date(2023, 3, 1), CHINA).due == date(2024, 2, 29)


def test_only_the_reply_takes_events_and_a_receipt():
    term = statutory("proactive.disclosure", at=date(2024, 1, 1))
    with pytest.raises(EventError, match="takes no events"):
        compute(term, date(2024, 3, 4), CHINA, [Event.parse("replied=2024-03-05")])
    with pytest.raises(EventError, match="Receipt"):
        compute(parse_time_limit("20个工作日内"), Receipt(date(2024, 3, 4)), CHINA)


def test_the_version_of_the_reply_term_decides_the_regime():
    old = statutory("request.reply", at=date(2019, 5, 14))
    assert compute(old, date(2024, 3, 4), CHINA).due == date(2024, 3, 25)
    assert compute(old, Receipt(date(2015, 3, 2)), CHINA).due == date(2015, 3, 23)


def test_a_term_before_its_time_is_refused():
    with pytest.raises(TermNotInForceError):
        compute_statutory("request.reply", date(2008, 4, 30), CHINA)
    with pytest.raises(TermNotInForceError):
        compute_statutory("annual_report.department", date(2008, 1, 1), CHINA)
    assert compute_statutory("annual_report.department", date(2008, 4, 30), CHINA).due == date(2009, 3, 31)


@pytest.mark.parametrize(
    ("amount", "unit", "due"),
    [
        (2, Unit.WEEK, date(2024, 3, 18)),
        (1, Unit.MONTH, date(2024, 4, 7)),  # 4 April is a holiday
        (1, Unit.QUARTER, date(2024, 6, 4)),
        (1, Unit.HALF_YEAR, date(2024, 9, 4)),
        (1, Unit.YEAR, date(2025, 3, 4)),
        (10, Unit.CALENDAR_DAY, date(2024, 3, 14)),
    ],
)
def test_every_unit(amount, unit, due):
    assert compute(TimeLimit("x", LimitKind.WITHIN, amount=amount, unit=unit), date(2024, 3, 4), CHINA).due == due


def test_minutes():
    limit = TimeLimit("30分钟内", LimitKind.WITHIN, amount=30, unit=Unit.MINUTE)
    deadline = compute(limit, datetime.fromisoformat("2024-03-04T23:45"), CHINA)
    assert deadline.due_at == datetime.fromisoformat("2024-03-05T00:15")
