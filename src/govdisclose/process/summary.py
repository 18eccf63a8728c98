"""Many cases in figures (办件统计): per post and per step the median and the worst time, what is late, and a light.

>>> summarise((), thresholds=Thresholds(yellow=5, red=20)).steps
()
"""

from collections import defaultdict
from collections.abc import Iterable
from statistics import median
from typing import Literal

from attrs import field, frozen, validators

from govdisclose._records import Record
from govdisclose.process.case import DoneStep, OpenStep, StepStatus, Trace

__all__ = ["Figures", "Summary", "Thresholds", "summarise"]


@frozen
class Thresholds(Record):
    """From which share of late steps, in percent, the light is yellow and red (亮灯规则). These are habits of offices, not law."""

    yellow: int = field(default=1, validator=validators.in_(range(101)))
    red: int = field(default=20, validator=validators.in_(range(101)))

    def __attrs_post_init__(self) -> None:
        if self.red < self.yellow:
            raise ValueError(f"red ({self.red}) must not be less than yellow ({self.yellow})")

    def light(self, *, late: int, of: int) -> Literal["green", "yellow", "red"]:
        """The light for ``late`` steps out of ``of``; green where there are none or none is late."""
        if not of or not late:
            return "green"
        share = 100 * late / of
        return "red" if share >= self.red else "yellow" if share >= self.yellow else "green"


@frozen
class Figures(Record):
    """The figures of one step or one post (统计项): times in working days, of steps that are done; ``late`` counts done and open ones."""

    key: str
    title: str
    done: int
    open: int
    median_days: float | None
    worst_days: int | None
    late: int
    light: Literal["green", "yellow", "red"]


@frozen
class Summary(Record):
    """The figures by step and by post, most late ones first (统计结果)."""

    cases: int
    steps: tuple[Figures, ...]
    posts: tuple[Figures, ...]


def summarise(cases: Iterable[Trace], *, thresholds: Thresholds | None = None) -> Summary:
    """The figures of traced cases (办件统计); steps of those outside the organ have no post and stand under their role."""
    rule = thresholds or Thresholds()
    steps: dict[str, list[DoneStep | OpenStep]] = defaultdict(list)
    posts: dict[str, list[DoneStep | OpenStep]] = defaultdict(list)
    number = 0
    for case in cases:
        number += 1
        entries: list[DoneStep | OpenStep] = [*case.done, *case.open]
        for step in entries:
            steps[f"{case.process}/{step.step}"].append(step)
            posts[f"{step.lane or '（未定责任主体）'}/{step.post or '—'}"].append(step)
    return Summary(
        number,
        _sorted(_figures(key, found[0].title, found, rule) for key, found in steps.items()),
        _sorted(_figures(key, key.replace("/", " "), found, rule) for key, found in posts.items()),
    )


def _sorted(figures: Iterable[Figures]) -> tuple[Figures, ...]:
    return tuple(sorted(figures, key=lambda f: (-f.late, f.key)))


def _figures(key: str, title: str, entries: list[DoneStep | OpenStep], rule: Thresholds) -> Figures:
    done = [entry for entry in entries if isinstance(entry, DoneStep)]
    waiting = [entry for entry in entries if isinstance(entry, OpenStep)]
    days = [entry.days for entry in done if entry.days is not None]
    late = sum(entry.late for entry in done) + sum(entry.status is StepStatus.OVERDUE for entry in waiting)
    return Figures(
        key,
        title,
        len(done),
        len(waiting),
        float(median(days)) if days else None,
        max(days) if days else None,
        late,
        rule.light(late=late, of=len(entries)),
    )
