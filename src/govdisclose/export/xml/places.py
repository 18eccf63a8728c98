"""Where each field stands in the XML (位置): lines counted from 1, for findings."""

from collections import Counter

from govdisclose.export.xml.foreign import foreign_key
from govdisclose.export.xml.names import NAMESPACE
from govdisclose.findings import Location, Provenance

__all__ = ["Places"]

_HEADER = {name: name.lower() for name in ("Title", "Domain", "Publisher", "Division", "Issued", "Source")}
_ITEM = {
    name: name.lower() for name in ("Matter", "Content", "Basis", "Publisher", "Channels", "Audience", "Mode", "Levels")
}
_ITEM |= {
    "Sequence": "seq",
    "TimeLimit": "time_limit",
    "Process": "process",
    "Domain": "domain",
    "Extensions": "extensions",
}
#: How many elements stand around: the document, Catalog, Items, Item, Extensions.
_IN_HEADER, _IN_ITEM, _IN_EXTENSIONS = 3, 4, 5


class Places:
    """Gathers the lines while the parser goes through the file."""

    def __init__(self, source: str | None) -> None:
        self.provenance = Provenance(source)
        self._item = -1
        self._foreign: Counter[str] = Counter()

    def see(self, around: int, tag: str, attributes: list[str], line: int) -> None:
        """One element begins on this line."""
        namespace, local = ([*tag.split(" "), ""])[:2]
        field = None
        if around == _IN_HEADER:
            field = _HEADER.get(local)
            if local == "Item":
                self._item, field = self._item + 1, ""
                self._foreign.clear()
        elif around == _IN_ITEM:
            field = _ITEM.get(local)
        elif around == _IN_EXTENSIONS:
            field = self._extension(namespace, local, attributes)
        if field is not None:
            place = Location(
                source=self.provenance.source, line=line, item_index=None if self._item < 0 else self._item
            )
            self.provenance.cells[self._item, field] = place

    def _extension(self, namespace: str, local: str, attributes: list[str]) -> str | None:
        if namespace != NAMESPACE:
            name = f"{{{namespace}}}{local}"
            self._foreign[name] += 1
            return f"extensions.{foreign_key(name, self._foreign[name])}"
        return f"extensions.{attributes[1]}" if local == "Column" and attributes[:1] == ["name"] else None
