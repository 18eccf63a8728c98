"""A catalogue looked over once for all rules (检查范围): which columns it shows at all, and where each field came from."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from attrs import evolve, field, frozen

from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.catalog.rules._wording import is_blank
from govdisclose.findings import Location, Provenance
from govdisclose.law.register import Register, register

__all__ = ["Survey"]


@frozen(slots=False)
class Survey:
    """A catalogue, the day for which it is judged, where its fields came from, and the law register to judge by."""

    catalog: Catalog
    at: date
    provenance: Provenance | None = None
    law: Register = field(factory=register)

    def locate(self, position: int, column: str) -> Location:
        """The cell of a field where it is known, with the item's position, id and field."""
        item = self.catalog.items[position] if position >= 0 else None
        cell = self.provenance.locate(position, column) if self.provenance else None
        source = self.provenance.source if self.provenance else None
        return evolve(
            cell or Location(source=source),
            item_index=position if item else None,
            item=item.id if item else None,
            field=f"header.{column}" if item is None and column else column or None,
        )

    def shows(self, position: int, column: str) -> bool:
        """True when the table of this item has the column: some item of the same table and domain has something in it."""
        return column in self.tables[self._keys[position]].columns

    @cached_property
    def tables(self) -> dict[tuple[str | None, ...], "Table"]:
        """The tables of which the catalogue is made, in order: one for each sheet, table and domain."""
        members: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
        for position, key in enumerate(self._keys):
            members[key].append(position)
        items = self.catalog.items
        return {
            key: Table(tuple(positions), frozenset(name for p in positions for name in _filled(items[p])))
            for key, positions in members.items()
        }

    @cached_property
    def _keys(self) -> tuple[tuple[str | None, ...], ...]:
        return tuple(self._table_of(position) for position in range(len(self.catalog.items)))

    def _table_of(self, position: int) -> tuple[str | None, ...]:
        row = self.provenance.locate(position) if self.provenance else None
        place = (row.sheet, None if row.table is None else str(row.table)) if row else (None, None)
        return (*place, self.catalog.items[position].domain)


@frozen
class Table:
    """The items of one table by position, and the columns that it shows."""

    positions: tuple[int, ...]
    columns: frozenset[str]


def _filled(item: CatalogItem) -> Iterator[str]:
    """The columns in which the item has something: words, a meaning, or a box that is shown."""
    for name in ("content", "basis", "time_limit", "publisher", "channels", "audience", "mode", "levels"):
        if not is_blank(getattr(item, name).text) or _means_something(item, name):
            yield name
    if item.seq is not None:
        yield "seq"


def _means_something(item: CatalogItem, name: str) -> bool:
    """True when the parsed layer of a column holds a value, or a box that is not ``None``."""
    if name == "time_limit":
        return False
    part = getattr(item, name)
    return any(getattr(part, field) not in ((), None) for field in type(part).model_fields if field != "text")
