"""One table of a document (表格读取): its sections, how boxes and ticks are written in it, and its items."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from govdisclose.ingest.bands import find_bands
from govdisclose.ingest.boxes import learn_ticks
from govdisclose.ingest.channels import learn_signs
from govdisclose.ingest.columns import Column
from govdisclose.ingest.document.items import read_section
from govdisclose.ingest.document.sections import Section, sections_of
from govdisclose.ingest.document.state import State
from govdisclose.ingest.draft import Part
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Grid, transpose
from govdisclose.ingest.lines import lost_merges
from govdisclose.ingest.marks import read_legend
from govdisclose.ingest.rows import own_cells

__all__ = ["explaining", "read_grid"]

_BOXED = (Field.AUDIENCE, Field.MODE, Field.LEVELS, Field.CHANNELS)


def read_grid(grid: Grid, state: State) -> None:
    """Put the items of a table with the drafts of the document; a table without catalogue is put on record."""
    state.stated.hear(grid.before)
    if grid.sheet is not None:
        state.break_off()
    bands = find_bands(grid, state.column_map)
    if not bands and len(grid.rows) <= 60:
        turned = transpose(grid)
        bands = find_bands(turned, state.column_map)
        if bands:
            grid = turned
            state.log.add("turned", grid, None)
    sections = list(sections_of(grid, bands, state))
    if not sections:
        _not_read(grid, state)
        return
    legend = read_legend(explaining([grid])).merged_with(state.legend)
    shown = _words_in(sections, lambda c: c.field is Field.CHANNELS and not c.part)
    ticks = learn_ticks(_words_in(sections, lambda c: c.part != "" and c.field in _BOXED))
    for section in sections:
        headings = read_legend(cell.text for c in section.columns if c.field is Field.CHANNELS for cell in c.cells)
        signs = learn_signs(shown, headings.merged_with(legend))
        part = Part(grid, section.columns, ticks, signs, state.log.source)
        read_section(evolve(section, lost=_lost(section, sections, grid)), part, state)
    state.grid = grid


def _words_in(sections: Sequence[Section], wanted: Callable[[Column], bool]) -> list[str]:
    """The words that stand in the wanted columns of all sections."""
    return [line.values[c.index] for s in sections for c in s.columns if wanted(c) for line in s.lines]


def _lost(section: Section, sections: Sequence[Section], grid: Grid) -> tuple[Column, ...]:
    """The columns whose blanks are those of lost merged cells, judged over all parts of the grid with the same columns."""
    if grid.keeps_merges:
        return ()
    fields = [c.field for c in section.columns]
    lines = [line for s in sections if [c.field for c in s.columns] == fields for line in s.lines]
    return lost_merges(lines, section.columns)


def explaining(grids: Iterable[Grid]) -> Iterator[str]:
    """The texts that may explain signs, from anywhere in the tables and around them."""
    for grid in grids:
        for text in (*grid.before, *grid.after, *(cell.text for row in grid.rows for cell in row if "选" in cell.text)):
            if "选" in text and len(text) < 300:
                yield text


def _not_read(grid: Grid, state: State) -> None:
    words = [cell for r in range(len(grid.rows)) for cell in own_cells(grid, r)]
    placed = state.stated.hear(cell.text for cell in words[:40])
    if words and not placed and not grid.chrome:
        state.log.add(
            "skipped",
            grid,
            words[0],
            found=grid.sheet or words[0].text,
            reason_zh="中没有找到目录表头",
            reason_en="no catalogue headings in it",
        )
