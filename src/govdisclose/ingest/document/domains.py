"""The domain that the rows under a header belong to (所属领域): named before the table, in a caption, or by the worksheet."""

from collections.abc import Sequence

from govdisclose.ingest.bands import Band
from govdisclose.ingest.captions import domain_in, is_note, is_title, sheet_domain
from govdisclose.ingest.document.state import State
from govdisclose.ingest.grid import Grid
from govdisclose.ingest.lines import Line, Loose
from govdisclose.ingest.rows import own_cells
from govdisclose.ingest.text import squeeze, strip_numbering

__all__ = ["next_domain", "opening_domain"]


def opening_domain(grid: Grid, band: Band, state: State) -> str | None:
    """The domain that the words before the first header name; what else they say of the catalogue is kept in ``stated``."""
    named: str | None = None
    for text in grid.before:
        named = domain_in(text) or named
    for r in range(band.top):
        for cell in own_cells(grid, r):
            domain = domain_in(cell.text)
            named = domain or named
            placed = state.stated.hear([cell.text])
            if domain is None and not placed:
                state.log.add("loose", grid, cell, found=cell.text)
    if named is None and grid.sheet is not None and grid.sheet != state.stated.sheet:
        named = sheet_domain(grid.sheet)
        if named is not None:
            state.log.add("sheet_domain", grid, None, found=named)
    state.stated.sheet = grid.sheet
    return named or (state.domain if grid.sheet is None else None)


def next_domain(found: Sequence[Line | Loose], domain: str | None) -> str | None:
    """The domain for the rows under the next header: the caption that stands directly above it."""
    for x in reversed(found):
        if isinstance(x, Line):
            break
        if x.domain is not None:
            return x.domain
        plain = squeeze(x.cell.text)
        named = strip_numbering(plain)
        if named != plain and 2 <= len(named) <= 20 and not is_note(plain) and not is_title(plain):
            x.note = False
            return named
    lines = [x for x in found if isinstance(x, Line)]
    return lines[-1].domain if lines else domain
