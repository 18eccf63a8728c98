"""Rows of a grid (行): which cells say something of their own, and where in the row a cell stands."""

from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.text import squeeze

__all__ = ["own_cells", "place_in_row"]


def own_cells(grid: Grid, r: int) -> list[Cell]:
    """The cells of a row that hold words of their own."""
    return [cell for cell in grid.rows[r] if cell.text and squeeze(cell.text) and _starts_here(grid, r, cell)]


def _starts_here(grid: Grid, r: int, cell: Cell) -> bool:
    """True when the cell shows its words for the first time, from above and from the left."""
    if cell.is_origin:
        return True
    if r and grid.rows[r - 1][place_in_row(grid, r, cell)].origin == cell.origin:
        return False
    c = place_in_row(grid, r, cell)
    return not (c and grid.rows[r][c - 1].origin == cell.origin)


def place_in_row(grid: Grid, r: int, cell: Cell) -> int:
    """The place (from 0) of a cell in row ``r``, also in a grid that was turned."""
    first = grid.rows[r][0]
    return cell.column - first.column if first.row == cell.row else cell.row - first.row
