"""The channel between two columns (通道): which line turns where, so that none runs on another."""

from attrs import field, frozen

__all__ = ["Turn", "tracks"]

_NEAR = 7


@frozen
class Turn:
    """A line in a channel: it comes at ``start`` and goes on at ``end``, both heights; ``left`` are those that reach the left side."""

    key: str
    start: int
    end: int
    left: tuple[int, ...] = field(factory=tuple)
    right: tuple[int, ...] = field(factory=tuple)
    family: str = ""

    def meets(self, other: "Turn") -> bool:
        """True when the two could not turn on the same track."""
        return min(self.start, self.end) - _NEAR < max(other.start, other.end) and min(
            other.start, other.end
        ) - _NEAR < max(self.start, self.end)


def tracks(turns: list[Turn]) -> dict[str, int]:
    """The track of each turn, from 0 at the left.

    Where one line leaves to the right at the height at which another comes from the left, the other turns first.
    """
    turns = sorted((t for t in turns if t.start != t.end), key=lambda t: (abs(t.end - t.start), t.key))
    first = {t.key: [o for o in turns if o is not t and _before(o, t)] for t in turns}
    given: dict[str, int] = {}
    held: list[tuple[int, Turn]] = []
    waiting = turns
    while waiting:
        free = [t for t in waiting if all(o.key in given for o in first[t.key])] or waiting[:1]
        for turn in free:
            lowest = max((given[o.key] + 1 for o in first[turn.key] if o.key in given), default=0)
            track = next(
                n for n in range(lowest, lowest + len(turns) + 1) if not any(n == k and turn.meets(o) for k, o in held)
            )
            given[turn.key] = track
            held.append((track, turn))
        waiting = [t for t in waiting if t.key not in given]
    return given


def _before(one: Turn, other: Turn) -> bool:
    """True when ``one`` must turn left of ``other``."""
    return any(abs(a - b) < _NEAR for a in one.left for b in other.right)
