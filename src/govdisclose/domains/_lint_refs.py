"""Everything in a pack that refers to something else (引用检查), and the parts that have a judge of their own."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from attrs import evolve
from stdnum.cn import uscc

from govdisclose.domains._merging import LoadedPack
from govdisclose.domains._places import place_of
from govdisclose.domains.entry import DomainEntry, Edition
from govdisclose.domains.extending import flow_fault
from govdisclose.domains.items import ReferenceItem
from govdisclose.domains.registry import DomainRegistry
from govdisclose.domains.rules import rule
from govdisclose.errors import FormatError
from govdisclose.findings import Finding
from govdisclose.process import template_names, validate

__all__ = ["references"]


def references(loaded: LoadedPack, base: DomainRegistry, at: date) -> Iterator[Finding]:
    """Codes that nothing answers to, sources that are missing, credit codes and processes that are wrong."""
    pack = loaded.pack
    sources = {source.id for source in pack.sources}
    if not sources:
        yield Finding.of(rule("source"), loaded.place(loaded.id), found=pack.info.title)
    domains = {d.code for d in base.domains} | {d.code for d in pack.domains}
    upper = {item.id for p in base.packs for d in p.pack.domains for e in d.editions for item in e.items}
    for entry in pack.domains:
        for former in entry.former_names:
            yield from _known(loaded, former.source, sources, former.name, "来源", "source")
        yield from _known(loaded, entry.successor, domains, entry.name, "领域", "domain")
        for tightening in entry.tightenings:
            yield from _known(loaded, tightening.id, upper, entry.name, "上级事项", "upper item")
        yield from _editions(loaded, entry, sources, base)
    for column in pack.columns:
        codes = {v.code for v in pack.vocabularies}
        yield from _known(loaded, column.vocabulary, codes, column.heading, "词表", "vocabulary")
    for facet in pack.facets:
        yield from _known(loaded, facet.source, sources, facet.name, "来源", "source")
    yield from _publishers(loaded, base)
    yield from _processes(loaded, at)


def _known(  # noqa: PLR0917 - one line of words for each reference
    loaded: LoadedPack, code: str | None, known: Collection[str], place: str, zh: str, en: str
) -> Iterator[Finding]:
    if code is not None and code not in known:
        some = "、".join(sorted(known)[:12]) + ("……" if len(known) > 12 else "")
        yield Finding.of(
            rule("unknown"), loaded.place(code), found=code, expected=some, place=place, kind_zh=zh, kind_en=en
        )


def _editions(loaded: LoadedPack, entry: DomainEntry, sources: set[str], base: DomainRegistry) -> Iterator[Finding]:
    facets = {f.code: {v.code for v in f.values} for f in (*loaded.pack.facets, *base.facets)}
    for own in loaded.pack.facets:
        facets[own.code] = {v.code for f in (*loaded.pack.facets, *base.facets) if f.code == own.code for v in f.values}
    flows = (
        {p.id for p in loaded.pack.processes}
        | {p.id for b in base.packs for p in b.pack.processes}
        | set(template_names())
    )
    for edition in entry.editions:
        if not edition.sources:
            yield Finding.of(rule("source"), loaded.place(entry.code), found=_said(entry, edition))
        for source in edition.sources:
            yield from _known(loaded, source, sources, entry.name, "来源", "source")
        for item in edition.items:
            yield from _item(loaded, item, sources, facets, flows)


def _item(
    loaded: LoadedPack, item: ReferenceItem, sources: set[str], facets: dict[str, set[str]], flows: set[str]
) -> Iterator[Finding]:
    place = " / ".join(item.matter)
    yield from _known(loaded, item.evidence.source, sources, place, "来源", "source")
    yield from _known(loaded, item.process, flows, place, "流程", "process")
    for facet, values in item.facets.items():
        yield from _known(loaded, facet, facets, place, "分类维度", "facet")
        for value in values if facet in facets else ():
            yield from _known(loaded, value, facets[facet], place, "分类取值", "facet value")


def _said(entry: DomainEntry, edition: Edition) -> str:
    return f"{entry.name} {edition.start}" if edition.start else entry.name


def _publishers(loaded: LoadedPack, base: DomainRegistry) -> Iterator[Finding]:
    names = {p.name for p in loaded.pack.publishers} | {p.name for p in base.directory.entries}
    parents = {p.name: p.parent for p in (*base.directory.entries, *loaded.pack.publishers)}
    for number, publisher in enumerate(loaded.pack.publishers):
        yield from _known(loaded, publisher.parent, names, publisher.name, "上级机构", "parent body")
        if circle := _circle(publisher.name, parents):
            place = place_of(loaded, "publisher", number)
            yield Finding.of(rule("circle"), place, found=publisher.name, expected=" → ".join(circle))
        if publisher.uscc is not None and not uscc.is_valid(publisher.uscc):
            yield Finding.of(rule("credit"), loaded.place(publisher.uscc), found=publisher.uscc, place=publisher.name)


def _circle(name: str, parents: Mapping[str, str | None]) -> tuple[str, ...]:
    """The way up from a body that comes back to it; empty where it does not."""
    way = [name]
    while (above := parents.get(way[-1])) is not None and above not in way:
        way.append(above)
    return (*way, name) if above == name else ()


def _processes(loaded: LoadedPack, at: date) -> Iterator[Finding]:
    for process in loaded.pack.processes:
        try:
            flow = process.to_process()
        except FormatError as error:
            yield flow_fault(loaded, process, error)
        else:
            place = loaded.place(process.id, item=process.id)
            yield from (evolve(finding, location=place) for finding in validate(flow, at=at).findings)
