"""Two editions of a catalogue (动态调整对照): what was added, removed, renamed, moved, split, merged, and changed field by field.

>>> old = CatalogItem(id="a", matter=("最低生活保障", "审核信息"))
>>> new = CatalogItem(id="a", matter=("最低生活保障", "审核审批信息"))
>>> [(entry.kinds, entry.fields[0].new) for entry in diff(Catalog(items=(old,)), Catalog(items=(new,))).entries]
[((<ChangeKind.RENAMED: 'renamed'>,), '最低生活保障／审核审批信息')]
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum

from attrs import evolve, field, frozen

from govdisclose._records import Record
from govdisclose.catalog.compare.fields import FieldChange, changed_fields, changed_header
from govdisclose.catalog.compare.keys import key, sides
from govdisclose.catalog.compare.matching import MatchKind, Pair, match_items
from govdisclose.catalog.compare.regrouping import regroup
from govdisclose.catalog.compare.settings import MatchSettings
from govdisclose.catalog.model import Catalog, CatalogItem

__all__ = ["ChangeKind", "Diff", "DiffEntry", "ItemRef", "diff"]

_PLACE = frozenset({"matter", "domain"})


class ChangeKind(StrEnum):
    """What became of an item (调整类型)."""

    ADDED = "added"  #: 新增
    REMOVED = "removed"  #: 删除
    RENAMED = "renamed"  #: 更名: the last name of the matter path
    MOVED = "moved"  #: 移动: under another matter or into another domain
    REORDERED = "reordered"  #: 调序: only its place among the others
    SPLIT = "split"  #: 拆分
    MERGED = "merged"  #: 合并
    CHANGED = "changed"  #: 修改: some other column


@frozen
class ItemRef(Record):
    """An item of one edition: its id, its place counted from 1, its matter path and domain."""

    id: str
    number: int
    matter: tuple[str, ...]
    domain: str | None = None


@frozen
class DiffEntry(Record):
    """One item, or one group, that is not as it was: kinds of change, both sides, the columns, and how the two were matched."""

    kinds: tuple[ChangeKind, ...]
    old: tuple[ItemRef, ...] = field(default=(), metadata={"always": True})
    new: tuple[ItemRef, ...] = field(default=(), metadata={"always": True})
    fields: tuple[FieldChange, ...] = field(default=(), metadata={"always": True})
    how: MatchKind | None = None
    score: float | None = None


@frozen
class Diff(Record):
    """All that differs between two editions (调整对照), with the columns that were left aside and the thresholds of the matching.

    ``unchanged`` counts the items that are the same in both.
    """

    old: str | None
    new: str | None
    header: tuple[FieldChange, ...] = field(default=(), metadata={"always": True})
    entries: tuple[DiffEntry, ...] = field(default=(), metadata={"always": True})
    unchanged: int = field(default=0, metadata={"always": True})
    ignored: tuple[str, ...] = field(default=(), metadata={"always": True})
    settings: MatchSettings = field(factory=MatchSettings, metadata={"always": True})

    def __bool__(self) -> bool:
        return bool(self.header or self.entries)

    def counts(self) -> dict[ChangeKind, int]:
        """How many entries are of each kind; one entry may be of several."""
        found = Counter(kind for entry in self.entries for kind in entry.kinds)
        return {kind: found[kind] for kind in ChangeKind if found[kind]}


def diff(
    old: Catalog, new: Catalog, *, settings: MatchSettings | None = None, ignore: Sequence[str] = ("seq",)
) -> Diff:
    """What differs between two editions (动态调整): an empty value, which is false, where nothing does.

    ``ignore`` names columns that are left aside (``seq``, ``id``, ``extensions.责任科室``); the serial number is one of them unless
    another choice is given, since every added row moves it. Blanks and full-width forms make no difference. Entries stand in the
    order of the new edition, removed items last.
    """
    chosen = settings or MatchSettings()
    matching = match_items(old, new, chosen, across="domains")
    before, after = sides(old, with_domains=True), sides(new, with_domains=True)
    groups = regroup(before, after, matching, chosen)
    still = _in_order(groups.rest.pairs)
    left_aside = frozenset(ignore)
    whole = _Editions(old, new, left_aside)
    pairs = [whole.pair(pair, moved=pair.left not in still) for pair in groups.rest.pairs]
    entries = [
        *(entry for entry in pairs if entry.kinds),
        *(whole.split(n, parts) for n, parts in groups.splits),
        *(whole.merger(n, parts) for n, parts in groups.mergers),
        *(DiffEntry((ChangeKind.ADDED,), new=(_ref(new, n),)) for n in groups.rest.only_right),
        *(DiffEntry((ChangeKind.REMOVED,), old=(_ref(old, n),)) for n in groups.rest.only_left),
    ]
    return Diff(
        old.header.title,
        new.header.title,
        tuple(changed_header(old.header, new.header)),
        tuple(sorted(entries, key=_place)),
        sum(not entry.kinds for entry in pairs),
        tuple(sorted(left_aside)),
        chosen,
    )


@frozen
class _Editions:
    old: Catalog
    new: Catalog
    ignored: frozenset[str]

    def pair(self, pair: Pair, *, moved: bool) -> DiffEntry:
        one, other = self.old.items[pair.left], self.new.items[pair.right]
        fields = tuple(self.fields(one, other))
        kinds = tuple(_kinds(one, other, fields, reordered=moved))
        sure = pair.how is not MatchKind.SIMILAR and pair.score == 100
        entry = DiffEntry(kinds, (_ref(self.old, pair.left),), (_ref(self.new, pair.right),), fields, pair.how)
        return entry if sure else evolve(entry, score=pair.score)

    def split(self, whole: int, parts: tuple[int, ...]) -> DiffEntry:
        one = self.old.items[whole]
        items = [self.new.items[n] for n in parts]
        fields = [change for item in items for change in self.fields(one, item, item.id)]
        return DiffEntry(
            (ChangeKind.SPLIT,), (_ref(self.old, whole),), tuple(_ref(self.new, n) for n in parts), tuple(fields)
        )

    def merger(self, whole: int, parts: tuple[int, ...]) -> DiffEntry:
        one = self.new.items[whole]
        items = [self.old.items[n] for n in parts]
        fields = [change for item in items for change in self.fields(item, one, item.id)]
        return DiffEntry(
            (ChangeKind.MERGED,), tuple(_ref(self.old, n) for n in parts), (_ref(self.new, whole),), tuple(fields)
        )

    def fields(self, one: CatalogItem, other: CatalogItem, item: str | None = None) -> Iterator[FieldChange]:
        return (change for change in changed_fields(one, other, item=item) if change.field not in self.ignored)


def _kinds(
    one: CatalogItem, other: CatalogItem, fields: Sequence[FieldChange], *, reordered: bool
) -> Iterator[ChangeKind]:
    names = {change.field for change in fields}
    if "matter" in names and key(one.matter[-1]) != key(other.matter[-1]):
        yield ChangeKind.RENAMED
    if "domain" in names or ("matter" in names and _parents(one) != _parents(other)):
        yield ChangeKind.MOVED
    elif reordered:
        yield ChangeKind.REORDERED
    signs_alone = "matter" in names and [key(n) for n in one.matter] == [key(n) for n in other.matter]
    if names - _PLACE or signs_alone:
        yield ChangeKind.CHANGED


def _parents(item: CatalogItem) -> list[str]:
    return [key(name) for name in item.matter[:-1]]


def _ref(catalog: Catalog, position: int) -> ItemRef:
    item = catalog.items[position]
    return ItemRef(item.id, position + 1, item.matter, item.domain or catalog.header.domain)


def _place(entry: DiffEntry) -> tuple[int, int]:
    return (0, entry.new[0].number) if entry.new else (1, entry.old[0].number)


def _in_order(pairs: Sequence[Pair]) -> frozenset[int]:
    """The left positions of the longest run of pairs that keep their order; all others were put elsewhere."""
    tails: list[int] = []
    links: list[tuple[Pair, int | None]] = []
    ends: list[int] = []
    for number, pair in enumerate(pairs):
        at = bisect_left(tails, pair.right)
        links.append((pair, ends[at - 1] if at else None))
        tails[at : at + 1] = [pair.right]
        ends[at : at + 1] = [number]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        pair, last = links[last]
        kept.add(pair.left)
    return frozenset(kept)
