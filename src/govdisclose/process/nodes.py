"""The nodes of a flow (流程节点): start, steps, decisions, parallel branches, ends."""

from govdisclose.deadlines.events import Detail, EventKind
from govdisclose.process._words import Identifier, Limit, Sources, Title
from govdisclose.process.parts import Part
from govdisclose.process.vocabulary import Act, ClockEffect, Meaning

__all__ = ["Decision", "End", "Join", "Node", "Outcome", "Split", "Start", "Task", "When"]


class When(Part):
    """A condition (条件): the fact is one of ``among``; or a number from ``at_least`` (included) to ``below`` (not included)."""

    fact: Identifier
    among: tuple[Identifier, ...] = ()
    at_least: int | None = None
    below: int | None = None


class Outcome(Part):
    """One way out of a decision (判断结果). ``event`` is what it means for the reply term (答复期限), where it means anything."""

    id: Identifier
    title: Title
    next: Identifier
    when: When | None = None
    default: bool = False
    event: EventKind | None = None


class Start(Part):
    """Where a case begins (起点)."""

    id: Identifier = "start"
    title: Title
    lane: Identifier | None = None
    next: Identifier | None = None


class Task(Part):
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


class Decision(Part):
    """A question with named outcomes (判断)."""

    id: Identifier
    title: Title
    lane: Identifier | None = None
    outcomes: tuple[Outcome, ...] = ()


class Split(Part):
    """The flow goes on in all branches at once (并行分支)."""

    id: Identifier
    title: Title | None = None
    lane: Identifier | None = None
    branches: tuple[Identifier, ...] = ()


class Join(Part):
    """The flow waits for all branches (并行汇合)."""

    id: Identifier
    title: Title | None = None
    lane: Identifier | None = None
    next: Identifier | None = None


class End(Part):
    """Where a case ends, and what that means (终点)."""

    id: Identifier
    title: Title
    lane: Identifier | None = None
    meaning: Meaning = Meaning.COMPLETED


Node = Start | Task | Decision | Split | Join | End
