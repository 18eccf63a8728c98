"""The cells of one item (事项单元格): the words of a field from its columns and rows, each once, and where they stand."""

from collections.abc import Sequence

from govdisclose.findings import Location
from govdisclose.ingest.columns import Column
from govdisclose.ingest.draft.part import Part
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Cell
from govdisclose.ingest.lines import Line
from govdisclose.ingest.log import Log
from govdisclose.ingest.text import tidy

__all__ = ["ItemCells"]


class ItemCells:
    """The cells of one item; the place that the words of each field came from is put down in ``places``."""

    def __init__(self, rows: Sequence[Line], part: Part, log: Log, places: dict[str, Location]) -> None:
        self.rows, self.part, self.log, self.places = rows, part, log, places

    def text(self, kind: Field) -> str:
        """The words of a field: those of its columns and rows, each once."""
        return self.join(self.part.of(kind), kind.value)

    def join(self, columns: Sequence[Column], name: str) -> str:
        """The words of these columns, put down under a name."""
        if len(columns) == len(self.rows) == 1:
            return self._one(columns[0], name)
        words: list[str] = []
        seen: set[object] = set()
        for column in columns:
            for row in self.rows:
                value = row.values[column.index]
                if not value or not (text := tidy(value)):
                    continue
                cell = row.cells[column.index]
                if cell.origin in seen:
                    continue
                seen.add(cell.origin)
                if text not in words:
                    words.append(text)
                    if name not in self.places:
                        self.places[name] = self.part.grid.location(cell, self.part.source)
        if columns and name not in self.places:
            self.places[name] = self.part.grid.location(self.rows[0].cells[columns[0].index], self.part.source)
        return "\n".join(words)

    def _one(self, column: Column, name: str) -> str:
        """What ``join`` gives for one column of one row, as nearly always."""
        row = self.rows[0]
        if name not in self.places:
            self.places[name] = self.part.grid.location(row.cells[column.index], self.part.source)
        value = row.values[column.index]
        return tidy(value) if value else ""

    def first(self, columns: Sequence[Column]) -> Cell:
        """The cell of the first row in the first of the columns."""
        return self.rows[0].cells[columns[0].index]
