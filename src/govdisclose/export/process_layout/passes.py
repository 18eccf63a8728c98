"""The channels that each arrow goes through (连线走向), and the heights at which it enters, runs and leaves."""

from collections import defaultdict

from attrs import frozen

from govdisclose.export.process_layout.grid import Grid
from govdisclose.export.process_layout.sketch import Arrow, Sketch

__all__ = ["Heights", "Pass", "passes_of", "ports_of"]


@frozen
class Heights:
    """The middles of boxes and the heights of wires."""

    boxes: dict[str, int]
    wires: dict[str, int]


@frozen
class Pass:
    """One arrow in one channel: heights on its way; ``turns_back`` on the side where it came from; words where it carries them."""

    arrow: Arrow
    start: int
    middle: int
    end: int
    back: str = ""
    words: str | None = None


def ports_of(drawn: Sketch, heights: Heights) -> dict[str, int]:
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


def passes_of(arrow: Arrow, placed: Grid, heights: Heights, ports: dict[str, int]) -> list[tuple[int, Pass]]:
    """The channels that an arrow turns in; channel n lies after column n."""
    source, target = placed.columns[arrow.source], placed.columns[arrow.target]
    out, into = heights.boxes[arrow.source], ports[arrow.id]
    if arrow.id not in heights.wires:
        return [(source, Pass(arrow, out, into, into, words=arrow.words))]
    wire = heights.wires[arrow.id]
    if source < target:
        first = [(source, Pass(arrow, out, wire, wire, words=arrow.words))]
        between = [(n, Pass(arrow, wire, wire, wire)) for n in range(source + 1, target - 1)]
        return [*first, *between, (target - 1, Pass(arrow, wire, into, into))]
    between = [(n, Pass(arrow, wire, wire, wire)) for n in range(target, source)]
    return [
        (source, Pass(arrow, out, wire, wire, back="left")),
        *between,
        (target - 1, Pass(arrow, wire, into, into, back="right")),
    ]
