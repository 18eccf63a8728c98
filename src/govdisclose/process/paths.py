"""The longest way through a flow (最长路径), in working days, measured against the term that the law sets for the case.

Loops are gone through once. Steps whose time does not count (征求意见) add nothing, a correction starts the term anew, an extension
adds what the law allows. Steps without a number of days are listed, never guessed.
"""

from datetime import date

from attrs import frozen

from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.due_dates import due
from govdisclose.deadlines.limit import LimitKind, TimeLimit, Unit
from govdisclose.errors import CalendarNotPublishedError
from govdisclose.process.graph import FlowGraph, flow_graph
from govdisclose.process.model import Process, Task
from govdisclose.process.vocabulary import ClockEffect

__all__ = ["LongestPath", "longest_path", "working_days"]


@frozen
class LongestPath:
    """The steps of the longest path, its working days, how often the term is extended on it, and the steps without a number."""

    steps: tuple[str, ...]
    days: int
    extensions: int = 0
    unknown: tuple[str, ...] = ()


@frozen
class _Way:
    steps: tuple[str, ...]
    days: int
    extensions: int

    def excess(self, extension: int) -> int:
        return self.days - self.extensions * extension


def longest_path(
    process: Process, calendar: WorkCalendar, *, at: date, extension: int = 0, whole: bool = False
) -> LongestPath | None:
    """The path that takes most of the term; ``None`` where no path runs the clock.

    ``at`` is the day from which limits in calendar days are turned into working days. ``extension`` is what one extension adds.
    ``whole`` measures from the start to the ends of the flow, every step counted as it stands.
    """
    graph = flow_graph(process)
    order, kept = graph.forward()
    clock = None if whole else process.statutory
    days = {t.id: _days(t, calendar, at, whole=whole) for t in process.tasks}
    ways: dict[str, _Way] = {} if clock and clock.since else {process.start.id: _Way((), 0, 0)}
    best: _Way | None = None
    for name in order:
        way = _stepped(graph, name, ways.pop(name, None), days, whole=whole)
        if clock and name == clock.since:
            way = _Way((), 0, 0)
        if way is None:
            continue
        finished = name in clock.until if clock and clock.until else not kept[name]
        if finished:
            best = max((w for w in (best, way) if w), key=lambda w: (w.excess(extension), w.days))
            continue
        for edge in kept[name]:
            old = ways.get(edge.target)
            ways[edge.target] = way if old is None or way.excess(extension) > old.excess(extension) else old
    if best is None:
        return None
    unknown = tuple(name for name in best.steps if days.get(name) is None)
    return LongestPath(best.steps, best.days, best.extensions, unknown)


def working_days(limit: TimeLimit, calendar: WorkCalendar, *, at: date) -> int | None:
    """A limit in working days, other units counted from ``at``; ``None`` where it gives no number or the calendar ends before."""
    if limit.kind is LimitKind.IMMEDIATE:
        return 0
    if limit.amount is not None and limit.unit is Unit.WORKING_DAY and limit.kind is not LimitKind.BEFORE:
        return limit.amount
    if limit.kind not in {LimitKind.WITHIN, LimitKind.NOTICE_PERIOD}:
        return None
    try:
        end = due(limit, at, calendar).due
        return None if end is None else calendar.count_working_days(at, end)
    except (CalendarNotPublishedError, OverflowError, ValueError):
        return None


def _days(task: Task, calendar: WorkCalendar, at: date, *, whole: bool) -> int | None:
    if task.clock is ClockEffect.STOPPED and not whole:
        return 0
    return working_days(task.limit, calendar, at=at) if task.limit else None


def _stepped(graph: FlowGraph, name: str, way: _Way | None, days: dict[str, int | None], *, whole: bool) -> _Way | None:
    node = graph.nodes[name]
    if way is None or not isinstance(node, Task):
        return way
    if node.clock is ClockEffect.RESTARTS and not whole:
        return _Way((), 0, 0)
    more = 1 if node.clock is ClockEffect.EXTENDS and not whole else 0
    return _Way((*way.steps, name), way.days + (days[name] or 0), way.extensions + more)
