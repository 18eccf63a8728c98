"""The workbook (工作簿): one sheet for each section, made to be printed, the same bytes on every run."""

import io
import re
from collections.abc import Iterable
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.export.table import Section, Table
from govdisclose.export.xlsx._sheet import Styles, write_section

__all__ = ["book"]

_MOST_ROWS, _MOST_COLUMNS, _MOST_CHARACTERS = 1_048_576, 16_384, 32_767
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def book(table: Table) -> bytes:
    """The bytes of the workbook."""
    _check(table)
    buffer = io.BytesIO()
    workbook = Workbook(buffer, _OPTIONS)
    workbook.set_properties({"title": table.title or "", "created": datetime(2000, 1, 1)})  # noqa: DTZ001 - fixed bytes
    workbook.set_size(2400, 1400)
    styles = Styles(workbook)
    for name, section in zip(_names(table.sections), table.sections, strict=True):
        sheet: Worksheet = workbook.add_worksheet(name)
        write_section(sheet, styles, table, section)
    workbook.close()
    return buffer.getvalue()


def _names(sections: Iterable[Section]) -> list[str]:
    """Sheet names that Excel takes: no brackets, colons, slashes and the like, at most 31 characters, no two alike."""
    names: list[str] = []
    for section in sections:
        stem = re.sub(r"[\[\]:*?/\\]", " ", section.domain or "目录").strip(" '")[:31] or "目录"
        name, number = stem, 1
        while name.casefold() in {n.casefold() for n in names} or name.casefold() == "history":
            number += 1
            name = f"{stem[:26]} ({number})"
        names.append(name)
    return names


def _check(table: Table) -> None:
    for section in table.sections:
        rows, columns = len(section.body) + 6, len(section.columns)
        if rows > _MOST_ROWS or columns > _MOST_COLUMNS:
            raise FormatError(
                Bilingual(
                    zh=f"目录有 {rows} 行 {columns} 列，Excel 工作表最多 {_MOST_ROWS} 行 {_MOST_COLUMNS} 列。请改用 CSV、JSON 或 XML。",
                    en=f"the catalogue has {rows} rows and {columns} columns, a sheet holds {_MOST_ROWS} and {_MOST_COLUMNS}. "
                    "Write CSV, JSON or XML instead.",
                )
            )
        for number, row in enumerate(section.body, 1):
            for column, cell in zip(section.columns, row, strict=True):
                if cell and len(cell.text) > _MOST_CHARACTERS:
                    raise FormatError(
                        Bilingual(
                            zh=f"第 {number} 项“{column.heading}”有 {len(cell.text)} 个字符，Excel 单元格最多 {_MOST_CHARACTERS} 个。请改用 HTML、CSV、JSON 或 XML。",
                            en=f"item {number}, column {column.heading}: {len(cell.text)} characters, an Excel cell holds {_MOST_CHARACTERS}. "
                            "Write HTML, CSV, JSON or XML instead.",
                        )
                    )
