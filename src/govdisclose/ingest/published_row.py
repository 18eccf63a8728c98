"""One row of the records of what was published (公开记录行): its columns by their headings, its cells as days, quarters and words."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pydantic import ValidationError

from govdisclose._faults import told
from govdisclose.bilingual import Bilingual
from govdisclose.catalog.coverage import PublishedRecord
from govdisclose.findings import column_letters
from govdisclose.ingest.grid import Cell

__all__ = ["columns_in", "record_in"]

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


def columns_in(row: Sequence[Cell]) -> dict[str, int]:
    """The field of each heading, the first column of a field and the id before the name."""
    found: dict[str, tuple[int, int]] = {}
    for place, cell in enumerate(row):
        heading = re.sub(r"\s+|[（(].*", "", cell.text).lower()
        name = _FIELDS.get(heading)
        if name is not None:
            rank = _HEADINGS[name].index(heading)
            found[name] = min(found.get(name, (rank, place)), (rank, place))
    return {name: place for name, (_, place) in found.items()}


def record_in(cells: dict[str, Cell], row: Sequence[Cell], faults: list[Bilingual]) -> Iterator[PublishedRecord]:
    """The record of a row, or nothing and what is wrong with it added to ``faults``."""
    values: dict[str, object] = {}
    before = len(faults)
    for name, cell in cells.items():
        words = cell.text.strip()
        read = _day(words) if name in {"date", "event", "until"} else _quarter(words) if name == "period" else words
        if read is None:
            found = f"{column_letters(cell.column)}{cell.row} “{words}”"
            faults.append(Bilingual(found, found))
        values[name] = read
    if len(faults) > before:
        return
    try:
        yield PublishedRecord.model_validate(values)
    except ValidationError as error:
        wrong, place = told(error), f"{row[0].row}:{row[0].row}"
        faults.append(Bilingual(f"{place} {wrong.zh.removeprefix('*：')}", f"{place} {wrong.en.removeprefix('*: ')}"))


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
