"""Makes a pack from the table of an official guide (由表生成定义包): what the table says becomes reference items, nothing is added."""

from datetime import date

from govdisclose.catalog.model import Catalog, CatalogItem, Levels
from govdisclose.domains.entry import DomainEntry, DomainGroup, Edition
from govdisclose.domains.evidence import Evidence, EvidenceStatus, Guide, Source, StatedText
from govdisclose.domains.items import Level, ReferenceItem
from govdisclose.domains.pack import DomainPack, Layer, PackInfo

__all__ = ["draft_pack"]


def draft_pack(
    catalog: Catalog,
    *,
    pack: str,
    code: str,
    layer: Layer,
    issuer: str,
    start: date | None = None,
    division: str | None = None,
    name: str | None = None,
    number: str | None = None,
    replaces: tuple[str, ...] = (),
) -> DomainPack:
    """A pack with one domain, whose items are those of the catalogue.

    ``pack`` is the id of the pack and ``code`` that of the domain; ``name`` is the domain's, by default that of the catalogue.
    ``number`` is the 文号 of the guide, ``replaces`` the packs whose definition of this domain it takes the place of. Raises ``ValueError`` (pydantic) where a code is not well formed.
    """
    header = catalog.header
    said = name or header.domain or header.title or code
    title = header.title or f"{said}领域基层政务公开标准目录"
    source = Source(
        id="guide",
        title=title,
        number=number,
        issued=header.issued.isoformat() if header.issued else None,
        verified=True,
    )
    guide = Guide(
        title=title,
        number=StatedText(value=number, verified=True) if number else None,
        issued=source.issued,
        issued_verified=source.issued is not None,
    )
    edition = Edition(
        start=start or header.issued,
        guide=guide,
        complete=True,
        sources=("guide",),
        items=tuple(_reference(item) for item in catalog.items),
    )
    entry = DomainEntry(
        code=code,
        name=said,
        group=DomainGroup.LATER if layer is Layer.NATIONAL else DomainGroup.LOCAL,
        editions=(edition,),
    )
    info = PackInfo(
        id=pack,
        title=f"{said}领域定义包",
        version="0.1.0",
        layer=layer,
        issuer=issuer,
        replaces=replaces,
        division=division or _six(header.division),
    )
    return DomainPack(info=info, sources=(source,), domains=(entry,))


def _six(division: str | None) -> str | None:
    return division[:6] if division and division[:6].isdecimal() and len(division) >= 6 else None


def _reference(item: CatalogItem) -> ReferenceItem:
    return ReferenceItem(
        id=item.id,
        matter=item.matter,
        content=item.content.text,
        elements=tuple(e for e in item.content.elements if e.strip()),
        basis=item.basis.text,
        limit=item.time_limit.text,
        publisher=item.publisher.text,
        channels=item.channels.chosen,
        optional_channels=item.channels.optional,
        all_society=item.audience.all_society,
        specific=item.audience.specific,
        groups=tuple(g for g in item.audience.specific_groups if g.strip()),
        proactive=item.mode.proactive,
        on_request=item.mode.on_request,
        levels=_levels(item.levels),
        extensions=item.extensions,
        evidence=Evidence(status=EvidenceStatus.OFFICIAL, source="guide"),
    )


def _levels(levels: Levels) -> tuple[Level, ...] | None:
    if levels.county is None and levels.township is None and levels.village is None:
        return None
    names: tuple[Level, ...] = ("county", "township", "village")
    return tuple(name for name in names if getattr(levels, name))
