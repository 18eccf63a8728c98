"""Columns and order (分层): what the layout library decides.

``grandalf`` (Sugiyama layout in pure Python) breaks loops, puts each box into a column and orders the boxes of a column so that few
lines cross. It knows no lanes and draws no right-angled lines; those are ours.
"""

from grandalf.graphs import Edge, Graph, Vertex
from grandalf.layouts import SugiyamaLayout

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.export.process_layout.sketch import Sketch

__all__ = ["columns"]


#: Beyond this the library calls itself too deeply.
_MOST = 400


class _Size:
    """What the library asks of a box: its size, and a place to write to."""

    def __init__(self) -> None:
        self.w, self.h = 10, 10
        self.xy = (0.0, 0.0)


class _Numbered(Vertex):  # type: ignore[misc]
    """A vertex whose hash is its number: the library keeps sets, and their order must not change from run to run."""

    def __init__(self, data: str, number: int) -> None:
        super().__init__(data)
        self.number = number

    def __hash__(self) -> int:
        return self.number

    def __eq__(self, other: object) -> bool:
        return self is other


class _Arrow(Edge):  # type: ignore[misc]
    """An edge whose hash is its number, for the same reason."""

    def __init__(self, source: Vertex, target: Vertex, number: int) -> None:
        super().__init__(source, target)
        self.number = number

    def __hash__(self) -> int:
        return self.number

    def __eq__(self, other: object) -> bool:
        return self is other


def columns(drawn: Sketch) -> dict[str, tuple[int, int]]:
    """Each shape's column from 0, and its place in the column. Raises ``FormatError`` for more than 400 shapes."""
    number = len(drawn.shapes)
    if number > _MOST:
        raise FormatError(
            Bilingual(
                zh=f"流程有 {number} 个节点，超过 {_MOST} 个，画不出来。请拆成几个较小的流程；检查和责任追溯表不受影响。",
                en=f"the flow has {number} nodes, too many to draw (at most {_MOST}); divide it. Checks and tables work all the same",
            )
        )
    vertices = {name: _Numbered(name, number) for number, name in enumerate(drawn.shapes)}
    for vertex in vertices.values():
        vertex.view = _Size()
    pairs = dict.fromkeys((a.source, a.target) for a in drawn.arrows if a.source != a.target)
    graph = Graph([*vertices.values()], [_Arrow(vertices[s], vertices[t], n) for n, (s, t) in enumerate(pairs)])
    found: dict[str, tuple[int, int]] = {}
    for part in graph.C:
        found |= _of_part(part, vertices[drawn.start])
    return found


def _of_part(part: object, start: object) -> dict[str, tuple[int, int]]:
    """The columns of one connected part of the drawing."""
    names = {v.data: v for v in part.sV}  # type: ignore[attr-defined]
    layout = SugiyamaLayout(part)
    roots = [start] if start in names.values() else []
    layout.init_all(roots=roots or [next(iter(names.values()))], optimize=True)
    layout.draw(3)
    ranks = {name: layout.grx[v] for name, v in names.items()}
    lowest = min(view.rank for view in ranks.values())
    return {name: (view.rank - lowest, view.pos or 0) for name, view in ranks.items()}
