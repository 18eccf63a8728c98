"""The bends of the arrows in one channel (连线转折): lines of words a line apart, turns on tracks of their own."""

from attrs import evolve

from govdisclose.export.process_layout.channel import Turn, tracks
from govdisclose.export.process_layout.drawing import Point, Rectangle
from govdisclose.export.process_layout.passes import Pass
from govdisclose.export.process_layout.words import text_width

__all__ = ["LABEL_FONT", "LABEL_HEIGHT", "drawn_channel"]


_PAD, _TRACK = 18, 12
LABEL_FONT, LABEL_HEIGHT = 12, 15  #: of the words on an arrow


def drawn_channel(
    passes: list[Pass],
    channel: int,
    x: int,
    points: dict[tuple[str, int], list[Point]],
    labels: dict[str, Rectangle],
) -> int:
    """Writes the bends of every line in a channel, and gives the x at which the next column begins."""
    passes = _spread(passes)
    early = tracks([_first_turn(p) for p in passes if p.back != "right"])
    late = tracks([_second_turn(p) for p in passes if p.back != "left"])
    widest = max([0, *(text_width(p.words, LABEL_FONT) + 10 for p in passes if p.words)])
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
            wide = text_width(p.words, LABEL_FONT) + 4
            labels[p.arrow.id] = Rectangle(words_at + 2, p.middle - LABEL_HEIGHT - 3, wide, LABEL_HEIGHT)
    return end


def _spread(passes: list[Pass]) -> list[Pass]:
    """Lines that carry words get heights of their own, a line of words apart."""
    if not any(p.words for p in passes):
        return passes
    held = [p.middle for p in passes if not p.words]
    found = [p for p in passes if not p.words]
    for one in sorted((p for p in passes if p.words), key=lambda p: (p.middle, p.start, p.arrow.id)):
        tries = (one.middle + sign * n * 4 for n in range(200) for sign in (1, -1))
        height = next(y for y in tries if all(abs(y - h) >= LABEL_HEIGHT + 4 for h in held))
        clash = [h for h in held if abs(one.middle - h) < LABEL_HEIGHT + 4]
        height = height if clash else one.middle
        held.append(height)
        found.append(evolve(one, middle=height))
    return found


def _first_turn(p: Pass) -> Turn:
    if p.back == "left":
        return Turn(p.arrow.id, p.start, p.end, left=(p.start, p.end))
    return Turn(p.arrow.id, p.start, p.middle, left=(p.start,), right=(p.middle,))


def _second_turn(p: Pass) -> Turn:
    if p.back == "right":
        return Turn(p.arrow.id, p.start, p.end, right=(p.start, p.end))
    return Turn(p.arrow.id, p.middle, p.end, left=(p.middle,), right=(p.end,))
