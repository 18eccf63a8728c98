"""Boxes of reference items (勾选检查): an item of which every box says no is one that nobody is told of."""

from collections.abc import Iterator

from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.items import ReferenceItem
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding

__all__ = ["boxes"]


def boxes(loaded: LoadedPack) -> Iterator[Finding]:
    """Items whose audience or mode is written and ticks nothing; a box that is left out is not known, and so no fault."""
    for entry in loaded.pack.domains:
        for edition in entry.editions:
            for item in edition.items:
                yield from _unticked(loaded, item)


def _unticked(loaded: LoadedPack, item: ReferenceItem) -> Iterator[Finding]:
    for field, ticks, zh, en, names in (
        ("all_society", (item.all_society, item.for_some), "公开对象", "the audience", "all_society, specific, groups"),
        ("proactive", (item.proactive, item.on_request), "公开方式", "the mode", "proactive, on_request"),
    ):
        if False in ticks and True not in ticks:
            yield Finding.of(
                rule("unticked"),
                loaded.place(item.id, item=item.id, name=field),
                found=zh,
                expected=names,
                place=" / ".join(item.matter),
                kind_zh=zh,
                kind_en=en,
            )
