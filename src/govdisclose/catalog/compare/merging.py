"""Partial catalogues of several departments as one (目录合并): nothing is dropped, contradictions are reported.

>>> short = CatalogItem(id="a", matter=("最低生活保障", "审核信息"), publisher=Publisher(text="县民政局"))
>>> long = CatalogItem(id="a", matter=("最低生活保障", "审核信息"), content=Content(text="初审名单"))
>>> merged = merge({"民政": Catalog(items=(short,)), "财政": Catalog(items=(long,))})
>>> len(merged.catalog.items), merged.catalog.items[0].publisher.text, merged.catalog.items[0].content.text, merged.conflicts
(1, '县民政局', '初审名单', ())
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import define, field, frozen

from govdisclose._records import Record
from govdisclose.catalog.compare.combining import combined
from govdisclose.catalog.compare.conflicts import Conflict, ConflictKind, Words, finding_of
from govdisclose.catalog.compare.keys import key
from govdisclose.catalog.model import (  # noqa: F401 - Content and Publisher for the example above
    Catalog,
    CatalogItem,
    Content,
    Header,
    Publisher,
)
from govdisclose.findings import Finding

__all__ = ["Merged", "Origin", "merge"]


@frozen
class Origin(Record):
    """Where an item of the merged catalogue stood: the source, and its id and serial number there."""

    source: str
    id: str
    seq: str | None = None


@frozen
class Merged:
    """The merged catalogue (合并结果), where each item came from, the headers of the sources, and the conflicts."""

    catalog: Catalog
    origins: tuple[tuple[Origin, ...], ...]
    headers: Mapping[str, Header]
    conflicts: tuple[Conflict, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The conflicts as findings."""
        return tuple(finding_of(conflict) for conflict in self.conflicts)


def merge(catalogs: Mapping[str, Catalog] | Iterable[Catalog]) -> Merged:
    """One catalogue of all items (目录合并), in the order of the sources.

    Items of one domain, one matter and one content become one where they do not contradict one another; a column that is empty in
    one is filled from the other. Where they do, both are kept and each contradiction is a conflict. What all headers say alike stays
    in the header; a domain on which they differ goes to the items. A mapping names the sources, else they are ``1``, ``2``, … .
    """
    named = catalogs if isinstance(catalogs, Mapping) else {str(n): c for n, c in enumerate(catalogs, 1)}
    headers = {name: catalog.header for name, catalog in named.items()}
    header, conflicts = _common(headers)
    work = _Work(conflicts)
    for name, catalog in named.items():
        work.add(name, catalog, None if header.domain else catalog.header.domain)
    return Merged(
        Catalog(header=header, items=tuple(work.items)), tuple(map(tuple, work.origins)), headers, tuple(work.conflicts)
    )


def _common(headers: Mapping[str, Header]) -> tuple[Header, list[Conflict]]:
    """What the headers have in common; what they state differently is a conflict, save the domain, which goes to the items."""
    common: dict[str, object] = {}
    conflicts: list[Conflict] = []
    for name in Header.model_fields:
        values = {source: getattr(header, name) for source, header in headers.items()}
        different = {*values.values()}
        if len(different) == 1:
            common[name] = next(iter(different))
        elif name != "domain":
            sides = tuple(Words(source, "" if value is None else str(value)) for source, value in values.items())
            conflicts.append(Conflict(ConflictKind.HEADER, name, sides))
    return Header.model_validate(common), conflicts


@define
class _Work:
    conflicts: list[Conflict]
    items: list[CatalogItem] = field(factory=list)
    origins: list[list[Origin]] = field(factory=list)
    ids: set[str] = field(factory=set)
    rows: dict[tuple[str, ...], list[int]] = field(factory=lambda: defaultdict(list))

    def add(self, source: str, catalog: Catalog, domain: str | None) -> None:
        """Add one source; of its own rows no two are made one."""
        free = set(range(len(self.items)))
        own_ids = {item.id for item in catalog.items}
        for item in catalog.items:
            origin = Origin(source, item.id, item.seq)
            placed = item.model_copy(update={"domain": item.domain or domain})
            near = [n for n in self.rows[_row(placed)] if n in free]
            found = self._fitting(placed, near)
            if found is not None:
                self.items[found[0]] = found[1]
                self.origins[found[0]].append(origin)
                free.discard(found[0])
                continue
            fresh = self._append(placed, origin, own_ids)
            self._contradict(source, item, fresh, near)

    def _fitting(self, item: CatalogItem, near: list[int]) -> tuple[int, CatalogItem] | None:
        """The row that takes the item up without a contradiction: one that holds it all, one of the same content, the only one."""
        fits = [(n, made) for n in near if isinstance(made := combined(self.items[n], item), CatalogItem)]
        equal = [fit for fit in fits if fit[1] == self.items[fit[0]]]
        same = [fit for fit in fits if key(self.items[fit[0]].content.text) == key(item.content.text)]
        return next(iter(equal or same or (fits if len(fits) == 1 else [])), None)

    def _append(self, item: CatalogItem, origin: Origin, reserved: set[str]) -> CatalogItem:
        name, number = item.id, 1
        while name in self.ids or (number > 1 and name in reserved):
            number += 1
            name = f"{item.id}-{number}"
        if name != item.id:
            holder = next(n for n, other in enumerate(self.items) if other.id == item.id)
            if _row(self.items[holder]) != _row(item):
                words = (Words(self.origins[holder][0].source, "／".join(self.items[holder].matter)),)
                own = Words(origin.source, "／".join(item.matter))
                self.conflicts.append(Conflict(ConflictKind.ID, "id", (*words, own), (item.id, name)))
        fresh = item.model_copy(update={"id": name})
        self.rows[_row(fresh)].append(len(self.items))
        self.items.append(fresh)
        self.origins.append([origin])
        self.ids.add(name)
        return fresh

    def _contradict(self, source: str, item: CatalogItem, fresh: CatalogItem, near: list[int]) -> None:
        """Report in what the new row contradicts the first row of the same matter and content, if there is one."""
        for n in near:
            found = combined(self.items[n], item)
            if isinstance(found, CatalogItem) or key(item.content.text) != key(self.items[n].content.text):
                continue
            for one in found:
                sides = Words(self.origins[n][0].source, one.first), Words(source, one.second)
                self.conflicts.append(
                    Conflict(ConflictKind.FIELD, one.column, sides, (self.items[n].id, fresh.id), item.matter)
                )
            return


def _row(item: CatalogItem) -> tuple[str, ...]:
    return (key(item.domain or ""), *(key(name) for name in item.matter))
