"""A column of a table (栏目): what it holds, and the headings above it."""

from attrs import frozen

from govdisclose.ingest.fields import Field, Part
from govdisclose.ingest.grid import Cell

__all__ = ["Column"]


@frozen
class Column:
    """One column: its place from 0, what it holds, and its headings from top to bottom.

    ``certainty`` is that of the label, 0 where the heading is not known; ``moved`` names the field that another column took first.
    """

    index: int
    field: Field
    part: Part
    parts: tuple[Part, ...]
    certainty: int
    word: str
    cells: tuple[Cell, ...]
    moved: Field | None = None

    @property
    def heading(self) -> str:
        """The headings as one line: 公开对象/企业; the last one alone where the others name a column of the standard."""
        names = [" ".join(cell.text.split()) for cell in self.cells]
        return "/".join(names)

    @property
    def leaf(self) -> str:
        """The lowest heading."""
        return " ".join(self.cells[-1].text.split()) if self.cells else ""
