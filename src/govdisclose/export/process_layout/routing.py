"""The ways of the arrows (连线): right-angled, through the channels between the columns and the rows that were kept free for them."""

from collections import defaultdict

from govdisclose.export.process_layout.bends import LABEL_FONT, LABEL_HEIGHT, drawn_channel
from govdisclose.export.process_layout.drawing import Line, Point, Rectangle
from govdisclose.export.process_layout.grid import Grid
from govdisclose.export.process_layout.passes import Heights, Pass, passes_of, ports_of
from govdisclose.export.process_layout.sketch import Arrow, Sketch
from govdisclose.export.process_layout.words import TASK_WIDTH, text_width

__all__ = ["routed"]


def routed(drawn: Sketch, placed: Grid, heights: Heights, left: int) -> tuple[tuple[Line, ...], list[int], int]:
    """The lines, the left edge of each column, and the right edge of the drawing."""
    ports = ports_of(drawn, heights)
    channels: dict[int, list[Pass]] = defaultdict(list)
    for arrow in drawn.arrows:
        for channel, passing in passes_of(arrow, placed, heights, ports):
            channels[channel].append(passing)
    last = max(placed.columns.values())
    xs: list[int] = []
    points: dict[tuple[str, int], list[Point]] = {}
    labels: dict[str, Rectangle] = {}
    x = left
    for channel in range(-1, last + 1):
        if channel >= 0:
            xs.append(x)
            x += TASK_WIDTH
        x = drawn_channel(channels[channel], channel, x, points, labels)
    lines = [_line(arrow, drawn, placed, heights, ports, xs, points, labels) for arrow in drawn.arrows]
    return tuple(lines), xs, x


def _line(  # noqa: PLR0917 - everything that routing has found out
    arrow: Arrow,
    drawn: Sketch,
    placed: Grid,
    heights: Heights,
    ports: dict[str, int],
    xs: list[int],
    points: dict[tuple[str, int], list[Point]],
    labels: dict[str, Rectangle],
) -> Line:
    source, target = placed.columns[arrow.source], placed.columns[arrow.target]
    order = range(source, target) if source < target else range(source, target - 2, -1)
    half = TASK_WIDTH // 2
    first = (xs[source] + half + drawn.shapes[arrow.source].width // 2, heights.boxes[arrow.source])
    last = (xs[target] + half - drawn.shapes[arrow.target].width // 2, ports[arrow.id])
    bends = [point for channel in order for point in points.get((arrow.id, channel), [])]
    label = labels.get(arrow.id)
    if arrow.words and label is None:
        wide = text_width(arrow.words, LABEL_FONT) + 4
        wire = heights.wires[arrow.id]
        label = Rectangle(xs[source] + half - wide // 2, wire - LABEL_HEIGHT - 3, wide, LABEL_HEIGHT)
    return Line(
        arrow.id,
        arrow.source,
        arrow.target,
        _straightened((first, *bends, last)),
        arrow.words,
        label,
        arrow.default,
        arrow.outcome,
    )


def _straightened(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Without points that stand twice or on a straight line between their neighbours."""
    kept: list[Point] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    return tuple(kept)
