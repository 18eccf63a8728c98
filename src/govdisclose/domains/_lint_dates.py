"""Dates of editions and counts of complete ones (日期与数目检查)."""

from collections.abc import Iterator
from datetime import timedelta

from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.entry import DomainEntry, Edition
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding

__all__ = ["dates"]


def dates(loaded: LoadedPack) -> Iterator[Finding]:
    """Editions that overlap, stand out of order or leave a gap; complete ones whose counts differ from what the guide states."""
    for entry in loaded.pack.domains:
        for earlier, later in zip(entry.editions, entry.editions[1:], strict=False):
            yield from _between(loaded, entry, earlier, later)
        for edition in entry.editions:
            yield from _counts(loaded, entry, edition)


def _between(loaded: LoadedPack, entry: DomainEntry, earlier: Edition, later: Edition) -> Iterator[Finding]:
    place = loaded.place(entry.code)
    if earlier.through is None or later.start is None or later.start <= earlier.through:
        yield Finding.of(rule("overlap"), place, found=_span(earlier), expected=_span(later), domain=entry.name)
    elif later.start > earlier.through + timedelta(days=1):
        first, last = earlier.through + timedelta(days=1), later.start - timedelta(days=1)
        yield Finding.of(rule("gap"), place, found=str(first), expected=str(last), domain=entry.name)


def _span(edition: Edition) -> str:
    return f"{edition.start or '…'}～{edition.through or '…'}"


def _counts(loaded: LoadedPack, entry: DomainEntry, edition: Edition) -> Iterator[Finding]:
    if not edition.complete:
        return
    first = {item.matter[0] for item in edition.items}
    second = {item.matter[:2] for item in edition.items if len(item.matter) > 1}
    for stated, found, zh, en in (
        (edition.counts.level1, first, "一级事项", "level-1 matters"),
        (edition.counts.level2, second, "二级事项", "level-2 matters"),
    ):
        if stated is not None and stated.value != len(found):
            yield Finding.of(
                rule("counts"),
                loaded.place(entry.code),
                found=str(len(found)),
                expected=str(stated.value),
                domain=entry.name,
                kind_zh=zh,
                kind_en=en,
            )
