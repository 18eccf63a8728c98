"""From grids to a catalogue (目录读取): table parts are found, read in order and put under one header."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, evolve, field, frozen

from govdisclose.catalog.ids import IdentifyingWords, assign_ids
from govdisclose.catalog.model import Catalog
from govdisclose.findings import Finding, Provenance
from govdisclose.ingest.bands import Band, find_bands
from govdisclose.ingest.beside import parted
from govdisclose.ingest.boxes import learn_ticks
from govdisclose.ingest.captions import domain_in, is_note, is_title, sheet_domain
from govdisclose.ingest.channels import learn_signs
from govdisclose.ingest.cleaning import clean_grid
from govdisclose.ingest.columns import Column, columns_of
from govdisclose.ingest.draft import Draft, Part, draft_item
from govdisclose.ingest.evidence import by_contents, goes_on
from govdisclose.ingest.fields import ColumnMap, Field
from govdisclose.ingest.grid import Cell, Grid, transpose
from govdisclose.ingest.header import Stated, header_of
from govdisclose.ingest.lines import Line, Loose, body_lines, fill_and_resolve, items_of, lost_merges
from govdisclose.ingest.log import Log
from govdisclose.ingest.marks import Legend, read_legend
from govdisclose.ingest.remarks import remark_on_columns
from govdisclose.ingest.rows import own_cells
from govdisclose.ingest.text import squeeze, strip_numbering

__all__ = ["ColumnMap", "IngestResult", "read_grids"]

_BOXED = (Field.AUDIENCE, Field.MODE, Field.LEVELS, Field.CHANNELS)


@frozen
class IngestResult:
    """What was read (读取结果): the catalogue, a finding for each repair and doubt, and the cell that each field came from."""

    catalog: Catalog
    findings: tuple[Finding, ...] = ()
    provenance: Provenance = field(factory=Provenance)


@define
class _State:
    """What one table hands on to the next."""

    log: Log
    column_map: ColumnMap
    stated: Stated
    legend: Legend
    drafts: list[Draft] = field(factory=list)
    columns: tuple[Column, ...] = ()
    grid: Grid | None = None
    last: Line | None = None
    tail: list[Line] = field(factory=list)
    domain: str | None = None


@frozen
class _Section:
    """The rows under one header."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    loose: tuple[Loose, ...]
    fresh: bool
    lost: tuple[Column, ...] = ()


def read_grids(
    grids: Iterable[Grid], *, source: str | None = None, title: str | None = None, column_map: ColumnMap | None = None
) -> IngestResult:
    """The catalogue that stands in the tables of one document; it has no items where none of them is a catalogue. Never raises.

    ``title`` is the title of the document where it has one outside its tables.
    """
    log = Log(source)
    cleaned = [part for grid in grids for part in parted(clean_grid(grid, log))]
    state = _State(log, column_map or {}, Stated(title), read_legend(_explaining(cleaned)))
    for hidden in (False, True):
        for grid in cleaned:
            if grid.hidden is hidden and grid.rows:
                _read_grid(grid, state)
            elif grid.rows and not hidden:
                log.add(
                    "skipped",
                    grid,
                    None,
                    found=grid.sheet or "",
                    reason_zh="是隐藏的工作表",
                    reason_en="the sheet is hidden",
                )
        if state.drafts:
            break
    return _finish(state, source)


def _read_grid(grid: Grid, state: _State) -> None:
    state.stated.hear(grid.before)
    if grid.sheet is not None:
        state.last, state.tail = None, []
    bands = find_bands(grid, state.column_map)
    if not bands and len(grid.rows) <= 60:
        turned = transpose(grid)
        bands = find_bands(turned, state.column_map)
        if bands:
            grid = turned
            state.log.add("turned", grid, None)
    sections = list(_sections(grid, bands, state))
    if not sections:
        _not_read(grid, state)
        return
    legend = read_legend(_explaining([grid])).merged_with(state.legend)
    shown = [
        line.values[c.index]
        for s in sections
        for c in s.columns
        if c.field is Field.CHANNELS and not c.part
        for line in s.lines
    ]
    for section in sections:
        headings = read_legend(cell.text for c in section.columns if c.field is Field.CHANNELS for cell in c.cells)
        signs = learn_signs(shown, headings.merged_with(legend))
        ticked = [
            line.values[c.index]
            for s in sections
            for c in s.columns
            if c.part and c.field in _BOXED
            for line in s.lines
        ]
        ticks = learn_ticks(ticked)
        part = Part(grid, section.columns, dict.fromkeys(_BOXED, ticks), signs, state.log.source)
        _read_section(evolve(section, lost=_lost(section, sections, grid)), part, state)
    state.grid = grid


def _lost(section: _Section, sections: Sequence[_Section], grid: Grid) -> tuple[Column, ...]:
    """The columns whose blanks are those of lost merged cells, judged over all parts of the grid with the same columns."""
    if grid.keeps_merges:
        return ()
    fields = [c.field for c in section.columns]
    lines = [line for s in sections if [c.field for c in s.columns] == fields for line in s.lines]
    return lost_merges(lines, section.columns)


