"""Two versions of a flow compared (流程再造): steps removed, added and merged, roles and limits changed, working days saved."""

from datetime import date

from attrs import frozen

from govdisclose._records import Record
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.process.model import Process, Task
from govdisclose.process.paths import longest_path

__all__ = ["Changed", "Merged", "ProcessComparison", "compare"]


@frozen
class Changed(Record):
    """One key of one step before and after; an absent value is ``None``."""

    step: str
    title: str
    key: str
    before: str | None = None
    after: str | None = None


@frozen
class Merged(Record):
    """Several steps that became one (合并): the titles before, and the step that takes their place."""

    steps: tuple[str, ...]
    into: str


@frozen
class ProcessComparison(Record):
    """What a redesign changed (流程再造对比). ``days_before`` and ``days_after`` are the longest paths from start to end in working days."""

    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    merged: tuple[Merged, ...] = ()
    changed: tuple[Changed, ...] = ()
    days_before: int | None = None
    days_after: int | None = None
    without_days: tuple[str, ...] = ()

    @property
    def saved(self) -> int | None:
        """Working days saved on the longest path; negative where the new flow takes longer."""
        if self.days_before is None or self.days_after is None:
            return None
        return self.days_before - self.days_after


def compare(old: Process, new: Process, *, at: date, calendar: WorkCalendar | None = None) -> ProcessComparison:
    """What changed from one flow to another. Steps are the same when their ids are, or their titles where the ids differ.

    A step of the new flow that names older ones in ``merges`` took their place. Limits that are not in working days are counted
    from ``at``. ``without_days`` are steps on the longest paths whose limit gives no number.
    """
    days = calendar or WorkCalendar.china()
    pairs = _paired(old, new)
    matched = {task.id for task, _ in pairs}
    kept = {task.id for _, task in pairs}
    titles = {task.id: task.title for task in old.tasks}
    merged = tuple(
        Merged(tuple(titles[n] for n in task.merges if n in titles), task.title)
        for task in new.tasks
        if any(n in titles for n in task.merges)
    )
    gone = {name for task in new.tasks for name in task.merges}
    into = {task.id for task in new.tasks if any(n in titles for n in task.merges)}
    before, after = longest_path(old, days, at=at, whole=True), longest_path(new, days, at=at, whole=True)
    named = {t.id: t.title for t in (*old.tasks, *new.tasks)}
    unknown = dict.fromkeys(name for path in (before, after) if path for name in path.unknown)
    return ProcessComparison(
        removed=tuple(t.title for t in old.tasks if t.id not in matched and t.id not in gone),
        added=tuple(t.title for t in new.tasks if t.id not in kept and t.id not in into),
        merged=merged,
        changed=tuple(change for a, b in pairs for change in _changes(old, new, a, b)),
        days_before=before.days if before else None,
        days_after=after.days if after else None,
        without_days=tuple(named[name] for name in unknown),
    )


def _paired(old: Process, new: Process) -> list[tuple[Task, Task]]:
    later = {task.id: task for task in new.tasks}
    pairs = [(task, later.pop(task.id)) for task in old.tasks if task.id in later]
    same = {task.id for task, _ in pairs}
    by_title = {task.title: task for task in reversed(later.values())}
    others = [task for task in old.tasks if task.id not in same]
    return [*pairs, *((task, by_title.pop(task.title)) for task in others if task.title in by_title)]


def _changes(old: Process, new: Process, before: Task, after: Task) -> list[Changed]:
    lanes = (old.lane_of(before), new.lane_of(after))
    values = {
        "title": (before.title, after.title),
        "lane": tuple(lane.title if lane else None for lane in lanes),
        "post": (before.post, after.post),
        "limit": tuple(task.limit.text if task.limit else None for task in (before, after)),
    }
    return [Changed(after.id, after.title, key, a, b) for key, (a, b) in values.items() if a != b]
