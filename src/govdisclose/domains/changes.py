"""What changed from one version of a pack to the next (版本比较), each change with its grade."""

from collections.abc import Iterator, Mapping

from govdisclose.domains._ambiguous import refuse_ambiguous
from govdisclose.domains._changes_extras import added, changed, column_changes, removed
from govdisclose.domains._changes_items import domain_changes
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.grading import Grade, PackChange, PackDiff, change
from govdisclose.domains.pack import DomainPack

__all__ = ["Grade", "PackChange", "PackDiff", "diff_packs"]

#: The tables of a pack beside its domains, and the key by which an entry is the same.
_TABLES = (
    ("source", "sources", "id"),
    ("facet", "facets", "code"),
    ("vocabulary", "vocabularies", "code"),
    ("process", "processes", "id"),
    ("publisher", "publishers", "name"),
    ("instrument", "instruments", "title"),
    ("rule", "rules", "code"),
)


def diff_packs(old: DomainPack | LoadedPack, new: DomainPack | LoadedPack) -> PackDiff:
    """Every change from ``old`` to ``new``, graded. Raises ``PackError`` for a pack in which a code stands twice: which of two is meant?"""
    loaded = [LoadedPack(side) if isinstance(side, DomainPack) else side for side in (old, new)]
    refuse_ambiguous(loaded)
    before, after = (side.pack for side in loaded)
    sides = f"{before.info.id} {before.info.version}", f"{after.info.id} {after.info.version}"
    return PackDiff(*sides, tuple(_changes(before, after)))


def _changes(old: DomainPack, new: DomainPack) -> Iterator[PackChange]:
    if old.info.id != new.info.id:
        yield change(Grade.BREAKING, "pack.id", ("定义包换了代码", "the pack has another id"), old.info.id, new.info.id)
    if old.info.layer is not new.info.layer:
        yield change(Grade.BREAKING, "pack.layer", ("层级变了", "the layer changed"), old.info.layer, new.info.layer)
    before = {entry.code: entry for entry in old.domains}
    after = {entry.code: entry for entry in new.domains}
    for code, entry in before.items():
        if code not in after:
            yield removed(f"domain {code}", code, entry, new)
        elif entry != after[code]:
            yield from domain_changes(f"domain {code}", entry, after[code])
    yield from (added(f"domain {code}", code, entry, old) for code, entry in after.items() if code not in before)
    for kind, table, key in _TABLES:
        yield from _entries(kind, _keyed(old, table, key), _keyed(new, table, key), old, new)
    yield from column_changes(old, new)


def _keyed(pack: DomainPack, table: str, key: str) -> Mapping[str, object]:
    return {str(getattr(entry, key)): entry for entry in getattr(pack, table)}


def _entries(
    kind: str, before: Mapping[str, object], after: Mapping[str, object], old: DomainPack, new: DomainPack
) -> Iterator[PackChange]:
    for key, entry in before.items():
        if key not in after:
            yield removed(f"{kind} {key}", key, entry, new)
        elif entry != after[key]:
            yield from changed(f"{kind} {key}", entry, after[key])
    for key, entry in after.items():
        if key not in before:
            yield added(f"{kind} {key}", key, entry, old)
