"""Ids and names of a pack (编码检查): each once, and none that was retired."""

from collections.abc import Iterable, Iterator

from govdisclose.domains._merging import LoadedPack
from govdisclose.domains._places import Way, in_words, place_of
from govdisclose.domains.entry import DomainEntry
from govdisclose.domains.names import plain_name
from govdisclose.domains.pack import DomainPack
from govdisclose.domains.publishers import plain_publisher
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding
from govdisclose.law.names import plain_title

__all__ = ["ids", "twice"]


def ids(loaded: LoadedPack) -> Iterator[Finding]:
    """Codes that stand twice, retired ids that come back, names that two domains bear."""
    yield from twice(loaded)
    for entry in loaded.pack.domains:
        yield from _reused(loaded, entry)
    yield from _names(loaded)


def twice(loaded: LoadedPack) -> Iterator[Finding]:
    """Codes that stand twice, at their second place, with both places in words: of two entries only one would be used."""
    pack = loaded.pack
    for key, entries, zh, en in (
        ("source", [s.id for s in pack.sources], "来源", "source"),
        ("domain", [d.code for d in pack.domains], "领域", "domain"),
        ("facet", [f.code for f in pack.facets], "分类维度", "facet"),
        ("vocabulary", [v.code for v in pack.vocabularies], "词表", "vocabulary"),
        ("column", [c.field for c in pack.columns], "要素", "column"),
        ("rule", [r.code for r in pack.rules], "规则设置", "rule setting"),
        ("process", [p.id for p in pack.processes], "流程", "process"),
    ):
        yield from _twice(loaded, [(name, (key, n)) for n, name in enumerate(entries)], zh, en)
    for n, facet in enumerate(pack.facets):
        values = [(v.code, ("facet", n, "value", m)) for m, v in enumerate(facet.values)]
        yield from _twice(loaded, values, f"“{facet.name}”的取值", f"value of {facet.code}")
    yield from _twice(loaded, [*_bodies(pack)], "公开主体", "publisher")
    yield from _twice(loaded, [*_titles(pack)], "法律文件", "instrument")
    yield from _items(loaded)


def _twice(loaded: LoadedPack, entries: Iterable[tuple[str, Way]], zh: str, en: str) -> Iterator[Finding]:
    ways: dict[str, list[Way]] = {}
    for name, way in entries:
        ways.setdefault(name, []).append(way)
    for name, found in ways.items():
        if len(found) > 1:
            places = [place_of(loaded, *way) for way in found]
            where_zh, where_en = in_words(*places)
            yield Finding.of(
                rule("twice"),
                places[1],
                found=name,
                kind_zh=zh,
                kind_en=en,
                count=len(found),
                where_zh=where_zh,
                where_en=where_en,
            )


def _bodies(pack: DomainPack) -> Iterator[tuple[str, Way]]:
    """The publishers as the directory tells them apart: by name, whatever the width of its characters, and credit code."""
    coded = {plain_publisher(p.name) for p in pack.publishers if not p.uscc}
    for n, one in enumerate(pack.publishers):
        name = plain_publisher(one.name)
        yield name if name in coded or not one.uscc else f"{name} {one.uscc}", ("publisher", n)


def _titles(pack: DomainPack) -> Iterator[tuple[str, Way]]:
    """The titles and aliases of the instruments as the register tells them apart; those of one instrument once."""
    for n, law in enumerate(pack.laws()):
        for name in dict.fromkeys(plain_title(name) for name in (law.title, *law.aliases)):
            yield name, ("instrument", n)


def _items(loaded: LoadedPack) -> Iterator[Finding]:
    """Items of one id in an edition or in two domains, and tightenings of one item."""
    owners: dict[str, dict[str, Way]] = {}
    for d, entry in enumerate(loaded.pack.domains):
        for e, edition in enumerate(entry.editions):
            ways: list[tuple[str, Way]] = [
                (item.id, ("domain", d, "edition", e, "item", i)) for i, item in enumerate(edition.items)
            ]
            yield from _twice(loaded, ways, "事项", "item")
            for item_id, way in ways:
                owners.setdefault(item_id, {}).setdefault(entry.code, way)
        asked = [(one.id, ("domain", d, "tighten", n)) for n, one in enumerate(entry.tightenings)]
        yield from _twice(loaded, asked, "从严规定", "tightening")
    yield from _twice(loaded, [(name, way) for name, own in owners.items() for way in own.values()], "事项", "item")


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
