"""A case walked along its flow (办件推演): which steps are open after each event. No calendar, no clock."""

from datetime import date, datetime

from attrs import field, frozen

from govdisclose.findings import Finding, Location
from govdisclose.process.case import CaseEvent
from govdisclose.process.graph import FlowGraph
from govdisclose.process.model import Decision, End, Join, Split, Start
from govdisclose.process.rules.refusals import BACKWARDS, CASE_ENDED, NO_SUCH_OUTCOME, NO_SUCH_STEP, STEP_NOT_OPEN
from govdisclose.process.vocabulary import Meaning

__all__ = ["Closed", "Refused", "Walk", "day_of"]

Moment = date | datetime


class Refused(Exception):  # noqa: N818 - a signal inside this room, it never leaves it
    """An event that does not fit, as a finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message.en)
        self.finding = finding


@frozen
class Closed:
    """A step or decision that an event closed, and the outcome of the decision right behind it, if any."""

    node: str
    event: CaseEvent
    opened: Moment
    outcome: tuple[str, str] | None = None


@frozen
class Walk:
    """The places of a case; ``take`` moves it on. It belongs to one ``trace`` and is not shared."""

    graph: FlowGraph
    open: dict[str, Moment] = field(factory=dict)
    ended: list[Meaning] = field(factory=list)
    arrived: dict[str, dict[str, Moment]] = field(factory=dict)
    began: list[bool] = field(factory=list)

    def take(self, event: CaseEvent, number: int) -> Closed:
        """Move the case by one event. Raises ``Refused``."""
        self._check(event, number)
        opened = self.open.pop(event.step, event.moment)
        self.began.append(True)
        node = self.graph.nodes[event.step]
        if isinstance(node, Decision):
            self._answer(node, event, number)
            return Closed(node.id, event, opened, (node.id, event.outcome or ""))
        goals = [edge.target for edge in self.graph.after(node.id)[:1]]
        answered = self._onward(goals[0], event) if goals else None
        if event.outcome is not None and answered is None:
            following = self.graph.nodes[goals[0]] if goals else None
            known = [way.id for way in following.outcomes] if isinstance(following, Decision) else []
            self._refuse_outcome(event, number, known)
        return Closed(node.id, event, opened, answered)

    def _check(self, event: CaseEvent, number: int) -> None:
        possible = [*self.open] if self.began else [self.graph.start]
        expected = "、".join(possible) or "（无）"
        place = Location(item_index=number - 1, item=event.step)
        if event.step not in self.graph.nodes:
            raise Refused(Finding.of(NO_SUCH_STEP, place, found=event.step, expected=expected, number=number))
        if self.began and not self.open:
            raise Refused(Finding.of(CASE_ENDED, place, found=event.step, number=number))
        if event.step not in possible:
            raise Refused(Finding.of(STEP_NOT_OPEN, place, found=event.step, expected=expected, number=number))
        opened = self.open.get(event.step)
        if opened is not None and _before(event.moment, opened):
            raise Refused(Finding.of(BACKWARDS, place, found=str(event.moment), expected=str(opened), number=number))

    def _answer(self, node: Decision, event: CaseEvent, number: int) -> None:
        way = next((w for w in node.outcomes if w.id == event.outcome), None)
        if way is None:
            self._refuse_outcome(event, number, [w.id for w in node.outcomes])
        elif way.next in self.graph.nodes:
            self._arrive(way.next, node.id, event.moment)

    def _refuse_outcome(self, event: CaseEvent, number: int, known: list[str]) -> None:
        place = Location(item_index=number - 1, item=event.step, field="outcome")
        expected = "、".join(known) or "（此处没有判断）"
        raise Refused(
            Finding.of(NO_SUCH_OUTCOME, place, found=event.outcome or "（未写）", expected=expected, number=number)
        )

    def _onward(self, goal: str, event: CaseEvent) -> tuple[str, str] | None:
        """Go on to what follows; a decision right behind is answered where the event says how."""
        node = self.graph.nodes[goal]
        if isinstance(node, Decision) and event.outcome is not None:
            way = next((w for w in node.outcomes if w.id == event.outcome), None)
            if way is None:
                return None
            if way.next in self.graph.nodes:
                self._arrive(way.next, node.id, event.moment)
            return node.id, way.id
        self._arrive(goal, event.step, event.moment)
        return None

    def _arrive(self, goal: str, source: str, moment: Moment, passed: frozenset[str] = frozenset()) -> None:
        """Come to a node and go on where nothing has to be done; a branch that leads back to itself goes no further."""
        node = self.graph.nodes[goal]
        if goal in passed:
            return
        passed |= {goal}
        if isinstance(node, End):
            self.ended.append(node.meaning)
        elif isinstance(node, Split):
            for edge in self.graph.after(goal):
                self._arrive(edge.target, goal, moment, passed)
        elif isinstance(node, Join):
            waiting = self.arrived.setdefault(goal, {})
            waiting[source] = moment
            if {edge.source for edge in self.graph.before(goal)} <= waiting.keys():
                last = max(waiting.values(), key=_as_moment)
                waiting.clear()
                for edge in self.graph.after(goal)[:1]:
                    self._arrive(edge.target, goal, last, passed)
        elif not isinstance(node, Start):
            self.open[goal] = moment


def day_of(moment: Moment) -> date:
    """The day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def _as_moment(moment: Moment) -> datetime:
    return moment if isinstance(moment, datetime) else datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - local


def _before(one: Moment, other: Moment) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one < other
    return day_of(one) < day_of(other)
