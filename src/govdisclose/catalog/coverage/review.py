"""Published against required (公开落实情况): every item of a catalogue, quarter by quarter, and the lamps of its publishers.

>>> from govdisclose.deadlines.words import parse_time_limit
>>> item = CatalogItem(id="a", matter=("低保", "审核信息"), time_limit=parse_time_limit("信息形成之日起20个工作日内"))
>>> record = PublishedRecord(item="a", event=date(2026, 1, 5), date=date(2026, 3, 31))
>>> found = coverage(Catalog(items=(item,)), [record], at=date(2026, 4, 1), calendar=WorkCalendar.china(), since=date(2026, 1, 1))
>>> [(v.quarter, v.status.value, v.due and v.due.isoformat()) for v in found.verdicts]
[('2026Q1', 'late', '2026-02-02'), ('2026Q2', 'not_due', None)]
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.catalog.compare import PublisherNames
from govdisclose.catalog.compare.keys import key
from govdisclose.catalog.coverage.duties import ItemRecords, duties
from govdisclose.catalog.coverage.quarter import Quarter, quarters
from govdisclose.catalog.coverage.record import PublishedRecord
from govdisclose.catalog.coverage.recurring import Duty
from govdisclose.catalog.coverage.reviews import Review, reviews_of, totals_of
from govdisclose.catalog.coverage.telling import finding_of, finding_of_record
from govdisclose.catalog.coverage.thresholds import Thresholds
from govdisclose.catalog.coverage.verdict import Status, Verdict, because
from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.catalog.rules._reading import limit_of
from govdisclose.catalog.rules._wording import is_blank
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.findings import Finding, Provenance

__all__ = ["Coverage", "coverage"]

_NOBODY = "（未写公开主体）"


@frozen
class Coverage(Record):
    """The whole review (公开落实情况) from ``since`` through ``at``: verdicts, reviews by publisher and quarter, totals, findings.

    In ``totals``, one for each quarter, an item counts once, however many publishers it has.
    """

    at: date
    since: date
    verdicts: tuple[Verdict, ...] = field(default=(), metadata={"always": True})
    reviews: tuple[Review, ...] = field(default=(), metadata={"always": True})
    findings: tuple[Finding, ...] = field(default=(), metadata={"always": True})
    totals: tuple[Review, ...] = field(default=(), metadata={"always": True})

    def worst(self) -> tuple[Verdict, ...]:
        """The worst verdict of each item and quarter, in the order of the items."""
        found: dict[tuple[int, str], Verdict] = {}
        for verdict in self.verdicts:
            place = verdict.number, verdict.quarter
            if place not in found or verdict.status.rank > found[place].status.rank:
                found[place] = verdict
        return tuple(found.values())


def coverage(
    catalog: Catalog,
    published: Iterable[PublishedRecord],
    *,
    at: date,
    calendar: WorkCalendar,
    since: date | None = None,
    thresholds: Thresholds | None = None,
    provenance: Provenance | None = None,
    publishers: PublisherNames | None = None,
) -> Coverage:
    """Whether each item was published as its limit asks (公开落实情况), from the quarter of ``since`` to the day ``at``.

    Without ``since`` only the quarter of ``at`` is reviewed. Each publisher answers for each of its items;
    names that the directory ``publishers`` knows as those of one body count as its present name. What cannot be told counts
    neither way. Raises ``ValueError`` where ``since`` lies after ``at``.
    """
    begin = Quarter.of(since or at).start
    span = quarters(begin, at)
    if not span:
        raise ValueError(f"since {since} lies after at {at}")
    records = tuple(published)
    sorted_records, findings = _sorted(catalog, records, at)
    verdicts: list[Verdict] = []
    for n, item in enumerate(catalog.items):
        own = ItemRecords.of(sorted_records.get(n, ()))
        bodies = _publishers(catalog, n, publishers, at)
        found = [_verdict(item, n, bodies, duty) for duty in _duties(item, own, span, at, calendar)]
        verdicts += sorted(found, key=lambda v: v.quarter)
        days = {Quarter.of(r.date) for _, r in own.published if r.date}
        findings += [finding_of_record(607, own.empty[q][0], item, str(q)) for q in own.empty if q in days]
    told = Coverage(at, begin, tuple(verdicts))
    worst, usual = told.worst(), thresholds or Thresholds.usual()
    return Coverage(
        at,
        begin,
        told.verdicts,
        tuple(reviews_of(worst, usual)),
        (*(f for v in verdicts if (f := finding_of(v, records, provenance))), *findings),
        tuple(totals_of(worst, usual)),
    )


def _duties(
    item: CatalogItem, records: ItemRecords, span: tuple[Quarter, ...], at: date, calendar: WorkCalendar
) -> Iterable[Duty]:
    if item.mode.on_request and not item.mode.proactive:
        words = because("依申请公开的事项，不要求主动公开", "disclosed on request, not proactively")
        return [Duty(quarter, Status.NOT_DUE, words) for quarter in span]
    return duties(limit_of(item), records, span, at=at, calendar=calendar)


def _sorted(
    catalog: Catalog, records: tuple[PublishedRecord, ...], at: date
) -> tuple[Mapping[int, list[tuple[int, PublishedRecord]]], list[Finding]]:
    """The records of each item with their numbers from 1, and what is wrong with the others."""
    ids = {item.id: n for n, item in enumerate(catalog.items)}
    paths: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(catalog.items):
        paths["/".join(key(name) for name in item.matter)].append(n)
    found: dict[int, list[tuple[int, PublishedRecord]]] = defaultdict(list)
    findings: list[Finding] = []
    for number, record in enumerate(records, 1):
        path = "/".join(key(name) for name in record.item.replace("／", "/").split("/"))
        places = [ids[record.item]] if record.item in ids else paths.get(path, [])
        if len(places) != 1:
            findings.append(finding_of_record(605, number, None, record.item))
        elif record.date is not None and record.date > at:
            findings.append(
                finding_of_record(606, number, catalog.items[places[0]], f"{record.date}", expected=f"{at}")
            )
        else:
            found[places[0]].append((number, record))
    return found, findings


def _publishers(catalog: Catalog, n: int, names: PublisherNames | None, at: date) -> tuple[str, ...]:
    """Who answers for an item: the bodies of its cell, else its words, else who issued the catalogue."""
    publisher = catalog.items[n].publisher
    named = [b for b in publisher.bodies if not is_blank(b)] or [
        words for words in (publisher.text, catalog.header.publisher or "") if not is_blank(words)
    ][:1]
    known = [next(iter(names.known_as(name, at=at)), name) if names else name for name in named]
    return tuple(dict.fromkeys(known)) or (_NOBODY,)


def _verdict(item: CatalogItem, n: int, publishers: tuple[str, ...], duty: Duty) -> Verdict:
    return Verdict(
        item.id, n + 1, item.matter, publishers, str(duty.quarter), duty.status,
        duty.due, duty.published, duty.url, duty.record, duty.reasons,
    )  # fmt: skip
