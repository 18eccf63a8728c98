"""All tables of a document in order (文档读取), and the catalogue that comes of them."""

from collections.abc import Iterable

from govdisclose.catalog.ids import IdentifyingWords, assign_ids
from govdisclose.catalog.model import Catalog
from govdisclose.findings import Provenance
from govdisclose.ingest.beside import parted
from govdisclose.ingest.cleaning import clean_grid
from govdisclose.ingest.document.result import IngestResult
from govdisclose.ingest.document.state import State
from govdisclose.ingest.document.table import explaining, read_grid
from govdisclose.ingest.fields import ColumnMap
from govdisclose.ingest.grid import Grid
from govdisclose.ingest.header import Stated, header_of
from govdisclose.ingest.log import Log
from govdisclose.ingest.marks import read_legend

__all__ = ["read_grids"]


def read_grids(
    grids: Iterable[Grid], *, source: str | None = None, title: str | None = None, column_map: ColumnMap | None = None
) -> IngestResult:
    """The catalogue that stands in the tables of one document; it has no items where none of them is a catalogue. Never raises.

    ``title`` is the title of the document where it has one outside its tables.
    """
    log = Log(source)
    cleaned = [part for grid in grids for part in parted(clean_grid(grid, log))]
    state = State(log, column_map or {}, Stated(title), read_legend(explaining(cleaned)))
    for hidden in (False, True):
        for grid in cleaned:
            if grid.hidden is hidden and grid.rows:
                read_grid(grid, state)
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
    return _result(state, source)


def _result(state: State, source: str | None) -> IngestResult:
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
    return IngestResult(
        Catalog.model_construct(header=header, items=items), tuple(state.log.findings), provenance, (*state.headings,)
    )
