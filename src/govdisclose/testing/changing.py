"""What a new edition must not break (兼容性断言): ids that links, caches and other programs rely on.

>>> from govdisclose.testing.builders import catalog, item
>>> assert_no_breaking_change(catalog(item("a"), item("b")), catalog(item("a")))
Traceback (most recent call last):
    ...
AssertionError: breaking changes
  item b (最低生活保障 / 审核信息): removed
"""

from collections.abc import Iterator
from os import PathLike
from typing import overload

from govdisclose.catalog.compare import ChangeKind, diff
from govdisclose.catalog.model import Catalog
from govdisclose.domains import DomainPack, Grade, LoadedPack, diff_packs, read_pack

__all__ = ["assert_no_breaking_change"]


#: A pack, or where one lies: its folder, a wheel or a TOML file.
_Pack = DomainPack | LoadedPack | str | PathLike[str]
_PACKS = (DomainPack, LoadedPack, str, PathLike)


@overload
def assert_no_breaking_change(old: Catalog, new: Catalog) -> None: ...


@overload
def assert_no_breaking_change(old: _Pack, new: _Pack) -> None: ...


def assert_no_breaking_change(old: Catalog | _Pack, new: Catalog | _Pack) -> None:
    """The new edition of a catalogue or pack keeps what others rely on.

    A pack may be given as its path, as ``check_pack`` takes it. For a pack: no change of the grade ``breaking``. For a catalogue: every
    id is still there and still means its matter. An item that was renamed keeps its id; one whose id now stands for another item is a
    break. Raises ``TypeError`` for two things of different kinds, and ``PackError`` for a pack that cannot be used.
    """
    if isinstance(old, Catalog) and isinstance(new, Catalog):
        broken = [*_of_catalogs(old, new)]
    elif isinstance(old, _PACKS) and isinstance(new, _PACKS):
        changes = diff_packs(_loaded(old), _loaded(new)).changes
        broken = [f"{c.place}: {c.text.en} ({c.old})" for c in changes if c.grade is Grade.BREAKING]
    else:
        raise TypeError(f"expected two catalogues or two packs, found {type(old).__name__} and {type(new).__name__}")
    if broken:
        raise AssertionError("\n  ".join(["breaking changes", *broken]))


def _loaded(pack: _Pack) -> DomainPack | LoadedPack:
    return pack if isinstance(pack, DomainPack | LoadedPack) else read_pack(pack)


def _of_catalogs(old: Catalog, new: Catalog) -> Iterator[str]:
    """Ids that are gone, and ids that have gone over to another of the old items."""
    kept = {item.id: item for item in new.items}
    before = {item.matter: item.id for item in old.items}
    gone = {ref.id for entry in diff(old, new).entries if ChangeKind.REMOVED in entry.kinds for ref in entry.old}
    for item in old.items:
        found = kept.get(item.id)
        named = f"item {item.id} ({' / '.join(item.matter)})"
        if found is None:
            yield f"{named}: removed" if item.id in gone else f"{named}: the id is gone"
        elif found.matter != item.matter and before.get(found.matter, item.id) != item.id:
            yield f"{named}: the id now stands for {' / '.join(found.matter)}"
