"""What changed in a domain and its items (事项变更), graded."""

from collections.abc import Iterator, Mapping

from govdisclose.catalog.compare import LimitChange, compare_limit
from govdisclose.deadlines import parse_time_limit
from govdisclose.domains.entry import DomainEntry
from govdisclose.domains.grading import Grade, PackChange, change
from govdisclose.domains.items import ReferenceItem

__all__ = ["domain_changes"]

#: What a limit may become without asking more of anybody.
_EASIER = frozenset({LimitChange.SAME, LimitChange.LOOSENED, LimitChange.UNNUMBERED})


def domain_changes(place: str, old: DomainEntry, new: DomainEntry) -> Iterator[PackChange]:
    """Names, items, tightenings and the rest of a domain."""
    lost = set(_names(old)) - set(_names(new))
    if lost:
        yield change(Grade.BREAKING, place, ("删去了名称", "names were removed"), "、".join(sorted(lost)), None)
    if more := set(_names(new)) - set(_names(old)):
        yield change(Grade.ADDITIVE, place, ("增加了名称", "names were added"), None, "、".join(sorted(more)))
    before, after = _items(old), _items(new)
    for item_id, item in before.items():
        if item_id not in after:
            yield change(Grade.BREAKING, f"{place} {item_id}", ("删去事项", "an item was removed"), _path(item), None)
        elif item != after[item_id]:
            yield from _item(f"{place} {item_id}", item, after[item_id])
    for item_id, item in after.items():
        if item_id not in before:
            grade = Grade.STRICTER if new.editions and new.editions[-1].complete else Grade.ADDITIVE
            yield change(grade, f"{place} {item_id}", ("新增事项", "an item was added"), None, _path(item))
    yield from _tightenings(place, old, new)
    rest = {"editions": (), "tightenings": (), "other_names": (), "former_names": (), "name": "x"}
    if old.model_copy(update=rest) != new.model_copy(update=rest) or _frames(old) != _frames(new):
        yield change(
            Grade.CORRECTING, place, ("说明、来源或日期更正", "notes, sources or dates were corrected"), None, None
        )


def _names(entry: DomainEntry) -> tuple[str, ...]:
    return (entry.name, *entry.other_names, *(former.name for former in entry.former_names))


def _items(entry: DomainEntry) -> Mapping[str, ReferenceItem]:
    return {item.id: item for edition in entry.editions for item in edition.items}


def _frames(entry: DomainEntry) -> tuple[object, ...]:
    return tuple(edition.model_copy(update={"items": ()}) for edition in entry.editions)


def _path(item: ReferenceItem) -> str:
    return " / ".join(item.matter)


def _tightenings(place: str, old: DomainEntry, new: DomainEntry) -> Iterator[PackChange]:
    before = {t.id: t for t in old.tightenings}
    after = {t.id: t for t in new.tightenings}
    for item_id in dict.fromkeys((*before, *after)):
        if before.get(item_id) != after.get(item_id):
            gone = item_id not in after
            grade = Grade.CORRECTING if gone else Grade.STRICTER
            words = ("取消从严", "no longer tightened") if gone else ("从严规定有变", "the tightening changed")
            yield change(grade, f"{place} {item_id}", words, None, None)


def _item(place: str, old: ReferenceItem, new: ReferenceItem) -> Iterator[PackChange]:
    if old.matter != new.matter:
        yield change(Grade.CORRECTING, place, ("事项改名", "renamed"), _path(old), _path(new))
    if old.limit != new.limit:
        turned = compare_limit(parse_time_limit(new.limit), parse_time_limit(old.limit))
        easier = turned in _EASIER or not new.limit
        grade = Grade.CORRECTING if easier else Grade.STRICTER
        yield change(grade, f"{place} limit", ("公开时限有变", "the limit changed"), old.limit, new.limit)
    for name in ("elements", "channels", "levels"):
        before, after = set(getattr(old, name) or ()), set(getattr(new, name) or ())
        if before != after:
            grade = Grade.STRICTER if after - before else Grade.CORRECTING
            words = "、".join(sorted(map(str, before))), "、".join(sorted(map(str, after)))
            yield change(grade, f"{place} {name}", ("内容有变", "the list changed"), *words)
    yield from _boxes(place, old, new)
    same = dict.fromkeys(("matter", "elements", "channels", "levels"), ()) | {
        "limit": "",
        "all_society": None,
        "specific": None,
        "proactive": None,
    }
    if old.model_copy(update=same) != new.model_copy(update=same):
        yield change(Grade.CORRECTING, place, ("内容更正", "corrected"), None, None)


def _boxes(place: str, old: ReferenceItem, new: ReferenceItem) -> Iterator[PackChange]:
    """Ticks that came or went: to reach more people, or without being asked, is stricter."""
    for name, before, after, wider in (
        ("all_society", old.all_society, new.all_society, False),
        ("specific", old.for_some, new.for_some, old.all_society is True),
        ("proactive", old.proactive, new.proactive, False),
    ):
        if before is not after:
            grade = Grade.STRICTER if after is True and not wider else Grade.CORRECTING
            yield change(grade, f"{place} {name}", ("勾选有变", "the box changed"), str(before), str(after))
