"""Holiday notices (放假安排) that could be true: no day off and worked at once, make-up days on weekends, days of their own year."""

from datetime import date, timedelta

from hypothesis import strategies as st

from govdisclose.deadlines.notice import HolidayArrangement, Notice
from govdisclose.deadlines.notice_check import sound

__all__ = ["notices"]

#: A month for each holiday, so that no two of them meet.
_MONTHS = {"元旦": 1, "春节": 2, "清明节": 4, "劳动节": 5, "端午节": 6, "中秋节": 9, "国庆节": 10}


@st.composite
def notices(draw: st.DrawFn, *, complete: bool | None = None, years: tuple[int, int] = (2008, 2035)) -> Notice:
    """Notices for a year of ``years`` (both included): for the whole year, for a part of it, or either where ``complete`` is not said."""
    year = draw(st.integers(*years))
    whole = draw(st.booleans()) if complete is None else complete
    names = [*_MONTHS] if whole else draw(st.lists(st.sampled_from([*_MONTHS]), min_size=1, max_size=6, unique=True))
    number = draw(st.none() | st.integers(1, 99).map(lambda n: f"国办发明电〔{year - 1}〕{n}号"))
    return sound(
        Notice(
            year,
            tuple(draw(_arrangements(name, year)) for name in sorted(names, key=_MONTHS.__getitem__)),
            title=draw(st.none() | st.just(f"国务院办公厅关于{year}年部分节假日安排的通知")),
            number=number,
            issued=draw(st.none() | st.dates(date(year - 1, 10, 1), date(year - 1, 12, 31))),
        )
    )


@st.composite
def _arrangements(draw: st.DrawFn, name: str, year: int) -> HolidayArrangement:
    """One holiday: a run of days off in its month, and make-up days on weekends of the same month."""
    first = date(year, _MONTHS[name], draw(st.integers(1, 18)))
    off = tuple(first + timedelta(n) for n in range(draw(st.integers(1, 8))))
    days = (date(year, _MONTHS[name], n) for n in range(1, 29))
    weekends = [day for day in days if day.weekday() >= 5 and day not in off]
    work = draw(st.lists(st.sampled_from(weekends), max_size=2, unique=True))
    return HolidayArrangement(name, off, tuple(sorted(work)))
