"""Published against required (公开落实情况): every item of a catalogue, quarter by quarter, and the lamps of its publishers.

>>> from govdisclose.deadlines.words import parse_time_limit
>>> item = CatalogItem(id="a", matter=("低保", "审核信息"), time_limit=parse_time_limit("信息形成之日起20个工作日内"))
>>> record = PublishedRecord(item="a", event=date(2026, 1, 5), date=date(2026, 3, 31))
>>> found = coverage(Catalog(items=(item,)), [record], at=date(2026, 4, 1), calendar=WorkCalendar.china(), since=date(2026, 1, 1))
>>> [(v.quarter, v.status.value, v.due and v.due.isoformat()) for v in found.verdicts]
[('2026Q1', 'late', '2026-02-02'), ('2026Q2', 'not_due', None)]
"""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.catalog.compare import PublisherNames
from govdisclose.catalog.coverage.doubt import Doubt, doubted_duties
from govdisclose.catalog.coverage.duties import ItemRecords
from govdisclose.catalog.coverage.quarter import Quarter, quarters
from govdisclose.catalog.coverage.record import PublishedRecord
from govdisclose.catalog.coverage.recurring import Duty
from govdisclose.catalog.coverage.reviews import Review, reviews_of, totals_of
from govdisclose.catalog.coverage.sorting import sort_records
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
    today: date | None = None,
    thresholds: Thresholds | None = None,
    provenance: Provenance | None = None,
    publishers: PublisherNames | None = None,
) -> Coverage:
    """Whether each item was published as its limit asks (公开落实情况), from the quarter of ``since`` to the day ``at``.

    A record of a day after ``today`` (``at`` where it is not given) cannot be right; one between the two was not there yet on the day ``at``.
    Without ``since`` only the quarter of ``at`` is reviewed. Each publisher answers for each of its items;
    names that the directory ``publishers`` knows as those of one body count as its present name. What cannot be told counts
    neither way. Raises ``ValueError`` where ``since`` lies after ``at``.
    """
    begin = Quarter.of(since or at).start
    span = quarters(begin, at)
    if not span:
        raise ValueError(f"since {since} lies after at {at}")
    records = tuple(published)
    put = sort_records(catalog, records, at=at, today=max(at, today or at))
    findings = put.findings
    verdicts: list[Verdict] = []
    for n, item in enumerate(catalog.items):
        sure, doubts = put.sure.get(n, ()), put.doubts.get(n, ())
        own = ItemRecords.of(sure)
        bodies = _publishers(catalog, n, publishers, at)
        found = [_verdict(item, n, bodies, duty) for duty in _duties(item, sure, doubts, span, at, calendar)]
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


def _duties(  # noqa: PLR0917
    item: CatalogItem,
    sure: Sequence[tuple[int, PublishedRecord]],
    doubts: Sequence[Doubt],
    span: tuple[Quarter, ...],
    at: date,
    calendar: WorkCalendar,
) -> Iterable[Duty]:
    if item.mode.on_request and not item.mode.proactive:
        words = because("依申请公开的事项，不要求主动公开", "disclosed on request, not proactively")
        return [Duty(quarter, Status.NOT_DUE, words) for quarter in span]
    return doubted_duties(limit_of(item), sure, doubts, span, at=at, calendar=calendar)


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
