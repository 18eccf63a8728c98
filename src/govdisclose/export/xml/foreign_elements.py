"""Takes in one foreign element while it is parsed (外来元素的读取), within the limits on depth, length and attributes."""

from collections.abc import Callable
from typing import NoReturn

from govdisclose.export.xml.foreign import Scope, foreign_start, plain_name, plain_text
from govdisclose.export.xml.limits import Limits

__all__ = ["ForeignElement"]


class ForeignElement:
    """One outermost foreign element under way; ``outer`` is how many elements stand around it."""

    def __init__(self, tag: str, outer: int, limits: Limits, refuse: Callable[[str, str], NoReturn]) -> None:
        namespace, local = tag.split(" ")[:2]
        self.name = f"{{{namespace}}}{local}"
        self._outer, self._limits, self._refuse = outer, limits, refuse
        self._open: list[str] = []
        self._pieces: list[str] = []
        self._size = 0

    @property
    def xml(self) -> str:
        """The element as it is kept."""
        return "".join(self._pieces)

    def start(self, tag: str, attributes: list[str], declared: Scope) -> None:
        """An element begins; for the outermost, ``declared`` is every namespace in scope."""
        if len(self._open) + self._outer >= self._limits.depth:
            self._refuse(
                f"元素嵌套超过 {self._limits.depth} 层", f"elements are nested more than {self._limits.depth} deep"
            )
        if len(attributes) > 2 * self._limits.attributes:
            self._refuse(
                f"一个元素的属性超过 {self._limits.attributes} 个", f"more than {self._limits.attributes} attributes"
            )
        self._open.append(plain_name(tag))
        self._add(foreign_start(tag, attributes, declared, outermost=len(self._open) == 1))

    def end(self) -> bool:
        """An element ends; true when it was the outermost."""
        self._add(f"</{self._open.pop()}>")
        return not self._open

    def text(self, words: str) -> None:
        """Text between tags."""
        self._add(plain_text(words))

    def _add(self, piece: str) -> None:
        self._size += len(piece)
        if self._size > self._limits.text:
            self._refuse(
                f"扩展元素超过 {self._limits.text} 个字符", f"an extension has more than {self._limits.text} characters"
            )
        self._pieces.append(piece)
