r"""The words of an XML part (部件文字): its texts and attribute values, each character knowing where it stands in the source.

>>> part = XmlWords(b'<a title="&#49;38"><t>0013</t><t>8000</t></a>')
>>> [(value.element, value.attribute, value.words.text) for value in part.values()]
[('a', 'title', '138'), ('t', '', '00138000')]
>>> part.replaced([(10, 15, "*"), (22, 24, "**")])
b'<a title="*38"><t>**13</t><t>8000</t></a>'
"""

import html
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govdisclose.attributes.personal.markup import Linear
from govdisclose.ingest.refusals import refuse

__all__ = ["Value", "XmlWords"]

_TOKEN = re.compile(
    r"<!--(?P<comment>.*?)-->|<!\[CDATA\[(?P<data>.*?)\]\]>|<\?.*?\?>"
    r"|<(?P<close>/?)(?P<name>[^\s/>]+)(?P<attributes>(?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(?P<empty>/?)>"
    r"|(?P<text>[^<]+)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_WORTH = re.compile(r"[^\x00-\xff]|&|@|(?:[0-9][^0-9]{0,3}){7}")  #: an attribute without it holds nothing personal
_PERSONS = frozenset({"author", "initials", "displayName", "userId"})  #: attributes that name who wrote
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|lt|gt|amp|quot|apos);")
_DECLARED = re.compile(rb"<\?xml[^>]{0,80}?encoding\s*=\s*[\"']([A-Za-z0-9._\-]{1,40})")
_CELLS = re.compile(r"<((?:\w+:)?)sheetData\b[^>]*(?<!/)>")
_RUNS = frozenset({"t", "delText", "instrText"})  #: elements that cut one text into pieces of one format each
_BLOCKS = frozenset({"p", "si", "is", "comment", "text", "pt", "tc", "tr"})


class Value(NamedTuple):
    """A text or an attribute value: the local name of its element, that of its attribute (empty for text), its words."""

    element: str
    attribute: str
    words: Linear


class XmlWords:
    """A well-formed part without DOCTYPE, taken apart into its words.

    Raises ``UnreadableInputError`` where its bytes are not in the encoding that it names.
    """

    def __init__(self, data: bytes) -> None:
        declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
        self._encoding = (
            "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else declared[1].decode() if declared else "utf-8"
        )
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            self._encoding = "utf-16"
        try:
            self.text = data.decode(self._encoding)
        except (UnicodeError, LookupError) as error:
            raise refuse("encoding") from error

    def sheet_values(self) -> Iterator[Value]:
        """The values of a worksheet: its formulas, and all that is not a cell."""
        data = _CELLS.search(self.text)
        if data is None:
            yield from self.values()
            return
        end = self.text.find(f"</{data[1]}sheetData", data.end())
        yield from self.values(end=data.start())
        for found in re.compile(rf"<{data[1]}f\b[^>]*>([^<]+)<").finditer(self.text, data.end(), end):
            yield Value("f", "", Linear([*self._pieces(*found.span(1))]))
        yield from self.values(start=end)

    def values(self, *, without: Iterable[str] = (), start: int = 0, end: int | None = None) -> Iterator[Value]:
        """The values in order; texts that only their format cuts are one. The texts of elements in ``without`` are passed over."""
        unwanted = frozenset(without)
        parents: list[str] = []
        run: list[tuple[str, int, int]] = []
        owner = ""
        for token in _TOKEN.finditer(self.text, start, len(self.text) if end is None else end):
            local = (token["name"] or "").rpartition(":")[2]
            group = "data" if token["data"] else "comment" if token["comment"] else "text"
            if run and (local in _BLOCKS or (token[group] and (token[group].strip() and parents[-1:] != [owner]))):
                yield Value(owner.rpartition(":")[2], "", Linear(run))
                run = []
            if token[group]:
                parent = parents[-1] if parents else ""
                if not token[group].strip() or parent in unwanted:
                    continue
                if run and parent.rpartition(":")[2] not in _RUNS:
                    yield Value(owner.rpartition(":")[2], "", Linear(run))
                    run = []
                owner = parent
                run.extend(self._pieces(*token.span(group)))
            elif token["close"]:
                parents = parents[:-1]
            elif local:
                yield from self._attributes(local, token.start("attributes"), token.end("attributes"))
                if not token["empty"]:
                    parents.append(token["name"])
        if run:
            yield Value(owner.rpartition(":")[2], "", Linear(run))

    def replaced(self, edits: Iterable[tuple[int, int, str]]) -> bytes:
        """The part with stretches of its source replaced; the first of two that overlap counts."""
        pieces = []
        done = 0
        for start, end, words in sorted(edits):
            if start >= done:
                pieces += [self.text[done:start], words]
                done = end
        return "".join([*pieces, self.text[done:]]).encode(self._encoding)

    def _attributes(self, element: str, start: int, end: int) -> Iterator[Value]:
        for found in _ATTRIBUTE.finditer(self.text, start, end):
            group = 2 if found[2] is not None else 3
            name = found[1].rpartition(":")[2]
            if found[group].strip() and (name in _PERSONS or _WORTH.search(found[group])):
                yield Value(element, name, Linear([*self._pieces(*found.span(group))]))

    def _pieces(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        for found in _REFERENCE.finditer(self.text, start, end):
            if found.start() > start:
                yield self.text[start : found.start()], start, found.start()
            sign = html.unescape(found[0])
            yield sign if len(sign) == 1 else " ", found.start(), found.end()
            start = found.end()
        if end > start:
            yield self.text[start:end], start, end
