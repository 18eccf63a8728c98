"""Verdicts and records as findings (落实问题)."""

from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.coverage.record import PublishedRecord
from govdisclose.catalog.coverage.rules import RULE_OF, rule
from govdisclose.catalog.coverage.verdict import Status, Verdict
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._wording import short
from govdisclose.findings import Finding, Location, Provenance

__all__ = ["finding_of", "finding_of_record"]


def finding_of(verdict: Verdict, records: tuple[PublishedRecord, ...], provenance: Provenance | None) -> Finding | None:
    """The finding of a verdict; ``None`` where nothing is wrong."""
    number = RULE_OF.get(verdict.status)
    if number is None:
        return None
    cell = provenance.locate(verdict.number - 1, "matter") if provenance else None
    place = evolve(cell or Location(), item_index=verdict.number - 1, item=verdict.item, field="matter")
    record = records[verdict.record - 1] if verdict.record else None
    last = verdict.published
    if verdict.status is Status.TOO_SHORT and record is not None:
        last = record.until
    published = verdict.published
    late = (
        Bilingual(f"{published}才公开", f"published on {published}")
        if published
        else Bilingual("还没有公开", "not published yet")
    )
    steps = verdict.reasons.steps
    return Finding.of(
        rule(number),
        place,
        found=late.zh if verdict.status is Status.LATE else None if last is None else f"{last}",
        expected=None if verdict.due is None else f"{verdict.due}",
        found_en=late.en,
        quarter=verdict.quarter,
        matter=short("／".join(verdict.matter)),
        why=steps[-1].text if steps else Bilingual("", ""),
    )


def finding_of_record(
    number: int, record: int, item: CatalogItem | None, found: str, *, expected: str | None = None, why: str = ""
) -> Finding:
    """The finding of a record, by its number from 1."""
    place = Location(line=record, item=item.id if item else None)
    matter = short("／".join(item.matter)) if item else ""
    return Finding.of(
        rule(number), place, found=short(found), expected=expected, number=record, matter=matter, why=short(why)
    )
