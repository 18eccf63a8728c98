"""Workbooks for the scan (Excel 工作簿): all sheets, hidden ones too; masked copies are written with openpyxl."""

import zlib
from collections.abc import Iterable
from io import BytesIO
from typing import BinaryIO
from zipfile import BadZipFile

from govdisclose.attributes.personal import Hit, MaskPolicy
from govdisclose.attributes.personal.masking import covered
from govdisclose.attributes.personal.phones import MissingLibraryError
from govdisclose.bilingual import Bilingual
from govdisclose.ingest.grid import Cell
from govdisclose.ingest.refusals import refuse
from govdisclose.ingest.xlsx import read_xlsx
from govdisclose.screening.layout import Layout

__all__ = ["mask_workbook", "workbook_layout"]

#: What openpyxl raises for a part that it does not take.
_UNREADABLE = (
    BadZipFile,
    OSError,
    EOFError,
    zlib.error,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
    IndexError,
    SyntaxError,
    NotImplementedError,
)


def workbook_layout(data: bytes, name: str) -> Layout[Cell]:
    """The cells of all sheets, row by row; merged cells count once."""
    layout: Layout[Cell] = Layout()
    for grid in read_xlsx(data):
        for row in grid.rows:
            for n, cell in enumerate(row):
                if n:
                    layout.gap("\t")
                if cell.is_origin and cell.text:
                    layout.add(cell.text, grid.location(cell, name), cell)
            layout.gap("\n")
        layout.gap("\n")
    return layout


def mask_workbook(data: bytes, target: BinaryIO, found: Iterable[tuple[Hit, Cell]], policy: MaskPolicy) -> None:
    """Write the workbook with the hits hidden. Masked cells become text; a formula in one of them is replaced by its masked result.

    Raises ``MissingLibraryError`` where openpyxl is not installed.
    """
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise MissingLibraryError(
            Bilingual(
                zh="写出脱敏的 xlsx 需要 openpyxl，目前没有安装。请运行 pip install 'govdisclose[scan]'。",
                en="Writing a masked xlsx needs openpyxl, which is not installed. Run pip install 'govdisclose[scan]'.",
            )
        ) from error
    cells: dict[tuple[str, int, int], tuple[str, list[Hit]]] = {}
    for hit, cell in found:
        sheet = hit.location.sheet if hit.location else None
        cells.setdefault((sheet or "", cell.row, cell.column), (cell.text, []))[1].append(hit)
    try:
        book = load_workbook(BytesIO(data))
        for (sheet, row, column), (words, hits) in cells.items():
            place = book[sheet].cell(row, column)
            place.value = covered(words, hits, policy)
            place.hyperlink = None
        book.save(target)
    except _UNREADABLE as error:
        raise refuse("broken_part", detail=str(error)[:100]) from error
