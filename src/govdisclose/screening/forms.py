"""Which kind of file it is (文件类别): office files by their content, CSV by its suffix, everything else that is text as text."""

import codecs
import re

from govdisclose.ingest.refusals import refuse
from govdisclose.ingest.sniff import FileFormat, sniff
from govdisclose.screening.result import SourceForm

__all__ = ["encoding_of", "form_of"]

_BINARY = (b"PK", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF", b"{\\rtf", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"\xfd7zXZ")  # fmt: skip
_PAGE = re.compile(r"<\s*(?:!doctype\s+html|html|head|body|table|tr|div|meta|style)\b", re.IGNORECASE)
_DELIMITED = (".csv", ".tsv")


def form_of(head: bytes, name: str) -> SourceForm:
    """The form of a file from its first bytes and its name.

    Raises ``UnreadableInputError`` that says what the file is where its words cannot be read.
    """
    if not head:
        raise refuse("empty")
    if head.startswith(_BINARY):
        return SourceForm.XLSX if _sniffed(head) is FileFormat.XLSX else SourceForm.DOCX
    words = head[: 1 << 16].decode(encoding_of(head), "replace")
    if "\0" in words:
        raise refuse("binary")
    if _PAGE.search(words[:8192]):
        return SourceForm.HTML
    return SourceForm.CSV if name.lower().endswith(_DELIMITED) else SourceForm.TEXT


def _sniffed(head: bytes) -> FileFormat:
    """The office format; only the list of names is asked, so a long file need not be whole."""
    if head[:2] == b"PK" and len(head) >= 1 << 20:
        return FileFormat.DOCX if b"word/document" in head else FileFormat.XLSX
    return sniff(head)


def encoding_of(data: bytes) -> str:
    """The encoding: by byte order mark, else UTF-8, else GB18030. A character that the end of the bytes cuts is passed over.

    Raises ``UnreadableInputError`` where most of it is neither.
    """
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return encoding
    for encoding in ("utf-8", "gb18030"):
        try:
            codecs.getincrementaldecoder(encoding)().decode(data, final=False)
        except UnicodeDecodeError:
            continue
        return encoding
    lost = {e: data.decode(e, "replace").count("\ufffd") for e in ("gb18030", "utf-8")}
    best = min(lost, key=lambda e: lost[e])
    if lost[best] > max(3, len(data) // 500):
        raise refuse("encoding")
    return best
