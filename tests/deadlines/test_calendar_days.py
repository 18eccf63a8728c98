"""Days, counting and certainty on the calendar of the packaged notices."""

import copy
import pickle
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from attrs import evolve

from govdisclose.deadlines import (
    CalendarNotPublishedError,
    Certainty,
    DayKind,
    DayRun,
    DayStatus,
    Notice,
    WorkCalendar,
    weakest,
)
from govdisclose.errors import GovDiscloseError

D = date.fromisoformat
CHINA = WorkCalendar.china()

#: day, worked, kind, holiday, notice - as the State Council announced it
DAYS = [
    ("2022-10-08", True, "make_up_day", "国庆节", "国办发明电〔2021〕11号"),
    ("2022-10-10", True, "working_day", None, None),
    ("2022-10-15", False, "weekend", None, None),
    ("2022-10-07", False, "holiday", "国庆节", "国办发明电〔2021〕11号"),
    ("2015-09-03", False, "holiday", "抗日战争暨世界反法西斯战争胜利70周年纪念日", "国发明电〔2015〕1号"),
    ("2015-09-06", True, "make_up_day", "抗日战争暨世界反法西斯战争胜利70周年纪念日", "国发明电〔2015〕1号"),
    ("2020-01-31", False, "holiday", "春节", "国办发明电〔2020〕1号"),
    ("2020-02-01", False, "holiday", "春节", "国办发明电〔2020〕1号"),  # first a make-up day, then off
    ("2019-05-01", False, "holiday", "劳动节", "国办发明电〔2019〕3号"),
    ("2005-12-31", True, "make_up_day", "元旦", "国办发明电〔2005〕35号"),  # the notice for 2006 reached back
    ("2018-12-31", False, "holiday", "元旦", "国办发明电〔2018〕15号"),
    ("2008-02-02", True, "make_up_day", "春节", "国务院办公厅关于2008年部分节假日安排的通知"),  # 文号 not known
]


@pytest.mark.parametrize(("day", "working", "kind", "name", "notice"), DAYS)
def test_a_day_says_what_it_is_and_by_which_notice(day, working, kind, name, notice):
    status = CHINA.day(D(day))
    assert (status.working, status.kind, status.name, status.notice) == (working, kind, name, notice)
    assert CHINA.is_working_day(D(day)) is working
    assert status.working is status.kind.working
    assert status.certainty is Certainty.ANNOUNCED
    assert (status.basis is None) is (notice is None)
    assert DayStatus.from_dict(status.to_dict()) == status


#: sentence, start, n, due
COUNTING = [
    ("Guiding Case 26: received on a Wednesday, Dragon Boat Festival between", "2011-06-01", 15, "2011-06-23"),
    ("seven days off, then two make-up days that count", "2022-09-30", 20, "2022-11-02"),
    ("a start inside the holiday counts from the first working day", "2022-10-03", 1, "2022-10-08"),
    ("the next day is a Saturday, but worked", "2022-10-07", 1, "2022-10-08"),
    ("an ordinary Friday leads to Monday", "2026-11-20", 1, "2026-11-23"),
    ("zero gives the day itself, worked or not", "2026-11-22", 0, "2026-11-22"),
    ("back from a Sunday: the first working day before it", "2026-11-22", -1, "2026-11-20"),
    ("back over the National Day week", "2022-10-10", -3, "2022-09-30"),
    ("the day before the data start may begin a count", "2003-12-31", 1, "2004-01-02"),
    ("the day after the data end may count back", "2027-01-01", -1, "2026-12-31"),
]


@pytest.mark.parametrize(("sentence", "start", "n", "due"), COUNTING)
def test_the_nth_working_day(sentence, start, n, due):
    assert CHINA.add_working_days(D(start), n) == D(due), sentence


