"""Columns and order (分层): what the layout library decides.

``grandalf`` (Sugiyama layout in pure Python) breaks loops, puts each box into a column and orders the boxes of a column so that few
lines cross. It knows no lanes and draws no right-angled lines; those are ours.
"""

from grandalf.graphs import Edge, Graph, Vertex
from grandalf.layouts import SugiyamaLayout

from govdisclose.export.process_layout.sketch import Sketch

__all__ = ["columns"]


class _Size:
    """What the library asks of a box: its size, and a place to write to."""

    def __init__(self) -> None:
        self.w, self.h = 10, 10
        self.xy = (0.0, 0.0)


def columns(drawn: Sketch) -> dict[str, tuple[int, int]]:
    """Each shape's column from 0, and its place in the column."""
    vertices = {name: Vertex(name) for name in drawn.shapes}
    for vertex in vertices.values():
        vertex.view = _Size()
    pairs = dict.fromkeys((a.source, a.target) for a in drawn.arrows if a.source != a.target)
    graph = Graph([*vertices.values()], [Edge(vertices[s], vertices[t]) for s, t in pairs])
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
