"""The heading cells above each column (表头层次), from top to bottom."""

from collections.abc import Sequence

from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.headings import label_of
from govdisclose.ingest.text import squeeze

__all__ = ["heading_paths"]

#: What stands among the numbers of a row that numbers the columns.
_LETTERS = frozenset("甲乙丙丁戊ABCDE栏")


def heading_paths(grid: Grid, top: int, bottom: int) -> list[tuple[Cell, ...]]:
    """The heading cells above each column; a blank beside a group heading belongs to the group when words stand below it."""
    paths: list[list[Cell]] = [[] for _ in range(grid.width)]
    for r in range(top, bottom + 1):
        if all(
            len(t) < 4 and (t.isdigit() or t in _LETTERS) for t in (squeeze(cell.text) for cell in grid.rows[r]) if t
        ):
            continue  # a row that only numbers the columns
        group: Cell | None = None
        for c, cell in enumerate(grid.rows[r]):
            if squeeze(cell.text):
                label = label_of(cell.text)
                group = cell if label is not None and label.field.has_parts and not label.part else None
                heading: Cell | None = cell
            else:
                below = any(squeeze(grid.rows[n][c].text) for n in range(r + 1, bottom + 1))
                heading = group if r < bottom and below and not paths[c] else None
            if heading is not None and not _said(heading, paths[c]):
                paths[c].append(heading)
    return [tuple(path) for path in paths]


def _said(heading: Cell, path: Sequence[Cell]) -> bool:
    """True where the path has this cell already, or ends in the same words."""
    again = bool(path) and squeeze(path[-1].text) == squeeze(heading.text)
    return again or any(heading.origin == seen.origin for seen in path)
