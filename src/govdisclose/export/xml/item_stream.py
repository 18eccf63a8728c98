"""Goes through a file (逐项读取): items in the usual form at sight, everything else through the parser.

Both ways give the same items and refuse the same files; the parser alone words the refusals. It takes over in the middle of a file,
with the line reached, as soon as something else turns up.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from govdisclose.catalog.model import CatalogItem, Header
from govdisclose.errors import FormatError
from govdisclose.export.xml.decoding import utf8_chunks
from govdisclose.export.xml.limits import Limits
from govdisclose.export.xml.names import NAMESPACE
from govdisclose.export.xml.parser import CatalogParser, Watch
from govdisclose.export.xml.sight import ItemsAtSight

__all__ = ["ItemStream"]

#: What the file begins with when our namespace is the default and no other is declared.
_START = re.compile(
    rb'(?:<\?xml version="1\.0"(?: encoding="[A-Za-z0-9-]+")?\?>[ \t\r\n]*)?<Catalog xmlns="%b" version="[0-9.]+">'
    % NAMESPACE.encode()
)
_END = re.compile(rb"[ \t\r\n]*</Items>[ \t\r\n]*</Catalog>[ \t\r\n]*")
_BODY, _ITEM_END = b"<Items>", "</Item>"
#: Puts the parser where the items begin, on its first line.
_INTO_ITEMS = f'<Catalog xmlns="{NAMESPACE}" version="1.0"><Header/><Items>'.encode()
_LONGEST_WAIT = 1 << 18  # bytes without the end of an item before the parser takes over
_CERTAIN = 10_000  # characters within which an item cannot go beyond the usual limits


class ItemStream:
    """One file under way; ``header`` is there when ``batches`` has ended or given its first batch."""

    def __init__(self, stream: BinaryIO, limits: Limits, watch: Watch | None = None) -> None:
        self.header: Header | None = None
        self._limits, self._watch = limits, watch
        self._codec, self._pieces = utf8_chunks(stream, limits.total_bytes)
        self._ids: set[str] = set()
        self._sight = ItemsAtSight(self._one, min(_CERTAIN, limits.text, limits.elements))

    def batches(self) -> Iterator[list[CatalogItem]]:
        """The items, some at a time. Raises ``FormatError``."""
        if self._watch is not None or self._codec != "utf-8":
            yield from self._parsed(CatalogParser(self._codec, self._limits, self._watch), b"")
            return
        head = self._head()
        body = head.find(_BODY) + len(_BODY)
        if self.header is None:
            yield from self._parsed(CatalogParser(self._codec, self._limits), head)
        else:
            yield from self._sighted(head[body:], head.count(b"\n", 0, body))

    def _head(self) -> bytes:
        """The file as far as the first item; ``header`` is set when all of that is in the usual form."""
        head = b""
        for piece in self._pieces:
            head += piece
            if len(head) > _LONGEST_WAIT:
                break
            if _BODY in head:
                if not _START.match(head):
                    break
                trial = CatalogParser("utf-8", self._limits)
                try:
                    trial.feed(head[: head.find(_BODY) + len(_BODY)] + b"</Items></Catalog>")
                    trial.close()
                except FormatError:
                    break
                self.header = trial.machine.header
                break
        return head

    def _sighted(self, rest: bytes, line: int) -> Iterator[list[CatalogItem]]:
        ending = _ITEM_END.encode()
        while True:
            end = rest.rfind(ending) + len(ending)
            if end >= len(ending):
                batch, done = self._batch(rest[:end])
                yield batch
                line += rest.count(b"\n", 0, done)
                rest = rest[done:]
                if done < end:
                    break
            elif len(rest) > _LONGEST_WAIT:
                break
            piece = next(self._pieces, b"")
            if not piece:
                if _END.fullmatch(rest):
                    return
                break
            rest += piece
        parser = CatalogParser("utf-8", self._limits, lines_before=line)
        parser.machine.items.know(self._ids)
        yield from self._parsed(parser, _INTO_ITEMS + rest)

    def _batch(self, block: bytes) -> tuple[list[CatalogItem], int]:
        """The items of a block, and the bytes that they take: fewer than all where one is not."""
        items: list[CatalogItem] = []
        try:
            text = block.decode()
        except UnicodeDecodeError:
            return items, 0
        done = 0
        for xml in text.split(_ITEM_END)[:-1]:
            item = self._sight.item(xml if "\r" not in xml else xml.replace("\r\n", "\n").replace("\r", "\n"))
            if item is None or item.id in self._ids or len(self._ids) >= self._limits.items:
                return items, len(text[:done].encode())
            self._ids.add(item.id)
            items.append(item)
            done += len(xml) + len(_ITEM_END)
        return items, len(block)

    def _one(self, xml: str) -> CatalogItem | None:
        """One item through the parser, ``None`` when that does not find exactly one."""
        parser = CatalogParser("utf-8", self._limits)
        try:
            parser.feed(_INTO_ITEMS + xml.encode() + b"</Item></Items></Catalog>")
            parser.close()
        except FormatError:
            return None
        items = parser.machine.items.taken()
        return items[0] if len(items) == 1 else None

    def _parsed(self, parser: CatalogParser, begun: bytes) -> Iterator[list[CatalogItem]]:
        parser.feed(begun)
        for piece in self._pieces:
            parser.feed(piece)
            if self.header is None:
                self.header = parser.machine.header
            yield parser.machine.items.taken()
        parser.close()
        if self.header is None:
            self.header = parser.machine.header
        yield parser.machine.items.taken()
