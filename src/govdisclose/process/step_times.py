"""The times of one step of a case (步骤时间): its last day, how sure it is, and how late the step was done or is."""

from datetime import date, datetime, timedelta

from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.certainty import Certainty
from govdisclose.deadlines.due_dates import due
from govdisclose.deadlines.limit import LimitKind, TimeLimit
from govdisclose.deadlines.recurrence import occurrences
from govdisclose.errors import CalendarNotPublishedError
from govdisclose.process.walking import day_of

__all__ = ["Moment", "end_of", "is_minimum", "lateness"]

Moment = date | datetime


def end_of(
    limit: TimeLimit | None, opened: Moment, calendar: WorkCalendar
) -> tuple[date | None, datetime | None, Certainty | None]:
    """The last day (and moment) of a step that was opened, and how sure it is."""
    if limit is None:
        return None, None, None
    if limit.kind is LimitKind.RECURRING and limit.every is not None:
        first = day_of(opened)
        try:
            days = occurrences(limit, first, first + timedelta(days=731), calendar)
        except (ValueError, CalendarNotPublishedError):
            days = ()
        return (days[0] if days else None), None, (Certainty.ANNOUNCED if days else None)
    answer = due(limit, opened, calendar)
    return answer.due, answer.due_at, answer.certainty


def lateness(
    last: date | None, moment: datetime | None, now: Moment, calendar: WorkCalendar
) -> tuple[bool, int | None]:
    """Whether ``now`` lies after the end, and by how many working days (``None`` where the calendar does not reach)."""
    late = moment is not None and isinstance(now, datetime) and now > moment
    if last is None or not (late or day_of(now) > last):
        return False, 0
    try:
        return True, calendar.count_working_days(last, day_of(now))
    except CalendarNotPublishedError:
        return True, None


def is_minimum(limit: TimeLimit | None) -> bool:
    """True for a limit that says how long at least, which nobody can miss."""
    return limit is not None and (limit.at_least or limit.kind is LimitKind.NOTICE_PERIOD)
