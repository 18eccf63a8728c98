"""Packs that cannot stand beside one another (定义冲突)."""

from collections.abc import Iterator, Sequence

from govdisclose.bilingual import Bilingual
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.errors import PackConflictError
from govdisclose.domains.extending import same_instrument
from govdisclose.domains.extras import Facet
from govdisclose.domains.layers import applies_to
from govdisclose.domains.names import plain_name
from govdisclose.law.names import plain_title

__all__ = ["conflict_between", "refuse_conflicts"]


def refuse_conflicts(packs: Sequence[LoadedPack]) -> None:
    """Raises ``PackConflictError`` for the first two packs that define the same thing."""
    for place, second in enumerate(packs):
        for first in packs[:place]:
            found = conflict_between(first, second)
            if found is not None:
                raise PackConflictError(found)


def conflict_between(first: LoadedPack, second: LoadedPack) -> Bilingual | None:
    """What both packs define, in words that name both; ``None`` where they go together."""
    both = Bilingual(
        zh=f"定义包“{first.id}”（{first.origin or '无路径'}）与“{second.id}”（{second.origin or '无路径'}）冲突",
        en=f"the packs {first.id!r} ({first.origin or 'no path'}) and {second.id!r} ({second.origin or 'no path'}) are in conflict",
    )
    for what in _shared(first, second):
        return Bilingual(zh=f"{both.zh}：{what.zh}。", en=f"{both.en}: {what.en}.")
    return None


def _shared(first: LoadedPack, second: LoadedPack) -> Iterator[Bilingual]:
    if first.id == second.id:
        yield Bilingual(zh="代码相同", en="they have one id")
    yield from _domains(first, second)
    facets = {facet.code: facet for facet in first.pack.facets}
    for facet in second.pack.facets:
        if facet.code in facets:
            yield from _facets(facets[facet.code], facet)
    if _overlap(first, second):
        yield from _laws_and_flows(first, second)


def _domains(first: LoadedPack, second: LoadedPack) -> Iterator[Bilingual]:
    codes = {entry.code: entry.name for entry in first.pack.domains}
    names = {plain_name(entry.name): entry.code for entry in first.pack.domains}
    replaced = second.id in first.pack.info.replaces or first.id in second.pack.info.replaces
    same_place = first.pack.info.layer is second.pack.info.layer and _overlap(first, second) and not replaced
    for entry in second.pack.domains:
        name = codes.get(entry.code)
        if name is not None and same_place:
            yield Bilingual(zh=f"都定义了领域“{entry.code}”", en=f"both define the domain {entry.code!r}")
        if name is not None and plain_name(entry.name) != plain_name(name):
            yield Bilingual(
                zh=f"领域“{entry.code}”一个叫“{name}”，一个叫“{entry.name}”",
                en=f"the domain {entry.code!r} is {name!r} in one and {entry.name!r} in the other",
            )
        other = names.get(plain_name(entry.name), entry.code)
        if other != entry.code:
            yield Bilingual(
                zh=f"领域名称“{entry.name}”一个用代码 {other}，一个用代码 {entry.code}",
                en=f"the name {entry.name!r} has the code {other} in one and {entry.code} in the other",
            )


def _facets(upper: Facet, lower: Facet) -> Iterator[Bilingual]:
    if upper.name != lower.name:
        yield Bilingual(zh=f"都定义了分类维度“{lower.code}”", en=f"both define the facet {lower.code!r}")
    named = {value.code: value.name for value in upper.values}
    for value in lower.values:
        if named.get(value.code, value.name) != value.name:
            yield Bilingual(
                zh=f"分类“{lower.code}”的值“{value.code}”名称不同",
                en=f"the value {value.code!r} of the facet {lower.code!r} has two names",
            )


def _laws_and_flows(first: LoadedPack, second: LoadedPack) -> Iterator[Bilingual]:
    """Instruments with other days, flows of one id, and one layer's two weights of a rule, where both packs hold in one place."""
    laws = {plain_title(name): law for law in first.pack.laws() for name in (law.title, *law.aliases)}
    for law in second.pack.laws():
        for held in (laws[plain_title(n)] for n in (law.title, *law.aliases) if plain_title(n) in laws):
            if not same_instrument(held, law):
                yield Bilingual(
                    zh=f"法规《{law.title}》的版本或日期不同",
                    en=f"they give other versions or days of the instrument {law.title!r}",
                )
    flows = {entry.id for entry in first.pack.processes}
    for entry in second.pack.processes:
        if entry.id in flows:
            yield Bilingual(zh=f"都定义了流程“{entry.id}”", en=f"both define the flow {entry.id!r}")
    if first.pack.info.layer is second.pack.info.layer:
        weights = {setting.code: setting.level for setting in first.pack.rules}
        for setting in second.pack.rules:
            if weights.get(setting.code, setting.level) is not setting.level:
                yield Bilingual(
                    zh=f"规则 {setting.code} 的级别不同", en=f"they weigh the rule {setting.code} differently"
                )


def _overlap(first: LoadedPack, second: LoadedPack) -> bool:
    a, b = first.pack.info.division, second.pack.info.division
    return applies_to(a, b) or applies_to(b, a)