@pytest.mark.parametrize(
    ("after", "through", "count"),
    [
        ("2022-09-30", "2022-11-02", 20),
        ("2022-11-02", "2022-09-30", -20),
        ("2022-10-01", "2022-10-07", 0),
        ("2022-10-07", "2022-10-08", 1),
        ("2022-10-08", "2022-10-08", 0),
        ("2003-12-31", "2004-12-31", 252),
        ("2027-06-01", "2027-06-01", 0),  # an empty interval needs no notice
    ],
)
def test_counting_leaves_the_first_day_out_and_takes_the_last_in(after, through, count):
    assert CHINA.count_working_days(D(after), D(through)) == count


def test_years_have_the_number_of_working_days_that_their_notices_make():
    expected = {2004: 252, 2008: 251, 2015: 249, 2019: 250, 2020: 249, 2024: 251, 2025: 248, 2026: 248}
    assert {y: CHINA.count_working_days(date(y - 1, 12, 31), date(y, 12, 31)) for y in expected} == expected


def test_moments_are_taken_to_shanghai():
    late = datetime(2022, 10, 7, 17, tzinfo=UTC)  # 01:00 on 8 October in China
    assert CHINA.day(late).day == date(2022, 10, 8)
    assert CHINA.is_working_day(late)
    assert CHINA.add_working_days(datetime(2022, 9, 30, 9, tzinfo=timezone(timedelta(hours=8))), 20) == date(
        2022, 11, 2
    )
    assert CHINA.count_working_days(datetime(2022, 9, 29, 20, tzinfo=UTC), D("2022-11-02")) == 20
    assert WorkCalendar.china(known_on=datetime(2019, 3, 21, 18, tzinfo=UTC)).known_on == date(2019, 3, 22)


@pytest.mark.parametrize("ask", ["is_working_day", "day"])
def test_a_moment_without_zone_is_refused(ask):
    with pytest.raises(ValueError, match="no time zone"):
        getattr(CHINA, ask)(datetime(2022, 10, 8, 9))  # noqa: DTZ001 - the naive moment is the case
    with pytest.raises(ValueError, match="outside the calendar"):
        getattr(CHINA, ask)(datetime(9999, 12, 31, 23, tzinfo=UTC))


@pytest.mark.parametrize("wrong", ["2022-10-08", 20221008, None, 1.5])
def test_what_is_no_date_is_refused(wrong):
    for ask in (
        CHINA.is_working_day,
        CHINA.day,
        lambda d: CHINA.add_working_days(d, 1),
        lambda d: CHINA.count_working_days(d, d),
    ):
        with pytest.raises(TypeError, match="expected a date"):
            ask(wrong)


@pytest.mark.parametrize("wrong", [True, False, 1.0, "3", None])
def test_a_number_of_days_is_a_whole_number(wrong):
    with pytest.raises(TypeError, match="whole number"):
        CHINA.add_working_days(D("2022-10-08"), wrong)


def test_subclasses_of_date_and_of_int_work():
    class Stamp(date):
        pass

    class Count(int):
        pass

    assert CHINA.add_working_days(Stamp(2022, 9, 30), Count(20)) == date(2022, 11, 2)
    assert type(CHINA.day(Stamp(2022, 9, 30)).day) is date
    assert CHINA.count_working_days(Stamp(2022, 9, 30), Stamp(2022, 11, 2)) == 20


