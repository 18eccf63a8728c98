"""Ids and names of a pack (编码检查): each once, and none that was retired."""

from collections.abc import Iterable, Iterator

from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.entry import DomainEntry
from govdisclose.domains.names import plain_name
from govdisclose.domains.pack import DomainPack
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding
from govdisclose.law.names import plain_title

__all__ = ["ids"]


def ids(loaded: LoadedPack) -> Iterator[Finding]:
    """Codes that stand twice, retired ids that come back, names that two domains bear."""
    pack = loaded.pack
    yield from _twice(loaded, (s.id for s in pack.sources), "来源", "source")
    yield from _twice(loaded, (d.code for d in pack.domains), "领域", "domain")
    yield from _twice(loaded, (f.code for f in pack.facets), "分类维度", "facet")
    for facet in pack.facets:
        yield from _twice(loaded, (v.code for v in facet.values), f"“{facet.name}”的取值", f"value of {facet.code}")
    yield from _twice(loaded, (v.code for v in pack.vocabularies), "词表", "vocabulary")
    yield from _twice(loaded, (c.field for c in pack.columns), "要素", "column")
    yield from _twice(loaded, (r.code for r in pack.rules), "规则设置", "rule setting")
    yield from _twice(loaded, (p.id for p in pack.processes), "流程", "process")
    yield from _twice(loaded, (p.name for p in pack.publishers), "公开主体", "publisher")
    yield from _twice(loaded, _titles(pack), "法律文件", "instrument")
    yield from _items(loaded)
    yield from _names(loaded)


def _twice(loaded: LoadedPack, names: Iterable[str], zh: str, en: str) -> Iterator[Finding]:
    seen: set[str] = set()
    told: set[str] = set()
    for name in names:
        if name in seen and name not in told:
            told.add(name)
            yield Finding.of(rule("twice"), loaded.place(name), found=name, kind_zh=zh, kind_en=en)
        seen.add(name)


def _titles(pack: DomainPack) -> Iterator[str]:
    """The titles and aliases of the instruments as the register tells them apart; those of one instrument once."""
    for law in pack.laws():
        yield from dict.fromkeys(plain_title(name) for name in (law.title, *law.aliases))


def _items(loaded: LoadedPack) -> Iterator[Finding]:
    owner: dict[str, str] = {}
    for entry in loaded.pack.domains:
        for edition in entry.editions:
            yield from _twice(loaded, (item.id for item in edition.items), "事项", "item")
        for item_id in dict.fromkeys(item.id for edition in entry.editions for item in edition.items):
            if owner.setdefault(item_id, entry.code) != entry.code:
                yield Finding.of(
                    rule("twice"), loaded.place(item_id, item=item_id), found=item_id, kind_zh="事项", kind_en="item"
                )
        yield from _twice(loaded, (one.id for one in entry.tightenings), "从严规定", "tightening")
        yield from _reused(loaded, entry)


def _reused(loaded: LoadedPack, entry: DomainEntry) -> Iterator[Finding]:
    """An id in ``retired`` that the last edition still has, or one that was away for an edition and came back."""
    last = entry.editions[-1].items if entry.editions else ()
    gone: set[str] = set()
    held: set[str] = set()
    came_back: set[str] = set()
    for edition in entry.editions:
        now = {item.id for item in edition.items}
        came_back |= now & gone
        gone = (gone | (held - now)) - now
        held |= now
    for item in last:
        if item.id in entry.retired or item.id in came_back:
            yield Finding.of(
                rule("reused"), loaded.place(item.id, item=item.id), found=item.id, matter=" / ".join(item.matter)
            )


def _names(loaded: LoadedPack) -> Iterator[Finding]:
    owner: dict[str, str] = {}
    for entry in loaded.pack.domains:
        if owner.setdefault(plain_name(entry.name), entry.code) != entry.code:
            first = owner[plain_name(entry.name)]
            yield Finding.of(rule("name"), loaded.place(entry.name), found=entry.name, first=first, second=entry.code)
