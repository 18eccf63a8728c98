"""Sorts items by facets (分类维度): slices of a catalogue, and what belongs to the same stage."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.domains.errors import DomainNotFoundError
from govdisclose.domains.extras import Facet
from govdisclose.domains.items import ReferenceItem
from govdisclose.domains.names import plain_name
from govdisclose.domains.reference import Reference
from govdisclose.domains.registry import Domain, DomainRegistry

__all__ = ["RelatedItem", "Slices", "in_force", "related", "slice_catalog"]


@frozen
class Slices:
    """A catalogue divided by a facet (切分): value code to items; an item may stand in several, or in ``unplaced``."""

    facet: Facet
    by_value: Mapping[str, tuple[CatalogItem, ...]]
    unplaced: tuple[CatalogItem, ...]


@frozen
class RelatedItem:
    """An item that the same stage also needs (相关事项): its domain, and the values that both share."""

    domain: str
    item: ReferenceItem
    shared: tuple[str, ...]


def slice_catalog(catalog: Catalog, facet: Facet, references: Iterable[Reference] = ()) -> Slices:
    """The items of a catalogue by the values of a facet.

    A value comes from the item's own column of that name (五公开), else from the reference item of the same id or the same matter.
    """
    known: dict[object, tuple[str, ...]] = {}
    for reference in references:
        for one in reference.items:
            values = one.item.facets.get(facet.code, ())
            if values:
                known[one.item.id] = values
                known.setdefault(tuple(map(plain_name, one.item.matter)), values)
    by_value: dict[str, list[CatalogItem]] = {value.code: [] for value in facet.values}
    unplaced: list[CatalogItem] = []
    for item in catalog.items:
        codes = _own(item, facet) or known.get(item.id) or known.get(tuple(map(plain_name, item.matter)), ())
        for code in codes:
            by_value.setdefault(code, []).append(item)
        if not codes:
            unplaced.append(item)
    return Slices(facet, {code: tuple(items) for code, items in by_value.items()}, tuple(unplaced))


def _own(item: CatalogItem, facet: Facet) -> tuple[str, ...]:
    """The values that the item's own column names, in words or codes."""
    words = item.extensions.get(facet.name) or item.extensions.get(facet.code) or ""
    parts = [p for p in words.replace("，", "、").replace("；", "、").replace("\n", "、").split("、") if p.strip()]
    found = (facet.value(part.strip()) for part in parts)
    return tuple(value.code for value in found if value)


def related(
    registry: DomainRegistry, item: ReferenceItem | str, *, at: date, facet: str = "life-cycle"
) -> tuple[RelatedItem, ...]:
    """What else the same stage of life needs (相关事项), over all domains in force on the day ``at``.

    ``item`` is a reference item, or the id of one. Items of its own kind come first as they stand; raises ``DomainNotFoundError``
    for an id that no reference has.
    """
    references = tuple(in_force(registry.domains, registry, at=at))
    wanted = item if isinstance(item, ReferenceItem) else _find(references, item)
    values = set(wanted.facets.get(facet, ()))
    found: list[RelatedItem] = []
    for reference in references:
        for one in reference.items:
            shared = tuple(v for v in one.item.facets.get(facet, ()) if v in values)
            if shared and one.item.id != wanted.id:
                found.append(RelatedItem(reference.code, one.item, shared))
    return tuple(found)


def in_force(domains: Iterable[Domain], registry: DomainRegistry, *, at: date) -> Iterator[Reference]:
    """The references of these domains that are in force on the day."""
    for domain in domains:
        try:
            yield registry.reference(domain.code, at=at)
        except DomainNotFoundError:
            continue


def _find(references: Iterable[Reference], item_id: str) -> ReferenceItem:
    for reference in references:
        found = reference.find(item_id)
        if found:
            return found.item
    raise DomainNotFoundError(
        Bilingual(zh=f"没有编码为“{item_id}”的事项。", en=f"no reference item has the id {item_id!r}.")
    )
