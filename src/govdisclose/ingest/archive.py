"""The zip of an Office file, checked before anything opens it (压缩包检查).

Entries, sizes and names are looked at first; then every part that is needed is unpacked once, counted while it is read, searched
for a DOCTYPE, and put into a fresh zip. The library that reads the format sees only that copy, so what was checked is what is read.
"""

import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from xml.parsers import expat
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from govdisclose.errors import UnreadableInputError
from govdisclose.ingest.limits import UNPACKED_BYTES, ZIP_ENTRIES, ZIP_RATIO
from govdisclose.ingest.refusals import refuse

__all__ = ["checked_parts", "fresh_zip", "scan_xml"]

_CHUNK = 1 << 18
_MIB = 1 << 20


def checked_parts(data: bytes, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """The parts of the zip that are wanted, by name.

    Raises ``UnreadableInputError`` for a broken or encrypted zip and for one that is not sound.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_directory(entries)
            parts: dict[str, bytes] = {}
            left = UNPACKED_BYTES
            for entry in entries:
                if not entry.is_dir() and wanted(entry.filename):
                    parts[entry.filename] = _unpack(archive, entry, left)
                    left -= len(parts[entry.filename])
    except (BadZipFile, OSError, EOFError, zlib.error, ValueError, NotImplementedError, RuntimeError) as error:
        if type(error).__name__ == "UnreadableInputError":
            raise
        raise refuse("broken_zip") from error
    for name, part in parts.items():
        if name.lower().endswith((".xml", ".rels")):
            scan_xml(name, part)
    return parts


def _check_directory(entries: list[ZipInfo]) -> None:
    if len(entries) > ZIP_ENTRIES:
        raise refuse("hostile_zip", detail=f"{len(entries)} > {ZIP_ENTRIES}")
    seen: set[str] = set()
    total = 0
    for entry in entries:
        name = entry.filename.replace("\\", "/")
        if entry.flag_bits & 0x1:
            raise refuse("encrypted")
        if name.startswith("/") or ".." in name.split("/") or ":" in name:
            raise refuse("hostile_zip", detail=name[:80])
        if name.lower() in seen:
            raise refuse("hostile_zip", detail=f"2 × {name[:80]}")
        seen.add(name.lower())
        if entry.file_size > _MIB and entry.file_size > ZIP_RATIO * max(entry.compress_size, 1):
            raise refuse("hostile_zip", detail=f"{entry.file_size // max(entry.compress_size, 1)} : 1")
        total += entry.file_size
    if total > UNPACKED_BYTES:
        raise refuse("too_large", detail=f"{total // _MIB} MiB > {UNPACKED_BYTES // _MIB} MiB")


def _unpack(archive: ZipFile, entry: ZipInfo, left: int) -> bytes:
    chunks = []
    size = 0
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > left:
                raise refuse("too_large", detail=f"> {UNPACKED_BYTES // _MIB} MiB")
            chunks.append(chunk)
    return b"".join(chunks)


def fresh_zip(parts: dict[str, bytes]) -> BytesIO:
    """The parts in a new zip, not compressed."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(ZipInfo(name), part)
    target.seek(0)
    return target


def scan_xml(name: str, part: bytes, on_start: Callable[[str, dict[str, str]], None] | None = None) -> None:
    """Read a part to its end with expat; a DOCTYPE or broken XML is refused. ``on_start`` is called for each element."""
    parser = expat.ParserCreate()

    def doctype(*_: object) -> None:
        raise refuse("doctype")

    parser.StartDoctypeDeclHandler = doctype
    if on_start is not None:
        parser.StartElementHandler = on_start
    try:
        for chunk in _chunks(part):
            parser.Parse(chunk, False)  # noqa: FBT003 - expat's signature
        parser.Parse(b"", True)  # noqa: FBT003 - same
    except UnreadableInputError:
        raise
    except (
        expat.ExpatError,
        LookupError,
        ValueError,
    ) as error:  # the latter two for encodings that expat does not know
        raise refuse("broken_part", detail=name) from error


def _chunks(part: bytes) -> Iterator[bytes]:
    for start in range(0, len(part), _CHUNK):
        yield part[start : start + _CHUNK]
