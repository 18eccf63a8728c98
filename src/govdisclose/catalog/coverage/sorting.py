"""The records beside their items (公开记录归项): which belong to which item, which are in doubt, and what is wrong with them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from attrs import field, frozen

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.compare.keys import key
from govdisclose.catalog.coverage.doubt import Doubt, before_its_event
from govdisclose.catalog.coverage.quarter import Quarter
from govdisclose.catalog.coverage.record import PublishedRecord
from govdisclose.catalog.coverage.telling import finding_of_record
from govdisclose.catalog.model import Catalog
from govdisclose.catalog.rules._reading import limit_of
from govdisclose.findings import Finding

__all__ = ["SortedRecords", "sort_records"]


@frozen
class SortedRecords:
    """The records of each item, by its place from 0: those that count, those in doubt; and the findings."""

    sure: dict[int, list[tuple[int, PublishedRecord]]] = field(factory=lambda: defaultdict(list))
    doubts: dict[int, list[Doubt]] = field(factory=lambda: defaultdict(list))
    findings: list[Finding] = field(factory=list)


def sort_records(catalog: Catalog, records: Sequence[PublishedRecord], *, at: date, today: date) -> SortedRecords:
    """Sort the records, numbered from 1; no publication can be later than ``today``, one after ``at`` is not there yet."""
    found = SortedRecords()
    ids = {item.id: n for n, item in enumerate(catalog.items)}
    paths = [tuple(key(name) for name in item.matter) for item in catalog.items]
    for number, record in enumerate(records, 1):
        names = tuple(key(name) for name in record.item.replace("／", "/").split("/"))
        places = [ids[record.item]] if record.item in ids else [n for n, path in enumerate(paths) if path == names]
        sole = len(places) == 1
        if not sole:
            found.findings.append(finding_of_record(605, number, None, record.item))
            places = places or [n for n, path in enumerate(paths) if path[-len(names) :] == names]
        for place in places:
            _put(found, catalog, place, (number, record), at, today, sole=sole)
    return found


def _put(  # noqa: PLR0917
    found: SortedRecords,
    catalog: Catalog,
    place: int,
    numbered: tuple[int, PublishedRecord],
    at: date,
    today: date,
    *,
    sole: bool,
) -> None:
    number, record = numbered
    item, day, event = catalog.items[place], record.date, record.event
    if day is not None and day > today:
        if sole:
            found.findings.append(finding_of_record(606, number, item, f"{day}", expected=f"{today}"))
        why = Bilingual(
            f"第{number}条记录的公开日期{day}还没有到，无法判断何时公开",
            f"record {number} gives {day} as its day, which is still to come; nobody can tell when it was published",
        )
        found.doubts[place].append(Doubt(number, record, why, (event or day,), event))
    elif day is not None and event is not None and before_its_event(limit_of(item), record):
        if sole:
            found.findings.append(finding_of_record(609, number, item, f"{day}", expected=f"{event}"))
        why = Bilingual(
            f"第{number}条记录的公开日期{day}早于形成（起算）日期{event}，两个日期至少有一个不对，无法判断",
            f"record {number} was published on {day}, before its event on {event}; one of the days is wrong, so nobody can tell",
        )
        found.doubts[place].append(Doubt(number, record, why, (day, event), day))
    elif not sole:
        why = Bilingual(
            f"第{number}条记录写的“{record.item}”对不上唯一的一项，可能属于本项，无法判断",
            f'record {number} names "{record.item}", which is no single item; it may belong to this one, so nobody can tell',
        )
        seen = _as_of(record, at)
        if seen is not None:
            found.doubts[place].append(Doubt(number, seen, why))
    else:
        if day is not None and record.none_because is not None:
            found.findings.append(finding_of_record(610, number, item, f"{day}", why=record.none_because))
        seen = _as_of(record, at)
        if seen is not None:
            found.sure[place].append((number, seen))


def _as_of(record: PublishedRecord, at: date) -> PublishedRecord | None:
    """The record as it stood on the day of the review: what came later was still to be published."""
    if record.date is None or record.date <= at:
        return record
    if record.event is None or record.event > at or Quarter.of(record.event) > Quarter.of(at):
        return None
    return record.model_copy(update={"date": None, "url": None, "none_because": None, "period": None})
