"""The text with its tables, as the finders ask about it (文本视图)."""

import re
from bisect import bisect_right
from typing import NamedTuple

from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.labels import Label, label_in, label_of_heading
from govdisclose.attributes.personal.name_words import is_name
from govdisclose.attributes.personal.tables import TextTable, cells_of, find_tables

__all__ = ["Found", "View"]

_NAME_BEFORE = re.compile(r"([\u3400-\u9fff·]{2,9})[ \t,，:：(（、|\u200b]{0,3}$")
_WINDOW = 32  #: characters before a number in which its label is looked for


class Found(NamedTuple):
    """A place in the plain text: from, to, kind and confidence."""

    start: int
    end: int
    kind: HitKind
    confidence: float


class View:
    """The plain text, its tables, and what stands around a place."""

    __slots__ = ("_last_row", "_starts", "tables", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tables = find_tables(text)
        self._starts = [table.start for table in self.tables]
        self._last_row: tuple[int, int, list[tuple[int, int]] | None, TextTable | None] = (-1, -1, None, None)

    def table_at(self, place: int) -> TextTable | None:
        """The table in whose rows a place lies."""
        n = bisect_right(self._starts, place) - 1
        return self.tables[n] if n >= 0 and place < self.tables[n].end else None

    def cell_at(self, place: int) -> tuple[int, str] | None:
        """Where the cell that holds a place begins and the heading of its column; ``None`` outside of tables."""
        start, end, cells, table = self._last_row
        if not start <= place <= end:
            table = self.table_at(place)
            if table is not None:
                start, end, cells, _ = self._last_row = self._row(table, place)
        if table is None:
            return None
        if cells is None:
            first = self.text.rfind(table.delimiter, start, place) + 1 or start
            return first, table.heading(self.text.count(table.delimiter, start, first))
        for column, (first, last) in enumerate(cells):
            if first <= place <= last:
                return first, table.heading(column)
        return None

    def _row(self, table: TextTable, place: int) -> tuple[int, int, list[tuple[int, int]] | None, TextTable]:
        """The row that holds a place: from, to, its cells where they cannot be told by counting delimiters, its table."""
        start = self.text.rfind("\n", table.start, place) + 1 or table.start
        end = self.text.find("\n", place, table.end)
        end = table.end if end < 0 else end
        counted = table.delimiter != " " and self.text.find('"', start, end) < 0
        return start, end, None if counted else cells_of(self.text, start, end, table.delimiter), table

    def before(self, place: int, width: int = _WINDOW) -> str:
        """The words before a place in its line, and in its cell where it stands in a table."""
        cell = self.cell_at(place)
        return self._line_before(place, width) if cell is None else self.text[max(cell[0], place - width) : place]

    def _line_before(self, place: int, width: int) -> str:
        first = max(0, place - width)
        return self.text[max(first, self.text.rfind("\n", first, place) + 1) : place]

    def heading(self, place: int) -> str:
        """The heading of the column in which a place lies; empty outside of tables."""
        cell = self.cell_at(place)
        return cell[1] if cell else ""

    def label(self, place: int) -> Label | None:
        """What the words before a place, else the heading of its column, say that it is."""
        start, end, cells, table = self._last_row
        if cells is None and table is not None and start < place <= end and self.text[place - 1] == table.delimiter:
            return label_of_heading(table.heading(self.text.count(table.delimiter, start, place)))
        cell = self.cell_at(place)
        if cell is None:
            return label_in(self._line_before(place, _WINDOW))
        first, heading = cell
        label = label_in(self.text[max(first, place - _WINDOW) : place]) if first < place else None
        return label or label_of_heading(heading)

    def has_name_before(self, place: int) -> bool:
        """True where a person's name stands directly before a place."""
        found = _NAME_BEFORE.search(self.text[max(0, place - 12) : place])
        return found is not None and is_name(found[1])
