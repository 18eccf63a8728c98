"""``domain list`` and ``domain show`` (领域查阅)."""

from collections.abc import Iterator
from datetime import date

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.domain_packs import at_option, division_option, pack_option, registry_of, today_or
from govdisclose.cli.shared import EXIT_CLEAN, format_option, language_option, print_json, say
from govdisclose.domains import (
    Domain,
    DomainGroup,
    DomainNotFoundError,
    DomainRegistry,
    EvidenceStatus,
    Facet,
    LayeredItem,
    Reference,
    related,
)

__all__ = ["list_command", "show_command"]

_GROUPS = {
    DomainGroup.PILOT: Bilingual("试点领域（国办发〔2019〕54号）", "the 26 domains of 国办发〔2019〕54号"),
    DomainGroup.LATER: Bilingual("后续领域", "later domains"),
    DomainGroup.STATUTORY: Bilingual("法定主动公开", "set by the regulation"),
    DomainGroup.LOCAL: Bilingual("地方自设", "added locally"),
}


@click.command("list")
@pack_option
@at_option
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
def list_command(packs: tuple[str, ...], at: date | None, output_format: str) -> int:
    """列出已知的领域。 / List the domains."""
    registry, day = registry_of(packs), today_or(at)
    rows = [(domain, _reference(registry, domain.code, day)) for domain in registry.domains]
    if output_format == "json":
        print_json([_plain(domain, reference) for domain, reference in rows])
        return EXIT_CLEAN
    for group, title in _GROUPS.items():
        members = [(d, r) for d, r in rows if d.group is group]
        if members:
            say(title)
            for domain, reference in members:
                say(_line(domain, reference))
    return EXIT_CLEAN


@click.command("show")
@click.argument("words", metavar="DOMAIN")
@pack_option
@at_option
@division_option
@click.option("--item", metavar="ID", help="只看一个事项及相关事项 / one item and what is related to it")
@click.option("--facet", "chosen", metavar="维度=值", help="只看一类事项，如 生命周期=出生 / items of one value only")
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
def show_command(  # noqa: PLR0917 - click gives what the options declare
    words: str,
    packs: tuple[str, ...],
    at: date | None,
    division: str | None,
    item: str | None,
    chosen: str | None,
    output_format: str,
) -> int:
    """显示一个领域的参考目录；可用代码、现名、旧名或目录标题。 / Show the reference catalogue of a domain."""
    registry, day = registry_of(packs), today_or(at)
    reference = registry.reference(words, at=day, division=division)
    domain = registry.get(words)
    items = list(_chosen(registry, reference, item, chosen))
    near = related(registry, items[0].item, at=day) if item else ()
    if output_format == "json":
        print_json(
            _plain(domain, reference)
            | {"items": [_item(one) for one in items]}
            | {"findings": [f.to_dict() for f in reference.findings]}
            | (
                {
                    "related": [
                        {"domain": r.domain, "id": r.item.id, "matter": r.item.matter, "shared": r.shared} for r in near
                    ]
                }
                if item
                else {}
            )
        )
        return EXIT_CLEAN
    for line in _head(domain, reference):
        say(line)
    for one in items:
        say(_item_line(one))
    for finding in reference.findings:
        say(Bilingual(f"{finding.code} {finding.message.zh}", f"{finding.code} {finding.message.en}"))
    if near:
        say(Bilingual("相关事项：", "related:"))
        for r in near:
            say(f"  {registry.get(r.domain).name}  {' / '.join(r.item.matter)}")
    return EXIT_CLEAN


def _reference(registry: DomainRegistry, code: str, day: date) -> Reference | None:
    try:
        return registry.reference(code, at=day)
    except DomainNotFoundError:
        return None


def _chosen(
    registry: DomainRegistry, reference: Reference, item: str | None, chosen: str | None
) -> Iterator[LayeredItem]:
    facet, value = _value(registry, chosen) if chosen else (None, "")
    found = [
        one
        for one in reference.items
        if (item is None or one.item.id == item) and (facet is None or value in one.item.facets.get(facet.code, ()))
    ]
    if item is not None and not found:
        raise click.BadParameter(f"{reference.name}没有编码为“{item}”的事项 / no item {item!r}", param_hint="--item")
    yield from found


def _value(registry: DomainRegistry, chosen: str) -> tuple[Facet, str]:
    name, _, words = chosen.partition("=")
    facet = registry.facet(name.strip())
    value = facet.value(words.strip()) if facet else None
    if facet is None or value is None:
        known = "、".join(v.name for v in facet.values) if facet else "、".join(f.name for f in registry.facets)
        raise click.BadParameter(f"“{chosen}”不认识；可以写：{known} / unknown; known: {known}", param_hint="--facet")
    return facet, value.code


