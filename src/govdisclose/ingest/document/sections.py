"""The sections of a table (表段): the rows under each header, with their columns; a table without header may go on with the one before."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from govdisclose.ingest.bands import Band
from govdisclose.ingest.captions import domain_in
from govdisclose.ingest.columns import Column, columns_of
from govdisclose.ingest.document.domains import next_domain, opening_domain
from govdisclose.ingest.document.state import State
from govdisclose.ingest.evidence import by_contents, goes_on
from govdisclose.ingest.grid import Grid
from govdisclose.ingest.lines import Line, Loose, body_lines
from govdisclose.ingest.rows import own_cells
from govdisclose.ingest.text import squeeze

__all__ = ["Section", "sections_of"]


@frozen
class Section:
    """The rows under one header."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    loose: tuple[Loose, ...]
    fresh: bool
    lost: tuple[Column, ...] = ()


def sections_of(grid: Grid, bands: Sequence[Band], state: State) -> Iterator[Section]:
    """The parts of a grid, each with its columns, rows and loose words."""
    if not bands:
        yield from _headless(grid, state)
        return
    state.domain = opening_domain(grid, bands[0], state)
    known: tuple[str, ...] | None = None
    for n, band in enumerate(bands):
        end = bands[n + 1].top if n + 1 < len(bands) else len(grid.rows)
        columns = columns_of(grid, band.top, band.bottom, state.column_map)
        found = list(body_lines(grid, range(band.bottom + 1, end), columns, state.domain))
        lines = tuple(x for x in found if isinstance(x, Line))
        loose = tuple(x for x in found if isinstance(x, Loose))
        state.headings.update({tuple(cell.text for cell in c.cells): None for c in columns if c.cells})
        headings = tuple(squeeze(c.heading) for c in columns)
        columns = by_contents(columns, lines)
        yield Section(columns, lines, loose, fresh=headings != known)
        if headings == known:
            state.log.add("repeated", grid, own_cells(grid, band.top)[0])
        known = headings
        if n + 1 < len(bands):
            state.domain = next_domain(found, state.domain)


def _headless(grid: Grid, state: State) -> Iterator[Section]:
    """A table without header goes on with the one before, where it has its columns and its kind of contents."""
    if state.grid is None or grid.width != state.grid.width or grid.width < 4:
        return
    domain = next((d for d in map(domain_in, reversed(grid.before)) if d), state.domain)
    found = list(body_lines(grid, range(len(grid.rows)), state.columns, domain))
    lines = tuple(x for x in found if isinstance(x, Line))
    if lines and goes_on(state.columns, lines):
        state.log.add("headless", grid, None)
        yield Section(state.columns, lines, tuple(x for x in found if isinstance(x, Loose)), fresh=False)
