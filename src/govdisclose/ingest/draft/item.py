"""One item from its rows (事项组成): every field is read from its cells, the id comes later."""

from collections.abc import Sequence

from attrs import define
from attrs import field as attrs_field

from govdisclose.catalog.model import CatalogItem
from govdisclose.deadlines.words import parse_time_limit
from govdisclose.findings import Location
from govdisclose.ingest.captions import plain_domain
from govdisclose.ingest.draft.cells import ItemCells
from govdisclose.ingest.draft.names import extensions_of, matter_of
from govdisclose.ingest.draft.part import Part
from govdisclose.ingest.draft.ticked import boxes_of, channels_of
from govdisclose.ingest.draft.values import audience_of, basis_of, content_of, levels_of, mode_of, publisher_of
from govdisclose.ingest.fields import Field
from govdisclose.ingest.lines import Line
from govdisclose.ingest.log import Log
from govdisclose.ingest.text import clean_name

__all__ = ["Draft", "draft_item"]


@define
class Draft:
    """An item without its id, and the cells that its fields came from."""

    values: dict[str, object]
    cells: dict[str, Location] = attrs_field(factory=dict)

    def item(self, name: str) -> CatalogItem:
        """The item under an id."""
        return CatalogItem.model_validate({"id": name, **self.values})


def draft_item(rows: Sequence[Line], part: Part, log: Log) -> Draft:
    """The item that stands in these rows."""
    places: dict[str, Location] = {"": part.grid.location(rows[0].cells[0], part.source)}
    item = ItemCells(rows, part, log, places)
    values: dict[str, object] = {
        "seq": item.text(Field.SEQ) or None,
        "domain": _domain(item, rows[0]),
        "matter": matter_of(item),
        "extensions": extensions_of(item),
        "process": item.text(Field.PROCESS) or None,
    }
    content, basis, publisher = item.text(Field.CONTENT), item.text(Field.BASIS), item.text(Field.PUBLISHER)
    values["content"], values["basis"], values["publisher"] = (
        content_of(content),
        basis_of(basis),
        publisher_of(publisher),
    )
    values["time_limit"] = parse_time_limit(item.text(Field.TIME_LIMIT))
    values["channels"] = channels_of(item)
    values["audience"] = audience_of(boxes_of(item, Field.AUDIENCE))
    values["mode"] = mode_of(boxes_of(item, Field.MODE))
    values["levels"] = levels_of(boxes_of(item, Field.LEVELS))
    return Draft({k: v for k, v in values.items() if v is not None}, places)


def _domain(item: ItemCells, line: Line) -> str | None:
    stated = item.text(Field.DOMAIN)
    return plain_domain(clean_name(stated)) if stated else line.domain
