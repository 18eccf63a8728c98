"""Columns of numbers (号码栏): a cell that is wholly one sound number, below a heading that names its kind, needs no further look.

Whatever is not so plain is left to the search through the whole text, which gives the same answer for these cells and takes longer.
"""

from collections.abc import Callable, Iterator

from govdisclose.attributes.personal.bank_card import passes_luhn
from govdisclose.attributes.personal.id_card import is_sound
from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.labels import label_of_heading
from govdisclose.attributes.personal.phones import is_mobile
from govdisclose.attributes.personal.tables import TextTable
from govdisclose.attributes.personal.view import Found, View

__all__ = ["find_in_columns"]

#: The kind of the numbers of a column, how sure it is, their sizes, and their check.
_Column = tuple[HitKind, float, tuple[int, ...], Callable[[str], bool]]
#: By the label of the heading. 18 digits below that of bank cards may be an identity card in the wrong column.
_COLUMNS: dict[str | None, _Column] = {
    "id": (HitKind.ID_CARD, 0.99, (18,), is_sound),
    "phone": (HitKind.MOBILE, 0.98, (11,), is_mobile),
    "bank": (HitKind.BANK_CARD, 0.97, (16, 17, 19), passes_luhn),
}


def find_in_columns(view: View) -> Iterator[Found]:
    """The numbers that fill their cells in such columns."""
    for table in view.tables:
        labels = [label_of_heading(heading) for heading in table.headings]
        columns = {n: _COLUMNS[label] for n, label in enumerate(labels) if label in _COLUMNS}
        if columns and table.delimiter != " ":
            yield from _in_rows(view.text, table, columns)


def _in_rows(text: str, table: TextTable, columns: dict[int, _Column]) -> Iterator[Found]:
    divisions = max(columns) + 1
    start = table.start
    for line in text[table.start : table.end].split("\n"):
        first = start
        start += len(line) + 1
        for n, cell in enumerate(line.split(table.delimiter, divisions) if '"' not in line else ()):
            if n in columns:
                kind, confidence, sizes, is_one = columns[n]
                if len(cell) in sizes and cell.isascii() and cell.isdigit() and is_one(cell):
                    yield Found(first, first + len(cell), kind, confidence)
            first += len(cell) + 1
