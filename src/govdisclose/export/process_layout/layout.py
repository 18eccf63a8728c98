"""The layout itself (布局): columns and rows become pixels, arrows become lines."""

from govdisclose.export.process_layout.drawing import Box, Drawing, LaneBand, Rectangle
from govdisclose.export.process_layout.grid import Grid, grid
from govdisclose.export.process_layout.passes import Heights
from govdisclose.export.process_layout.ranking import columns
from govdisclose.export.process_layout.routing import routed
from govdisclose.export.process_layout.sketch import Shape, Sketch, sketch
from govdisclose.export.process_layout.words import TASK_WIDTH, text_width
from govdisclose.process.model import Process

__all__ = ["HEADING", "lay_out"]

HEADING = 30  #: width of the heading of the pool and of a lane
_MARGIN, _ROW_GAP, _WIRE = 12, 22, 22


def lay_out(process: Process) -> Drawing:
    """The whole drawing of a process; the same process gives the same drawing."""
    drawn = sketch(process)
    placed = grid(drawn, columns(drawn))
    heights, bands, bottom = _heights(drawn, placed)
    left = _MARGIN + 2 * HEADING
    lines, xs, right = routed(drawn, placed, heights, left)
    boxes = tuple(_box(shape, xs[placed.columns[name]], heights.boxes[name]) for name, shape in drawn.shapes.items())
    lanes = tuple(
        LaneBand(
            name,
            words,
            Rectangle(_MARGIN + HEADING, bands[name][0], right - _MARGIN - HEADING, bands[name][1]),
            outside,
        )
        for name, words, outside in drawn.lanes
    )
    return Drawing(right + _MARGIN, bottom + _MARGIN, lanes, boxes, lines)


def _heights(drawn: Sketch, placed: Grid) -> tuple[Heights, dict[str, tuple[int, int]], int]:
    """The middle of each box and each wire, and top and height of each lane."""
    boxes: dict[str, int] = {}
    wires: dict[str, int] = {}
    bands: dict[str, tuple[int, int]] = {}
    top = _MARGIN
    for lane, words, _ in drawn.lanes:
        members = [shape for shape in drawn.shapes.values() if shape.lane == lane]
        y = top
        for row in range(placed.box_rows[lane]):
            here = [s for s in members if placed.rows[s.id] == row]
            tall = max([60, *(s.whole_height for s in here)]) + _ROW_GAP
            middle = y + tall // 2
            boxes |= {s.id: middle for s in here}
            wires |= {
                key: middle for key, w in placed.wires.items() if w.lane == lane and w.among_boxes and w.row == row
            }
            y += tall
        for row in range(placed.wire_rows[lane]):
            wires |= {
                key: y + _WIRE // 2 + 4
                for key, w in placed.wires.items()
                if w.lane == lane and not w.among_boxes and w.row == row
            }
            y += _WIRE
        height = max(y + (6 if placed.wire_rows[lane] else 0) - top, text_width(words) + 24)
        bands[lane] = (top, height)
        top += height
    return Heights(boxes, wires), bands, top


def _box(shape: Shape, x: int, middle: int) -> Box:
    left = x + (TASK_WIDTH - shape.width) // 2
    place = Rectangle(left, middle - shape.height // 2, shape.width, shape.height)
    label = None
    if shape.beside and shape.words:
        tall = 15 * len(shape.words)
        above = shape.kind in {"decision", "split", "join"}
        y = place.y - tall - 3 if above else place.bottom + 3
        label = Rectangle(x, y, TASK_WIDTH, tall)
    return Box(shape.id, shape.kind, shape.lane, place, shape.words, shape.small, label)
