"""The term of law for a case (办件法定期限): the events of the flow handed to ``deadlines.compute``."""

from collections.abc import Sequence
from datetime import date

from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.computing import compute
from govdisclose.deadlines.deadline import Deadline
from govdisclose.deadlines.events import Event, EventKind
from govdisclose.deadlines.limit import Unit
from govdisclose.deadlines.reply.conventions import Conventions
from govdisclose.deadlines.terms_at import statutory
from govdisclose.process.model import Process
from govdisclose.process.walking import Closed

__all__ = ["case_deadline"]

_REPLY = "request.reply"


def case_deadline(
    process: Process, closed: Sequence[Closed], calendar: WorkCalendar, conventions: Conventions | None
) -> Deadline | None:
    """When the case as a whole is due; ``None`` where the flow has no term of law or its clock has not begun.

    Raises ``EventError`` for events that contradict each other, ``UnknownTermError`` and ``TermNotInForceError`` for the term.
    """
    clock = process.statutory
    if clock is None:
        return None
    begins = next((one.event.on for one in closed if one.node == (clock.since or process.start.id)), None)
    if begins is None:
        return None
    term = statutory(clock.term, at=begins)
    if term.name != _REPLY:
        return compute(term, begins, calendar)
    longest = term.extension.limit if term.extension else None
    allowed = longest.amount if longest and longest.unit is Unit.WORKING_DAY else None
    return compute(term, begins, calendar, _events(process, closed, begins, allowed), conventions=conventions)


def _events(process: Process, closed: Sequence[Closed], begins: date, allowed: int | None) -> list[Event]:
    """The events that steps and outcomes stand for, in the form of the deadline."""
    tasks = {task.id: task for task in process.tasks}
    ways = {(d.id, way.id): way for d in process.decisions for way in d.outcomes}
    found: list[Event] = []
    for one in closed:
        task, happened = tasks.get(one.node), one.event
        kinds = [(task.event, happened.detail or task.detail)] if task and task.event else []
        if one.outcome and (way := ways.get(one.outcome)) and way.event:
            kinds.append((way.event, happened.detail))
        for kind, detail in kinds:
            if happened.on >= begins:
                days = (happened.days or allowed) if kind is EventKind.EXTENDED else None
                found.append(Event(kind, happened.on, days=days, detail=detail))
    return found
