"""What a check is given (检查上下文): the process, its graph, the runs played through, the day and the calendar."""

from collections.abc import Callable, Iterator
from datetime import date

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.findings import Finding, Location, RuleInfo, Severity
from govdisclose.process.graph import FlowGraph, flow_graph
from govdisclose.process.model import Node, Process
from govdisclose.process.tokens import Play, play

__all__ = ["Check", "Context", "context_of", "declare", "name_of"]


@frozen
class Context:
    """One process under check. ``reached`` are the nodes that can be reached from the start."""

    process: Process
    graph: FlowGraph
    played: Play
    reached: frozenset[str]
    at: date
    calendar: WorkCalendar

    def place(self, node: str | None = None, field: str | None = None) -> Location:
        """Where a finding lies: the process, the node, the key of the node."""
        return Location(source=self.process.id, item=node, field=field)

    def name(self, node: str) -> str:
        """The words of a node, its id where it has none."""
        return name_of(self.graph.nodes[node]) if node in self.graph.nodes else node


@frozen
class Check:
    """A rule and the function that finds what breaks it."""

    rule: RuleInfo
    find: Callable[[Context], Iterator[Finding]]


def context_of(process: Process, calendar: WorkCalendar, at: date) -> Context:
    """The context of a process on a day."""
    graph = flow_graph(process)
    return Context(process, graph, play(graph), frozenset(graph.reachable()), at, calendar)


def name_of(node: Node) -> str:
    """The words of a node, its id where it has none."""
    return node.title or node.id


def declare(  # noqa: PLR0917 - a table of rules reads best in columns
    code: str,
    severity: Severity,
    title: tuple[str, str],
    message: tuple[str, str],
    hint: tuple[str, str],
    examples: tuple[str, str],
    basis: tuple[Citation, ...] = (),
) -> RuleInfo:
    """A rule from pairs of Chinese and English; ``examples`` are the good one and the bad one."""
    return RuleInfo(
        code, Bilingual(*title), severity, Bilingual(*message), Bilingual(*hint), examples[0], examples[1], basis
    )
