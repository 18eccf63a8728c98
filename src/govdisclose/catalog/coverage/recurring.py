"""Duties that come again (定期公开): by the calendar (每季度, 每年1月31日前), or within so long of the last time (6个月内须有更新)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from attrs import field, frozen

from govdisclose.catalog.coverage.quarter import Quarter
from govdisclose.catalog.coverage.verdict import Status, because, days_late
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.limit import TimeLimit, Unit
from govdisclose.deadlines.moments import shifted
from govdisclose.deadlines.recurrence import occurrences
from govdisclose.errors import CalendarNotPublishedError
from govdisclose.explain import Explanation

__all__ = ["Days", "Duty", "Empty", "Window", "judge_interval", "judge_recurring"]

_DAY = timedelta(days=1)
#: So long before the first quarter due days are looked for, to know the last one before it; the longest period is a year.
_BACK = {
    Unit.WORKING_DAY: 30,
    Unit.CALENDAR_DAY: 2,
    Unit.WEEK: 14,
    Unit.MONTH: 62,
    Unit.QUARTER: 184,
    Unit.HALF_YEAR: 368,
}

#: Number, day and address of each publication in order; quarters said to be empty with the number of the record and the reason.
Days = Sequence[tuple[int, date, str | None]]
Empty = Mapping[Quarter, tuple[int, str]]


@frozen
class Duty:
    """One duty of an item, as ``Verdict`` tells it."""

    quarter: Quarter
    status: Status
    reasons: Explanation
    due: date | None = None
    published: date | None = None
    url: str | None = None
    record: int | None = field(default=None)


@frozen
class Window:
    """What is reviewed: the quarters, the day of the review, and the calendar."""

    span: tuple[Quarter, ...]
    at: date
    calendar: WorkCalendar


def judge_recurring(limit: TimeLimit, days: Days, empty: Empty, window: Window) -> Iterator[Duty]:
    """One duty for each day on which the limit falls due; a publication belongs to the due day it comes before."""
    assert limit.every is not None
    start = window.span[0].start - timedelta(days=_BACK.get(limit.every.unit, 732))
    try:
        dues = _dues(limit, start, window)
    except (CalendarNotPublishedError, ValueError, OverflowError) as error:
        reach = error if isinstance(error, CalendarNotPublishedError) else None
        outside = ("超出可以计算的年份", "it lies outside the years that can be counted")
        zh, en = (reach.text.zh, reach.text.en) if reach else outside
        for quarter in window.span:
            yield Duty(
                quarter, Status.CANNOT_TELL, because(f"算不出到期日：{zh}", f"the due day cannot be found: {en}")
            )
        return
    for n, due in enumerate(dues):
        if Quarter.of(due) in window.span:
            after = dues[n - 1] if n else start - _DAY
            upcoming = dues[n + 1] if n + 1 < len(dues) else due + timedelta(days=366)
            yield _round((after, due, upcoming), days, empty, window.at)


def _dues(limit: TimeLimit, start: date, window: Window) -> tuple[date, ...]:
    """The due days around the quarters; as far as the calendar reaches where working days are counted."""
    last = window.span[-1].end
    for end in (last + timedelta(days=366), last):
        try:
            return occurrences(limit, start, end, window.calendar)
        except CalendarNotPublishedError:
            continue
    return occurrences(limit, start, window.at, window.calendar)


def _round(ends: tuple[date, date, date], days: Days, empty: Empty, at: date) -> Duty:
    """One duty: ``ends`` are the due day before it, its own, and the next one."""
    after, due, upcoming = ends
    quarter = Quarter.of(due)
    mine = [entry for entry in days if after < entry[1] <= due]
    if mine:
        number, day, url = mine[-1]
        words = because(f"应在{due}前公开，{day}已公开", f"due by {due}, published on {day}")
        return Duty(quarter, Status.MET, words, due, day, url, number)
    if at <= due:
        return Duty(quarter, Status.NOT_DUE, because(f"{due}才到期", f"not due before {due}"), due)
    for said in {quarter, Quarter.of(after + _DAY)}:
        if said in empty:
            number, reason = empty[said]
            words = because(f"说明本期没有：{reason}", f"said to be empty: {reason}")
            return Duty(quarter, Status.DECLARED_EMPTY, words, due, record=number)
    later = [entry for entry in days if due < entry[1] <= upcoming]
    if later and (len(later) > 1 or upcoming >= at):
        number, day, url = later[0]
        words = because(
            f"应在{due}前公开，{day}才公开，迟{(day - due).days}日",
            f"due by {due}, published on {day}, {days_late(day, due)}",
        )
        return Duty(quarter, Status.LATE, words, due, day, url, number)
    before = [entry for entry in days if entry[1] <= after]
    if before:
        number, day, url = before[-1]
        words = because(f"应在{due}前更新，上一次是{day}", f"to be renewed by {due}, the last time was {day}")
        return Duty(quarter, Status.STALE, words, due, day, url, number)
    words = because(f"应在{due}前公开，没有公开记录", f"due by {due}, there is no record")
    return Duty(quarter, Status.MISSING, words, due)


def judge_interval(limit: TimeLimit, days: Days, empty: Empty, window: Window) -> Iterator[Duty]:
    """One duty for each quarter: that the last publication is not older than the period allows."""
    assert limit.every is not None
    for quarter in window.span:
        last = min(quarter.end, window.at)
        before = [entry for entry in days if entry[1] <= last]
        if not before or quarter in empty:
            continue
        number, day, url = before[-1]
        try:
            due = shifted(day, limit.every.n, limit.every.unit, window.calendar)
        except (CalendarNotPublishedError, ValueError, OverflowError):
            words = because(
                "日历不够长，算不出应更新的日期",
                "the calendar does not reach far enough to tell when it is to be renewed",
            )
            yield Duty(quarter, Status.CANNOT_TELL, words, None, day, url, number)
            continue
        stale = last > due
        words = because(f"上一次是{day}，应在{due}前更新", f"the last time was {day}, to be renewed by {due}")
        yield Duty(quarter, Status.STALE if stale else Status.MET, words, due, day, url, number)
