"""A term without events (一般期限): from its first day to its last, with the reasons."""

from datetime import date, datetime, timedelta

from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines import says_term
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.calendar_account import calendar_steps
from govdisclose.deadlines.certainty import Certainty
from govdisclose.deadlines.deadline import Deadline
from govdisclose.deadlines.last_day import later_reading, longest_extension, moved
from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Unit
from govdisclose.deadlines.moments import later_moment, next_anchor, shifted
from govdisclose.deadlines.plain_draft import CLOCK, TimeOfDayMissingError, checked_start, draft_of, finished
from govdisclose.deadlines.reply.counting import used_days
from govdisclose.deadlines.terms import Roll, StatutoryTerm
from govdisclose.errors import CalendarNotPublishedError
from govdisclose.explain import Step

__all__ = ["TimeOfDayMissingError", "compute_plain"]

_DAY = timedelta(days=1)


def compute_plain(term: StatutoryTerm | TimeLimit, start: date, calendar: WorkCalendar) -> Deadline:
    """When a term without events is due; ``due`` is ``None`` with the reason where its words give no number.

    Raises ``EventError`` for a year that can only be a slip of the pen, ``TimeOfDayMissingError`` for hours from a bare day.
    """
    limit = term.limit if isinstance(term, StatutoryTerm) else term
    draft = draft_of(term, checked_start(limit, start))
    if limit.kind is LimitKind.RECURRING and limit.anchor and limit.every == Every(1, Unit.YEAR):
        return _anchored(draft, limit, limit.anchor)
    if (
        limit.amount is None
        or limit.unit is None
        or limit.kind not in {LimitKind.WITHIN, LimitKind.NOTICE_PERIOD, LimitKind.BEFORE}
    ):
        return _without_number(draft, limit)
    if limit.unit in CLOCK:
        assert isinstance(start, datetime)
        return _by_the_clock(draft, limit, limit.amount, limit.unit, start)
    try:
        return _counted(draft, term, calendar)
    except CalendarNotPublishedError as gap:
        return finished(
            evolve(draft, unpublished=gap.text),
            Step(Bilingual(zh=f"无法给出届满日：{gap.text.zh}", en=f"no due date can be given: {gap.text.en}")),
        )


def _anchored(draft: Deadline, limit: TimeLimit, anchor: str) -> Deadline:
    due = next_anchor(draft.start, anchor)
    text = Bilingual(
        zh=f"{draft.start}起的下一个截止日为{due}；固定日期，遇休息日不顺延",
        en=f"the next such day from {draft.start} is {due}; a fixed date is not moved",
    )
    return finished(
        evolve(draft, due=due, certainty=Certainty.ANNOUNCED, at_least=limit.at_least),
        Step(text, start=due, end=due, basis=draft.basis[:1]),
    )


def _without_number(draft: Deadline, limit: TimeLimit) -> Deadline:
    text = Bilingual(
        zh=f"“{limit.text}”没有可以计算的单一时限（{limit.kind.value}）",
        en=f"“{limit.text}” gives no single date to compute ({limit.kind.value})",
    )
    return finished(draft, Step(text))


def _by_the_clock(draft: Deadline, limit: TimeLimit, amount: int, unit: Unit, start: datetime) -> Deadline:
    moment = later_moment(start, -amount if limit.kind is LimitKind.BEFORE else amount, unit)
    due = date(moment.year, moment.month, moment.day)
    return finished(
        evolve(draft, due=due, due_at=moment, certainty=Certainty.ANNOUNCED),
        says_term.clock(start, amount, unit, moment, draft.basis[:1]),
    )


def _counted(draft: Deadline, term: StatutoryTerm | TimeLimit, calendar: WorkCalendar) -> Deadline:
    limit = term.limit if isinstance(term, StatutoryTerm) else term
    assert limit.amount is not None
    assert limit.unit is not None
    amount, unit = limit.amount, limit.unit
    start, forward = draft.start, limit.kind is not LimitKind.BEFORE
    roll = term.roll if isinstance(term, StatutoryTerm) else Roll.NEXT_WORKING_DAY if forward else Roll.NONE
    last = shifted(start, amount if forward else -amount, unit, calendar)
    due = moved(last, calendar) if roll is Roll.NEXT_WORKING_DAY and unit is not Unit.WORKING_DAY else last
    steps = [says_term.zero(start), says_term.last_day(limit, start, last, draft.basis[:1])]
    if due != last:
        steps.append(says_term.rolled(last, due, draft.basis))
    others = later_reading(last, calendar) if roll is Roll.OPEN else ()
    steps += [Step(a.text, start=a.due, end=a.due, basis=draft.basis[:1]) for a in others]
    days = unit is Unit.WORKING_DAY
    if days:
        steps += calendar_steps(calendar, min(start, due), max(start, due))
    elif roll is Roll.NEXT_WORKING_DAY or others:
        steps += calendar_steps(calendar, last - _DAY, max([due, *(a.due for a in others if a.due)]))
    longer, more = longest_extension(term, start, calendar)
    rests_on = (min(start, due), max(start, due)) if days else (last - _DAY, due)
    sure = days or roll is Roll.NEXT_WORKING_DAY
    return finished(
        evolve(
            draft,
            due=due,
            certainty=calendar.certainty(*rests_on) if sure else Certainty.ANNOUNCED,
            at_least=limit.at_least or limit.kind is LimitKind.NOTICE_PERIOD,
            milestones=longer,
            alternatives=others,
            counted=used_days(start, due, (), calendar) if days and forward else (),
            days=amount if days and forward else None,
        ),
        *steps,
        *more,
    )
