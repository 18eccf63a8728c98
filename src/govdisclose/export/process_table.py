"""The table of responsibilities (责任追溯表): who does what, within which time, on which basis; as Markdown, HTML and xlsx."""

import io
import re
from datetime import datetime
from html import escape
from importlib.resources import files

from govdisclose.process.graph import targets
from govdisclose.process.model import Process, Task
from govdisclose.process.vocabulary import ClockEffect

__all__ = ["HEADINGS", "html", "markdown", "rows", "xlsx"]

#: The headings of the table, with the width of each in Chinese characters.
HEADINGS = {
    "序号": 4,
    "步骤": 12,
    "性质": 6,
    "责任主体": 9,
    "责任岗位": 9,
    "收到材料": 10,
    "形成材料": 10,
    "办理时限": 11,
    "法定期限": 7,
    "依据": 26,
    "下一步": 12,
    "说明": 18,
}
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>|~$&#])")


def rows(process: Process) -> list[list[str]]:
    """The cells of the table, one row for each step."""
    names = {node.id: node.title or node.id for node in process.nodes()}
    return [_row(number, task, process, names) for number, task in enumerate(process.tasks, 1)]


def _row(number: int, task: Task, process: Process, names: dict[str, str]) -> list[str]:
    lane = process.lane_of(task)
    remarks = [*(["地方做法"] if task.local_practice else []), *([task.note] if task.note else [])]
    return [
        str(number),
        task.title,
        task.act.term,
        lane.title if lane else "",
        task.post or "",
        "、".join(task.inputs),
        "、".join(task.outputs),
        task.limit.text if task.limit else "",
        "" if task.clock is ClockEffect.RUNS else task.clock.term,
        "；".join(citation.to_text() for citation in task.basis),
        "、".join(names.get(edge.target, edge.target) for edge in targets(task)),
        "；".join(remarks),
    ]


def _notes(process: Process) -> list[str]:
    source = process.source
    words = [f"依据：{'；'.join(c.to_text() for c in source.basis)}"] if source.basis else []
    words += [f"来源：{source.note}"] if source.note else []
    words += ["本流程为地方做法。"] if source.local_practice else []
    return words + ([] if source.verified else ["来源尚未全部核对。"])


def markdown(process: Process) -> bytes:
    """The table as Markdown."""
    lines = [f"# {_plain(process.title)}责任追溯表", "", *(f"{_plain(note)}\n" for note in _notes(process))]
    lines += ["| " + " | ".join(HEADINGS) + " |", "|" + "---|" * len(HEADINGS)]
    lines += ["| " + " | ".join(map(_plain, row)) + " |" for row in rows(process)]
    return ("\n".join(lines) + "\n").encode()


def _plain(text: str) -> str:
    """Words in which nothing acts as Markdown or HTML."""
    return _ACTIVE.sub(r"\\\1", text)


def html(process: Process) -> bytes:
    """The table as an HTML page that stands alone; every word is escaped."""
    title = escape(process.title)
    style = files("govdisclose.export.html").joinpath("page.css").read_text(encoding="utf-8")
    wide = sum(HEADINGS.values())
    columns = "".join(f'<col style="width:{100 * n / wide:.2f}%">' for n in HEADINGS.values())
    head = "".join(f'<th scope="col">{name}</th>' for name in HEADINGS)
    body = "\n".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows(process))
    notes = "\n".join(f'<p class="note">{escape(note)}</p>' for note in _notes(process))
    page = (
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>{title}责任追溯表</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}责任追溯表</h1>\n{notes}\n"
        f"<table>\n<caption>{title}责任追溯表</caption>\n<colgroup>{columns}</colgroup>\n<thead>\n<tr>{head}</tr>\n</thead>\n"
        f"<tbody>\n{body}\n</tbody>\n</table>\n</main>\n</body>\n</html>\n"
    )
    return page.encode()


def xlsx(process: Process) -> bytes:
    """The table as a workbook for printing; words only, no formulas, the same bytes on every run."""
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": process.title, "created": datetime(2000, 1, 1)})  # noqa: DTZ001 - fixed bytes
    cell = {
        "border": 1,
        "text_wrap": True,
        "valign": "vcenter",
        "num_format": "@",
        "font_name": "仿宋",
        "font_size": 10,
    }
    plain = book.add_format(cell)
    heading = book.add_format({**cell, "bold": True, "align": "center", "bg_color": "#EEF2F7", "font_name": "黑体"})
    title = book.add_format({"bold": True, "font_size": 18, "align": "center", "font_name": "宋体"})
    sheet = book.add_worksheet("责任追溯表")
    last = len(HEADINGS) - 1
    sheet.merge_range(0, 0, 0, last, "", title)
    sheet.write_string(0, 0, f"{process.title}责任追溯表", title)
    for column, (name, width) in enumerate(HEADINGS.items()):
        sheet.set_column(column, column, width * 2 + 1)
        sheet.write_string(1, column, name, heading)
    for number, row in enumerate(rows(process), 2):
        for column, words in enumerate(row):
            sheet.write_string(number, column, words, plain)
    for number, note in enumerate(_notes(process), len(process.tasks) + 2):
        sheet.write_string(number, 0, note)
    sheet.freeze_panes(2, 2)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, 1)
    book.close()
    return buffer.getvalue()
