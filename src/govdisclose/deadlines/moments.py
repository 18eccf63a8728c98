"""Arithmetic with the units of a time limit (时间单位的推算): working days by the calendar, the others by the almanac.

Months, quarters, half-years and years keep the day of the month, or take its last day where there is no such day (民事诉讼法第八十五条
counts them from the day after; the corresponding day closes the period).
"""

from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.calendar_dates import SHANGHAI, as_day
from govdisclose.deadlines.limit import Unit

__all__ = ["beijing", "later_moment", "next_anchor", "shifted"]

_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF_YEAR: 6, Unit.YEAR: 12}
_DAYS = {Unit.CALENDAR_DAY: 1, Unit.WEEK: 7}
_CLOCK = {Unit.HOUR: timedelta(hours=1), Unit.MINUTE: timedelta(minutes=1)}


def beijing(moment: datetime) -> datetime:
    """The moment in Beijing time, as a naive ``datetime`` where it was given so."""
    return moment.astimezone(SHANGHAI) if moment.tzinfo else moment


def later_moment(start: datetime, amount: int, unit: Unit) -> datetime:
    """The moment that lies ``amount`` hours or minutes after ``start``, in Beijing time.

    >>> later_moment(datetime(2025, 1, 27, 17), 48, Unit.HOUR)
    datetime.datetime(2025, 1, 29, 17, 0)
    """
    return beijing(start) + amount * _CLOCK[unit]


def shifted(start: date, amount: int, unit: Unit, calendar: WorkCalendar) -> date:
    """The day that lies ``amount`` units after ``start``; before it for a negative amount. The unit is a day or longer.

    Raises ``CalendarNotPublishedError`` where working days are counted into a year without notice.

    >>> shifted(date(2024, 8, 31), 6, Unit.MONTH, WorkCalendar.china())
    datetime.date(2025, 2, 28)
    """
    day = as_day(start)
    if unit is Unit.WORKING_DAY:
        return calendar.add_working_days(day, amount)
    if unit in _DAYS:
        return day + timedelta(days=amount * _DAYS[unit])
    return day + relativedelta(months=amount * _MONTHS[unit])


def next_anchor(start: date, anchor: str) -> date:
    """The first day ``MM-DD`` on or after ``start``; 29 February is the last day of February in other years.

    >>> next_anchor(date(2023, 12, 31), "01-31"), next_anchor(date(2024, 1, 31), "01-31")
    (datetime.date(2024, 1, 31), datetime.date(2024, 1, 31))
    """
    month, day = (int(part) for part in anchor.split("-"))
    days = (date(year, month, 1) + relativedelta(day=day) for year in (start.year, start.year + 1))
    return next(d for d in days if d >= start)