@pytest.mark.parametrize(
    ("ask", "names"),
    [
        (lambda: CHINA.is_working_day(D("2027-01-01")), "2027"),
        (lambda: CHINA.day(D("9999-12-31")), "9999"),
        (lambda: CHINA.add_working_days(D("2026-12-20"), 20), "2027"),
        (lambda: CHINA.add_working_days(D("2026-12-31"), 1), "2027"),
        (lambda: CHINA.add_working_days(D("2026-12-20"), 10**30), "2027"),
        (lambda: CHINA.count_working_days(D("2026-12-20"), D("2028-01-05")), "2027"),
        (lambda: CHINA.count_working_days(D("2028-01-05"), D("2026-12-20")), "2027"),
        (lambda: CHINA.add_working_days(D("2027-01-02"), -1), "2027"),
        (lambda: CHINA.add_working_days(date.max, 1), "outside"),
        (lambda: CHINA.runs(D("2026-12-30"), D("2027-01-04")), "2027"),
        (lambda: CHINA.is_working_day(D("2003-12-31")), "start on 2004-01-01"),
        (lambda: CHINA.add_working_days(D("2004-01-05"), -(10**30)), "start on 2004-01-01"),
        (lambda: CHINA.count_working_days(D("2003-12-30"), D("2004-01-05")), "start on 2004-01-01"),
        (lambda: CHINA.day(date.min), "start on 2004-01-01"),
        (lambda: CHINA.add_working_days(date.min, -1), "outside"),
        (lambda: WorkCalendar(()).day(D("2026-01-05")), "no holiday notice"),
        (lambda: WorkCalendar((), allow_estimate=True).add_working_days(D("2026-01-05"), 1), "no holiday notice"),
    ],
)
def test_days_without_a_notice_raise_with_the_way_out(ask, names):
    with pytest.raises(CalendarNotPublishedError, match=names) as caught:
        ask()
    assert isinstance(caught.value, LookupError)
    assert isinstance(caught.value, GovDiscloseError)
    if names == "2027":
        assert "--notice" in caught.value.text.zh
        assert "allow_estimate" in str(caught.value)


class TestCertainty:
    def test_the_last_days_of_the_last_announced_year_are_provisional(self):
        assert CHINA.day(D("2026-12-28")).certainty is Certainty.ANNOUNCED
        assert {CHINA.day(date(2026, 12, d)).certainty for d in (29, 30, 31)} == {Certainty.PROVISIONAL}
        assert CHINA.day(D("2025-12-31")).certainty is Certainty.ANNOUNCED

    def test_an_interval_is_as_sure_as_its_weakest_day(self):
        assert CHINA.certainty(D("2026-01-01"), D("2026-12-28")) is Certainty.ANNOUNCED
        assert CHINA.certainty(D("2026-12-28"), D("2026-12-29")) is Certainty.PROVISIONAL
        assert CHINA.certainty(D("2026-12-31"), D("2026-12-01")) is Certainty.PROVISIONAL
        assert CHINA.certainty(D("2026-12-28"), D("2027-01-01")) is Certainty.UNKNOWN
        assert CHINA.certainty(D("2003-12-30"), D("2004-01-05")) is Certainty.UNKNOWN
        assert CHINA.certainty(D("2027-05-01"), D("2027-05-01")) is Certainty.ANNOUNCED
        assert weakest() is Certainty.ANNOUNCED

    def test_estimates_are_marked_and_only_on_request(self):
        guess = WorkCalendar.china(allow_estimate=True)
        assert guess.day(D("2027-02-06")).certainty is Certainty.ESTIMATED
        assert guess.day(D("2027-02-06")).name == "春节"
        assert guess.day(D("2027-02-06")).notice is None
        assert guess.add_working_days(D("2026-12-20"), 20) == D("2027-01-18")
        assert guess.certainty(D("2026-12-20"), D("2027-01-18")) is Certainty.ESTIMATED
        assert guess.day(D("2026-12-31")).certainty is Certainty.PROVISIONAL
        assert guess.certainty(D("2025-01-01"), D("2026-01-01")) is Certainty.ANNOUNCED
        assert WorkCalendar.china().certainty(D("2026-12-20"), D("2027-01-18")) is Certainty.UNKNOWN

    def test_estimates_reach_far_and_end_clearly(self):
        guess = WorkCalendar(CHINA.notices, allow_estimate=True)
        far = guess.add_working_days(D("2026-12-20"), 5000)
        assert far.year == 2047
        assert guess.count_working_days(D("2026-12-20"), far) == 5000
        with pytest.raises(CalendarNotPublishedError, match="estimates end"):
            guess.add_working_days(D("2026-12-20"), 10**9)
        with pytest.raises(CalendarNotPublishedError, match="estimates end"):
            guess.is_working_day(D("9999-12-31"))
        with pytest.raises(CalendarNotPublishedError, match="start on 2004"):
            guess.is_working_day(D("1999-12-31"))


