"""What an Office file holds besides its cells and paragraphs (隐藏部位): comments, headers, properties, formulas, links, text in drawings.

They are read from the XML parts of the package, so that nothing depends on what a library keeps of them.
"""

import html
import re
from collections.abc import Collection, Iterable
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from govdisclose.attributes.personal import Hit, HitKind, MaskPolicy
from govdisclose.attributes.personal.masking import hidden_places
from govdisclose.findings import Location
from govdisclose.ingest.archive import checked_parts
from govdisclose.screening.hidden_names import AUTHORS, author_of, known_in, part_name
from govdisclose.screening.layout import Layout
from govdisclose.screening.xml_words import Value, XmlWords

__all__ = ["HiddenWords"]

_PARTS = (".xml", ".rels", ".vml")
_WITHOUT_WORDS = re.compile(
    r"\[Content_Types\]\.xml|xl/(?:styles|calcChain|sharedStrings)\.xml|word/(?:styles|fontTable|stylesWithEffects)\.xml|(?:xl|word)/theme/.*"
)
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_WORD_PREFIX = re.compile(r"xmlns:([\w.\-]+)=[\"']http://schemas\.openxmlformats\.org/wordprocessingml/2006/main[\"']")
#: Where a sign that is no letter would break a workbook: names of sheets and ranges, and the formulas that refer to them.
_STRICT = {
    ("f", ""), ("formula", ""), ("formula1", ""), ("formula2", ""), ("definedName", ""), ("definedName", "name"),
    ("sheet", "name"), ("table", "name"), ("table", "displayName"), ("hyperlink", "location"),
}  # fmt: skip


class Spot(NamedTuple):
    """The part that a value stands in, and the value."""

    part: str
    value: Value


class HiddenWords:
    """The words of the parts, laid out for the scan. ``laid`` are the parts of a Word document whose paragraphs were read already.

    Raises ``UnreadableInputError`` for a package that is not sound.
    """

    def __init__(self, data: bytes, name: str, laid: Collection[str] = ()) -> None:
        self._data = data
        self._parts: dict[str, XmlWords] = {}
        self._authors: list[Spot] = []
        self.layout: Layout[Spot] = Layout()
        for part, content in checked_parts(data, _is_read).items():
            if content.strip():
                self._add(part, XmlWords(content), Location(source=name, field=part_name(part)), part in laid)

    def _add(self, part: str, words: XmlWords, place: Location, laid: bool) -> None:  # noqa: FBT001 - private
        self._parts[part] = words
        prefix = _WORD_PREFIX.search(words.text) if laid else None
        without = (f"{prefix[1]}:t",) if prefix else ("t",) if laid else ()
        for value in words.sheet_values() if _SHEET.fullmatch(part) else words.values(without=without):
            spot = Spot(part, value)
            if (value.element, value.attribute) in AUTHORS:
                self._authors.append(spot)
            else:
                self.layout.add(value.words.text, place, spot)
                self.layout.gap("\n")
        self.layout.gap("\n\n")

    def hits(self, kinds: Collection[HitKind], least: float, found: Iterable[Hit] = ()) -> list[tuple[Hit, Spot]]:
        """The hits in the words; what was found in the cells or paragraphs already counts wherever it stands again."""
        hits = self.layout.hits(kinds, least)
        known = {hit.text: hit for hit in [*found, *(hit for hit, _ in hits)]}
        sizes = sorted({len(text) for text in known}, reverse=True)
        busy: dict[int, list[Hit]] = {}
        for hit, spot in hits:
            busy.setdefault(id(spot.value.words), []).append(hit)
        for location, spot, words in self.layout.pieces():
            others = busy.get(id(spot.value.words), [])
            for hit in known_in(words, known, sizes, location):
                if not any(hit.start < other.end and other.start < hit.end for other in others):
                    hits.append((hit, spot))
        return hits

    def masked(self, hits: Iterable[tuple[Hit, Spot]], policy: MaskPolicy) -> bytes:
        """The package with the hits hidden and the names of authors replaced by signs, one more for each author."""
        edits: dict[str, list[tuple[int, int, str]]] = {}
        for hit, spot in hits:
            strict = spot.part.startswith("xl/") and (spot.value.element, spot.value.attribute) in _STRICT
            sign = "某" if strict else html.escape(policy.sign)
            for place in hidden_places(hit.kind, hit.text, policy):
                edits.setdefault(spot.part, []).append((*spot.value.words.source(hit.start + place), sign))
        authors: dict[str, str] = {}
        for part, value in self._authors:
            sign = authors.setdefault(author_of(value), html.escape(policy.sign) * (len(authors) + 1))
            last = len(value.words.text) - 1
            edits.setdefault(part, []).append((value.words.source(0)[0], value.words.source(last)[1], sign))
        for _, (part, value), words in self.layout.pieces():
            author = next((a for a in authors if words.startswith(a)), "") if "xl/comments" in part else ""
            for place in range(len(author)):  # Excel writes the author before the words of a comment
                edits.setdefault(part, []).append((*value.words.source(place), html.escape(policy.sign)))
        return self._written({part: self._parts[part].replaced(rows) for part, rows in edits.items()})

    def _written(self, changed: dict[str, bytes]) -> bytes:
        target = BytesIO()
        with ZipFile(BytesIO(self._data)) as source, ZipFile(target, "w") as copy:
            for entry in source.infolist():
                copy.writestr(entry, changed.get(entry.filename) or source.read(entry))
        return target.getvalue()


def _is_read(part: str) -> bool:
    return part.lower().endswith(_PARTS) and not _WITHOUT_WORDS.fullmatch(part)
