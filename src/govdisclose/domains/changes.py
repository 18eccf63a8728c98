"""What changed from one version of a pack to the next (版本比较), each change with its grade."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.catalog.compare import LimitChange, compare_limit
from govdisclose.deadlines import parse_time_limit
from govdisclose.domains.entry import DomainEntry
from govdisclose.domains.items import ReferenceItem
from govdisclose.domains.pack import DomainPack

__all__ = ["Grade", "PackChange", "PackDiff", "diff_packs"]

E = TypeVar("E")

#: What a limit may become without asking more of anybody.
_EASIER = frozenset({LimitChange.SAME, LimitChange.LOOSENED, LimitChange.UNNUMBERED})


class Grade(StrEnum):
    """What a change means for those who use the pack (变更等级)."""

    ADDITIVE = "additive"  #: 新增: something more, nothing else changes
    CORRECTING = "correcting"  #: 更正: words, evidence or contacts; nobody has to do more
    STRICTER = "stricter"  #: 从严: a catalogue that was in order may now fail
    BREAKING = "breaking"  #: 不兼容: an id, code or name that others rely on is gone or means something else

    @property
    def rank(self) -> int:
        """0 for additive, 3 for breaking."""
        return [*Grade].index(self)


@frozen
class PackChange(Record):
    """One change (变更): its grade, where it is, and both sides."""

    grade: Grade
    place: str
    text: Bilingual
    old: str | None = None
    new: str | None = None


@frozen
class PackDiff(Record):
    """All changes in order (版本差异), and the gravest grade; ``None`` where nothing changed."""

    old: str
    new: str
    changes: tuple[PackChange, ...] = ()

    @property
    def grade(self) -> Grade | None:
        """The gravest of the grades."""
        return max((change.grade for change in self.changes), key=lambda grade: grade.rank, default=None)


def diff_packs(old: DomainPack, new: DomainPack) -> PackDiff:
    """Every change from ``old`` to ``new``, graded."""
    sides = f"{old.info.id} {old.info.version}", f"{new.info.id} {new.info.version}"
    return PackDiff(*sides, tuple(_changes(old, new)))


def _changes(old: DomainPack, new: DomainPack) -> Iterator[PackChange]:
    if old.info.id != new.info.id:
        yield _change(
            Grade.BREAKING, "pack.id", ("定义包换了代码", "the pack has another id"), old.info.id, new.info.id
        )
    if old.info.layer is not new.info.layer:
        yield _change(Grade.BREAKING, "pack.layer", ("层级变了", "the layer changed"), old.info.layer, new.info.layer)
    yield from _entries("domain", _coded(old.domains), _coded(new.domains), _domain)
    for kind, key in (
        ("source", "id"),
        ("facet", "code"),
        ("vocabulary", "code"),
        ("process", "id"),
        ("publisher", "name"),
        ("instrument", "title"),
        ("rule", "code"),
    ):
        name = {"vocabulary": "vocabularies", "process": "processes"}.get(kind, f"{kind}s")
        before = {str(getattr(e, key)): e for e in getattr(old, name)}
        after = {str(getattr(e, key)): e for e in getattr(new, name)}
        yield from _entries(kind, before, after, _plain)
    yield from _columns(old, new)


def _coded(entries: tuple[DomainEntry, ...]) -> dict[str, DomainEntry]:
    return {entry.code: entry for entry in entries}


def _entries(
    kind: str, before: Mapping[str, E], after: Mapping[str, E], inner: Callable[[str, E, E], Iterator[PackChange]]
) -> Iterator[PackChange]:
    for key in before:
        if key not in after:
            yield _change(Grade.BREAKING, f"{kind} {key}", ("删去", "removed"), key, None)
        elif before[key] != after[key]:
            yield from inner(f"{kind} {key}", before[key], after[key])
    for key in after:
        if key not in before:
            yield _change(Grade.ADDITIVE, f"{kind} {key}", ("新增", "added"), None, key)


def _plain(place: str, old: object, new: object) -> Iterator[PackChange]:
    """Entries without items: a value that others may refer to must not vanish."""
    lost = _values(old) - _values(new)
    if lost:
        yield _change(Grade.BREAKING, place, ("删去了取值", "values were removed"), "、".join(sorted(lost)), None)
    elif more := _values(new) - _values(old):
        yield _change(Grade.ADDITIVE, place, ("增加了取值", "values were added"), None, "、".join(sorted(more)))
    else:
        yield _change(Grade.CORRECTING, place, ("内容更正", "corrected"), None, None)


def _values(entry: object) -> set[str]:
    terms = getattr(entry, "terms", ())
    return set(terms) | {value.code for value in getattr(entry, "values", ())}


def _columns(old: DomainPack, new: DomainPack) -> Iterator[PackChange]:
    before = {column.field: column for column in old.columns}
    after = {column.field: column for column in new.columns}
    for field, column in after.items():
        was = before.get(field)
        if was == column:
            continue
        if column.required and not (was and was.required):
            yield _change(
                Grade.STRICTER, f"column {field}", ("新的必填要素", "a new required element"), None, column.heading
            )
        elif was is None:
            yield _change(Grade.ADDITIVE, f"column {field}", ("新增", "added"), None, column.heading)
        elif was.vocabulary is None and column.vocabulary is not None:
            yield _change(
                Grade.STRICTER, f"column {field}", ("限用词表", "words are now restricted"), None, column.vocabulary
            )
        else:
            yield _change(Grade.CORRECTING, f"column {field}", ("内容更正", "corrected"), was.heading, column.heading)
    for field, column in before.items():
        if field not in after:
            yield _change(
                Grade.CORRECTING, f"column {field}", ("不再要求", "no longer asked for"), column.heading, None
            )


def _domain(place: str, old: DomainEntry, new: DomainEntry) -> Iterator[PackChange]:
    lost = set(_names(old)) - set(_names(new))
    if lost:
        yield _change(Grade.BREAKING, place, ("删去了名称", "names were removed"), "、".join(sorted(lost)), None)
    if more := set(_names(new)) - set(_names(old)):
        yield _change(Grade.ADDITIVE, place, ("增加了名称", "names were added"), None, "、".join(sorted(more)))
    before, after = _items(old), _items(new)
    for item_id, item in before.items():
        if item_id not in after:
            yield _change(Grade.BREAKING, f"{place} {item_id}", ("删去事项", "an item was removed"), _path(item), None)
        elif item != after[item_id]:
            yield from _item(f"{place} {item_id}", item, after[item_id])
    for item_id, item in after.items():
        if item_id not in before:
            grade = Grade.STRICTER if new.editions and new.editions[-1].complete else Grade.ADDITIVE
            yield _change(grade, f"{place} {item_id}", ("新增事项", "an item was added"), None, _path(item))
    yield from _tightenings(place, old, new)
    rest = {"editions": (), "tightenings": (), "other_names": (), "former_names": (), "name": "x"}
    if old.model_copy(update=rest) != new.model_copy(update=rest) or _frames(old) != _frames(new):
        yield _change(
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
            yield _change(grade, f"{place} {item_id}", words, None, None)


def _item(place: str, old: ReferenceItem, new: ReferenceItem) -> Iterator[PackChange]:
    if old.matter != new.matter:
        yield _change(Grade.CORRECTING, place, ("事项改名", "renamed"), _path(old), _path(new))
    if old.limit != new.limit:
        change = compare_limit(parse_time_limit(new.limit), parse_time_limit(old.limit))
        easier = change in _EASIER or not new.limit
        grade = Grade.CORRECTING if easier else Grade.STRICTER
        yield _change(grade, f"{place} limit", ("公开时限有变", "the limit changed"), old.limit, new.limit)
    for name in ("elements", "channels", "levels"):
        before, after = set(getattr(old, name) or ()), set(getattr(new, name) or ())
        if before != after:
            grade = Grade.STRICTER if after - before else Grade.CORRECTING
            words = "、".join(sorted(map(str, before))), "、".join(sorted(map(str, after)))
            yield _change(grade, f"{place} {name}", ("内容有变", "the list changed"), *words)
    for name in ("all_society", "proactive"):
        if getattr(old, name) is not getattr(new, name):
            grade = Grade.STRICTER if getattr(new, name) is True else Grade.CORRECTING
            yield _change(
                grade,
                f"{place} {name}",
                ("勾选有变", "the box changed"),
                str(getattr(old, name)),
                str(getattr(new, name)),
            )
    same = dict.fromkeys(("matter", "elements", "channels", "levels"), ()) | {
        "limit": "",
        "all_society": None,
        "proactive": None,
    }
    if old.model_copy(update=same) != new.model_copy(update=same):
        yield _change(Grade.CORRECTING, place, ("内容更正", "corrected"), None, None)


def _change(grade: Grade, place: str, words: tuple[str, str], old: str | None, new: str | None) -> PackChange:
    return PackChange(grade, place, Bilingual(*words), old, new)
