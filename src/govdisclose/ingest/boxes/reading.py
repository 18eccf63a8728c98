"""The boxes of a group (公开对象、公开方式、公开层级) from all its cells: true, false or null, names of groups kept."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from govdisclose.ingest.boxes.cell_words import place_piece
from govdisclose.ingest.boxes.found import Found
from govdisclose.ingest.boxes.pieces import pieces
from govdisclose.ingest.boxes.ticks import TickTable
from govdisclose.ingest.fields import Field
from govdisclose.ingest.text import tidy

__all__ = ["BoxReading", "read_boxes"]


@frozen
class BoxReading:
    """The boxes of one group for one item, by name; ``names`` are groups or levels in words, ``words`` what the cells say besides ticks.

    ``doubtful`` holds the words of cells that could not be decided.
    """

    boxes: Mapping[str, bool | None]
    names: tuple[str, ...] = ()
    words: str = ""
    doubtful: tuple[str, ...] = ()


@lru_cache(maxsize=1024)
def read_boxes(field: Field, cells: tuple[tuple[tuple[str, ...], str], ...], ticks: TickTable) -> BoxReading:
    """The boxes of a group from its cells, each with the boxes that its column stands for (none: a column of words)."""
    found = Found(field)
    for parts, text in cells:
        plain = tidy(text)
        if parts:
            found.tick(parts, plain, ticks)
        elif plain:
            found.words.append(plain)
            placed = [place_piece(found, chosen, piece) for chosen, piece in pieces(plain)]
            if not all(placed):
                found.doubtful.append(plain)
    words = "；".join(dict.fromkeys(found.words))
    return BoxReading(MappingProxyType(found.boxes), tuple(dict.fromkeys(found.names)), words, tuple(found.doubtful))
