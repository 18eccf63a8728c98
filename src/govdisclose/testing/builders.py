"""Builders (构造器): a correct catalogue in one line, and a faulty one by naming what differs.

>>> catalog(item(time_limit="及时公开")).items[0].time_limit.kind.value
'prompt'
>>> item(matter=("低保", "审核信息")).channels.chosen[0].term
'政府网站'
"""

from collections.abc import Mapping
from datetime import date

from govdisclose.catalog import Catalog, CatalogItem
from govdisclose.catalog.rules._example import CORRECT_ITEM
from govdisclose.citation import parse_citations
from govdisclose.deadlines import parse_time_limit

__all__ = ["catalog", "item"]

_HEADER = {"title": "社会救助领域基层政务公开标准目录", "domain": "社会救助", "publisher": "县民政局"}


def item(
    identifier: str = "item-1",
    *,
    matter: tuple[str, ...] = ("最低生活保障", "审核信息"),
    time_limit: str | None = None,
    basis: str | None = None,
    **fields: object,
) -> CatalogItem:
    """A correct item (公开事项), with what is named put in its place.

    ``time_limit`` and ``basis`` are words, read as a table's cell is; ``fields`` are other fields in their JSON form, ``None`` takes
    one away. Raises ``ValueError`` for a field that the model does not have.
    """
    data: dict[str, object] = {"id": identifier, "seq": "1", **CORRECT_ITEM, "matter": matter, **fields}
    if time_limit is not None:
        data["time_limit"] = parse_time_limit(time_limit).to_dict()
    if basis is not None:
        data["basis"] = {"text": basis, "citations": [c.to_dict() for c in parse_citations(basis)]}
    return CatalogItem.model_validate({name: value for name, value in data.items() if value is not None})


def catalog(*items: CatalogItem, issued: date | None = None, header: Mapping[str, object] | None = None) -> Catalog:
    """A catalogue of these items under a correct header; ``header`` names what differs, in JSON form."""
    top = {**_HEADER, "issued": issued, **(header or {})}
    return Catalog.model_validate({"header": top, "items": items or (item(),)})
