"""Checks a catalogue against what packs ask of every item (要素检查): columns, vocabularies, facets, publishers."""

from collections.abc import Iterator
from datetime import date

from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.extras import ColumnEntry
from govdisclose.domains.facets import in_force, slice_catalog
from govdisclose.domains.registry import DomainRegistry
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding, Location, Provenance

__all__ = ["check_conformity", "words_of"]


def check_conformity(
    catalog: Catalog, registry: DomainRegistry, *, at: date, provenance: Provenance | None = None
) -> tuple[Finding, ...]:
    """A finding for each standard element, vocabulary, required facet or publisher that a pack asks for and an item lacks.

    Packs of another place than the header of the catalogue states (行政区划代码) ask for nothing.
    """
    registry = registry.within(catalog.header.division)
    findings = [
        finding
        for loaded in registry.packs
        for number, item in enumerate(catalog.items)
        for finding in _columns(item, number, loaded, provenance)
    ]
    findings += _facets(catalog, registry, at, provenance)
    if registry.directory.entries:
        findings += registry.directory.check(catalog, at=at, provenance=provenance)
    return tuple(findings)


def words_of(item: CatalogItem, field: str) -> str:
    """The words of a field of an item, a tick as √; empty where it says nothing."""
    if field.startswith("extensions."):
        return item.extensions.get(field.removeprefix("extensions."), "").strip()
    value = getattr(item, field)
    if value is None or isinstance(value, str):
        return (value or "").strip()
    if isinstance(value, tuple):
        return " / ".join(value)
    text = str(getattr(value, "text", "")).strip()
    if text:
        return text
    boxes = ("all_society", "specific", "proactive", "on_request", "county", "township", "village")
    ticked = any(getattr(value, box, None) is True for box in boxes)
    chosen = getattr(value, "chosen", ()) or getattr(value, "citations", ()) or getattr(value, "bodies", ())
    return "√" if ticked or chosen else ""


def _columns(item: CatalogItem, number: int, loaded: LoadedPack, provenance: Provenance | None) -> Iterator[Finding]:
    for column in loaded.pack.columns:
        words = words_of(item, column.field) or _under_its_heading(item, column)
        place = _place(item, number, column.field, provenance)
        if not words:
            if column.required:
                yield Finding.of(
                    rule("element"), place, found=column.heading, place=" / ".join(item.matter), pack=loaded.id
                )
            continue
        yield from _outside(words, column, loaded, item, place)


def _under_its_heading(item: CatalogItem, column: ColumnEntry) -> str:
    """The words of a column of one's own that a table shows under the heading of the entry."""
    return item.extensions.get(column.heading, "").strip() if column.is_own else ""


def _outside(
    words: str, column: ColumnEntry, loaded: LoadedPack, item: CatalogItem, place: Location
) -> Iterator[Finding]:
    terms = next((v.terms for v in loaded.pack.vocabularies if v.code == column.vocabulary), None)
    if terms is None:
        return
    for part in words.replace("，", "、").replace("；", "、").split("、"):
        if part.strip() and part.strip() not in terms:
            yield Finding.of(
                rule("term"),
                place,
                found=part.strip(),
                expected="、".join(terms),
                heading=column.heading,
                place=" / ".join(item.matter),
            )


def _facets(catalog: Catalog, registry: DomainRegistry, at: date, provenance: Provenance | None) -> Iterator[Finding]:
    required = [facet for facet in registry.facets if facet.required]
    if not required:
        return
    references = tuple(in_force(registry.find(catalog), registry, at=at))
    number_of = {item.id: number for number, item in enumerate(catalog.items)}
    for facet in required:
        for item in slice_catalog(catalog, facet, references).unplaced:
            yield Finding.of(
                rule("facet"),
                _place(item, number_of[item.id], f"extensions.{facet.name}", provenance),
                found=facet.name,
                expected="、".join(value.name for value in facet.values),
                place=" / ".join(item.matter),
            )


def _place(item: CatalogItem, number: int, field: str, provenance: Provenance | None) -> Location:
    found = provenance.locate(number, field) if provenance else None
    return found or Location(item_index=number, item=item.id, field=field)
