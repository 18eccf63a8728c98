"""Word documents for the scan (Word 文档): body, tables, headers, footers, notes and comments; words are masked where they stand."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, cast

from govdisclose.attributes.personal import Hit, MaskPolicy
from govdisclose.attributes.personal.masking import hidden_places
from govdisclose.findings import Location
from govdisclose.ingest.archive import checked_parts
from govdisclose.ingest.docx.opening import open_document
from govdisclose.screening.layout import Layout

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

__all__ = ["WordDocument"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT, _PARAGRAPH, _TABLE, _ROW, _CELL = f"{_W}t", f"{_W}p", f"{_W}tbl", f"{_W}tr", f"{_W}tc"
_BLANKS = frozenset({f"{_W}br", f"{_W}cr", f"{_W}tab"})
_WANTED = ("document", "header", "footer", "footnotes", "endnotes", "comments")

#: The characters of a piece: the element that holds each and the place in it; ``None`` for a blank that stands for a break.
Spots = list[tuple["Element", int] | None]


class WordDocument:
    """A document laid out for the scan, whose words can be replaced one for one.

    Raises ``UnreadableInputError`` for what cannot or must not be opened.
    """

    def __init__(self, data: bytes, name: str) -> None:
        from docx.oxml import parse_xml

        checked_parts(data, lambda _: True)
        self._document = open_document(BytesIO(data))
        self.layout: Layout[Spots] = Layout()
        self._name = name
        self._tables = self._paragraphs = 0
        self._parsed: list[tuple[object, Element]] = []
        self.laid: set[str] = set()  #: the parts whose paragraphs were laid out
        for part in self._document.part.package.iter_parts():
            if not _is_wanted(str(part.partname)):
                continue
            self.laid.add(str(part.partname).lstrip("/"))
            root = getattr(part, "element", None)
            if root is None:
                root = parse_xml(part.blob)
                self._parsed.append((part, root))
            self._lay(root)

    def mask(self, target: BinaryIO, found: Iterable[tuple[Hit, Spots]], policy: MaskPolicy) -> None:
        """Write the document with the hits hidden; form and formatting stay."""
        from docx.opc.oxml import serialize_part_xml

        for hit, spots in found:
            for place in hidden_places(hit.kind, hit.text, policy):
                spot = spots[hit.start + place]
                if spot is not None:
                    element, n = spot
                    words = element.text or ""
                    element.text = words[:n] + policy.sign + words[n + 1 :]
        for part, root in self._parsed:
            part._blob = serialize_part_xml(root)  # type: ignore[attr-defined]  # noqa: SLF001 - python-docx gives no other way
        self._document.save(target)

    def _lay(self, parent: "Element") -> None:
        for child in parent:
            if child.tag == _PARAGRAPH:
                self._paragraphs += 1
                inner = self._add(cast("Element", child), Location(source=self._name, line=self._paragraphs))
                self.layout.gap("\n")
                for table in inner:
                    self._lay_table(table)
            elif child.tag == _TABLE:
                self._lay_table(cast("Element", child))
            elif isinstance(child.tag, str):
                self._lay(cast("Element", child))
        self.layout.gap("\n")

    def _lay_table(self, table: "Element") -> None:
        self._tables += 1
        number = self._tables
        inner: list[Element] = []
        for r, row in enumerate(_within(table, _ROW), 1):
            column = 1
            for n, cell in enumerate(_within(row, _CELL)):
                if n:
                    self.layout.gap("\t")
                inner += self._add(cell, Location(source=self._name, table=number, row=r, column=column))
                span = cell.find(f"{_W}tcPr/{_W}gridSpan")
                column += int(span.get(f"{_W}val", "1")) if span is not None else 1
            self.layout.gap("\n")
        for nested in inner:
            self._lay_table(nested)

    def _add(self, element: "Element", location: Location) -> list["Element"]:
        """Lay out the words of a paragraph or cell; returns the tables inside it, whose words are not among them."""
        words: list[str] = []
        spots: Spots = []
        for part in _texts(element):
            if part is None:
                words.append(" ")
                spots.append(None)
            elif part.text:
                words.append(part.text)
                spots.extend((part, n) for n in range(len(part.text)))
        if words:
            self.layout.add("".join(words), location, spots)
        outer = _table_of(element)
        return [cast("Element", t) for t in element.iter(_TABLE) if _table_of(cast("Element", t)) is outer]


def _within(parent: "Element", tag: str) -> Iterator["Element"]:
    """The rows of a table or the cells of a row, also those inside content controls, but not those of tables inside them."""
    for child in parent:
        if child.tag == tag:
            yield cast("Element", child)
        elif child.tag not in {_PARAGRAPH, _TABLE}:
            yield from _within(cast("Element", child), tag)


def _table_of(element: "Element") -> object:
    """The table that an element stands in."""
    return next(element.iterancestors(_TABLE), None)


def _texts(element: "Element") -> Iterator["Element | None"]:
    """The elements that hold words, and ``None`` where a line or paragraph breaks."""
    first = True
    outer = _table_of(element)
    for part in element.iter(_TEXT, _PARAGRAPH, *_BLANKS):
        if _table_of(cast("Element", part)) is not outer:
            continue
        if part.tag == _TEXT:
            yield cast("Element", part)
        elif part.tag != _PARAGRAPH or (not first and part is not element):
            yield None
        first = False


def _is_wanted(name: str) -> bool:
    stem = name.rsplit("/", 1)[-1]
    return name.startswith("/word/") and stem.endswith(".xml") and stem.rstrip(".xml0123456789").startswith(_WANTED)
