"""Reads the records of what was published (公开记录表): our own JSON, or a table (CSV, Excel) with Chinese or English headings.

A table may have the columns 事项标识 (or 事项), 发布日期, 链接, 起算日期, 公示截止日期, 本期无的原因, 所属期, 标题; other columns are left aside.
"""

import json
from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from govdisclose._faults import told
from govdisclose.bilingual import Bilingual
from govdisclose.catalog.coverage import PublishedRecord, PublishedRecords
from govdisclose.errors import FormatError
from govdisclose.ingest.csv import read_csv
from govdisclose.ingest.grid import Grid
from govdisclose.ingest.log import Log
from govdisclose.ingest.published_row import columns_in, record_in
from govdisclose.ingest.sniff import FileFormat, sniff
from govdisclose.ingest.xlsx import read_xlsx

__all__ = ["read_published"]

_MOST_TOLD = 20
_SHAPE = Bilingual(
    'JSON 应是 {"records": [记录, …]}，或者直接是记录的列表 [记录, …]',
    'JSON is {"records": [record, …]}, or the list [record, …] alone',
)


def read_published(source: str | PathLike[str] | BinaryIO) -> PublishedRecords:
    """The records of a file or binary stream; its form is found from its content.

    Raises ``FormatError`` that names every cell that cannot be used (twenty at most), ``UnreadableInputError`` for another kind of
    file, and ``OSError`` where it cannot be opened.
    """
    data = Path(source).read_bytes() if isinstance(source, str | PathLike) else source.read()
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"{", b"[")):
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
        plain: object = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        zh = f"第{error.lineno}行第{error.colno}列不是有效的 JSON，请检查该处的引号、逗号和括号"
        raise _refused([Bilingual(zh, f"not valid JSON: {error}")]) from error
    except (ValueError, RecursionError) as error:
        zh = "嵌套过深" if isinstance(error, RecursionError) else "不是 UTF-8 编码"
        raise _refused([Bilingual(f"不是有效的 JSON：{zh}", f"not valid JSON: {error}")]) from error
    if isinstance(plain, list):
        plain = {"records": plain}
    if not isinstance(plain, dict) or "records" not in plain:
        raise _refused([_SHAPE])
    try:
        return PublishedRecords.model_validate(plain)
    except ValidationError as error:
        raise _refused([told(error)], error.error_count()) from error


def _of_grids(grids: Sequence[Grid]) -> PublishedRecords:
    records: list[PublishedRecord] = []
    faults: list[Bilingual] = []
    known = False
    for grid in grids:
        head = next((n for n, row in enumerate(grid.rows[:10]) if "item" in columns_in(row)), None)
        if head is None:
            continue
        known = True
        columns = columns_in(grid.rows[head])
        for row in grid.rows[head + 1 :]:
            cells = {name: row[place] for name, place in columns.items() if row[place].text.strip()}
            if cells:
                records += record_in(cells, row, faults)
    if not known:
        raise _refused([Bilingual("没有找到“事项标识”或“事项”一栏", "no column 事项标识 or 事项")])
    if faults:
        raise _refused(faults)
    return PublishedRecords(records=tuple(records))


def _refused(faults: Sequence[Bilingual], count: int | None = None) -> FormatError:
    """``count`` is the number of faults where one text holds several."""
    more = len(faults) - _MOST_TOLD
    rest = (f"；另有 {more} 处", f"; {more} more") if more > 0 else ("", "")
    zh, en = "；".join(f.zh for f in faults[:_MOST_TOLD]), "; ".join(f.en for f in faults[:_MOST_TOLD])
    number = count or len(faults)
    return FormatError(
        Bilingual(
            zh=f"公开记录表有{number}处不能用：{zh}{rest[0]}。日期写作 2026-03-02，所属期写作 2026Q1。",
            en=f"{number} {'place' if number == 1 else 'places'} of the records cannot be used: {en}{rest[1]}. Write days as 2026-03-02, quarters as 2026Q1.",
        )
    )
