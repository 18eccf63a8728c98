"""The format of a file, found from its content (文件格式识别); the suffix is never asked."""

import re
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from govdisclose.ingest.refusals import refuse

__all__ = ["FileFormat", "sniff"]


class FileFormat(StrEnum):
    """The formats that can be read (文件格式识别)."""

    XLSX = "xlsx"
    DOCX = "docx"
    HTML = "html"
    CSV = "csv"


_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"RIFF", "image"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "archive"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|table|tr|div|meta|style)\b", re.IGNORECASE)
_MHTML = re.compile(rb"^(?:mime-version|from|subject|date|content-type):", re.IGNORECASE)


def sniff(data: bytes) -> FileFormat:
    """The format of the bytes.

    Raises ``UnreadableInputError`` that names the format where it is one that cannot be read.
    """
    if not data:
        raise refuse("empty")
    if data[:2] == b"PK":
        return _of_zip(data)
    if data.startswith(_OLE):
        raise refuse(_of_ole(data))
    head = data[:4096]
    for magic, reason in _MAGIC:
        if head.startswith(magic) and (magic != b"BM" or b"\0" in head[:64]):
            raise refuse(reason)
    return _of_text(head)


def _of_zip(data: bytes) -> FileFormat:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()[:5000]}
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError, OverflowError) as error:
        raise refuse("broken_zip") from error
    if "xl/workbook.bin" in names:
        raise refuse("xlsb")
    if any(name.endswith("xl/vbaproject.bin") for name in names):
        raise refuse("macros")
    if any(name == "xl/workbook.xml" or re.fullmatch(r"xl/worksheets/[^/]+\.xml", name) for name in names):
        return FileFormat.XLSX
    if any(re.fullmatch(r"word/document\d*\.xml", name) for name in names):
        return FileFormat.DOCX
    raise refuse("pptx" if "ppt/presentation.xml" in names else "ods" if "mimetype" in names else "archive")


def _of_ole(data: bytes) -> str:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return "encrypted"
    if holds("WordDocument"):
        return "doc"
    return "xls" if holds("Workbook") or holds("Book") else "ole"


def _of_text(head: bytes) -> FileFormat:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        plain = head.replace(b"\0", b"")
        return FileFormat.HTML if _HTML.search(plain) else FileFormat.CSV
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"<"):
        if b"urn:schemas-microsoft-com:office:spreadsheet" in head and b"<Workbook" in head:
            raise refuse("spreadsheetml")
        if not _HTML.search(head) or b"urn:govdisclose:" in head:
            raise refuse("xml")
        return FileFormat.HTML
    if _MHTML.match(text) and b"mime-version" in head.lower():
        raise refuse("mhtml")
    if text.startswith((b"{", b"[")) and re.match(rb'[{\[]\s*(?:["{\[\]}]|$)', text):
        raise refuse("json")
    if b"\0" in head:
        raise refuse("binary")
    if not head.strip() and len(head) < 4096:
        raise refuse("blank")
    table = re.search(rb"<\s*(?:table|tr)\b", head, re.IGNORECASE)
    return FileFormat.HTML if table else FileFormat.CSV
