"""The definition of a flow (公开流程): roles, steps, decisions, parallel branches, ends, and the term of law that they must keep.

A definition, not a case: nothing in it is code, and nothing happens when it is read. A file may be faulty in its shape (a step that no
one reaches); ``validate`` says so. What a file may not be is unreadable: unknown keys and ids that stand twice are refused.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from govdisclose.process._words import Day, ProcessId, Title
from govdisclose.process.nodes import Decision, End, Join, Node, Outcome, Split, Start, Task, When
from govdisclose.process.parts import Fact, Lane, Part, Source, StatutoryClock

__all__ = [
    "Decision",
    "End",
    "Fact",
    "Join",
    "Lane",
    "Node",
    "Outcome",
    "Process",
    "Source",
    "Split",
    "Start",
    "StatutoryClock",
    "Task",
    "When",
]


class Process(Part):
    """A flow (公开流程): definition, not case. Raises ``ValidationError`` for unknown keys and for two nodes with one id.

    ``valid_from`` and ``valid_through`` are the days, both included, on which the law behind the flow is in force.
    """

    id: ProcessId
    version: Title = "1"
    title: Title
    title_en: Title | None = None
    valid_from: Day | None = None
    valid_through: Day | None = None
    source: Source = Source()
    statutory: StatutoryClock | None = None
    lanes: Annotated[tuple[Lane, ...], Field(min_length=1)]
    facts: tuple[Fact, ...] = ()
    start: Start
    tasks: tuple[Task, ...] = ()
    decisions: tuple[Decision, ...] = ()
    splits: tuple[Split, ...] = ()
    joins: tuple[Join, ...] = ()
    ends: tuple[End, ...] = ()

    @model_validator(mode="after")
    def _is_readable(self) -> "Process":
        _no_id_twice(node.id for node in self.nodes())
        _no_id_twice(lane.id for lane in self.lanes)
        _no_id_twice(fact.id for fact in self.facts)
        for decision in self.decisions:
            _no_id_twice(outcome.id for outcome in decision.outcomes)
        if self.valid_from and self.valid_through and self.valid_through < self.valid_from:
            raise PydanticCustomError("period", "valid_through lies before valid_from")
        return self

    def nodes(self) -> tuple[Node, ...]:
        """All nodes: start, steps, decisions, splits, joins, ends."""
        return (self.start, *self.tasks, *self.decisions, *self.splits, *self.joins, *self.ends)

    def lane_of(self, node: Node) -> Lane | None:
        """The lane of a node, or ``None`` where it has none or one that is not declared."""
        return next((lane for lane in self.lanes if lane.id == node.lane), None)


def _no_id_twice(ids: Iterator[str]) -> None:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise PydanticCustomError("duplicate_id", "the id '{id}' stands twice", {"id": one})
        seen.add(one)
