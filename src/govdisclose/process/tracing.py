"""Where a case stands (办件追踪): a pure function of the flow, what happened, the calendar and the day.

>>> from govdisclose.process.templates import template
>>> events = (CaseEvent(step="start", on=date(2024, 3, 4)), CaseEvent(step="register", on=date(2024, 3, 4), by="王芳"))
>>> case = trace(template("request.2019"), events, WorkCalendar.china())
>>> [(step.title, step.post, step.due) for step in case.open]
[('审查申请内容', '审查岗', datetime.date(2024, 3, 7))]
>>> case.deadline.due
datetime.date(2024, 4, 1)
"""

from collections.abc import Iterable
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.events import EventError
from govdisclose.deadlines.reply.conventions import Conventions
from govdisclose.errors import CalendarNotPublishedError, GovDiscloseError
from govdisclose.findings import Finding, Location
from govdisclose.process.case import CaseEvent, DoneStep, OpenStep, StepStatus, Trace
from govdisclose.process.graph import FlowGraph, flow_graph
from govdisclose.process.model import Decision, Process, Task
from govdisclose.process.rules.context import name_of
from govdisclose.process.rules.refusals import UNTIMELY
from govdisclose.process.statutory_case import case_deadline
from govdisclose.process.step_times import Moment, end_of, is_minimum, lateness
from govdisclose.process.walking import Closed, Refused, Walk, day_of

__all__ = ["trace"]


def trace(
    process: Process,
    events: Iterable[CaseEvent],
    calendar: WorkCalendar,
    *,
    on: date | None = None,
    conventions: Conventions | None = None,
) -> Trace:
    """Where a case stands at the end of the day ``on``, or of the day of the last event where none is given; later events are left out.

    Events come in the order in which they happened, the first one is the start of the flow. An event that does not fit is refused with its rule;
    the trace then shows the case as it stood before it. A step is measured from the day on which it was opened; the case as a whole by
    the term of law that the flow names.
    """
    given = tuple(event for event in events if on is None or event.on <= on)
    graph = flow_graph(process)
    walk, closed, refusal = Walk(graph), list[Closed](), None
    for number, event in enumerate(given, 1):
        try:
            closed.append(walk.take(event, number))
        except Refused as refused:
            refusal = refused.finding
            break
    day = on or (closed[-1].event.on if closed else given[0].on if given else date.min)
    deadline, unknown = None, list[Bilingual]()
    try:
        deadline = case_deadline(process, closed, calendar, conventions)
    except EventError as error:
        contradiction = Finding.of(
            UNTIMELY, Location(source=process.id), reason_zh=error.text.zh, reason_en=error.text.en
        )
        refusal = refusal or contradiction
    except GovDiscloseError as error:
        unknown.append(error.text)
    done = tuple(_done(graph, process, one, calendar) for one in closed if isinstance(graph.nodes[one.node], Task))
    waiting = tuple(_open(graph, process, name, opened, (calendar, day)) for name, opened in walk.open.items())
    return Trace(
        process=process.id,
        on=day,
        done=done,
        open=waiting,
        ended=tuple(walk.ended),
        deadline=deadline,
        refusal=refusal,
        unknown=tuple(unknown),
    )


def _done(graph: FlowGraph, process: Process, closed: Closed, calendar: WorkCalendar) -> DoneStep:
    task = graph.nodes[closed.node]
    assert isinstance(task, Task)
    last, moment, _ = end_of(task.limit, closed.opened, calendar)
    late, late_by = (False, 0) if is_minimum(task.limit) else lateness(last, moment, closed.event.moment, calendar)
    try:
        days = calendar.count_working_days(day_of(closed.opened), closed.event.on)
    except CalendarNotPublishedError:
        days = None
    lane = process.lane_of(task)
    return DoneStep(
        step=task.id,
        title=task.title,
        post=task.post,
        lane=lane.title if lane else None,
        by=closed.event.by,
        outcome=closed.event.outcome,
        opened=day_of(closed.opened),
        done=closed.event.on,
        due=last,
        days=days,
        late=late,
        late_by=late_by,
    )


def _open(graph: FlowGraph, process: Process, name: str, opened: Moment, today: tuple[WorkCalendar, date]) -> OpenStep:
    node, (calendar, day) = graph.nodes[name], today
    task = node if isinstance(node, Task) else None
    limit = task.limit if task else None
    last, moment, certainty = end_of(limit, opened, calendar)
    late, late_by = lateness(last, None, day, calendar)
    status = StepStatus.OVERDUE if late else StepStatus.DUE_SOON if last == day else StepStatus.ON_TIME
    if last is None or is_minimum(limit):
        status, late_by = StepStatus.NO_DUE_DATE, None
    lane = process.lane_of(node)
    return OpenStep(
        step=name,
        title=name_of(node),
        post=task.post if task else None,
        lane=lane.title if lane else None,
        opened=day_of(opened),
        due=last,
        due_at=moment,
        certainty=certainty,
        status=status,
        late_by=late_by,
        outcomes=tuple(way.id for way in node.outcomes) if isinstance(node, Decision) else (),
        then=tuple(name_of(graph.nodes[edge.target]) for edge in graph.after(name)),
    )
