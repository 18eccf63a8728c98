"""Duties that an event brings (按事件公开): the limit runs from the day of the record's event, counted with the calendar."""

from datetime import date

from govdisclose.catalog.coverage.quarter import Quarter
from govdisclose.catalog.coverage.record import PublishedRecord
from govdisclose.catalog.coverage.recurring import Duty
from govdisclose.catalog.coverage.verdict import Status, because, days_late
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.due_dates import DueDate, due
from govdisclose.deadlines.limit import LimitKind, TimeLimit
from govdisclose.explain import Explanation

__all__ = ["judge_event"]


def judge_event(limit: TimeLimit, number: int, record: PublishedRecord, at: date, calendar: WorkCalendar) -> Duty:
    """Whether one publication came in time; for one that is still to come, whether its time has run out."""
    day = record.date or record.event
    assert day is not None
    if limit.kind is LimitKind.NOTICE_PERIOD:
        return _notice(limit, number, record, at, calendar)
    if record.event is None:
        words = because(
            f"{day}已公开；没有写明起算日，无法判断是否按期",
            f"published on {day}; without the day of its event nobody can tell whether in time",
        )
        return Duty(Quarter.of(day), Status.CANNOT_TELL, words, None, day, record.url, number)
    found = _all_due(limit, record.event, calendar)
    ends = sorted(one.due for one in found if one.due)
    if not ends or len(ends) < len(found):
        return Duty(Quarter.of(day), Status.CANNOT_TELL, _no_end(limit, found), None, record.date, record.url, number)
    first, last = ends[0], ends[-1]
    reasons = max(found, key=lambda one: one.due or date.min).explanation
    moment = record.date or at
    if moment <= first:
        status = Status.MET if record.date else Status.NOT_DUE
        last = record.date or record.event
    elif moment > last:
        status = Status.LATE
    else:
        status = Status.CANNOT_TELL
    return Duty(
        Quarter.of(last),
        status,
        reasons + _told(record, first, ends[-1], at),
        ends[-1],
        record.date,
        record.url,
        number,
    )


def _all_due(limit: TimeLimit, event: date, calendar: WorkCalendar) -> tuple[DueDate, ...]:
    """The ends of the single limits; one without an end where it lies outside the years that can be counted."""
    try:
        whole = due(limit, event, calendar)
    except (OverflowError, ValueError):
        return (DueDate(),)
    return whole.parts or (whole,)


def _no_end(limit: TimeLimit, found: tuple[DueDate, ...]) -> Explanation:
    gap = next((one.unpublished for one in found if one.unpublished), None)
    if gap is not None:
        return because(f"算不出届满日：{gap.zh}", f"no due date can be given: {gap.en}")
    return because(f"“{limit.text}”没有可以计算的单一期限", f"{limit.text!r} gives no single date to compute")


def _told(record: PublishedRecord, first: date, last: date, at: date) -> Explanation:
    """What was published when, beside the due day."""
    ends = f"{last}" if first == last else f"{first}或{last}"
    either = f"{last}" if first == last else f"{first} or {last}"
    if record.date is None:
        return because(f"应在{ends}前公开，到{at}还没有公开", f"due by {either}, not published by {at}")
    late = (record.date - last).days
    if late > 0:
        return because(
            f"应在{ends}前公开，{record.date}才公开，迟{late}日",
            f"due by {either}, published on {record.date}, {days_late(record.date, last)}",
        )
    return because(f"应在{ends}前公开，{record.date}已公开", f"due by {either}, published on {record.date}")


def _notice(limit: TimeLimit, number: int, record: PublishedRecord, at: date, calendar: WorkCalendar) -> Duty:
    """A public notice: whether it stood long enough."""
    start = record.date or record.event
    assert start is not None
    quarter = Quarter.of(start)
    found = _all_due(limit, start, calendar)[0]
    if record.date is None or record.until is None or found.due is None:
        words = because(
            "没有写明公示的起止日，或者算不出应公示到哪天，无法判断",
            "without the first and last day of the notice, or without its due end, nobody can tell",
        )
        return Duty(quarter, Status.CANNOT_TELL, words, found.due, record.date, record.url, number)
    enough = record.until >= found.due
    words = because(
        f"{record.date}起公示到{record.until}，最早可到{found.due}结束",
        f"on notice from {record.date} through {record.until}, the earliest end is {found.due}",
    )
    status = (Status.MET if found.due <= at else Status.NOT_DUE) if enough else Status.TOO_SHORT
    return Duty(quarter, status, found.explanation + words, found.due, record.date, record.url, number)
