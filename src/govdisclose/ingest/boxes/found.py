"""What the cells of a group of boxes have said so far (已读勾选)."""

from collections.abc import Sequence

from govdisclose.ingest.boxes.pieces import groups_in
from govdisclose.ingest.boxes.tick_cell import read_tick
from govdisclose.ingest.boxes.ticks import TickTable
from govdisclose.ingest.fields import Field

__all__ = ["NAMED", "Found"]

#: Levels that the standard has no box for, by the words that stand for them.
NAMED = {"city": "市级", "above": "省级"}


class Found:
    """What the cells of a group have said so far."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.boxes: dict[str, bool | None] = {}
        self.names: list[str] = []
        self.words: list[str] = []
        self.doubtful: list[str] = []

    def tick(self, parts: Sequence[str], text: str, ticks: TickTable) -> None:
        """The cell of a column that stands for these boxes."""
        value, rest = read_tick(self.field, parts, text, ticks)
        if rest:
            self.words.append(text)
        if value is None and text:
            self.doubtful.append(text)
        for part in parts:
            kind, _, name = part.partition(":")
            if name or kind in NAMED:
                if value:
                    self.names.append(name or NAMED[kind])
                    if kind == "specific":
                        self.boxes["specific"] = True
                continue
            self.set(kind, value)
            if kind == "specific" and value and rest:
                self.names += groups_in(rest)

    def set(self, part: str, value: bool | None) -> None:  # noqa: FBT001 - the box itself
        """One cell speaks for a box; where several do, one yes is enough, and a no outweighs what is not known."""
        self.boxes[part] = _either(self.boxes[part], value) if part in self.boxes else value


def _either(one: bool | None, other: bool | None) -> bool | None:  # noqa: FBT001 - three-valued or
    return True if one or other else one if other is None else other
