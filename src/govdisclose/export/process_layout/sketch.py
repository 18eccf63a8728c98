"""What is to be drawn (待绘图形): the nodes of the flow with their words and sizes, and a merge before each branching that several arrows enter."""

from attrs import frozen

from govdisclose.export.process_layout.drawing import BoxKind
from govdisclose.export.process_layout.words import TASK_WIDTH, wrapped
from govdisclose.process.graph import Edge, flow_graph
from govdisclose.process.model import Decision, End, Join, Node, Process, Split, Start, Task

__all__ = ["UNASSIGNED", "Arrow", "Shape", "Sketch", "sketch"]

#: The lane of nodes that have none; no lane of a definition can have this id.
UNASSIGNED = "lane.none"
_GATEWAY, _EVENT = 46, 36


@frozen
class Shape:
    """A node before it has a place; ``words`` stand in it, or above or below it where ``beside``."""

    id: str
    kind: BoxKind
    lane: str
    words: tuple[str, ...]
    small: tuple[str, ...]
    width: int
    height: int

    @property
    def beside(self) -> bool:
        """True for small shapes whose words stand outside."""
        return self.kind != "task"

    @property
    def whole_height(self) -> int:
        """The height that the shape needs with its words, kept even about its middle."""
        return self.height + (2 * (15 * len(self.words) + 4) if self.beside and self.words else 0)


@frozen
class Arrow:
    """An arrow before it has a way."""

    id: str
    source: str
    target: str
    words: str | None = None
    default: bool = False
    outcome: str | None = None


@frozen
class Sketch:
    """All shapes by id, all arrows, and the lanes in order (id, words, outside)."""

    start: str
    shapes: dict[str, Shape]
    arrows: tuple[Arrow, ...]
    lanes: tuple[tuple[str, str, bool], ...]


def sketch(process: Process) -> Sketch:
    """What is to be drawn of a process."""
    graph = flow_graph(process)
    known = {lane.id for lane in process.lanes}
    shapes: dict[str, Shape] = {}
    arrows: list[Arrow] = []
    for node in graph.nodes.values():
        incoming = graph.before(node.id)
        shape = _shape(node, node.lane if node.lane in known and node.lane else UNASSIGNED, len(incoming))
        goal = node.id
        if len(incoming) > 1 and isinstance(node, Decision | Split):
            goal = f"{node.id}.merge"
            shapes[goal] = Shape(goal, "merge", shape.lane, (), (), _GATEWAY, _GATEWAY)
            arrows.append(Arrow(f"flow.{goal}", goal, node.id))
        shapes[node.id] = shape
        arrows += [_arrow(edge, number, goal) for number, edge in enumerate(incoming, 1)]
    lanes = [(lane.id, lane.title, lane.outside) for lane in process.lanes]
    if any(shape.lane == UNASSIGNED for shape in shapes.values()):
        lanes.append((UNASSIGNED, "（未定责任主体）", False))
    return Sketch(graph.start, shapes, tuple(arrows), tuple(lanes))


def _arrow(edge: Edge, number: int, goal: str) -> Arrow:
    name = f"flow.{edge.source}.{edge.outcome or number}.{edge.target}"
    return Arrow(name, edge.source, goal, edge.title, edge.default, edge.outcome)


def _shape(node: Node, lane: str, incoming: int) -> Shape:
    words = wrapped(node.title or "", TASK_WIDTH - 30)
    if isinstance(node, Task):
        small = tuple(
            line
            for text in (node.post, node.limit.text if node.limit else None)
            if text
            for line in wrapped(text, TASK_WIDTH - 12, 11)
        )
        return Shape(
            node.id,
            "task",
            lane,
            words,
            small,
            TASK_WIDTH,
            max(46, 16 * len(words) + 14 * len(small) + 14, 24 * (incoming - 1)),
        )
    kind = _KINDS[type(node)]
    size = _EVENT if kind in {"start", "end"} else _GATEWAY
    return Shape(node.id, kind, lane, words, (), size, size)


_KINDS: dict[type[Node], BoxKind] = {Start: "start", Decision: "decision", Split: "split", Join: "join", End: "end"}
