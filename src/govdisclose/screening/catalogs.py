"""Catalogues scanned for personal information (目录扫描): every field, with its heading beside it."""

from collections.abc import Collection, Iterator

from attrs import evolve

from govdisclose.attributes.personal import HitKind
from govdisclose.attributes.personal.scanning import ALL_KINDS, LEAST
from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.findings import Location, Provenance
from govdisclose.screening.layout import Layout
from govdisclose.screening.result import ScanReport, SourceForm

__all__ = ["fields_of", "scan_catalog"]


def scan_catalog(
    catalog: Catalog,
    *,
    provenance: Provenance | None = None,
    kinds: Collection[HitKind] = ALL_KINDS,
    least: float = LEAST,
) -> ScanReport:
    """The personal information that the fields of a catalogue may hold, each hit at its item and field, and at its cell if known.

    Raises ``MissingLibraryError`` where phonenumbers is not installed.
    """
    layout: Layout[None] = Layout()
    name = (provenance.source if provenance else None) or catalog.header.source or catalog.header.title or "-"
    for location, heading, words in fields_of(catalog, provenance):
        layout.gap(f"{heading}：")
        layout.add(words, location, None)
        layout.gap("\n\n")
    hits = tuple(hit for hit, _ in layout.hits(kinds, least))
    return ScanReport(name, SourceForm.CATALOG, hits, tuple(k for k in HitKind if k in kinds))


def fields_of(catalog: Catalog, provenance: Provenance | None = None) -> Iterator[tuple[Location, str, str]]:
    """The text fields of a catalogue that are not empty: where, under which heading, in which words."""
    header = catalog.header
    for field, heading, text in (("title", "标题", header.title), ("publisher", "公开主体", header.publisher)):
        if text:
            place = (provenance.locate(-1, field) if provenance else None) or Location()
            yield evolve(place, field=f"header.{field}"), heading, text
    for n, item in enumerate(catalog.items):
        for field, heading, text in _fields(item):
            if text:
                place = (provenance.locate(n, field) if provenance else None) or Location()
                yield evolve(place, item_index=n, item=item.id, field=field), heading, text


def _fields(item: CatalogItem) -> Iterator[tuple[str, str, str]]:
    yield from (("matter", "公开事项", words) for words in item.matter)
    yield "content", "公开内容", item.content.text
    yield "basis", "公开依据", item.basis.text
    yield "time_limit", "公开时限", item.time_limit.text
    yield "publisher", "公开主体", item.publisher.text
    yield "channels", "公开渠道和载体", item.channels.text
    yield "audience", "公开对象", item.audience.text
    yield "mode", "公开方式", item.mode.text
    yield "levels", "公开层级", item.levels.text
    yield "process", "公开流程", item.process or ""
    yield from ((f"extensions.{heading}", heading, words) for heading, words in item.extensions.items())
