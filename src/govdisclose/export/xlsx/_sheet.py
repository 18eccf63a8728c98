"""One sheet of the workbook (工作表): title, note, caption, header, items, and how they are printed."""

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from govdisclose.export.table import Cell, Section, Table
from govdisclose.export.xlsx._height import row_heights

__all__ = ["Styles", "write_section"]

_SONG, _HEI, _FANG = "宋体", "黑体", "仿宋"
_A3 = 8


class Styles:
    """The cell formats of the workbook."""

    def __init__(self, workbook: Workbook) -> None:
        box = {
            "border": 1,
            "text_wrap": True,
            "valign": "vcenter",
            "num_format": "@",
            "font_name": _FANG,
            "font_size": 10,
        }
        middle = {"align": "center", "valign": "vcenter", "text_wrap": True, "num_format": "@"}
        self.title: Format = workbook.add_format({**middle, "font_name": _SONG, "font_size": 20, "bold": True})
        self.note: Format = workbook.add_format({**middle, "font_name": _FANG, "font_size": 11})
        self.caption: Format = workbook.add_format({**middle, "font_name": _HEI, "font_size": 14, "align": "left"})
        self.heading: Format = workbook.add_format(
            {**box, "align": "center", "font_name": _HEI, "bold": True, "bg_color": "#EEF2F7"}
        )
        self.centred: Format = workbook.add_format({**box, "align": "center"})
        self.left: Format = workbook.add_format({**box, "align": "left"})


def write_section(sheet: Worksheet, styles: Styles, table: Table, section: Section) -> None:
    """Fill a sheet with one section, under the title and note of the whole."""
    last = len(section.columns) - 1
    row = 0
    for text, style, height in (
        (table.title, styles.title, 36.0),
        *((note, styles.note, 20.0) for note in table.notes),
        (section.caption, styles.caption, 26.0),
    ):
        if text:
            sheet.set_row(row, height)
            _write(sheet, row, 0, Cell(text, columns=last + 1), style)
            row += 1
    head = row
    for cells in section.header:
        for place, cell in enumerate(cells):
            if cell:
                _write(sheet, row, place, cell, styles.heading)
        sheet.set_row(row, 24.0 if row == head else 30.0)
        row += 1
    heights = row_heights(section)
    styling = [styles.centred if column.centred else styles.left for column in section.columns]
    for cells, height in zip(section.body, heights, strict=True):
        sheet.set_row(row, height)
        for place, cell in enumerate(cells):
            if cell:
                _write(sheet, row, place, cell, styling[place])
        row += 1
    _set_up(sheet, section, head, row - 1)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, style: Format) -> None:
    if cell.rows > 1 or cell.columns > 1:
        sheet.merge_range(row, column, row + cell.rows - 1, column + cell.columns - 1, "", style)
    if cell.text.startswith("<r>"):
        # xlsxwriter takes such words for markup of its own; as a string in three runs they stay words
        sheet.write_rich_string(row, column, "<", "r", cell.text[2:], style)
    elif cell.text:
        sheet.write_string(row, column, cell.text, style)
    else:
        sheet.write_blank(row, column, None, style)


def _set_up(sheet: Worksheet, section: Section, head: int, last_row: int) -> None:
    """Widths, frozen header, and the page: A3 landscape, one page wide, header repeated, pages numbered."""
    for place, column in enumerate(section.columns):
        sheet.set_column(place, place, column.width * 2 + 0.7)
    body = head + len(section.header)
    sheet.freeze_panes(body, 0)
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.center_horizontally()
    sheet.repeat_rows(head, body - 1)
    sheet.print_area(0, 0, last_row, len(section.columns) - 1)
    sheet.set_footer('&C&"仿宋,Regular"&9第 &P 页，共 &N 页')
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
