"""What moves when a notice comes, and what promised limits save."""

from datetime import date

import pytest

from govdisclose.deadlines import (
    Case,
    Certainty,
    Conventions,
    Deadline,
    Event,
    LimitKind,
    Move,
    Receipt,
    TimeLimit,
    Unit,
    WorkCalendar,
    compare_limits,
    parse_time_limit,
    recompute,
    statutory,
)

CHINA = WorkCalendar.china()
REPLY = statutory("request.reply", at=date(2020, 1, 1))
BEFORE_2020 = WorkCalendar.china(known_on=date(2020, 1, 21))


def test_only_the_cases_that_change_are_listed_in_their_order():
    """The Spring Festival holiday of 2020 was extended on short notice."""
    cases = [
        Case("B", REPLY, date(2020, 1, 20)),
        Case("A", REPLY, Receipt(date(2020, 1, 17)), (Event.parse("extended=2020-02-10:5"),)),
        Case("unmoved", REPLY, date(2019, 11, 4)),
        Case("by the almanac", parse_time_limit("永久公开"), date(2020, 1, 20)),
    ]
    moves = recompute(cases, BEFORE_2020, CHINA)
    assert [m.reference for m in moves] == ["B", "A"]
    assert (moves[0].before.due, moves[0].after.due) == (date(2020, 2, 21), date(2020, 2, 25))
    assert all(m.moved for m in moves)
    assert Move.from_dict(moves[0].to_dict()) == moves[0]


def test_a_date_that_only_becomes_certain_is_listed_but_has_not_moved():
    old, new = WorkCalendar.china(known_on=date(2025, 10, 1)), CHINA
    moves = recompute([Case("C", REPLY, date(2025, 12, 3))], old, new)
    assert [m.moved for m in moves] == [False]
    assert (moves[0].before.certainty, moves[0].after.certainty) == (Certainty.PROVISIONAL, Certainty.ANNOUNCED)


def test_a_case_that_gets_its_date_with_the_notice():
    old = WorkCalendar.china(known_on=date(2025, 10, 1))
    (move,) = recompute([Case("D", REPLY, date(2025, 12, 22), conventions=Conventions(due_soon_days=5))], old, CHINA)
    assert (move.before.due, move.after.due) == (None, date(2026, 1, 20))


def within(amount: int, unit: Unit = Unit.WORKING_DAY) -> TimeLimit:
    return TimeLimit(f"{amount}", LimitKind.WITHIN, amount=amount, unit=unit)


def test_days_saved_over_a_catalogue():
    law = {"a": within(20), "b": within(20), "c": within(7), "d": within(20), "e": within(20)}
    own = {
        "a": within(7),
        "b": parse_time_limit("即时公开"),
        "c": within(10),
        "d": parse_time_limit("及时公开"),
        "f": within(1),
    }
    result = compare_limits(law, own)
    assert {r.key: r.saved for r in result.rows} == {"a": 13, "b": 20, "c": -3, "d": None, "e": None, "f": None}
    assert result.saved == 30
    assert [r.key for r in result.exceeding] == ["c"]
    assert [r.key for r in result.not_compared] == ["d", "e", "f"]
    assert "及时公开" in result.rows[3].reason.zh
    assert "承诺时限" in result.rows[4].reason.zh
    assert "法定时限" in result.rows[5].reason.zh


def test_sequences_are_paired_by_place():
    assert [r.saved for r in compare_limits([within(20), within(15)], [within(10), within(15)]).rows] == [10, 0]


def test_other_units_are_compared_only_from_a_day_under_a_calendar():
    """20 日 from 25 January 2024 through 14 February: 13 working days, the Spring Festival left out."""
    law, own = within(20, Unit.CALENDAR_DAY), within(5)
    assert compare_limits(law, own).rows[0].saved is None
    assert "起算日" in compare_limits(law, own).rows[0].reason.zh
    expected = CHINA.count_working_days(date(2024, 1, 25), date(2024, 2, 14)) - 5
    assert compare_limits(law, own, start=date(2024, 1, 25), calendar=CHINA).saved == expected == 7
    assert compare_limits(law, own, start=date(2026, 12, 20), calendar=CHINA).rows[0].saved is None


@pytest.mark.parametrize(
    "limit", [within(24, Unit.HOUR), TimeLimit("20", LimitKind.NOTICE_PERIOD, amount=20, unit=Unit.WORKING_DAY)]
)
def test_hours_and_minimum_periods_are_not_compared(limit):
    assert compare_limits(within(20), limit, start=date(2024, 1, 25), calendar=CHINA).rows[0].saved is None


def test_a_deadline_is_the_same_however_often_it_is_computed():
    case = Case("E", REPLY, date(2024, 3, 4), (Event.parse("extended=2024-03-20:5"),))
    assert case.deadline(CHINA) == case.deadline(CHINA)
    assert isinstance(case.deadline(CHINA), Deadline)
