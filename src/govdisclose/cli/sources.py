"""What a command reads (输入): our own XML and JSON, or an office table, told apart by content; ``-`` is standard input."""

import io
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, Literal

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Catalog
from govdisclose.errors import UnreadableInputError
from govdisclose.findings import Finding, Provenance

__all__ = ["Loaded", "SourceForm", "form_of", "read_source"]

SourceForm = Literal["xml", "json", "table"]

_HEAD = 4096
_OUR_ROOT = re.compile(r"^(?:<[?!][^>]*>\s*)*<(?:[\w.\-]+:)?Catalog\b")
_MARKUP_OF_A_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|table|div|meta|style)\b", re.IGNORECASE)


@frozen
class Loaded:
    """A catalogue that was read, with what the reader found and where each field stood (``None`` for our own forms)."""

    name: str
    catalog: Catalog
    findings: tuple[Finding, ...] = ()
    provenance: Provenance | None = None


def form_of(head: bytes) -> SourceForm:
    """The form of an input from its first bytes: our XML, our JSON, or else a table for ``ingest`` to judge."""
    text = _decoded(head).lstrip("\ufeff \t\r\n")
    if text.startswith("{"):
        return "json"
    if text.startswith("<") and (
        "urn:govdisclose:" in text or _OUR_ROOT.match(text) or not _MARKUP_OF_A_PAGE.search(text)
    ):
        return "xml"
    return "table"


def read_source(
    source: str,
    *,
    form: str | None = None,
    columns: Mapping[str, str] | None = None,
    hints: Mapping[str, str] | None = None,
) -> Loaded:
    """Read a file, or standard input for ``-``.

    ``form`` is ``xml``, ``json`` or the name of a table format where the content shall not decide; ``columns`` maps headings to
    fields of the catalogue, ``hints`` those that packs know of. Raises ``UnreadableInputError``, ``FormatError`` and ``OSError``.
    """
    if source == "-":
        return _read(io.BytesIO(sys.stdin.buffer.read()), "-", None, form, columns, hints)
    path = Path(source)
    if path.is_dir():
        raise UnreadableInputError(
            Bilingual(zh=f"{source} 是文件夹，不是文件。", en=f"{source} is a folder, not a file.")
        )
    with path.open("rb") as stream:
        return _read(stream, source, path, form, columns, hints)


def _read(  # noqa: PLR0917 - what read_source was given
    stream: BinaryIO,
    name: str,
    path: Path | None,
    form: str | None,
    columns: Mapping[str, str] | None,
    hints: Mapping[str, str] | None,
) -> Loaded:
    head = stream.read(_HEAD)
    stream.seek(0)
    kind = form if form in {"xml", "json"} else "table" if form else form_of(head)
    if kind == "xml":
        from govdisclose.export import xml

        return Loaded(name, xml.load(stream))
    if kind == "json":
        from govdisclose.export import json

        return Loaded(name, json.load(stream))
    from govdisclose import ingest

    result = ingest.read(
        path if path is not None else stream, column_map=columns or {}, column_hints=hints or {}, name=name
    )
    return Loaded(name, result.catalog, tuple(result.findings), result.provenance)


def _decoded(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    return head.decode("utf-8", "replace")
