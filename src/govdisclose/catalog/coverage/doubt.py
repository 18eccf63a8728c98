"""Records that cannot be relied on (存疑记录): what they leave open is neither green nor red, it cannot be told.

A record may fit several items, or its day cannot be right. A duty is judged without it and with it; where that makes a
difference, the verdict is "cannot tell".
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve, frozen

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.coverage.duties import ItemRecords, duties
from govdisclose.catalog.coverage.quarter import Quarter
from govdisclose.catalog.coverage.record import PublishedRecord
from govdisclose.catalog.coverage.recurring import Duty
from govdisclose.catalog.coverage.verdict import Status, because
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.limit import LimitKind, TimeLimit

__all__ = ["Doubt", "before_its_event", "doubted_duties"]

_AFTER_EVENT = frozenset(
    {LimitKind.WITHIN, LimitKind.IMMEDIATE, LimitKind.PROMPT, LimitKind.STANDING, LimitKind.RECURRING}
)
_AT_ANY_TIME = frozenset({LimitKind.STANDING, LimitKind.RECURRING})


@frozen
class Doubt:
    """A record by its number from 1, and why it is in doubt; ``days`` are those of which one is wrong, none where all are right."""

    number: int
    record: PublishedRecord
    why: Bilingual
    days: tuple[date, ...] = ()
    open_from: date | None = None  #: the first day on which it may have been published; any where ``None``


def before_its_event(limit: TimeLimit, record: PublishedRecord) -> bool:
    """Whether something was published before it was there; an advance notice comes before its event."""
    if record.date is None or record.event is None or record.date >= record.event:
        return False
    return all(one.kind in _AFTER_EVENT for one in limit.parts or (limit,))


def doubted_duties(
    limit: TimeLimit,
    sure: Sequence[tuple[int, PublishedRecord]],
    doubts: Sequence[Doubt],
    span: Sequence[Quarter],
    *,
    at: date,
    calendar: WorkCalendar,
) -> list[Duty]:
    """The duties of the quarters, with what the doubtful records leave open."""
    found = list(duties(limit, ItemRecords.of(sure), span, at=at, calendar=calendar))
    if several := [one for one in doubts if not one.days]:
        more = ItemRecords.of([*sure, *((one.number, one.record) for one in several)])
        found = list(_either(limit, found, list(duties(limit, more, span, at=at, calendar=calendar)), several))
    for doubt in doubts:
        if doubt.days:
            found = list(_left_open(limit, found, doubt))
            told = {duty.quarter for duty in found if duty.record == doubt.number}
            found += [duty for duty in _own(limit, span, doubt) if duty.quarter not in told]
    return found


def _either(limit: TimeLimit, without: list[Duty], having: list[Duty], doubts: Sequence[Doubt]) -> Iterator[Duty]:
    """What is the same without the records and with them, and one duty for each that is not."""
    by_due = limit.kind is LimitKind.RECURRING and limit.every is not None and limit.every.n == 1

    def what(duty: Duty) -> tuple[Quarter, Status, date | None]:
        return duty.quarter, duty.status, duty.due if by_due else None

    same = {what(duty) for duty in without} & {what(duty) for duty in having}
    yield from (duty for duty in without if what(duty) in same)
    numbers = {one.number: one for one in doubts}
    for quarter, due in dict.fromkeys((duty.quarter, duty.due) for duty in having if what(duty) not in same):
        named = next((d.record for d in having if (d.quarter, d.due) == (quarter, due) and d.record in numbers), None)
        doubt = numbers[named] if named is not None else doubts[0]
        yield Duty(quarter, Status.CANNOT_TELL, because(doubt.why.zh, doubt.why.en), due, record=doubt.number)


def _left_open(limit: TimeLimit, found: list[Duty], doubt: Doubt) -> Iterator[Duty]:
    """The duties, those that the record may have met in truth as undecided."""
    open_ones = {Status.MISSING, Status.STALE} | ({Status.LATE} if limit.kind is LimitKind.RECURRING else set())
    for duty in found:
        early = doubt.open_from is not None and duty.quarter < Quarter.of(doubt.open_from)
        if duty.status in open_ones and not early:
            words = because(doubt.why.zh, doubt.why.en)
            yield evolve(duty, status=Status.CANNOT_TELL, reasons=words, published=None, url=None, record=doubt.number)
        else:
            yield duty


def _own(limit: TimeLimit, span: Sequence[Quarter], doubt: Doubt) -> Iterator[Duty]:
    """A duty that the record itself brings: in the quarters of its days, as nobody knows which is the wrong one."""
    if limit.kind in _AT_ANY_TIME:
        return
    for quarter in dict.fromkeys(Quarter.of(day) for day in doubt.days):
        if quarter in span:
            yield Duty(quarter, Status.CANNOT_TELL, because(doubt.why.zh, doubt.why.en), record=doubt.number)
