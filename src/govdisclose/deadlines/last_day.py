"""What becomes of a last day (届满日): moved off a rest day, read another way, put off by an extension."""

from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.deadline import Alternative
from govdisclose.deadlines.limit import TimeLimit
from govdisclose.deadlines.moments import shifted
from govdisclose.deadlines.terms import Roll, StatutoryTerm
from govdisclose.errors import CalendarNotPublishedError
from govdisclose.explain import Step

__all__ = ["later_reading", "longest_extension", "moved"]


def moved(day: date, calendar: WorkCalendar) -> date:
    """The day, or the first working day after it where it is a rest day. Raises ``CalendarNotPublishedError``."""
    return day if calendar.is_working_day(day) else calendar.add_working_days(day, 1)


def later_reading(last: date, calendar: WorkCalendar) -> tuple[Alternative, ...]:
    """The later date of a term whose source does not say whether a rest day moves it."""
    try:
        later = moved(last, calendar)
    except CalendarNotPublishedError:
        return ()
    if later == last:
        return ()
    text = Bilingual(
        zh=f"届满日{last}为休息日，规定未说明是否顺延；如顺延则为{later}，以前者为妥",
        en=f"the last day, {last}, is a rest day and the text does not say whether it moves; if it does, to {later}. The former is safe",
    )
    return (Alternative("roll", Roll.NEXT_WORKING_DAY.value, text, later),)


def longest_extension(
    term: StatutoryTerm | TimeLimit, start: date, calendar: WorkCalendar
) -> tuple[dict[str, date], tuple[Step, ...]]:
    """The last day if the term is extended as far as it may be, where notices reach."""
    if isinstance(term, TimeLimit) or term.extension is None or term.limit.amount is None or term.limit.unit is None:
        return {}, ()
    rule = term.extension
    try:
        last = shifted(start, term.limit.amount + (rule.limit.amount or 0), term.limit.unit, calendar)
        longest = moved(last, calendar) if term.roll is Roll.NEXT_WORKING_DAY else last
    except CalendarNotPublishedError:
        return {}, ()
    text = Bilingual(
        zh=f"经{rule.approval.zh}可以延长（{rule.limit.text}），至迟{longest}",
        en=f"with {rule.approval.en} it may be extended, to {longest} at the latest",
    )
    return {"due_if_extended": longest}, (Step(text, start=start, end=longest, basis=(rule.citation,)),)
