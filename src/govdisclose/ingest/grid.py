"""The table as it stands in the file (表格): cells that know where they stand, before anything is understood."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from govdisclose.findings import Location
from govdisclose.ingest.limits import GRID_CELLS

__all__ = ["Cell", "Grid", "Span", "lay_out", "transpose"]

#: A merged range: first row, first column, last row, last column, counted from 0, all inclusive.
Span = tuple[int, int, int, int]


@frozen
class Cell:
    """One place of a table (单元格): its words, its row and column counted from 1, and the cell whose words it shows.

    ``origin`` is the row and column of the top left cell of the merged range in which the place lies, and its own row and column
    where it is not merged. A covered place shows the words of its origin. ``text`` is the raw text, numbers without ``.0`` and
    dates as YYYY-MM-DD.
    """

    text: str
    row: int
    column: int
    origin: tuple[int, int]

    @property
    def is_origin(self) -> bool:
        """True when the words stand in this very cell."""
        return self.origin == (self.row, self.column)


@frozen
class Grid:
    """One table (表格): every row has the same number of cells.

    ``sheet`` is the name of the worksheet, ``table`` counts the tables of a document from 1. ``before`` and ``after`` are the
    paragraphs around the table. ``keeps_merges`` is false where the format cannot hold merged cells (CSV).
    """

    rows: tuple[tuple[Cell, ...], ...]
    sheet: str | None = None
    table: int | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    hidden: bool = False
    keeps_merges: bool = True
    chrome: bool = False

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0

    def location(self, cell: Cell, source: str | None) -> Location:
        """Where the words of a cell stand."""
        row, column = cell.origin
        return Location(source=source, sheet=self.sheet, table=self.table, row=row, column=column)


def lay_out(values: Sequence[Sequence[str]], spans: Iterable[Span] = ()) -> tuple[tuple[Cell, ...], ...]:
    """The cells of a table of texts, short rows filled up, covered places pointing to their origin.

    Where ranges overlap, the first one holds. Ranges that reach beyond the table are cut. Words that stand in a covered place
    (some programs leave them there) stay where they are.
    """
    width = max((len(row) for row in values), default=0)
    covered = _covered(len(values), width, spans)
    if not covered:
        blanks = [""] * width
        return tuple(
            tuple(Cell(text, r, c, (r, c)) for c, text in enumerate([*row, *blanks[len(row) :]], 1))
            for r, row in enumerate(values, 1)
        )
    rows = []
    for r, row in enumerate(values):
        cells = []
        for c in range(width):
            text = row[c] if c < len(row) else ""
            origin = covered.get((r, c), (r, c))
            if origin != (r, c):
                above = values[origin[0]][origin[1]] if origin[1] < len(values[origin[0]]) else ""
                if text.strip() and text != above:
                    origin = (r, c)
                else:
                    text = above
            cells.append(Cell(text, r + 1, c + 1, (origin[0] + 1, origin[1] + 1)))
        rows.append(tuple(cells))
    return tuple(rows)


def _covered(height: int, width: int, spans: Iterable[Span]) -> dict[tuple[int, int], tuple[int, int]]:
    """The places under merged ranges, each with the place whose words it shows."""
    covered: dict[tuple[int, int], tuple[int, int]] = {}
    area = 0
    for top, left, bottom, right in spans:
        if top < 0 or left < 0 or top >= height or left >= width:
            continue
        rows, columns = range(top, min(bottom, height - 1) + 1), range(left, min(right, width - 1) + 1)
        area += len(rows) * len(columns)
        if area > GRID_CELLS:
            break
        for y in rows:
            for x in columns:
                covered.setdefault((y, x), (top, left))
    return covered


def transpose(grid: Grid) -> Grid:
    """The same cells with rows and columns exchanged; each cell still knows where it stands in the file."""
    from attrs import evolve

    return evolve(grid, rows=tuple(zip(*grid.rows, strict=True)))