def _line(domain: Domain, reference: Reference | None) -> Bilingual:
    if reference is None:
        return Bilingual(
            f"  {domain.code}  {domain.name}  （当日没有参考目录）",
            f"  {domain.code}  {domain.name}  (none on that day)",
        )
    seen = sum(one.item.evidence.status is not EvidenceStatus.MEMORY for one in reference.items)
    count = len(reference.items)
    whole = Bilingual("完整", "complete") if reference.complete else Bilingual("不完整", "incomplete")
    guide = reference.guide or "—"
    return Bilingual(
        f"  {domain.code}  {domain.name}  {count}项（有据{seen}项，{whole.zh}）  {guide}",
        f"  {domain.code}  {domain.name}  {count} items ({seen} from sources, {whole.en})  {guide}",
    )


def _head(domain: Domain, reference: Reference) -> Iterator[Bilingual | str]:
    entry, edition = domain.entry, reference.edition
    yield f"{domain.name}（{domain.code}）"
    if len(domain.names) > 1:
        yield Bilingual(
            f"又名、曾用名：{'、'.join(domain.names[1:])}", f"other and former names: {', '.join(domain.names[1:])}"
        )
    if entry.ministry:
        mark = Bilingual("", "") if entry.ministry.verified else Bilingual("（未核实）", " (not verified)")
        yield Bilingual(f"部门：{entry.ministry.value}{mark.zh}", f"ministry: {entry.ministry.value}{mark.en}")
    yield Bilingual(f"指引：{reference.guide or '没有查到全国指引'}", f"guide: {reference.guide or 'none found'}")
    span = f"{edition.start or '…'} ～ {edition.through or '…'}"
    yield Bilingual(
        f"适用：{span}；定义包：{'、'.join(reference.packs)}", f"in force: {span}; packs: {', '.join(reference.packs)}"
    )
    if not reference.complete:
        yield Bilingual(
            "不完整：只见官方表的一部分，未列出的事项不等于没有。",
            "incomplete: an item that is not listed may still be one.",
        )
    one, two = edition.counts.level1, edition.counts.level2
    if one or two:
        yield Bilingual(
            f"所载事项数：一级 {one.value if one else '未载'}，二级 {two.value if two else '未载'}",
            f"stated counts: level 1 {one.value if one else 'not stated'}, level 2 {two.value if two else 'not stated'}",
        )
    if edition.note:
        yield Bilingual(f"说明：{edition.note}", f"note: {edition.note}")


def _item_line(one: LayeredItem) -> Bilingual:
    item = one.item
    match item.evidence.status:
        case EvidenceStatus.SEEN:
            known = Bilingual(f"见于{item.evidence.pages}个网页", f"seen on {item.evidence.pages} pages")
        case EvidenceStatus.MEMORY:
            known = Bilingual(
                f"凭记忆，把握{item.evidence.confidence}", f"from memory, confidence {item.evidence.confidence}"
            )
        case EvidenceStatus.OFFICIAL:
            known = Bilingual("原文", "official text")
        case _:
            known = Bilingual("自定", "set by the pack")
    by = "".join(f"；{t.pack}" for t in one.tightened)
    limit = item.limit or "—"
    return Bilingual(
        f"  {item.id}  {' / '.join(item.matter)}  时限：{limit}  [{one.layer}，{known.zh}{by}]",
        f"  {item.id}  {' / '.join(item.matter)}  limit: {limit}  [{one.layer}, {known.en}{by}]",
    )


def _plain(domain: Domain, reference: Reference | None) -> dict[str, object]:
    entry = domain.entry
    data: dict[str, object] = {
        "code": domain.code,
        "name": domain.name,
        "group": domain.group.value,
        "names": [*domain.names],
        "ministry": entry.ministry.model_dump(mode="json") if entry.ministry else None,
        "packs": [*domain.packs],
    }
    if reference:
        edition = reference.edition
        data |= {
            "at": reference.at.isoformat(),
            "from": edition.start.isoformat() if edition.start else None,
            "through": edition.through.isoformat() if edition.through else None,
            "complete": reference.complete,
            "guide": edition.guide.model_dump(mode="json") if edition.guide else None,
            "counts": edition.counts.model_dump(mode="json", exclude_none=True),
            "items": len(reference.items),
        }
    return data


def _item(one: LayeredItem) -> dict[str, object]:
    data = one.item.model_dump(mode="json", exclude_defaults=True)
    tightened = [
        {"pack": t.pack, "layer": t.layer.value, **t.entry.model_dump(mode="json", exclude_none=True)}
        for t in one.tightened
    ]
    return data | {"layer": one.layer.value, "pack": one.pack, "tightened": tightened}
