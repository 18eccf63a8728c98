"""Tables side by side on one sheet (并排表格): the same headings a second time in one row begin another table."""

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from govdisclose.ingest.captions import domain_in
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.heading_words import heading_key
from govdisclose.ingest.headings import known_heading, label_of
from govdisclose.ingest.rows import own_cells

__all__ = ["parted"]

_ROWS = 40  #: of a sheet in which the first header is looked for
_FEWEST = 4  #: headings of one table


def parted(grid: Grid) -> tuple[Grid, ...]:
    """The tables of a grid from left to right; the grid itself where it holds only one.

    The columns after a table belong to it. Words above the second table that began over the first one are left out of it,
    unless they name the domain.
    """
    for r in range(min(_ROWS, len(grid.rows))):
        starts = _starts(own_cells(grid, r))
        if starts:
            first = grid.rows[r][0].column
            edges = [0, *(cell.column - first for cell in starts), grid.width]
            return tuple(_block(grid, r, left, right) for left, right in pairwise(edges))
    return (grid,)


def _starts(cells: list[Cell]) -> list[Cell]:
    """The cells at which the headings of a row begin anew."""
    for times in (2, 3):
        length, rest = divmod(len(cells), times)
        if rest or length < _FEWEST or not all(known_heading(cell.text) for cell in cells[:2]):
            continue
        keys = [heading_key(cell.text) for cell in cells]
        fields = {label.field for label in map(label_of, keys[:length]) if label is not None}
        if (
            keys == keys[:length] * times
            and len(set(keys[:length])) == length
            and len(fields) >= _FEWEST
            and fields & {Field.MATTER, Field.CONTENT}
        ):
            return [cells[length * n] for n in range(1, times)]
    return []


def _block(grid: Grid, header: int, left: int, right: int) -> Grid:
    rows = (row[left:right] for row in grid.rows)
    return evolve(grid, rows=tuple(tuple(_above(row)) if n < header and left else row for n, row in enumerate(rows)))


def _above(row: tuple[Cell, ...]) -> Iterator[Cell]:
    for cell in row:
        outside = cell.origin[1] < row[0].column and domain_in(cell.text) is None
        yield evolve(cell, text="", origin=(cell.row, cell.column)) if outside else cell
