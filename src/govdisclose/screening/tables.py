"""Files scanned for personal information (文件扫描): workbooks, Word documents, pages, CSV and plain text."""

from collections.abc import Collection, Iterator
from io import BytesIO, TextIOWrapper
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from govdisclose.attributes.personal import Hit, HitKind
from govdisclose.attributes.personal.scanning import ALL_KINDS, LEAST
from govdisclose.attributes.personal.streaming import scanned_blocks
from govdisclose.findings import Location
from govdisclose.ingest.limits import FILE_BYTES
from govdisclose.ingest.refusals import refuse
from govdisclose.screening.forms import encoding_of, form_of
from govdisclose.screening.hidden import HiddenWords
from govdisclose.screening.marked import scan_text_table
from govdisclose.screening.result import ScanReport, SourceForm
from govdisclose.screening.workbooks import workbook_layout

__all__ = ["open_source", "scan_lines", "scan_table"]

_HEAD = 1 << 20


def scan_table(
    source: str | PathLike[str] | BinaryIO,
    *,
    name: str | None = None,
    kinds: Collection[HitKind] = ALL_KINDS,
    least: float = LEAST,
) -> ScanReport:
    """The personal information that a file may hold, each hit at its cell or line.

    ``source`` is a path or a binary stream; the format is found from the content, only CSV is told from plain text by the suffix of
    the name. Plain text is read in blocks of a fixed size, so a long file needs little memory.
    Raises ``UnreadableInputError`` for what cannot be read, ``OSError`` for a path that cannot be opened, ``MissingLibraryError``
    where phonenumbers is not installed.
    """
    stream, name = open_source(source, name)
    looked_for = tuple(k for k in HitKind if k in kinds)
    with stream:
        head = stream.read(_HEAD)
        form = form_of(head, name)
        if form is SourceForm.TEXT:
            hits = [hit for _, found in scan_lines(stream, head, name, kinds, least) for hit in found]
            return ScanReport(name, form, tuple(hits), looked_for)
        data = head + stream.read(FILE_BYTES + 1 - len(head))
    if len(data) > FILE_BYTES:
        raise refuse("too_large", detail=f"> {FILE_BYTES >> 20} MiB")
    if form is SourceForm.XLSX:
        found = [hit for hit, _ in workbook_layout(data, name).hits(kinds, least)]
        found += [hit for hit, _ in HiddenWords(data, name).hits(kinds, least, found)]
    elif form is SourceForm.DOCX:
        from govdisclose.screening.documents import WordDocument

        document = WordDocument(data, name)
        found = [hit for hit, _ in document.layout.hits(kinds, least)]
        found += [hit for hit, _ in HiddenWords(data, name, document.laid).hits(kinds, least, found)]
    else:
        found = scan_text_table(data.decode(encoding_of(data), "surrogateescape"), form, name, kinds, least)
    return ScanReport(name, form, tuple(found), looked_for)


def open_source(source: str | PathLike[str] | BinaryIO, name: str | None) -> tuple[BinaryIO, str]:
    """The stream of a source and its name."""
    if isinstance(source, str | PathLike):
        return Path(source).open("rb"), name or Path(source).name
    stated = getattr(source, "name", None)
    return source, name or (Path(stated).name if isinstance(stated, str) else "-")


def scan_lines(
    stream: BinaryIO, head: bytes, name: str, kinds: Collection[HitKind], least: float
) -> Iterator[tuple[str, list[Hit]]]:
    """The blocks of a plain text with their hits at their lines; lines are counted from 1, places from the beginning of the text."""
    place, line = 0, 1
    where = Location(source=name, line=line)
    for block, hits in scanned_blocks(_pieces(stream, head), kinds=kinds, least=least):
        located = []
        done = 0
        for hit in hits:
            breaks = block.count("\n", done, hit.start - place)
            done = hit.start - place
            if where.line != (line := line + breaks):
                where = Location(source=name, line=line)
            located.append(Hit(hit.start, hit.end, hit.kind, hit.text, hit.confidence, hit.code, where))
        line += block.count("\n", done)
        place += len(block)
        yield block, located


def _pieces(stream: BinaryIO, head: bytes) -> Iterator[str]:
    encoding = encoding_of(head)
    joined = TextIOWrapper(_Joined(head, stream), encoding=encoding, errors="surrogateescape", newline="")
    while piece := joined.read(_HEAD):
        yield piece


class _Joined(BytesIO):
    """The bytes that were read already, then the rest of a stream."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__(head)
        self._rest = rest

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(size) or self._rest.read(-1 if size is None else size)

    def read1(self, size: int | None = -1, /) -> bytes:
        return self.read(_HEAD if size is None or size < 0 else size)
