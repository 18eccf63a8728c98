"""The workbook of ``govdisclose demo`` (演示用原表): laid out as an office would, with its faults, not as ``export`` writes it."""

import io
import tomllib
from datetime import datetime
from importlib.resources import files

from attrs import frozen
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from govdisclose.catalog.vocabulary import Channel

__all__ = ["demo_workbook"]

_UPPER = [("序号", 1), ("公开事项", 2), ("公开内容（要素）", 1), ("公开依据", 1), ("公开时限", 1), ("公开主体", 1)]
_UPPER += [("公开渠道和载体", 1), ("公开对象", 2), ("公开方式", 2), ("公开层级", 2)]
_LOWER = {
    1: "一级事项",
    2: "二级事项",
    8: "全社会",
    9: "特定群体",
    10: "主动",
    11: "依申请公开",
    12: "县级",
    13: "乡级",
}
_WIDTHS = (5, 12, 14, 34, 34, 18, 16, 34, 6, 8, 6, 7, 6, 6)
_CHANNELS, _SAME = 7, "^"


@frozen
class _Sheet:
    name: str
    title: str
    note: str
    rows: list[list[str]]


def demo_workbook() -> bytes:
    """The bytes of the workbook, the same on every run."""
    text = files("govdisclose.cli").joinpath("demo_table.toml").read_text(encoding="utf-8")
    buffer = io.BytesIO()
    workbook = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties({"created": datetime(2024, 5, 20)})  # noqa: DTZ001 - fixed bytes
    cell = workbook.add_format(
        {"border": 1, "text_wrap": True, "valign": "vcenter", "font_name": "仿宋", "font_size": 10}
    )
    title = workbook.add_format(
        {"align": "center", "valign": "vcenter", "font_name": "宋体", "font_size": 18, "bold": True}
    )
    whole = tomllib.loads(text)
    cover = workbook.add_worksheet("封面")
    cover.set_column(2, 2, 80)
    for row, line in enumerate(whole["cover"], 6):
        cover.write_string(row, 2, line, title)
    for data in whole["sheet"]:
        sheet = _Sheet(data["name"], data["title"], data["note"], data["rows"])
        _fill(workbook.add_worksheet(sheet.name), sheet, title, cell)
    workbook.close()
    return buffer.getvalue()


def _fill(paper: Worksheet, sheet: _Sheet, title: Format, cell: Format) -> None:
    paper.merge_range(0, 0, 0, len(_WIDTHS) - 1, sheet.title, title)
    paper.merge_range(1, 0, 1, len(_WIDTHS) - 1, sheet.note, cell)
    place = 0
    for heading, width in _UPPER:
        if width > 1:
            paper.merge_range(2, place, 2, place + width - 1, heading, cell)
        else:
            paper.merge_range(2, place, 3, place, heading, cell)
        place += width
    for column, heading in _LOWER.items():
        paper.write_string(3, column, heading, cell)
    for column, width in enumerate(_WIDTHS):
        paper.set_column(column, column, width)
        _fill_column(paper, column, [row[column] for row in sheet.rows], cell)
    for row in range(len(sheet.rows)):
        paper.set_row(row + 4, 112)
    paper.freeze_panes(4, 3)
    paper.set_landscape()
    paper.set_paper(8)
    paper.fit_to_pages(1, 0)


def _fill_column(paper: Worksheet, column: int, words: list[str], cell: Format) -> None:
    """Write a column, each cell merged with the ``^`` below it."""
    first = 0
    while first < len(words):
        last = first
        while last + 1 < len(words) and words[last + 1] == _SAME:
            last += 1
        text = _tick_list(words[first]) if column == _CHANNELS and words[first] else words[first]
        if last > first:
            paper.merge_range(first + 4, column, last + 4, column, "", cell)
        if column == 0:
            paper.write_number(first + 4, column, int(text), cell)
        elif text:
            paper.write_string(first + 4, column, text, cell)
        elif last == first:
            paper.write_blank(first + 4, column, None, cell)
        first = last + 1


def _tick_list(names: str) -> str:
    """The official list of channels, two a line, ■ before those named."""
    ticked = set(names.split("、"))
    unknown = ticked - {channel.term for channel in Channel}
    if unknown:
        raise ValueError(f"unknown channels in the demo table: {unknown}")
    boxes = [f"{'■' if channel.term in ticked else '□'}{channel.term}" for channel in Channel]
    return "\n".join(f"{left} {right}" for left, right in zip(boxes[:10:2], boxes[1:10:2], strict=True)) + (
        f"\n{boxes[10]}\n{boxes[11]} {boxes[12]}"
    )
