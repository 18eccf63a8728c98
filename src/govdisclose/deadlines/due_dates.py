"""When a time limit ends (期限届满): the last day on which the act is still in time, with the reasons.

Basis: 民法典第二百零一条至第二百零三条 for days, months and years; 《政府信息公开条例》 counts working days, for which the calendar stands.

The day of the event is not counted. Months end on the corresponding day, or on the last day of a month that has none. A last day that
is a day of rest moves to the next working day, unless ``rest_day`` is ``"keep"``. Hours and minutes run from the moment itself.

>>> from govdisclose.deadlines.words import parse_time_limit
>>> limit = parse_time_limit("信息形成或者变更之日起20个工作日内")
>>> answer = due(limit, date(2022, 9, 30), WorkCalendar.china())
>>> answer.due, answer.certainty.value
(datetime.date(2022, 11, 2), 'announced')
>>> due(parse_time_limit("长期公开"), date(2022, 9, 30), WorkCalendar.china()).none_because.value
'standing'
"""

from datetime import date, datetime, time
from enum import StrEnum
from typing import Literal

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.deadlines.certainty import Certainty
from govdisclose.deadlines.due_words import backward_steps, clock_step, forward_steps, immediate_step, roll_step
from govdisclose.deadlines.limit import LimitKind, TimeLimit, Unit
from govdisclose.deadlines.moments import later_moment, shifted
from govdisclose.errors import CalendarNotPublishedError
from govdisclose.explain import Explanation

__all__ = ["DueDate", "NoDueDate", "RestDay", "due"]

#: What becomes of a last day that is a day of rest.
RestDay = Literal["next_working_day", "keep"]


class NoDueDate(StrEnum):
    """Why a limit has no due date (无届满日的原因)."""

    PROMPT = "prompt"  #: 及时: no number
    STANDING = "standing"  #: 长期: it does not end
    RECURRING = "recurring"  #: it comes again; see ``occurrences``
    BY_REFERENCE = "by_reference"  #: the number stands elsewhere
    COMPOUND = "compound"  #: each part has its own; see ``parts``
    UNINTERPRETED = "uninterpreted"  #: the words are not understood
    NO_AMOUNT = "no_amount"  #: 开学前: an event and no number


@frozen(kw_only=True)
class DueDate(Record):
    """The end of a limit (届满日).

    ``due`` is the last day still in time; of an advance notice the last day to publish; of a notice period its last day, and the
    earliest one where ``at_least``. ``due_at`` is the moment of a limit in hours or minutes. ``none_because`` says why a limit has no
    due date. Where the notices do not reach far enough ``due`` is ``None``, ``certainty`` ``UNKNOWN`` and ``unpublished`` says which.
    """

    due: date | None = None
    due_at: datetime | None = None
    certainty: Certainty | None = None
    at_least: bool = False
    none_because: NoDueDate | None = None
    unpublished: Bilingual | None = None
    explanation: Explanation = field(factory=Explanation)
    parts: "tuple[DueDate, ...]" = ()


def due(
    limit: TimeLimit, start: date | datetime, calendar: WorkCalendar, *, rest_day: RestDay = "next_working_day"
) -> DueDate:
    """When the limit ends for an event on ``start``; never raises for a calendar that does not reach far enough.

    ``start`` is the day of the event, which is not counted, or for ``before`` the day of the event to come. For hours give a
    ``datetime``; of a bare date the hours run from its first moment, so that the answer is never too late. ``rest_day`` moves a last
    day counted in days, weeks, months or years that is a day of rest to the next working day (民法典第二百零三条), or keeps it; an
    advance notice is counted back and never moved. A naive ``datetime`` is Beijing time.

    Raises ``OverflowError`` or ``ValueError`` where the end lies outside the years 1 to 9999.
    """
    if limit.kind is LimitKind.COMPOUND:
        parts = tuple(due(part, start, calendar, rest_day=rest_day) for part in limit.parts)
        return DueDate(none_because=NoDueDate.COMPOUND, parts=parts)
    if limit.kind is LimitKind.IMMEDIATE:
        day = _day(start)
        return DueDate(due=day, certainty=Certainty.ANNOUNCED, explanation=Explanation((immediate_step(day),)))
    if limit.kind not in {LimitKind.WITHIN, LimitKind.BEFORE, LimitKind.NOTICE_PERIOD}:
        return DueDate(none_because=NoDueDate(limit.kind.value))
    if limit.amount is None or limit.unit is None:
        return DueDate(none_because=NoDueDate.NO_AMOUNT)
    if limit.unit in {Unit.HOUR, Unit.MINUTE}:
        return _clock(limit, start)
    try:
        if limit.kind is LimitKind.BEFORE:
            return _back(limit, limit.amount, limit.unit, _day(start), calendar)
        return _forward(limit, _day(start), calendar, rest_day)
    except CalendarNotPublishedError as missing:
        return DueDate(certainty=Certainty.UNKNOWN, at_least=limit.at_least, unpublished=missing.text)


def _day(start: date | datetime) -> date:
    naive = isinstance(start, datetime) and start.tzinfo is None
    return start.date() if isinstance(start, datetime) and naive else as_day(start)


def _clock(limit: TimeLimit, start: date | datetime) -> DueDate:
    assert limit.amount is not None
    assert limit.unit is not None
    moment = start if isinstance(start, datetime) else datetime.combine(start, time())
    amount = -limit.amount if limit.kind is LimitKind.BEFORE else limit.amount
    end = later_moment(moment, amount, limit.unit)
    step = clock_step(moment, end, amount, limit.unit, of_day=not isinstance(start, datetime))
    return DueDate(
        due=end.date(),
        due_at=end,
        certainty=Certainty.ANNOUNCED,
        at_least=limit.at_least,
        explanation=Explanation((step,)),
    )


def _back(limit: TimeLimit, amount: int, unit: Unit, start: date, calendar: WorkCalendar) -> DueDate:
    end = shifted(start, -amount, unit, calendar)
    certainty = calendar.certainty(end, start) if unit is Unit.WORKING_DAY else Certainty.ANNOUNCED
    steps = backward_steps(end, start, amount, unit, calendar)
    return DueDate(due=end, certainty=certainty, at_least=limit.at_least, explanation=Explanation(tuple(steps)))


def _forward(limit: TimeLimit, start: date, calendar: WorkCalendar, rest_day: RestDay) -> DueDate:
    assert limit.amount is not None
    assert limit.unit is not None
    working = limit.unit is Unit.WORKING_DAY
    end = shifted(start, limit.amount, limit.unit, calendar)
    steps = forward_steps(start, end, limit.amount, limit.unit, calendar)
    certainty = calendar.certainty(start, end) if working else Certainty.ANNOUNCED
    if not working and limit.amount and rest_day == "next_working_day":
        moved = end if calendar.is_working_day(end) else calendar.add_working_days(end, 1)
        if moved != end:
            steps.append(roll_step(end, moved, calendar.day(end).basis))
        certainty = calendar.certainty(date.fromordinal(end.toordinal() - 1), moved)
        end = moved
    return DueDate(due=end, certainty=certainty, at_least=limit.at_least, explanation=Explanation(tuple(steps)))