class TestKnownOn:
    @pytest.mark.parametrize(
        ("day", "before", "after", "known"),
        [
            ("2015-09-03", True, False, "2015-05-13"),
            ("2015-09-06", False, True, "2015-05-13"),
            ("2019-05-02", True, False, "2019-03-22"),
            ("2019-05-05", False, True, "2019-03-22"),
            ("2020-01-31", True, False, "2020-01-27"),
            ("2020-02-01", True, False, "2020-01-27"),
        ],
    )
    def test_an_amendment_counts_from_its_date(self, day, before, after, known):
        eve = D(known) - timedelta(1)
        assert WorkCalendar.china(known_on=eve).is_working_day(D(day)) is before
        assert WorkCalendar.china(known_on=D(known)).is_working_day(D(day)) is after

    def test_the_eve_of_a_notice_leaves_its_year_open_and_the_last_days_provisional(self):
        before = WorkCalendar.china(known_on=D("2018-12-03"))
        assert before.day(D("2018-12-31")).certainty is Certainty.PROVISIONAL
        assert before.is_working_day(D("2018-12-31"))
        with pytest.raises(CalendarNotPublishedError, match="2019"):
            before.day(D("2019-01-02"))
        after = WorkCalendar.china(known_on=D("2018-12-04"))
        assert not after.is_working_day(D("2018-12-31"))

    def test_an_estimate_of_a_past_year_knows_no_later_notice(self):
        guess = WorkCalendar.china(known_on=D("2018-12-03"), allow_estimate=True)
        assert not guess.is_working_day(D("2019-10-12"))  # made a working day by a notice not yet known
        assert guess.day(D("2019-10-12")).certainty is Certainty.ESTIMATED
        assert guess.is_working_day(D("2019-05-02"))

    def test_nothing_was_known_before_the_first_notice(self):
        with pytest.raises(CalendarNotPublishedError):
            WorkCalendar.china(known_on=D("2003-06-01")).day(D("2004-01-05"))

    def test_a_later_notice_handed_in_is_left_out(self):
        notice = {"year": 2027, "issued": "2026-11-20", "holiday": [{"name": "元旦", "off": ["2027-01-01"]}]}
        assert len(WorkCalendar.china(known_on=D("2026-11-19")).with_notice(notice).notices) == len(CHINA.notices)
        assert len(WorkCalendar.china(known_on=D("2026-11-20")).with_notice(notice).notices) == len(CHINA.notices) + 1


