"""Reads the records of what was published (公开记录表): our own JSON, or a table (CSV, Excel) with Chinese or English headings.

A table may have the columns 事项标识 (or 事项), 发布日期, 链接, 起算日期, 公示截止日期, 本期无的原因, 所属期, 标题; other columns are left aside.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.coverage import PublishedRecord, PublishedRecords
from govdisclose.errors import FormatError
from govdisclose.findings import column_letters
from govdisclose.ingest.csv import read_csv
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.log import Log
from govdisclose.ingest.sniff import FileFormat, sniff
from govdisclose.ingest.xlsx import read_xlsx

__all__ = ["read_published"]

_HEADINGS = {
    "item": ("事项标识", "标识", "事项编码", "事项", "公开事项", "事项名称", "item", "id"),
    "date": ("发布日期", "公开日期", "发布时间", "公开时间", "日期", "date", "published"),
    "url": ("链接", "网址", "公开链接", "发布链接", "url"),
    "event": ("起算日期", "起算日", "形成日期", "形成或变更日期", "信息形成日期", "event"),
    "until": ("公示截止日期", "公示止期", "截止日期", "until"),
    "none_because": ("本期无的原因", "本期无", "无内容说明", "没有的原因", "none_because"),
    "period": ("所属期", "季度", "期间", "period"),
    "title": ("标题", "信息标题", "title"),
}
_FIELDS = {heading: name for name, headings in _HEADINGS.items() for heading in headings}
_DAY = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|(\d{4})(\d{2})(\d{2})"
)
_QUARTER = re.compile(r"(\d{4})\s*(?:年|-)?\s*(?:第)?\s*[Qq]?\s*([1-4一二三四])\s*(?:季度)?")
_MOST_TOLD = 20


def read_published(source: str | PathLike[str] | BinaryIO) -> PublishedRecords:
    """The records of a file or binary stream; its form is found from its content.

    Raises ``FormatError`` that names every cell that cannot be used (twenty at most), ``UnreadableInputError`` for another kind of
    file, and ``OSError`` where it cannot be opened.
    """
    data = Path(source).read_bytes() if isinstance(source, str | PathLike) else source.read()
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return _of_json(data)
    form = sniff(data)
    if form not in {FileFormat.CSV, FileFormat.XLSX}:
        raise FormatError(
            Bilingual(
                zh=f"公开记录表应为 JSON、CSV 或 Excel，这是 {form.value}。请另存为其中一种。",
                en=f"records are read from JSON, CSV or Excel, this is {form.value}. Save it as one of these.",
            )
        )
    grids = [read_csv(data, Log())] if form is FileFormat.CSV else read_xlsx(data)
    return _of_grids(grids)


def _of_json(data: bytes) -> PublishedRecords:
    try:
        return PublishedRecords.model_validate(json.loads(data.decode("utf-8-sig")))
    except (ValidationError, ValueError) as error:
        if isinstance(error, ValidationError):
            faults = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
        else:
            faults = [str(error)]
        raise _refused(faults) from error


def _of_grids(grids: Sequence[Grid]) -> PublishedRecords:
    records: list[PublishedRecord] = []
    faults: list[str] = []
    known = False
    for grid in grids:
        head = next((n for n, row in enumerate(grid.rows[:10]) if "item" in _columns(row)), None)
        if head is None:
            continue
        known = True
        columns = _columns(grid.rows[head])
        for row in grid.rows[head + 1 :]:
            cells = {name: row[place] for name, place in columns.items() if row[place].text.strip()}
            if cells:
                records += _record(cells, row, faults)
    if not known:
        raise _refused(["没有找到“事项标识”或“事项”一栏 / no column 事项标识 or 事项"])
    if faults:
        raise _refused(faults)
    return PublishedRecords(records=tuple(records))


def _columns(row: Sequence[Cell]) -> dict[str, int]:
    """The field of each heading, the first column of a field and the id before the name."""
    found: dict[str, tuple[int, int]] = {}
    for place, cell in enumerate(row):
        heading = re.sub(r"\s+|[（(].*", "", cell.text).lower()
        name = _FIELDS.get(heading)
        if name is not None:
            rank = _HEADINGS[name].index(heading)
            found[name] = min(found.get(name, (rank, place)), (rank, place))
    return {name: place for name, (_, place) in found.items()}


def _record(cells: dict[str, Cell], row: Sequence[Cell], faults: list[str]) -> Iterator[PublishedRecord]:
    values: dict[str, object] = {}
    before = len(faults)
    for name, cell in cells.items():
        words = cell.text.strip()
        read = _day(words) if name in {"date", "event", "until"} else _quarter(words) if name == "period" else words
        if read is None:
            faults.append(f"{column_letters(cell.column)}{cell.row} “{words}”")
        values[name] = read
    if len(faults) > before:
        return
    try:
        yield PublishedRecord.model_validate(values)
    except ValidationError as error:
        faults += [
            f"{row[0].row}:{row[0].row} {'.'.join(map(str, one['loc']))} {one['msg']}".replace("  ", " ")
            for one in error.errors()
        ]


def _day(words: str) -> date | None:
    found = _DAY.fullmatch(words)
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _quarter(words: str) -> str | None:
    found = _QUARTER.fullmatch(words)
    if found is None:
        return None
    number = "一二三四".find(found[2]) + 1 or int(found[2])
    return f"{found[1]}Q{number}"


def _refused(faults: Sequence[str]) -> FormatError:
    told = [*faults[:_MOST_TOLD], *([f"… {len(faults) - _MOST_TOLD}"] if len(faults) > _MOST_TOLD else [])]
    return FormatError(
        Bilingual(
            zh=f"公开记录表有{len(faults)}处不能用：{'；'.join(told)}。日期写作 2026-03-02，所属期写作 2026Q1。",
            en=f"{len(faults)} places of the records cannot be used: {'; '.join(told)}. Write days as 2026-03-02, quarters as 2026Q1.",
        )
    )
