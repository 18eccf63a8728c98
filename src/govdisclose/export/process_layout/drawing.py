"""The finished drawing (布局结果): rectangles and lines, in pixels from the top left corner."""

from typing import Literal

from attrs import frozen

__all__ = ["Box", "BoxKind", "Drawing", "LaneBand", "Line", "Point", "Rectangle"]

BoxKind = Literal["start", "task", "decision", "split", "join", "merge", "end"]
Point = tuple[int, int]


@frozen
class Rectangle:
    """A place on the page."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> int:
        """The y of the middle."""
        return self.y + self.height // 2

    def overlaps(self, other: "Rectangle") -> bool:
        """True when the two have a common area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


@frozen
class Box:
    """A node: its shape, the lines of words in it or beside it, and the place of words that stand beside it."""

    id: str
    kind: BoxKind
    lane: str
    place: Rectangle
    words: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    label: Rectangle | None = None


@frozen
class Line:
    """An arrow: its bends from box to box, and its words."""

    id: str
    source: str
    target: str
    points: tuple[Point, ...]
    words: str | None = None
    label: Rectangle | None = None
    default: bool = False
    outcome: str | None = None


@frozen
class LaneBand:
    """A lane: its words and the whole band, heading included."""

    id: str
    words: str
    place: Rectangle
    outside: bool = False


@frozen
class Drawing:
    """Everything on the page."""

    width: int
    height: int
    lanes: tuple[LaneBand, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
