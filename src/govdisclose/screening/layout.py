"""Cells and lines put side by side as one text (排版), so that headings and neighbours count; every place can be found again."""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import Generic, TypeVar

from govdisclose.attributes.personal import Hit, HitKind
from govdisclose.attributes.personal.rules import rule_of
from govdisclose.attributes.personal.scanning import find
from govdisclose.findings import Location

__all__ = ["Layout"]

Owner = TypeVar("Owner")
_BREAKS = str.maketrans("\t\n\r\x0b\x0c\x85\u2028\u2029", "        ")


class Layout(Generic[Owner]):
    """A text made of pieces; each piece belongs to a place and to whoever can change it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._size = 0
        self._starts: list[int] = []
        self._owners: list[tuple[Location, Owner, str]] = []

    def add(self, words: str, location: Location, owner: Owner) -> None:
        """Put a cell or paragraph behind the others; its line breaks become blanks."""
        self._starts.append(self._size)
        self._owners.append((location, owner, words))
        self.gap(words.translate(_BREAKS))

    def gap(self, words: str) -> None:
        """Put words between the pieces: a tab, a line break, a heading that belongs to no place."""
        self._parts.append(words)
        self._size += len(words)

    @property
    def text(self) -> str:
        """All pieces and gaps."""
        return "".join(self._parts)

    def pieces(self) -> Iterator[tuple[Location, Owner, str]]:
        """Each piece with its place and its owner."""
        return iter(self._owners)

    def hits(self, kinds: Collection[HitKind], least: float) -> list[tuple[Hit, Owner]]:
        """The hits, each at its place with who can change it; what reaches over several pieces is cut at the edge of the first."""
        found = []
        for f in find(self.text, kinds=kinds, least=least):
            n = bisect_right(self._starts, f.start) - 1
            if n < 0:
                continue
            location, owner, words = self._owners[n]
            start = f.start - self._starts[n]
            end = min(f.end - self._starts[n], len(words))
            if start < end:
                code = rule_of(f.kind).code
                found.append((Hit(start, end, f.kind, words[start:end], f.confidence, code, location), owner))
        return found
