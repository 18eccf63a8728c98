"""Statutory days of years without a notice (推算的节假日), through the ``holidays`` library.

Basis: 《全国年节及纪念日放假办法》: the days off for all, and a working day in lieu where they fall on a weekend. Which weekends
will be worked is not known before the notice; that is why such days are estimates.
"""

from datetime import date
from functools import cache

from govdisclose.deadlines.calendar_day import DayKind
from govdisclose.deadlines.calendar_table import Mark

__all__ = ["estimated_marks", "last_estimated_year", "lunar_festivals"]

_STATUTORY = ("元旦", "春节", "农历除夕", "清明节", "劳动节", "端午节", "中秋节", "国庆节")


@cache
def last_estimated_year() -> int:
    """The last year for which ``holidays`` knows the lunar festivals."""
    from holidays.countries.china import China

    return int(China.end_year)


@cache
def estimated_marks(year: int) -> dict[date, Mark]:
    """The days off of a year as the law alone gives them; weekends that notices made working days are left out on purpose."""
    return {day: Mark(DayKind.HOLIDAY, name.replace("农历除夕", "春节")) for day, name in _statutory_days(year).items()}


@cache
def lunar_festivals(year: int) -> dict[str, date]:
    """春节 (first lunar day), 清明节, 端午节 and 中秋节 of a year.

    >>> lunar_festivals(2027)["春节"]
    datetime.date(2027, 2, 6)
    """
    days = sorted(day for day, name in _statutory_days(year, observed=False).items() if name == "春节")
    found = {"春节": days[0]}
    for day, name in _statutory_days(year, observed=False).items():
        found |= {plain: day for plain in ("清明节", "端午节", "中秋节") if plain in name}
    return found


def _statutory_days(year: int, *, observed: bool = True) -> dict[date, str]:
    from holidays.countries.china import China

    known = China(years=year, observed=observed, language="zh_CN")  # type: ignore[no-untyped-call] # the library is partly annotated
    return {
        date(day.year, day.month, day.day): name.partition("（")[0]
        for day, name in known.items()
        if day.year == year and name.startswith(_STATUTORY) and "延长" not in name and "调休" not in name
    }
