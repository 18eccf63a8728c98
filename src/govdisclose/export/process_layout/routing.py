"""The ways of the arrows (连线): right-angled, through the channels between the columns and the rows that were kept free for them."""

from collections import defaultdict

from attrs import evolve, frozen

from govdisclose.export.process_layout.channel import Turn, tracks
from govdisclose.export.process_layout.drawing import Line, Point, Rectangle
from govdisclose.export.process_layout.grid import Grid
from govdisclose.export.process_layout.sketch import Arrow, Sketch
from govdisclose.export.process_layout.words import TASK_WIDTH, text_width

__all__ = ["Heights", "routed"]

_PAD, _TRACK, _LABEL_FONT, _LABEL_HEIGHT = 18, 12, 12, 15


@frozen
class Heights:
    """The middles of boxes and the heights of wires."""

    boxes: dict[str, int]
    wires: dict[str, int]


@frozen
class _Pass:
    """One arrow in one channel: heights on its way; ``turns_back`` on the side where it came from; words where it carries them."""

    arrow: Arrow
    start: int
    middle: int
    end: int
    back: str = ""
    words: str | None = None


def routed(drawn: Sketch, placed: Grid, heights: Heights, left: int) -> tuple[tuple[Line, ...], list[int], int]:
    """The lines, the left edge of each column, and the right edge of the drawing."""
    ports = _ports(drawn, heights)
    channels: dict[int, list[_Pass]] = defaultdict(list)
    for arrow in drawn.arrows:
        for channel, passing in _passes(arrow, placed, heights, ports):
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
        x = _drawn_channel(_spread(channels[channel]), channel, x, points, labels)
    lines = [_line(arrow, drawn, placed, heights, ports, xs, points, labels) for arrow in drawn.arrows]
    return tuple(lines), xs, x


def _ports(drawn: Sketch, heights: Heights) -> dict[str, int]:
    """The height at which each arrow enters its goal: the middle for one that comes straight, others above and below."""
    incoming: dict[str, list[Arrow]] = defaultdict(list)
    for arrow in drawn.arrows:
        incoming[arrow.target].append(arrow)
    ports: dict[str, int] = {}
    for target, arrows in incoming.items():
        middle, shape = heights.boxes[target], drawn.shapes[target]
        if shape.beside or len(arrows) == 1:
            ports |= {a.id: middle for a in arrows}
            continue
        comes = {a.id: heights.wires.get(a.id, heights.boxes[a.source]) for a in arrows}
        above = sorted((a.id for a in arrows if comes[a.id] < middle), key=lambda k: (-comes[k], k))
        below = sorted((a.id for a in arrows if comes[a.id] > middle), key=lambda k: (comes[k], k))
        level = sorted(a.id for a in arrows if comes[a.id] == middle)
        step = min(16, (shape.height // 2 - 5) // max(len(above), len(below) + max(len(level) - 1, 0), 1))
        ports |= dict.fromkeys(level[:1], middle)
        below = [*level[1:], *below]
        if not level:
            side = above if len(above) >= len(below) else below
            ports[side.pop(0)] = middle
        ports |= {key: middle - step * n for n, key in enumerate(above, 1)}
        ports |= {key: middle + step * n for n, key in enumerate(below, 1)}
    return ports


def _passes(arrow: Arrow, placed: Grid, heights: Heights, ports: dict[str, int]) -> list[tuple[int, _Pass]]:
    """The channels that an arrow turns in; channel n lies after column n."""
    source, target = placed.columns[arrow.source], placed.columns[arrow.target]
    out, into = heights.boxes[arrow.source], ports[arrow.id]
    if arrow.id not in heights.wires:
        return [(source, _Pass(arrow, out, into, into, words=arrow.words))]
    wire = heights.wires[arrow.id]
    if source < target:
        first = [(source, _Pass(arrow, out, wire, wire, words=arrow.words))]
        between = [(n, _Pass(arrow, wire, wire, wire)) for n in range(source + 1, target - 1)]
        return [*first, *between, (target - 1, _Pass(arrow, wire, into, into))]
    between = [(n, _Pass(arrow, wire, wire, wire)) for n in range(target, source)]
    return [
        (source, _Pass(arrow, out, wire, wire, back="left")),
        *between,
        (target - 1, _Pass(arrow, wire, into, into, back="right")),
    ]


def _spread(passes: list[_Pass]) -> list[_Pass]:
    """Lines that carry words get heights of their own, a line of words apart."""
    if not any(p.words for p in passes):
        return passes
    held = [p.middle for p in passes if not p.words]
    found = [p for p in passes if not p.words]
    for one in sorted((p for p in passes if p.words), key=lambda p: (p.middle, p.start, p.arrow.id)):
        tries = (one.middle + sign * n * 4 for n in range(200) for sign in (1, -1))
        height = next(y for y in tries if all(abs(y - h) >= _LABEL_HEIGHT + 4 for h in held))
        clash = [h for h in held if abs(one.middle - h) < _LABEL_HEIGHT + 4]
        height = height if clash else one.middle
        held.append(height)
        found.append(evolve(one, middle=height))
    return found


def _drawn_channel(
    passes: list[_Pass],
    channel: int,
    x: int,
    points: dict[tuple[str, int], list[Point]],
    labels: dict[str, Rectangle],
) -> int:
    """Writes the bends of every line in a channel, and gives the x at which the next column begins."""
    early = tracks([_first_turn(p) for p in passes if p.back != "right"])
    late = tracks([_second_turn(p) for p in passes if p.back != "left"])
    widest = max([0, *(text_width(p.words, _LABEL_FONT) + 10 for p in passes if p.words)])
    a = x + _PAD
    words_at = a + _TRACK * (max([-1, *early.values()]) + 1)
    b = words_at + widest
    end = b + _TRACK * (max([-1, *late.values()]) + 1) + _PAD
    for p in passes:
        bends: list[Point] = []
        if p.arrow.id in early and p.back != "right":
            at = a + _TRACK * early[p.arrow.id]
            bends += [(at, p.start), (at, p.middle)]
        if p.arrow.id in late and p.back != "left":
            at = b + _TRACK * late[p.arrow.id]
            bends += [(at, p.middle if p.back != "right" else p.start), (at, p.end)]
        points[p.arrow.id, channel] = bends
        if p.words:
            wide = text_width(p.words, _LABEL_FONT) + 4
            labels[p.arrow.id] = Rectangle(words_at + 2, p.middle - _LABEL_HEIGHT - 3, wide, _LABEL_HEIGHT)
    return end


def _first_turn(p: _Pass) -> Turn:
    if p.back == "left":
        return Turn(p.arrow.id, p.start, p.end, left=(p.start, p.end))
    return Turn(p.arrow.id, p.start, p.middle, left=(p.start,), right=(p.middle,))


def _second_turn(p: _Pass) -> Turn:
    if p.back == "right":
        return Turn(p.arrow.id, p.start, p.end, right=(p.start, p.end))
    return Turn(p.arrow.id, p.middle, p.end, left=(p.middle,), right=(p.end,))


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
        wide = text_width(arrow.words, _LABEL_FONT) + 4
        wire = heights.wires[arrow.id]
        label = Rectangle(xs[source] + half - wide // 2, wire - _LABEL_HEIGHT - 3, wide, _LABEL_HEIGHT)
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
