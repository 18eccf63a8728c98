"""The notice data against themselves and against two independent libraries, every day from 2004 to 2026."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from govdisclose.deadlines import WorkCalendar
from govdisclose.deadlines.notice_data import packaged_notices, packaged_years

FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)
EVERY_DAY = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]
CHINA = WorkCalendar.china()
SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "calendar" / "notices.json"

#: Days on which another library differs, with the reason.
HOLIDAYS_DIFFERS: dict[date, str] = {}
CHINESECALENDAR_DIFFERS = {
    date(
        2005, 12, 31
    ): "made a working day by the notice for 2006 (国办发明电〔2005〕35号); the library leaves that Saturday free",
}


def test_every_year_has_its_notice():
    assert packaged_years() == tuple(range(2004, 2027))
    for year in packaged_years():
        assert next(n.complete for n in packaged_notices() if n.year == year)


@pytest.mark.parametrize("notice", packaged_notices(), ids=lambda n: f"{n.year}-{n.label}")
def test_a_notice_is_sound(notice):
    off = [d for h in notice.holidays for d in h.off]
    work = [d for h in notice.holidays for d in h.work]
    assert len({*off, *work}) == len(off) + len(work), "no day twice, none both off and worked"
    assert all(d.weekday() >= 5 for d in work), "make-up days lie on weekends"
    reach = [d for d in (*off, *work) if d.year != notice.year]
    assert all((d.year, d.month) == (notice.year - 1, 12) and d.day >= 29 for d in reach)
    assert all(h.name and h.off for h in notice.holidays)
    assert notice.title
    assert notice.evidence
    if notice.verified:
        assert notice.number
        assert notice.issued
    if not notice.number or not notice.issued:
        assert not notice.verified, "what is not known is not called verified"
    if notice.number:
        assert str(notice.dated.year) in notice.number
    if notice.dated:
        assert notice.dated < min(d for d in (*off, *work) if d.weekday() < 5 or d in work) + timedelta(4)


def test_amendments_are_notices_of_their_own():
    amended = {n.year: n.number for n in packaged_notices() if not n.complete}
    assert amended == {2015: "国发明电〔2015〕1号", 2019: "国办发明电〔2019〕3号", 2020: "国办发明电〔2020〕1号"}


def test_what_the_sources_do_not_give_stays_open():
    without_number = {n.year for n in packaged_notices() if n.number is None}
    without_date = {n.year for n in packaged_notices() if n.issued is None}
    assert without_number == {2004, 2005, 2008}
    assert without_date == {2004, 2005, 2008, 2009, 2016, 2024, 2025}


def test_agrees_with_holidays_every_day():
    from holidays.countries.china import China

    other = China(years=range(2003, 2028))
    differs = {d for d in EVERY_DAY if other.is_working_day(d) is not CHINA.is_working_day(d)}
    assert differs == set(HOLIDAYS_DIFFERS)


def test_agrees_with_chinesecalendar_every_day():
    chinese_calendar = pytest.importorskip("chinese_calendar")
    differs = {d for d in EVERY_DAY if chinese_calendar.is_workday(d) is not CHINA.is_working_day(d)}
    assert differs == set(CHINESECALENDAR_DIFFERS)


@pytest.mark.shared
def test_agrees_with_the_list_of_notices_every_day():
    if not SHARED.exists():
        pytest.skip("the list of notices does not lie beside the checkout")
    years = [y for y in json.loads(SHARED.read_text(encoding="utf-8")).values() if y["off"]]
    off = {d for y in years for d in y["off"]}
    work = {d for y in years for d in y["work"]}
    for day in EVERY_DAY:
        stated = str(day) in work or (day.weekday() < 5 and str(day) not in off)
        assert CHINA.is_working_day(day) is stated, day
        if str(day) in off | work:
            assert CHINA.day(day).notice
