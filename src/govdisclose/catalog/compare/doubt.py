"""What a reference is not sure of (存疑的参考内容): it is not held against a catalogue, and the result says so."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.compare.matching import Pair
from govdisclose.catalog.model import Catalog, CatalogItem, Publisher
from govdisclose.deadlines.limit import TimeLimit

__all__ = ["Doubt"]

_BLANK: Mapping[str, object] = {"time_limit": TimeLimit(""), "publisher": Publisher()}
_SHOWN = 3  #: so many names of items are given


@frozen
class Doubt:
    """Ids of the reference to the columns that are not known; ``matter`` stands for the item itself."""

    columns: Mapping[str, Collection[str]]

    def of_item(self, item: CatalogItem) -> bool:
        """Whether it is not known that the item is one of the reference."""
        return "matter" in self.columns.get(item.id, ())

    def without(self, reference: Catalog) -> Catalog:
        """The reference with the columns blank that are not known."""
        if not self.columns:
            return reference
        items = [
            item.model_copy(update={c: _BLANK[c] for c in _BLANK if c in self.columns.get(item.id, ())})
            for item in reference.items
        ]
        return reference.model_copy(update={"items": tuple(items)})

    def told(self, reference: Catalog, missing: Iterable[int], pairs: Iterable[Pair]) -> Iterator[Bilingual]:
        """What was not held against the catalogue: items that may be none, and columns of the items that were found."""
        names = ["／".join(reference.items[n].matter) for n in missing if self.of_item(reference.items[n])]
        if names:
            zh, en = "、".join(names[:_SHOWN]), ", ".join(names[:_SHOWN])
            more = ("等", " and others") if len(names) > _SHOWN else ("", "")
            yield Bilingual(
                f"参考目录中有{len(names)}项只凭记忆收录、没有见到出处，本目录没有的不算缺少：{zh}{more[0]}",
                f"{len(names)} items of the reference are from memory and were seen nowhere; they are not called missing: {en}{more[1]}",
            )
        found = [self.columns.get(reference.items[pair.right].id, ()) for pair in pairs]
        limits, bodies = (sum(column in columns for columns in found) for column in ("time_limit", "publisher"))
        if limits or bodies:
            zh = "、".join(f"{n}项的{term}" for n, term in ((limits, "公开时限"), (bodies, "公开主体")) if n)
            en = " and ".join(f"{term} of {n} items" for n, term in ((limits, "limits"), (bodies, "publishers")) if n)
            yield Bilingual(
                f"参考目录中{zh}是本领域的通行写法，不是该行的原文，没有比对",
                f"{en} in the reference are usual in the domain and were not read in the row; not compared",
            )
