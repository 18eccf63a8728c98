"""Dates of editions and counts of complete ones (日期与数目检查)."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from govdisclose.domains._merging import LoadedPack
from govdisclose.domains._places import in_words, place_of
from govdisclose.domains.entry import DomainEntry, Edition
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding

__all__ = ["dates", "overlaps"]


def dates(loaded: LoadedPack) -> Iterator[Finding]:
    """Editions that overlap, stand out of order or leave a gap; complete ones whose counts differ from what the guide states."""
    yield from overlaps(loaded)
    for entry in loaded.pack.domains:
        for earlier, later in pairwise(entry.editions):
            yield from _gap(loaded, entry, earlier, later)
        for edition in entry.editions:
            yield from _counts(loaded, entry, edition)


def overlaps(loaded: LoadedPack) -> Iterator[Finding]:
    """Editions that overlap the next one or stand behind it, at the later one, with both places in words."""
    for d, entry in enumerate(loaded.pack.domains):
        for e, (earlier, later) in enumerate(pairwise(entry.editions)):
            if earlier.through is None or later.start is None or later.start <= earlier.through:
                places = [place_of(loaded, "domain", d, "edition", n) for n in (e, e + 1)]
                zh, en = in_words(*places)
                yield Finding.of(
                    rule("overlap"),
                    places[1],
                    found=_span(earlier),
                    expected=_span(later),
                    domain=entry.name,
                    where_zh=zh,
                    where_en=en,
                )


def _gap(loaded: LoadedPack, entry: DomainEntry, earlier: Edition, later: Edition) -> Iterator[Finding]:
    if earlier.through and later.start and later.start > earlier.through + timedelta(days=1):
        first, last = earlier.through + timedelta(days=1), later.start - timedelta(days=1)
        yield Finding.of(rule("gap"), loaded.place(entry.code), found=str(first), expected=str(last), domain=entry.name)


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
