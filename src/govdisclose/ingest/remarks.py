"""What there is to say of the columns of a table (栏目提示): read by likeness or contents, not known, missing."""

from collections.abc import Sequence

from govdisclose.ingest.columns import Column
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.log import Log

__all__ = ["remark_on_columns"]

_EXPECTED = (
    Field.CONTENT,
    Field.BASIS,
    Field.TIME_LIMIT,
    Field.PUBLISHER,
    Field.CHANNELS,
    Field.AUDIENCE,
    Field.MODE,
    Field.LEVELS,
)
#: As many as the model holds.
_MOST_LEVELS = 6


def remark_on_columns(columns: Sequence[Column], grid: Grid, log: Log) -> None:
    """A finding for each column whose heading is not plainly that of the standard, and for each that is missing."""
    levels = sum(Field.MATTER in {column.field, column.moved} for column in columns)
    for column in columns:
        cell = column.cells[-1] if column.cells else _below(grid, column)
        if column.moved is Field.MATTER and levels > _MOST_LEVELS:
            log.add("many", grid, cell, found=column.heading)
        elif column.moved is not None:
            log.add("moved", grid, cell, found=column.heading, expected=column.moved.term)
        elif column.field is Field.EXTENSIONS and not column.certainty and column.cells:
            log.add("unknown", grid, cell, found=column.heading)
        elif column.field is not Field.EXTENSIONS and column.certainty == 1:
            expected = column.field.term if not column.word else column.word
            log.add("likeness" if column.word else "evidence", grid, cell, found=column.heading, expected=expected)
    held = {column.field for column in columns}
    anchor = next((column.cells[0] for column in columns if column.cells), None)
    for field in _EXPECTED:
        if field not in held:
            log.add("missing", grid, anchor, expected=field.term)


def _below(grid: Grid, column: Column) -> Cell | None:
    return grid.rows[0][column.index] if grid.rows and column.index < grid.width else None
