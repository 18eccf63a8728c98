"""The whole computation for one request (答复期限的计算): receipt, regime, clock, other readings, put together as a deadline."""

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.dated import Period
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.certainty import Certainty
from govdisclose.deadlines.deadline import Alternative, Deadline
from govdisclose.deadlines.events import Event, EventError, EventKind
from govdisclose.deadlines.reply.conventions import Conventions
from govdisclose.deadlines.reply.counting import merged_pauses, used_days
from govdisclose.deadlines.reply.readings import Answer, answer_for, other_readings
from govdisclose.deadlines.reply.receipt import Receipt
from govdisclose.deadlines.reply.reckoning import Reckoning
from govdisclose.deadlines.reply.story import days_of, remarks, story
from govdisclose.errors import CalendarNotPublishedError
from govdisclose.explain import Explanation

__all__ = ["compute_reply"]

_LONGEST = timedelta(days=366)  #: how far ahead the used days of a term without an end are looked for


def compute_reply(
    received: date | Receipt,
    calendar: WorkCalendar,
    events: Iterable[Event] = (),
    *,
    conventions: Conventions | None = None,
) -> Deadline:
    """When the reply to a request is due (答复期限), from its receipt and what happened since; a pure function.

    The order of ``events`` does not matter. Raises ``EventError`` when events contradict each other or the law's limits, and
    ``TermNotInForceError`` for a request before 2008-05-01 without a forced regime.

    >>> deadline = compute_reply(date(2022, 9, 30), WorkCalendar.china())
    >>> deadline.due, deadline.certainty.value
    (datetime.date(2022, 11, 2), 'announced')
    """
    settings = conventions or Conventions()
    given = tuple(events)
    confirmed = {e.on for e in given if e.kind is EventKind.CONFIRMED}
    if len(confirmed) > 1:
        first, second = sorted(confirmed)[:2]
        raise EventError(
            Bilingual(
                zh=f"事件互相矛盾：“confirmed={first}”与“confirmed={second}”（同一事件有两个日期）。请核对两个日期。",
                en=f"events contradict each other: 'confirmed={second}' is given twice: 'confirmed={first}'. Check both days",
            )
        )
    receipt = received if isinstance(received, Receipt) else Receipt(received)
    if confirmed:
        receipt = Receipt(receipt.on, receipt.channel, min(confirmed))
    answer = answer_for(receipt, given, calendar, settings)
    return _deadline(answer, calendar, settings, other_readings(answer, receipt, given, calendar, settings))


def _deadline(
    answer: Answer, calendar: WorkCalendar, settings: Conventions, alternatives: tuple[Alternative, ...]
) -> Deadline:
    r, received = answer.reckoning, answer.receipt.day
    stills = merged_pauses((*r.pauses, *r.waits))
    counted = used_days(r.start, r.due or r.start + _LONGEST, stills, calendar)[: r.days]
    deadline = Deadline(
        name="request.reply",
        start=received,
        due=r.due,
        certainty=calendar.certainty(received, r.due) if r.due else Certainty.UNKNOWN,
        explanation=Explanation(),
        basis=(),
        milestones=dict(sorted(r.milestones.items(), key=lambda m: (m[1], m[0]))),
        warnings=(*((answer.receipt.warning,) if answer.receipt.warning else ()), *r.warnings),
        alternatives=alternatives,
        replied=answer.record.on(EventKind.REPLIED),
        abandoned=r.abandoned,
        standstills=tuple(Period(p.first, p.last) for p in stills),
        counted=counted,
        days=r.days,
        due_soon_days=settings.due_soon_days,
        known_through=_known_through(calendar, r) if r.gap else None,
        unpublished=r.gap.text if r.gap else None,
    )
    steps = (
        *story(answer, deadline, calendar),
        *days_of(received, deadline, calendar),
        *remarks(deadline, answer.terms.reply.citation),
    )
    basis = tuple(dict.fromkeys(c for step in steps for c in step.basis))
    return evolve(deadline, explanation=Explanation(steps), basis=basis)


def _known_through(calendar: WorkCalendar, r: Reckoning) -> date:
    """The last day before the first one that no notice covers."""
    day = r.start
    while day < r.start + _LONGEST:
        try:
            calendar.is_working_day(day + timedelta(days=1))
        except CalendarNotPublishedError:
            break
        day += timedelta(days=1)
    return day