def _explaining(grids: Iterable[Grid]) -> Iterator[str]:
    """The texts that may explain signs, from anywhere in the tables and around them."""
    for grid in grids:
        for text in (*grid.before, *grid.after, *(cell.text for row in grid.rows for cell in row if "选" in cell.text)):
            if "选" in text and len(text) < 300:
                yield text


def _sections(grid: Grid, bands: Sequence[Band], state: _State) -> Iterator[_Section]:
    """The parts of a grid, each with its columns, rows and loose words."""
    if not bands:
        yield from _headless(grid, state)
        return
    state.domain = _opening(grid, bands[0], state)
    known: tuple[str, ...] | None = None
    for n, band in enumerate(bands):
        end = bands[n + 1].top if n + 1 < len(bands) else len(grid.rows)
        columns = columns_of(grid, band.top, band.bottom, state.column_map)
        found = list(body_lines(grid, range(band.bottom + 1, end), columns, state.domain))
        lines = tuple(x for x in found if isinstance(x, Line))
        loose = tuple(x for x in found if isinstance(x, Loose))
        headings = tuple(squeeze(c.heading) for c in columns)
        columns = by_contents(columns, lines)
        yield _Section(columns, lines, loose, fresh=headings != known)
        if headings == known:
            state.log.add("repeated", grid, own_cells(grid, band.top)[0])
        known = headings
        if n + 1 < len(bands):
            state.domain = _next_domain(found, state.domain)


def _opening(grid: Grid, band: Band, state: _State) -> str | None:
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


def _next_domain(found: Sequence[Line | Loose], domain: str | None) -> str | None:
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


def _headless(grid: Grid, state: _State) -> Iterator[_Section]:
    """A table without header goes on with the one before, where it has its columns and its kind of contents."""
    if state.grid is None or grid.width != state.grid.width or grid.width < 4:
        return
    domain = next((d for d in map(domain_in, reversed(grid.before)) if d), state.domain)
    found = list(body_lines(grid, range(len(grid.rows)), state.columns, domain))
    lines = tuple(x for x in found if isinstance(x, Line))
    if lines and goes_on(state.columns, lines):
        state.log.add("headless", grid, None)
        yield _Section(state.columns, lines, tuple(x for x in found if isinstance(x, Loose)), fresh=False)


def _not_read(grid: Grid, state: _State) -> None:
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


def _read_section(section: _Section, part: Part, state: _State) -> None:
    if section.fresh:
        remark_on_columns(section.columns, part.grid, state.log)
    if [(c.field, c.part) for c in section.columns] != [(c.field, c.part) for c in state.columns]:
        state.last = None
        state.tail = []
    first = section.lines[0] if section.lines else None
    if first is not None and state.last is not None and first.domain != state.last.domain:
        state.last = None
        state.tail = []

    def note(name: str, line: Line, column: Column, words: str) -> None:
        cell: Cell = line.cells[column.index]
        own = evolve(cell, origin=(cell.row, cell.column))
        state.log.add(name, part.grid, own, found=words, field=column.leaf or column.field.term)

    fill_and_resolve(section.lines, section.columns, state.last, section.lost, note)
    for rows in items_of(section.lines):
        torn = bool(rows[0].joins and state.tail)
        if torn:
            state.drafts.pop()
        state.tail = [*state.tail, *rows] if torn else rows
        draft = draft_item(state.tail, part, state.log)
        if len(state.tail) > 1:
            names = draft.values["matter"]
            cell = state.tail[0].cells[next((c.index for c in section.columns if c.field is Field.MATTER), 0)]
            state.log.add(
                "joined",
                part.grid,
                cell,
                found=str(names[-1] if isinstance(names, tuple) else names),
                rows=len(state.tail),
            )
        state.drafts.append(draft)
    for loose in section.loose:
        if loose.note and not state.stated.hear([loose.cell.text]):
            state.log.add("loose", part.grid, loose.cell, found=loose.cell.text)
    state.columns = section.columns
    state.last = section.lines[-1] if section.lines else state.last


def _finish(state: _State, source: str | None) -> IngestResult:
    domains = {draft.values.get("domain") for draft in state.drafts}
    only = domains.pop() if len(domains) == 1 else None
    header = header_of(state.stated, str(only) if only is not None else None, several=len(domains) > 0)
    if only is not None:
        for draft in state.drafts:
            draft.values.pop("domain", None)
    bare = [draft.item("x") for draft in state.drafts]
    names = assign_ids(IdentifyingWords.of(item, domain=header.domain) for item in bare)
    items = tuple(item.model_copy(update={"id": name}) for item, name in zip(bare, names, strict=True))
    provenance = Provenance(source=source)
    for n, draft in enumerate(state.drafts):
        provenance.cells.update({(n, name): place for name, place in draft.cells.items()})
    return IngestResult(Catalog.model_construct(header=header, items=items), tuple(state.log.findings), provenance)
