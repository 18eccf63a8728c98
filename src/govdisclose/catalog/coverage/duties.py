"""The duties of one item (公开义务): what its limit asks in each quarter, and whether the records meet it."""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from govdisclose.catalog.coverage.events import judge_event
from govdisclose.catalog.coverage.quarter import Quarter
from govdisclose.catalog.coverage.record import PublishedRecord
from govdisclose.catalog.coverage.recurring import Duty, Window, judge_interval, judge_recurring
from govdisclose.catalog.coverage.verdict import Status, because
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.limit import LimitKind, TimeLimit, Unit
from govdisclose.explain import Explanation

__all__ = ["ItemRecords", "duties"]

_SHORT = frozenset({Unit.HOUR, Unit.MINUTE})
_BY_EVENT = frozenset(
    {LimitKind.WITHIN, LimitKind.IMMEDIATE, LimitKind.BEFORE, LimitKind.NOTICE_PERIOD, LimitKind.COMPOUND}
)


@frozen
class ItemRecords:
    """The records of one item: publications in order of their days, what is still to come, and quarters that are said to be empty."""

    published: tuple[tuple[int, PublishedRecord], ...]
    pending: tuple[tuple[int, PublishedRecord], ...]
    empty: dict[Quarter, tuple[int, str]]

    @classmethod
    def of(cls, records: Sequence[tuple[int, PublishedRecord]]) -> "ItemRecords":
        """The records sorted, each with its number; one that gives a day was published, even if it says that there is nothing."""
        published = sorted((r for r in records if r[1].date), key=lambda r: (r[1].date or date.min, r[0]))
        pending = tuple(r for r in records if r[1].date is None and r[1].none_because is None)
        empty = {}
        for number, record in records:
            if record.none_because is not None and record.period is not None:
                quarter = Quarter.parse(record.period)
                if record.date is None or Quarter.of(record.date) != quarter:
                    empty[quarter] = (number, record.none_because)
        return cls(tuple(published), pending, empty)


def duties(
    limit: TimeLimit, records: ItemRecords, span: Sequence[Quarter], *, at: date, calendar: WorkCalendar
) -> Iterator[Duty]:
    """The duties of the quarters, at least one for each."""
    found = [duty for duty in _found(limit, records, span, at, calendar) if duty.quarter in span]
    yield from found
    for quarter in span:
        if not any(duty.quarter == quarter for duty in found):
            yield _silent(limit, records, quarter, at)


def _found(
    limit: TimeLimit, records: ItemRecords, span: Sequence[Quarter], at: date, calendar: WorkCalendar
) -> Iterator[Duty]:
    if limit.kind is LimitKind.RECURRING and limit.every is not None and limit.every.unit not in _SHORT:
        days = [(n, r.date, r.url) for n, r in records.published if r.date]
        judge = judge_recurring if limit.every.n == 1 else judge_interval
        yield from judge(limit, days, records.empty, Window(tuple(span), at, calendar))
    elif limit.kind in _BY_EVENT:
        for number, record in (*records.published, *records.pending):
            yield judge_event(limit, number, record, at, calendar)
    else:
        for number, record in records.published:
            assert record.date is not None
            yield Duty(Quarter.of(record.date), *_without_number(limit), None, record.date, record.url, number)


def _without_number(limit: TimeLimit) -> tuple[Status, Explanation]:
    if limit.kind in {LimitKind.PROMPT, LimitKind.STANDING}:
        return Status.MET, because(
            f"已公开；“{limit.text}”没有规定期限的数字", f"published; {limit.text!r} sets no number"
        )
    return Status.CANNOT_TELL, because(
        f"已公开；“{limit.text}”看不出期限", f"published; no limit can be read from {limit.text!r}"
    )


def _silent(limit: TimeLimit, records: ItemRecords, quarter: Quarter, at: date) -> Duty:
    """The verdict for a quarter in which nothing was published or fell due."""
    if quarter in records.empty:
        number, reason = records.empty[quarter]
        return Duty(
            quarter,
            Status.DECLARED_EMPTY,
            because(f"说明本期没有：{reason}", f"said to be empty: {reason}"),
            record=number,
        )
    if any(r.event and Quarter.of(r.event) == quarter for _, r in (*records.published, *records.pending)):
        words = because("本季度的信息到以后才到期", "what came up in the quarter falls due later")
        return Duty(quarter, Status.NOT_DUE, words)
    last = min(quarter.end, at)
    before = [r.date for _, r in records.published if r.date and r.date <= last]
    if limit.kind is LimitKind.STANDING and before:
        return Duty(quarter, Status.MET, because("一直公开", "it stays published"), None, before[-1])
    if at < quarter.end and limit.kind is not LimitKind.STANDING:
        return Duty(quarter, Status.NOT_DUE, because("本季度还没有结束", "the quarter has not ended"))
    if not before:
        words = because(
            "至今没有公开记录，也没有说明本期没有", "no record so far, and nobody said that there is nothing to publish"
        )
        return Duty(quarter, Status.MISSING, words)
    words = because(
        f"本季度没有公开记录，也没有说明本期没有；上一次是{before[-1]}",
        f"no record in the quarter, and nobody said that there is nothing; the last one is of {before[-1]}",
    )
    return Duty(quarter, Status.CANNOT_TELL, words, None, before[-1])
