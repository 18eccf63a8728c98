"""The days on which a recurring limit falls due (定期公开的各次时限).

>>> from govdisclose.deadlines.words import parse_time_limit
>>> [d.isoformat() for d in occurrences(parse_time_limit("每季度的首个月20日"), date(2026, 1, 1), date(2026, 12, 31))]
['2026-01-20', '2026-04-20', '2026-07-20', '2026-10-20']
>>> [d.isoformat() for d in occurrences(parse_time_limit("每月底前"), date(2026, 1, 1), date(2026, 3, 31))]
['2026-01-31', '2026-02-28', '2026-03-31']
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import count, takewhile
from typing import Literal

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule

from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Unit
from govdisclose.deadlines.moments import shifted

__all__ = ["occurrences"]

_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF_YEAR: 6, Unit.YEAR: 12}
_REACH = {
    Unit.WORKING_DAY: 5,
    Unit.CALENDAR_DAY: 1,
    Unit.WEEK: 7,
    Unit.MONTH: 31,
    Unit.QUARTER: 92,
    Unit.HALF_YEAR: 184,
    Unit.YEAR: 366,
}


def occurrences(limit: TimeLimit, start: date, end: date, calendar: WorkCalendar | None = None) -> tuple[date, ...]:
    """The due days in ``[start, end]``, both included, in order.

    The day that the words give (每年1月31日前), in a month that is too short its last day. Without one the last day of each calendar
    period: of 每季度, 31 March, 30 June, … . Periods of several units (每两年, 6个月内须有更新) have no fixed place in the calendar and are
    counted from ``start``, which is not itself due. ``每季度结束后15日内`` counts on from the last day of the period. ``calendar`` is needed
    where working days are counted.

    Raises ``ValueError`` for a limit that does not recur, whose period has no unit or is shorter than a day, or that needs a calendar
    and has none; ``CalendarNotPublishedError`` where the calendar does not reach far enough.
    """
    if limit.kind is not LimitKind.RECURRING or limit.every is None:
        raise ValueError(
            f"{limit.text or limit.to_text()!r} names no period (周期) to repeat; expected a recurring limit"
        )
    if limit.every.unit not in _REACH:
        raise ValueError(f"{limit.text!r} repeats within the day; occurrences are days")
    uses_working_days = Unit.WORKING_DAY in {limit.every.unit, limit.unit}
    if uses_working_days and calendar is None:
        raise ValueError(f"{limit.text!r} counts working days; pass a calendar")
    if limit.amount is None or limit.unit is None:
        return tuple(_period_days(limit.every, limit.anchor, start, end, calendar))
    closing = _closing_days(limit.every, start - timedelta(days=_allowance(limit)), end, calendar)
    due = (shifted(day, limit.amount, limit.unit, _given(calendar)) for day in closing)
    return tuple(day for day in due if start <= day <= end)


def _given(calendar: WorkCalendar | None) -> WorkCalendar:
    return calendar if calendar is not None else WorkCalendar(())


def _allowance(limit: TimeLimit) -> int:
    """Days by which a period may end before ``start`` and still fall due after it; a working day spans at most eleven days."""
    assert limit.amount is not None
    assert limit.unit is not None
    return limit.amount * (11 if limit.unit is Unit.WORKING_DAY else _REACH.get(limit.unit, 1))


def _closing_days(every: Every, start: date, end: date, calendar: WorkCalendar | None) -> Iterable[date]:
    return _period_days(every, None, start, end, calendar)


def _period_days(
    every: Every, anchor: str | None, start: date, end: date, calendar: WorkCalendar | None
) -> Iterable[date]:
    if every.unit is Unit.WORKING_DAY:
        return _working_days(every.n, start, end, _given(calendar))
    if every.n > 1:
        steps = (shifted(start, k * every.n, every.unit, _given(calendar)) for k in count(1))
        return takewhile(lambda day: day <= end, steps)
    return (moment.date() for moment in _rule(every.unit, anchor, start, end))


def _working_days(n: int, start: date, end: date, calendar: WorkCalendar) -> Iterable[date]:
    first = start - timedelta(days=1) if n == 1 else start
    days = (calendar.add_working_days(first, k * n) for k in count(1))
    return takewhile(lambda day: day <= end, days)


def _rule(unit: Unit, anchor: str | None, start: date, end: date) -> rrule:
    begin, until = (datetime.combine(day, time()) for day in (start, end))
    if unit is Unit.CALENDAR_DAY:
        return rrule(DAILY, dtstart=begin, until=until)
    if unit is Unit.WEEK:
        return rrule(WEEKLY, dtstart=begin, until=until, byweekday=6)
    step = _MONTHS[unit]
    *first, day = (int(part) for part in anchor.split("-")) if anchor else (step, 31)
    months = range((first[0] - 1) % step + 1, 13, step) if first else range(1, 13)
    # the last of the days 28 to the day wanted that the month has: rrule would leave out the months that are too short
    wanted = range(28, day + 1) if day > 28 else (day,)
    frequency: Literal[0, 1] = YEARLY if unit is Unit.YEAR else MONTHLY
    return rrule(frequency, dtstart=begin, until=until, bymonth=tuple(months), bymonthday=tuple(wanted), bysetpos=-1)