class TestOverlay:
    def test_local_days_go_before_the_notices_and_are_named(self):
        local = CHINA.with_overlay(
            off=[D("2026-04-20")],
            work=[D("2026-04-25")],
            basis="广西壮族自治区少数民族习惯节日放假办法",
            name="广西三月三",
        )
        status = local.day(D("2026-04-20"))
        assert (status.working, status.kind, status.name) == (False, DayKind.OVERLAY_OFF, "广西三月三")
        assert status.notice == "广西壮族自治区少数民族习惯节日放假办法"
        assert local.day(D("2026-04-25")).kind is DayKind.OVERLAY_WORK
        assert local.is_working_day(D("2026-04-25"))
        assert CHINA.is_working_day(D("2026-04-20")), "the calendar itself is unchanged"
        run = next(r for r in local.runs(D("2026-04-17"), D("2026-04-21")) if r.kind is DayKind.OVERLAY_OFF)
        assert run.to_step().basis[0].title == "广西壮族自治区少数民族习惯节日放假办法"
        assert "广西三月三" in run.text.zh

    def test_the_last_overlay_and_overlays_before_a_later_notice_hold(self):
        closed = CHINA.with_overlay(off=[D("2026-09-01")], basis="台风停工通告").with_overlay(
            work=[D("2026-09-01")], basis="复工通告"
        )
        assert closed.day(D("2026-09-01")).notice == "复工通告"
        assert closed.with_notice(NEW_YEAR).day(D("2026-09-01")).notice == "复工通告"

    def test_an_overlay_does_not_publish_a_year(self):
        with pytest.raises(CalendarNotPublishedError):
            CHINA.with_overlay(off=[D("2027-04-09")], basis="通告").day(D("2027-04-09"))

    @pytest.mark.parametrize(
        ("kwargs", "error"),
        [
            ({"basis": " ", "off": [D("2026-04-20")]}, ValueError),
            ({"basis": "通告", "off": [D("2026-04-20")], "work": [D("2026-04-20")]}, ValueError),
            ({"basis": 5, "off": [D("2026-04-20")]}, TypeError),
            ({"basis": "通告", "off": ["2026-04-20"]}, TypeError),
            ({"off": [D("2026-04-20")]}, TypeError),
        ],
    )
    def test_an_overlay_needs_its_source_and_clear_days(self, kwargs, error):
        with pytest.raises(error):
            CHINA.with_overlay(**kwargs)


NEW_YEAR = Notice.from_dict(
    {
        "year": 2027,
        "holidays": [{"name": "元旦", "off": ["2027-01-01", "2027-01-02", "2027-01-03"], "work": ["2027-01-09"]}],
    }
)


class TestPartOfAYear:
    def test_the_rest_of_the_year_stays_unpublished(self):
        part = CHINA.with_notice(NEW_YEAR)
        assert part.is_working_day(D("2027-01-09"))
        assert part.day(D("2026-12-31")).certainty is Certainty.ANNOUNCED, (
            "the new year is settled, so no notice reaches back"
        )
        assert part.add_working_days(D("2026-12-31"), 6) == D("2027-01-09")
        for ask in (lambda: part.day(D("2027-01-10")), lambda: part.add_working_days(D("2026-12-31"), 7)):
            with pytest.raises(CalendarNotPublishedError, match="2027-01-10"):
                ask()

    def test_a_missing_holiday_leaves_a_gap(self):
        late = {"year": 2027, "holiday": [{"name": "国庆节", "off": ["2027-10-01", "2027-10-02"]}]}
        part = CHINA.with_notice(NEW_YEAR).with_notice(late)
        assert not part.is_working_day(D("2027-10-02"))
        assert part.add_working_days(D("2027-01-08"), 1) == D("2027-01-09")
        assert part.certainty(D("2027-01-09"), D("2027-10-02")) is Certainty.UNKNOWN
        for ask in (
            lambda: part.is_working_day(D("2027-04-05")),
            lambda: part.count_working_days(D("2027-01-04"), D("2027-10-02")),
            lambda: part.add_working_days(D("2027-10-02"), -1),
        ):
            with pytest.raises(CalendarNotPublishedError):
                ask()
        with pytest.raises(CalendarNotPublishedError):
            WorkCalendar((part.notices[-1],)).add_working_days(D("2027-06-01"), -1)

    def test_an_estimate_fills_the_gap_and_leaves_the_announced_days(self):
        guess = WorkCalendar.china(allow_estimate=True).with_notice(NEW_YEAR)
        assert guess.day(D("2027-01-09")).certainty is Certainty.ANNOUNCED
        assert guess.day(D("2027-01-12")).certainty is Certainty.ESTIMATED
        assert guess.count_working_days(D("2026-12-31"), D("2027-01-12")) == 8

    def test_a_new_arrangement_of_a_holiday_takes_the_place_of_the_old_one(self):
        moved = {"year": 2026, "issued": "2026-03-01", "holiday": [{"name": "劳动节", "off": ["2026-05-01"]}]}
        calendar = CHINA.with_notice(moved)
        assert calendar.is_working_day(D("2026-05-04"))
        assert not calendar.is_working_day(D("2026-05-09")), "its make-up day is gone too"

    def test_notices_of_one_year_stand_in_the_order_of_their_dates(self):
        first = {
            "year": 2027,
            "issued": "2026-11-01",
            "holiday": [{"name": "元旦", "off": ["2027-01-01"], "work": ["2027-01-09"]}],
        }
        second = {
            "year": 2027,
            "issued": "2026-12-01",
            "holiday": [{"name": "元旦", "off": ["2027-01-01", "2027-01-04"]}],
        }
        one = CHINA.with_notice(first).with_notice(second)
        assert one == CHINA.with_notice(second).with_notice(first)
        assert not one.is_working_day(D("2027-01-04"))


