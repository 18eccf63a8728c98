"""Where a fault lies (位置), and where each field of a catalogue came from (来源)."""

from attrs import field as attrs_field
from attrs import frozen

from govdisclose._records import Record

__all__ = ["Location", "Provenance", "column_letters"]


def column_letters(column: int) -> str:
    """The spreadsheet letters of a column counted from 1.

    >>> column_letters(1), column_letters(28)
    ('A', 'AB')
    """
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@frozen
class Location(Record):
    """Where a finding lies: the cell of the source (rows and columns from 1), and the item and field of the catalogue.

    ``table`` counts tables of a Word or HTML document from 1; ``line`` counts lines of a text or XML file from 1.
    """

    source: str | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    line: int | None = None
    item_index: int | None = None
    item: str | None = None
    field: str | None = None

    @property
    def cell(self) -> str | None:
        """The cell in spreadsheet notation, such as ``B7``, or ``None`` where the source has no cells."""
        if self.row is None:
            return None
        return f"{column_letters(self.column)}{self.row}" if self.column else f"{self.row}:{self.row}"

    def to_text(self) -> str:
        """The place as a person reads it: ``Sheet1!B7``, or ``item 3, time_limit`` where there is no cell."""
        if self.cell:
            place = self.sheet or (f"表{self.table}" if self.table else "")
            return f"{place}!{self.cell}" if place else self.cell
        if self.line is not None:
            return f"第{self.line}行"
        parts = [
            p for p in (f"#{self.item_index + 1}" if self.item_index is not None else None, self.item, self.field) if p
        ]
        return " ".join(parts)


@frozen
class Provenance:
    """Where each field of a catalogue came from (来源): (item position from 0, field name) to a cell.

    Field names are those of the catalogue's JSON (``time_limit``, ``matter``, ``extensions.责任科室``); ``""`` is the row itself.
    A position of -1 is the header of the catalogue.
    """

    source: str | None = None
    cells: dict[tuple[int, str], Location] = attrs_field(factory=dict)

    def locate(self, item_index: int, name: str = "") -> Location | None:
        """The cell of a field, else the row of its item, else ``None``."""
        return self.cells.get((item_index, name)) or self.cells.get((item_index, ""))
