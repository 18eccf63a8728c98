"""The definition of a flow (公开流程): roles, steps, decisions, parallel branches, ends, and the term of law that they must keep.

A definition, not a case: nothing in it is code, and nothing happens when it is read. A file may be faulty in its shape (a step that no
one reaches); ``validate`` says so. What a file may not be is unreadable: unknown keys and ids that stand twice are refused.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from govdisclose.deadlines.events import Detail, EventKind
from govdisclose.process._words import Day, Identifier, Limit, ProcessId, Sources, Title
from govdisclose.process.vocabulary import Act, ClockEffect, Meaning

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


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Lane(_Part):
    """Who acts (角色): one band of the drawing. ``outside`` for those who are not of the organ: 申请人, 第三方, 公众."""

    id: Identifier
    title: Title
    outside: bool = False


class Fact(_Part):
    """What a decision asks (判断事项): a choice between ``values``, or a whole number where there are none."""

    id: Identifier
    title: Title
    values: tuple[Identifier, ...] = ()


class When(_Part):
    """A condition (条件): the fact is one of ``among``; or a number from ``at_least`` (included) to ``below`` (not included)."""

    fact: Identifier
    among: tuple[Identifier, ...] = ()
    at_least: int | None = None
    below: int | None = None


class Outcome(_Part):
    """One way out of a decision (判断结果). ``event`` is what it means for the reply term (答复期限), where it means anything."""

    id: Identifier
    title: Title
    next: Identifier
    when: When | None = None
    default: bool = False
    event: EventKind | None = None


class Start(_Part):
    """Where a case begins (起点)."""

    id: Identifier = "start"
    title: Title
    lane: Identifier | None = None
    next: Identifier | None = None


class Task(_Part):
    """A step (步骤): who answers for it, what goes in and comes out, how long it may take, on which basis.

    ``lane`` is the role (责任主体), ``post`` the responsible post (责任岗位), ``limit`` the time from the day on which the step opens.
    ``statutory`` names the term of law that the step must keep; ``local_practice`` is true where the limit or the step itself is what
    offices do, and no provision asks for it. ``reviews`` names the steps whose work is reviewed, ``merges`` the steps of an
    older flow that this one takes the place of. ``event`` is what doing the step means for the reply term, ``detail`` what it says beyond that.
    """

    id: Identifier
    title: Title
    lane: Identifier | None = None
    post: Title | None = None
    act: Act = Act.HANDLE
    limit: Limit | None = None
    statutory: Title | None = None
    basis: Sources = ()
    inputs: tuple[Title, ...] = ()
    outputs: tuple[Title, ...] = ()
    clock: ClockEffect = ClockEffect.RUNS
    event: EventKind | None = None
    detail: Detail | None = None
    reviews: tuple[Identifier, ...] = ()
    merges: tuple[Identifier, ...] = ()
    local_practice: bool = False
    note: Title | None = None
    next: Identifier | None = None


class Decision(_Part):
    """A question with named outcomes (判断)."""

    id: Identifier
    title: Title
    lane: Identifier | None = None
    outcomes: tuple[Outcome, ...] = ()


class Split(_Part):
    """The flow goes on in all branches at once (并行分支)."""

    id: Identifier
    title: Title | None = None
    lane: Identifier | None = None
    branches: tuple[Identifier, ...] = ()


class Join(_Part):
    """The flow waits for all branches (并行汇合)."""

    id: Identifier
    title: Title | None = None
    lane: Identifier | None = None
    next: Identifier | None = None


class End(_Part):
    """Where a case ends, and what that means (终点)."""

    id: Identifier
    title: Title
    lane: Identifier | None = None
    meaning: Meaning = Meaning.COMPLETED


class Source(_Part):
    """Where the flow comes from (来源): provisions, or local practice, and what of it could not be verified."""

    basis: Sources = ()
    note: Title | None = None
    local_practice: bool = False
    verified: bool = False


class StatutoryClock(_Part):
    """The term of law for the whole case (法定办理期限).

    ``term`` is a name of ``deadlines.statutory_names()``. The term runs from the start, or from the day ``since`` is done, until one
    of the steps ``until`` is done, or to the end where none is named.
    """

    term: Title
    since: Identifier | None = None
    until: tuple[Identifier, ...] = ()


Node = Start | Task | Decision | Split | Join | End


class Process(_Part):
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