def test_a_year_handed_in_again_without_its_date_does_not_undo_its_amendment():
    first = next(n for n in CHINA.notices if n.year == 2019)
    again = CHINA.with_notice(evolve(first, issued=None))
    assert not again.is_working_day(D("2019-05-02"))
    assert again.day(D("2019-05-02")).notice == "国办发明电〔2019〕3号"


def test_runs_group_neighbours_of_one_reason():
    runs = CHINA.runs(D("2022-09-30"), D("2022-10-11"))
    assert [(r.kind, r.days, r.working) for r in runs] == [
        (DayKind.HOLIDAY, 7, False),
        (DayKind.MAKE_UP_DAY, 2, True),
        (DayKind.WORKING_DAY, 2, True),
    ]
    assert sum(r.days for r in runs if r.working) == CHINA.count_working_days(D("2022-09-30"), D("2022-10-11"))
    assert runs[0].text.zh == "2022-10-01 至 2022-10-07，国庆节放假，7天"
    assert runs[0].text.en == "2022-10-01 to 2022-10-07, 国庆节 off, 7 days"
    assert runs[0].basis.number == "国办发明电〔2021〕11号"
    assert runs[2].to_step().basis == ()
    assert DayRun.from_dict(runs[0].to_dict()) == runs[0]
    assert CHINA.runs(D("2022-10-11"), D("2022-09-30")) == ()
    unsure = WorkCalendar.china(allow_estimate=True).runs(D("2026-12-30"), D("2027-01-01"))
    assert [r.text.zh for r in unsure] == ["2026-12-31，工作日，1天（暂定）", "2027-01-01，元旦放假，1天（估算）"]


def test_calendars_travel():
    for calendar in (CHINA, WorkCalendar.china(allow_estimate=True)):
        other = pickle.loads(pickle.dumps(calendar))
        assert other == calendar
        assert hash(other) == hash(calendar)
        assert copy.deepcopy(calendar).add_working_days(D("2022-09-30"), 20) == D("2022-11-02")


def test_a_notice_without_days_settles_nothing():
    assert Notice(2027, ()).covers == ()
    assert CHINA.with_notice(Notice(2027, ())).certainty(D("2026-12-31"), D("2027-01-01")) is Certainty.UNKNOWN


def test_a_holiday_outside_the_statutory_ones_settles_its_own_days():
    day = {"year": 2027, "holiday": [{"name": "纪念日", "off": ["2027-09-03"]}]}
    part = CHINA.with_notice(day)
    assert not part.is_working_day(D("2027-09-03"))
    assert part.certainty(D("2027-09-03"), D("2027-09-04")) is Certainty.UNKNOWN


def test_calendars_are_values():
    assert WorkCalendar.china() is WorkCalendar.china()
    assert WorkCalendar(CHINA.notices) == CHINA
    with pytest.raises(AttributeError):
        CHINA.known_on = D("2020-01-01")
