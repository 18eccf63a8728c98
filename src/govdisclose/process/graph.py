"""A flow as nodes and edges (流程图): what follows what, what can be reached.

Edges to nodes that do not exist are left out; a rule reports them.
"""

from collections.abc import Callable, Collection, Iterable, Iterator

from attrs import field, frozen

from govdisclose.process.model import Decision, End, Node, Process, Split

__all__ = ["Edge", "FlowGraph", "flow_graph", "targets"]


@frozen
class Edge:
    """One arrow (流向): from node to node; ``outcome`` is the id and ``title`` the words of the decision's outcome."""

    source: str
    target: str
    outcome: str | None = None
    title: str | None = None
    default: bool = False


@frozen
class FlowGraph:
    """The nodes of a process by id and its arrows in the order of the definition."""

    start: str
    nodes: dict[str, Node]
    edges: tuple[Edge, ...]
    _after: dict[str, list[Edge]] = field(init=False)
    _before: dict[str, list[Edge]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        after: dict[str, list[Edge]] = {name: [] for name in self.nodes}
        before: dict[str, list[Edge]] = {name: [] for name in self.nodes}
        for edge in self.edges:
            after[edge.source].append(edge)
            before[edge.target].append(edge)
        object.__setattr__(self, "_after", after)
        object.__setattr__(self, "_before", before)

    def after(self, name: str) -> list[Edge]:
        """The arrows that leave a node."""
        return self._after[name]

    def before(self, name: str) -> list[Edge]:
        """The arrows that come into a node."""
        return self._before[name]

    def reachable(self, start: str | None = None, *, avoiding: Collection[str] = ()) -> set[str]:
        """The nodes that can be reached from a node (from the start where none is given), itself included."""
        return _spread([start or self.start], lambda name: (e.target for e in self.after(name)), avoiding)

    def reaching(self, goals: Iterable[str], *, avoiding: Collection[str] = ()) -> set[str]:
        """The nodes from which one of the goals can be reached, the goals included."""
        return _spread([*goals], lambda name: (e.source for e in self.before(name)), avoiding)

    def forward(self) -> tuple[list[str], dict[str, list[Edge]]]:
        """The reachable nodes in an order that goes forward, and their arrows without those that go back."""
        order: list[str] = []
        kept: dict[str, list[Edge]] = {}
        under_way: set[str] = set()
        stack: list[tuple[str, Iterator[Edge]]] = [(self.start, iter(self.after(self.start)))]
        kept[self.start] = []
        under_way.add(self.start)
        while stack:
            name, rest = stack[-1]
            edge = next(rest, None)
            if edge is None:
                stack.pop()
                under_way.discard(name)
                order.append(name)
            elif edge.target not in under_way:
                kept[name].append(edge)
                if edge.target not in kept:
                    kept[edge.target] = []
                    under_way.add(edge.target)
                    stack.append((edge.target, iter(self.after(edge.target))))
        return order[::-1], kept


def _spread(front: list[str], step: Callable[[str], Iterable[str]], avoiding: Collection[str]) -> set[str]:
    seen = {name for name in front if name not in avoiding}
    front = [*seen]
    while front:
        for name in step(front.pop()):
            if name not in seen and name not in avoiding:
                seen.add(name)
                front.append(name)
    return seen


def targets(node: Node) -> Iterator[Edge]:
    """The arrows that a node itself names, whether or not their goals exist."""
    if isinstance(node, Decision):
        for way in node.outcomes:
            yield Edge(node.id, way.next, way.id, way.title, way.default)
    elif isinstance(node, Split):
        yield from (Edge(node.id, goal) for goal in node.branches)
    elif not isinstance(node, End) and node.next is not None:
        yield Edge(node.id, node.next)


def flow_graph(process: Process) -> FlowGraph:
    """The graph of a process."""
    nodes = {node.id: node for node in process.nodes()}
    edges = tuple(
        e for node in nodes.values() for e in targets(node) if e.target in nodes and e.target != process.start.id
    )
    return FlowGraph(process.start.id, nodes, edges)
