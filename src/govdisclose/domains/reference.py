"""The reference catalogue of a domain on a day (参考目录): the national items, and what the layers below add and tighten."""

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from govdisclose.catalog.model import Catalog, Header
from govdisclose.domains.entry import Edition
from govdisclose.domains.evidence import EvidenceStatus
from govdisclose.domains.items import ReferenceItem, Tightening
from govdisclose.domains.pack import Layer
from govdisclose.findings import Finding

__all__ = ["LayeredItem", "Reference", "Tightened"]

_COLUMNS = {"limit": "time_limit", "publisher": "publisher"}


@frozen
class Tightened:
    """That a layer asks more of an item (从严): by which pack, and its entry."""

    pack: str
    layer: Layer
    entry: Tightening


@frozen
class LayeredItem:
    """An item of a reference (参考事项) with the layer that set it, and those that tightened it.

    ``item`` is as it holds with all of them; ``original`` as the layer that set it wrote it, which no other layer changes.
    """

    item: ReferenceItem
    original: ReferenceItem
    layer: Layer
    pack: str
    tightened: tuple[Tightened, ...] = ()


@frozen
class Reference:
    """What a catalogue of a domain is compared with (参考目录) on the day ``at``.

    Where ``complete`` is false only parts of the official table are known: an item that is not here may still be one of it.
    ``findings`` tell of entries of lower layers that were not applied.
    """

    code: str
    name: str
    at: date
    edition: Edition
    items: tuple[LayeredItem, ...]
    packs: tuple[str, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def complete(self) -> bool:
        """True when the whole official table is known."""
        return self.edition.complete

    @property
    def guide(self) -> str | None:
        """Title and number of the official guide, a number that was not verified with a mark."""
        guide = self.edition.guide
        if guide is None:
            return None
        if guide.number is None:
            return f"《{guide.title}》（文号未查到）"
        return f"《{guide.title}》（{guide.number.value}{'' if guide.number.verified else '，未核实'}）"

    @property
    def doubtful(self) -> Mapping[str, frozenset[str]]:
        """What is not known of an item from the official table or from real ones: its id to the columns, for ``compare``.

        ``matter`` stands for the whole item, which is then from memory; ``time_limit`` and ``publisher`` for words that are usual in the
        domain and were not read in the row. A column that a lower layer sets itself is known.
        """
        found: dict[str, frozenset[str]] = {}
        for one in self.items:
            own = {name for each in one.tightened for name in each.entry.changes()}
            columns = {_COLUMNS[name] for name in one.item.usual_in_domain if name not in own}
            if one.item.evidence.status is EvidenceStatus.MEMORY:
                columns.add("matter")
            if columns:
                found[one.item.id] = frozenset(columns)
        return found

    @property
    def catalog(self) -> Catalog:
        """The reference as a catalogue; items in their order, numbered from 1."""
        title = self.name if self.name.endswith("目录") else f"{self.name}领域基层政务公开标准目录"
        header = Header(title=title, domain=self.name, source=self.guide)
        items = tuple(one.item.to_item(seq=str(n)) for n, one in enumerate(self.items, 1))
        return Catalog(header=header, items=items)

    def find(self, item_id: str) -> LayeredItem | None:
        """The item of this id, or ``None``."""
        return next((one for one in self.items if one.item.id == item_id), None)
