"""Puts layers upon one another (分层叠加): a lower layer may add and tighten; what loosens is reported and not applied."""

from collections.abc import Iterable

from govdisclose.catalog.compare import LimitChange, compare_limit
from govdisclose.deadlines import parse_time_limit
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.entry import DomainEntry, Edition
from govdisclose.domains.items import ReferenceItem, Tightening
from govdisclose.domains.reference import LayeredItem, Tightened
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding, Location

__all__ = ["applies_to", "stack"]

_FIELDS = {
    "limit": ("公开时限", "the limit"),
    "elements": ("公开内容要素", "the elements of the content"),
    "channels": ("公开渠道", "the channels"),
    "all_society": ("公开对象", "the audience"),
    "proactive": ("公开方式", "the mode"),
    "levels": ("公开层级", "the levels"),
    "publisher": ("公开主体", "the publisher"),
}


def applies_to(pack_division: str | None, place: str | None) -> bool:
    """True when a pack for one division holds in a place: 340000 holds in 340123; a pack without division everywhere.

    >>> applies_to("340000", "340123"), applies_to("340100", "340200"), applies_to(None, "340123")
    (True, False, True)
    """
    if pack_division is None or place is None:
        return True
    stem = pack_division
    while stem.endswith("00"):
        stem = stem[:-2]
    return place.startswith(stem)


def stack(
    layers: Iterable[tuple[LoadedPack, DomainEntry, Edition | None]],
) -> tuple[tuple[LayeredItem, ...], tuple[Finding, ...]]:
    """The items of all layers, the uppermost first, and what was not applied."""
    items: dict[str, LayeredItem] = {}
    findings: list[Finding] = []
    for loaded, entry, edition in layers:
        layer = loaded.pack.info.layer
        for item in edition.items if edition else ():
            if item.id in items:
                if items[item.id].pack != loaded.id:  # an id twice in one pack is for the lint
                    place = loaded.place(item.id, item=item.id)
                    findings.append(Finding.of(rule("edited"), place, found=item.id, pack=loaded.id))
                continue
            items[item.id] = LayeredItem(item, item, layer, loaded.id)
        for tightening in entry.tightenings:
            over = items.get(tightening.id)
            if over is None:
                findings.append(_nowhere(loaded, tightening, entry.name))
                continue
            kept, faults = _tighten(over.item, tightening, loaded)
            findings += faults
            if kept:
                mark = Tightened(loaded.id, layer, tightening)
                items[tightening.id] = LayeredItem(
                    over.item.model_copy(update=kept), over.original, over.layer, over.pack, (*over.tightened, mark)
                )
    return tuple(items.values()), tuple(findings)


def _nowhere(loaded: LoadedPack, tightening: Tightening, domain: str) -> Finding:
    return Finding.of(
        rule("unknown"),
        loaded.place(tightening.id, item=tightening.id),
        found=tightening.id,
        expected="",
        place=domain,
        kind_zh="事项",
        kind_en="item",
    )


def _tighten(item: ReferenceItem, asked: Tightening, loaded: LoadedPack) -> tuple[dict[str, object], list[Finding]]:
    """The fields that may be taken over, and the findings for those that may not."""
    kept: dict[str, object] = {}
    findings: list[Finding] = []
    for name, value in asked.changes().items():
        match _strictness(name, getattr(item, name), value):
            case LimitChange.LOOSENED:
                findings.append(_finding("loosened", item, name, value, loaded))
            case LimitChange.SAME | LimitChange.TIGHTENED:
                kept[name] = value
            case _:
                kept[name] = value
                findings.append(_finding("unclear", item, name, value, loaded))
    return kept, findings


def _strictness(name: str, old: object, new: object) -> LimitChange:
    """How the new value of a field stands to the old one, in the words of time limits."""
    if old == new:
        return LimitChange.SAME
    if name == "limit":
        limits = parse_time_limit(str(new)), parse_time_limit(str(old))
        return compare_limit(*limits) if old else LimitChange.TIGHTENED
    if name in ("all_society", "proactive"):
        return LimitChange.LOOSENED if old is True else LimitChange.TIGHTENED
    if name == "publisher":
        return LimitChange.TIGHTENED  # a layer may name the body that the layer above only describes
    before, after = set(_members(old)), set(_members(new))
    return LimitChange.TIGHTENED if before <= after else LimitChange.LOOSENED


def _members(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _finding(name: str, item: ReferenceItem, field: str, value: object, loaded: LoadedPack) -> Finding:
    zh, en = _FIELDS[field]
    return Finding.of(
        rule(name),
        _at(loaded, item.id, field),
        found=_words(value),
        expected=_words(getattr(item, field)),
        pack=loaded.id,
        place=" / ".join(item.matter),
        kind_zh=zh,
        kind_en=en,
    )


def _at(loaded: LoadedPack, item: str, field: str) -> Location:
    return loaded.place(item, item=item, name=field)


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(getattr(one, "term", str(one)) for one in value)
    return (
        {True: "是", False: "否", None: "未规定"}.get(value, str(value))
        if isinstance(value, bool | None)
        else str(value)
    )
