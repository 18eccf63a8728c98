"""The way in (读取入口): a path, a stream or bytes."""

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import IO

from attrs import evolve

from govdisclose.characters import replace_forbidden
from govdisclose.findings import Finding
from govdisclose.ingest.document import IngestResult, read_grids
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Grid
from govdisclose.ingest.limits import FILE_BYTES
from govdisclose.ingest.log import Log, short
from govdisclose.ingest.mapping import hinted_fields, mapped_fields, not_in_table
from govdisclose.ingest.refusals import refuse
from govdisclose.ingest.sniff import FileFormat, sniff

__all__ = ["read", "read_bytes"]


def read(
    source: str | PathLike[str] | IO[bytes],
    *,
    column_map: Mapping[str, str] | None = None,
    column_hints: Mapping[str, str] | None = None,
    name: str | None = None,
) -> IngestResult:
    """Read an office table (公开目录读取); its format is found from its content.

    ``source`` is a path or a binary stream. ``column_map`` says what a heading means where it is not known:
    ``{"公示时间": "time_limit", "类型": "matter.1"}``. ``column_hints`` says the same of headings that may stand in the table or not, as
    packs give them (``DomainRegistry.headings()``); ``column_map`` goes before them. ``name`` stands in the findings in place of the file name.
    Raises ``UnreadableInputError`` where no catalogue can be read, and ``OSError`` where the file cannot be opened.
    """
    if isinstance(source, str | PathLike):
        path = Path(source)
        if path.stat().st_size > FILE_BYTES:
            raise refuse("too_large", detail=f"{path.stat().st_size >> 20} MiB > {FILE_BYTES >> 20} MiB")
        return read_bytes(path.read_bytes(), name=name or path.name, column_map=column_map, column_hints=column_hints)
    stated = getattr(source, "name", None)
    return read_bytes(
        source.read(FILE_BYTES + 1),
        name=name or (Path(stated).name if isinstance(stated, str) else None),
        column_map=column_map,
        column_hints=column_hints,
    )


def read_bytes(
    data: bytes,
    *,
    name: str | None = None,
    column_map: Mapping[str, str] | None = None,
    column_hints: Mapping[str, str] | None = None,
) -> IngestResult:
    """Read an office table from its bytes; see ``read``."""
    if len(data) > FILE_BYTES:
        raise refuse("too_large", detail=f"> {FILE_BYTES >> 20} MiB")
    fields = {**hinted_fields(column_hints or {}), **mapped_fields(column_map or {})}
    grids, title, findings = _grids(data, name)
    result = read_grids(grids, source=name, title=title, column_map=fields)
    if not result.catalog.items:
        raise _nothing_found(grids, result, sniff(data))
    findings += not_in_table(column_map or {}, result.headings, name)
    return evolve(result, findings=(*findings, *result.findings)) if findings else result


def _grids(data: bytes, name: str | None) -> tuple[list[Grid], str | None, tuple[Finding, ...]]:
    match sniff(data):
        case FileFormat.XLSX:
            from govdisclose.ingest.xlsx import read_xlsx

            return read_xlsx(data), None, ()
        case FileFormat.DOCX:
            from govdisclose.ingest.docx import read_docx

            return read_docx(data), None, ()
        case FileFormat.HTML:
            from govdisclose.ingest.html import read_html

            grids, title = read_html(data)
            return grids, title, ()
        case FileFormat.CSV:
            from govdisclose.ingest.csv import read_csv

            log = Log(name)
            return [read_csv(data, log)], None, tuple(log.findings)


def _nothing_found(grids: list[Grid], result: IngestResult, kind: FileFormat) -> Exception:
    words = [
        text
        for grid in grids
        for row in grid.rows[:12]
        for cell in row
        if cell.is_origin and (text := " ".join(cell.text.split()))
    ]
    if not words:
        return refuse("tableless" if not grids and kind in (FileFormat.DOCX, FileFormat.HTML) else "blank")
    found = "、".join(dict.fromkeys(short(replace_forbidden(w)[0])[:20] for w in words[:30]))[:200]
    if any(f.code == "GD-I012" for f in result.findings) or _has_header(grids):
        return refuse("no_rows", found=found)
    wanted = "、".join(f.term for f in Field if f is not Field.EXTENSIONS)
    return refuse("no_table", wanted=wanted, found=found)


def _has_header(grids: list[Grid]) -> bool:
    from govdisclose.ingest.bands import find_bands

    return any(find_bands(grid, {}) for grid in grids)
