"""Characters that a catalogue may not hold are replaced before anything is read (字符清理); box glyphs of symbol fonts become signs."""

import re

from attrs import evolve

from govdisclose.catalog.characters import permitted, replace_forbidden
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.log import Log
from govdisclose.ingest.marks import wingdings

__all__ = ["clean_grid"]

_SYMBOL_FONT = re.compile("[\uf020-\uf0ff]")


def clean_grid(grid: Grid, log: Log) -> Grid:
    """The grid with permitted characters only; a NOTE for each cell that lost something."""
    if all(permitted(cell.text) for row in grid.rows for cell in row) and all(
        map(permitted, (*grid.before, *grid.after))
    ):
        return grid

    def clean(cell: Cell) -> Cell:
        if permitted(cell.text):
            return cell
        text, lost = replace_forbidden(_signs(cell.text))
        if (lost or _SYMBOL_FONT.search(cell.text)) and cell.is_origin:
            log.add("characters", grid, cell, found=text, count=len(lost) or len(_SYMBOL_FONT.findall(cell.text)))
        return evolve(cell, text=text)

    return evolve(
        grid,
        rows=tuple(tuple(clean(cell) for cell in row) for row in grid.rows),
        before=tuple(replace_forbidden(_signs(t))[0] for t in grid.before),
        after=tuple(replace_forbidden(_signs(t))[0] for t in grid.after),
    )


def _signs(text: str) -> str:
    """The text with private-use glyphs of the Wingdings fonts as ordinary boxes and ticks."""
    return _SYMBOL_FONT.sub(lambda m: wingdings(ord(m[0])) or m[0], text)
