"""Rows (行): which row of its lane each box stands in, and the rows that long lines run in."""

from collections.abc import Iterator

from attrs import field, frozen

from govdisclose.export.process_layout.sketch import Arrow, Sketch

__all__ = ["Grid", "Wire", "grid"]


@frozen
class Wire:
    """The row in which a long arrow runs, through columns ``first`` to ``last``: a row of boxes or a row for lines."""

    lane: str
    row: int
    first: int
    last: int
    among_boxes: bool


@frozen
class Grid:
    """Columns and rows of boxes, the wires of long arrows, and how many rows of both sorts each lane has."""

    columns: dict[str, int]
    rows: dict[str, int]
    wires: dict[str, Wire]
    box_rows: dict[str, int] = field(factory=dict)
    wire_rows: dict[str, int] = field(factory=dict)


def grid(drawn: Sketch, ranks: dict[str, tuple[int, int]]) -> Grid:
    """Rows for every box and every arrow that passes a column."""
    columns = {name: rank for name, (rank, _) in ranks.items()}
    taken: set[tuple[str, int, int]] = set()
    rows: dict[str, int] = {}
    before: dict[str, list[str]] = {name: [] for name in drawn.shapes}
    for arrow in drawn.arrows:
        before[arrow.target].append(arrow.source)
    for name in sorted(drawn.shapes, key=lambda n: (*ranks[n], n)):
        lane = drawn.shapes[name].lane
        wish = [rows[b] for b in before[name] if b in rows and drawn.shapes[b].lane == lane]
        row = next(r for r in (*wish, *range(len(drawn.shapes))) if (lane, r, columns[name]) not in taken)
        rows[name] = row
        taken.add((lane, row, columns[name]))
    box_rows = {
        lane: 1 + max((rows[n] for n, s in drawn.shapes.items() if s.lane == lane), default=0)
        for lane, *_ in drawn.lanes
    }
    wires: dict[str, Wire] = {}
    for arrow in sorted(drawn.arrows, key=lambda a: (abs(columns[a.target] - columns[a.source]), a.id)):
        span = _passed(columns[arrow.source], columns[arrow.target])
        if span:
            wires[arrow.id] = _wire(arrow, span, drawn, rows, taken)
    wire_rows = {
        lane: 1 + max((w.row for w in wires.values() if w.lane == lane and not w.among_boxes), default=-1)
        for lane, *_ in drawn.lanes
    }
    return Grid(columns, rows, wires, box_rows, wire_rows)


def _passed(source: int, target: int) -> range:
    """The columns that an arrow passes: those between, or for one that goes back all from its goal to its source."""
    return range(source + 1, target) if source < target else range(target, source + 1)


def _wire(arrow: Arrow, span: range, drawn: Sketch, rows: dict[str, int], taken: set[tuple[str, int, int]]) -> Wire:
    source, target = drawn.shapes[arrow.source], drawn.shapes[arrow.target]
    for shape in (target, source):
        if not any((shape.lane, rows[shape.id], column) in taken for column in span):
            taken |= {(shape.lane, rows[shape.id], column) for column in span}
            return Wire(shape.lane, rows[shape.id], span[0], span[-1], among_boxes=True)
    lane = target.lane
    row = next(r for r in _from(-1) if not any((lane, r, column) in taken for column in _wide(span)))
    taken |= {(lane, row, column) for column in _wide(span)}
    return Wire(lane, -1 - row, span[0], span[-1], among_boxes=False)


def _from(first: int) -> Iterator[int]:
    while True:
        yield first
        first -= 1


def _wide(span: range) -> range:
    """The columns and the channels beside them: two wires in one row do not touch."""
    return range(span[0] - 1, span[-1] + 2)
