"""Reads the usual form of an item at sight (直接识读), without the general parser.

One regular expression holds an item as our writer makes it, with any blanks between the elements; what it matches is well-formed, in
order and without surprises by construction. Whatever it does not match is no error: ``None`` says that the parser must judge. Boxes,
channels and time limits recur from item to item; the parser reads each of them once and the value is kept, for it is frozen.
"""

import re
from collections.abc import Callable

from pydantic import ValidationError

from govdisclose.catalog.model import Audience, Basis, CatalogItem, Channels, Content, Levels, Mode, Publisher
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import TimeLimit
from govdisclose.export.xml.sight_pattern import CITATION, COLUMN, ITEM, LISTED, OWN, SHARED

__all__ = ["ItemsAtSight"]

_MOST_KEPT = 1024  # values of one column kept at a time
_LONGEST_KEPT = 1000  # characters
_Kept = TimeLimit | Channels | Audience | Mode | Levels | Basis | Publisher


class ItemsAtSight:
    """Reads items in the usual form; ``parse`` is the general reader of one item, ``None`` where that refuses it too."""

    def __init__(self, parse: Callable[[str], CatalogItem | None], longest: int) -> None:
        self._parse, self._longest = parse, longest
        self._kept: dict[str, _Kept] = {}

    def item(self, xml: str) -> CatalogItem | None:
        """The item, its end tag left off; ``None`` when it is not valid."""
        if len(xml) > self._longest:
            return self._parse(xml)
        if "<Text/>" in xml:
            xml = xml.replace("<Text/>", "<Text></Text>")
        found = ITEM.fullmatch(xml)
        # What is printable holds no forbidden character, see ``escape``.
        if found is None or not xml.replace("\n", "").replace("\t", "").replace("\u3000", "").isprintable():
            return self._parse(xml)
        shared = self._shared(found.group(*SHARED))
        if shared is None:
            return self._learn(xml, found.group(*SHARED))
        try:
            return self._built(found, shared)
        except ValidationError:
            return None

    def _shared(self, raws: tuple[str | None, ...]) -> dict[str, object] | None:
        """The recurring values, ``None`` when one of them has not been met yet."""
        known: dict[str, object] = {}
        for name, raw in zip(SHARED, raws, strict=True):
            if raw is not None:
                if raw not in self._kept:
                    return None
                known[name] = self._kept[raw]
        return known

    def _learn(self, xml: str, raws: tuple[str | None, ...]) -> CatalogItem | None:
        """Let the parser read the item, and keep its recurring values by the words that they stand in."""
        item = self._parse(xml)
        if item is not None:
            values: list[_Kept] = [item.time_limit, item.channels, item.audience, item.mode, item.levels]
            for raw, value in zip(raws, values, strict=True):
                if raw is not None:
                    self._keep(raw, value)
        return item

    def _keep(self, raw: str, value: _Kept) -> None:
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        if len(raw) <= _LONGEST_KEPT:
            self._kept[raw] = value

    def _built(self, found: re.Match[str], fields: dict[str, object]) -> CatalogItem | None:
        """The item from what was found and the values known already; ``None`` when an extension column is there twice."""
        (id_, seq, matter, content, elements, process, domain, columns) = found.group(*OWN)
        fields["id"], fields["matter"] = _plain(id_), _listed(matter, "Name")
        for name, text in (("seq", seq), ("process", process), ("domain", domain)):
            if text is not None:
                fields[name] = _plain(text)
        if content is not None:
            fields["content"] = Content(text=_plain(content), elements=_listed(elements, "Element"))
        basis, publisher = found.group("whole_basis", "whole_publisher")
        if basis is not None:
            fields["basis"] = self._kept.get(basis) or self._basis(found, basis)
        if publisher is not None:
            fields["publisher"] = self._kept.get(publisher) or self._publisher(found, publisher)
        if columns is not None:
            listed = COLUMN.findall(columns)
            fields["extensions"] = extensions = {_plain(name): _plain(text) for name, text in listed}
            if len(extensions) != len(listed):
                return None
        return CatalogItem.model_validate(fields)

    def _basis(self, found: re.Match[str], raw: str) -> Basis:
        value = Basis(text=_plain(found["basis"]), citations=_citations(found["citations"]))
        self._keep(raw, value)
        return value

    def _publisher(self, found: re.Match[str], raw: str) -> Publisher:
        value = Publisher(text=_plain(found["publisher"]), bodies=_listed(found["bodies"], "Body"))
        self._keep(raw, value)
        return value


def _plain(text: str) -> str:
    if "&" not in text:
        return text
    text = text.replace("&quot;", '"').replace("&#10;", "\n").replace("&#9;", "\t")
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _listed(xml: str, tag: str) -> tuple[str, ...]:
    """The words of the elements of this name."""
    return tuple(map(_plain, LISTED[tag].findall(xml))) if xml else ()


def _citations(xml: str) -> tuple[Citation, ...]:
    return tuple(
        Citation(_plain(c[3]), None if c[1] is None else _plain(c[1]), None if c[2] is None else _plain(c[2]))
        for c in CITATION.finditer(xml)
    )
