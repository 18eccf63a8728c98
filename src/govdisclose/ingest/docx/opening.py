"""Word documents opened safely with python-docx (打开文档): whatever is wrong with the package is one refusal."""

import posixpath
import re
from io import BytesIO
from typing import TYPE_CHECKING

from govdisclose.ingest.archive import checked_parts, fresh_zip
from govdisclose.ingest.refusals import refuse

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["open_document", "without_pictures"]

_NOT_UNPACKED = (".bin", ".png", ".jpeg", ".jpg", ".emf", ".wmf", ".gif", ".exe")


def open_document(package: BytesIO) -> "Document":
    """The document of a package. Raises ``UnreadableInputError`` for a package that python-docx does not take."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return docx.Document(package)
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        AttributeError,
        SyntaxError,
        AssertionError,
        IndexError,
        TypeError,
    ) as error:
        raise refuse("broken_part", detail=str(error)[:100]) from error


def without_pictures(data: bytes) -> BytesIO:
    """The package without pictures and objects. Raises ``UnreadableInputError`` for what must not be unpacked."""
    parts = checked_parts(data, lambda name: not name.lower().endswith(_NOT_UNPACKED))
    return fresh_zip(_without_lost_relations(parts))


def _without_lost_relations(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Pictures and objects are not unpacked; an empty part stands where a relation names one."""
    full = dict(parts)
    for name, part in parts.items():
        if name.endswith(".rels"):
            base = posixpath.dirname(posixpath.dirname(name))
            for tag in re.findall(rb"<Relationship\b[^>]*>", part):
                target = re.search(rb'Target="([^"]*)"', tag)
                if target is None or b'TargetMode="External"' in tag:
                    continue
                path = target[1].decode("utf-8", "replace")
                path = path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(base, path))
                if path not in full and not path.startswith(".."):
                    full[path] = b""
    return full
