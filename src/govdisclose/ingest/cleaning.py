"""Characters that a catalogue may not hold are replaced before anything is read (字符清理); box glyphs of symbol fonts become signs."""

import re

from attrs import evolve

from govdisclose.characters import permitted, replace_forbidden
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.log import Log
from govdisclose.ingest.marks import wingdings

__all__ = ["clean_grid"]

_SYMBOL_FONT = re.compile("[\uf020-\uf0ff]")
_LONG_GAP = re.compile(r"\s{100,}")


def clean_grid(grid: Grid, log: Log) -> Grid:
    """The grid with permitted characters only; a NOTE for each cell that lost something. Gaps of 100 blanks and more become one."""
    texts = (*grid.before, *grid.after, *(cell.text for row in grid.rows for cell in row if cell.text))
    if all(map(_is_clean, texts)):
        return grid

    def clean(cell: Cell) -> Cell:
        if _is_clean(cell.text):
            return cell
        text, lost = replace_forbidden(_signs(cell.text))
        if (lost or _SYMBOL_FONT.search(cell.text)) and cell.is_origin:
            log.add("characters", grid, cell, found=text, count=len(lost) or len(_SYMBOL_FONT.findall(cell.text)))
        return evolve(cell, text=_LONG_GAP.sub(" ", text))

    return evolve(
        grid,
        rows=tuple(tuple(clean(cell) for cell in row) for row in grid.rows),
        before=tuple(replace_forbidden(_signs(t))[0] for t in grid.before),
        after=tuple(replace_forbidden(_signs(t))[0] for t in grid.after),
    )


def _is_clean(text: str) -> bool:
    return permitted(text) and not (len(text) > 100 and _LONG_GAP.search(text))


def _signs(text: str) -> str:
    """The text with private-use glyphs of the Wingdings fonts as ordinary boxes and ticks."""
    return _SYMBOL_FONT.sub(lambda m: wingdings(ord(m[0])) or m[0], text)
