"""One row of the body while it is read (数据行), and words between the rows that belong to no column."""

import re
from collections.abc import Sequence

from govdisclose.ingest.columns import Column
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Cell
from govdisclose.ingest.text import squeeze

__all__ = ["MAIN", "SERIAL", "Line", "Loose", "of"]

MAIN = (Field.CONTENT, Field.BASIS, Field.TIME_LIMIT, Field.PUBLISHER, Field.CHANNELS)
#: A serial number: 1, (二), A-3, ①, 第4项.
SERIAL = re.compile(
    r"^(?:[(（]?[\d.\-—、]+[)）]?|[一二三四五六七八九十百]+、?|[A-Za-z]?\d+[\w\-.]*|[①-⑳㉑-㊿]|第[\d一二三四五六七八九十]+[项条])$"
)


class Line:
    """One row of the body while it is repaired: its cells, and the words that count in their place."""

    __slots__ = ("cells", "domain", "joins", "values")

    def __init__(self, cells: Sequence[Cell], domain: str | None) -> None:
        self.cells = cells
        self.values = [cell.text for cell in cells]
        self.domain = domain
        self.joins = False

    def blank(self, column: Column) -> bool:
        """True where the column says nothing."""
        return not squeeze(self.values[column.index])


class Loose:
    """Words between the rows that belong to no column."""

    __slots__ = ("cell", "domain", "note")

    def __init__(self, cell: Cell, *, domain: str | None, note: bool) -> None:
        self.cell = cell
        self.domain = domain
        self.note = note


def of(columns: Sequence[Column], *fields: Field) -> list[Column]:
    """The columns that hold one of the fields."""
    return [c for c in columns if c.field in fields]
