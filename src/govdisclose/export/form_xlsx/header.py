"""The header of the form (填报表头): the title and two rows of headings, with notes how to fill in."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from govdisclose.export.form_xlsx.column import FormColumn

__all__ = ["HEAD", "write_header"]

HEAD = 3  #: rows above the items: the title, and the two rows of the header


def write_header(book: Workbook, sheet: Worksheet, laid: Sequence[FormColumn], title: str) -> None:
    """Write the title and the headings; columns of one group stand under its heading."""
    middle = {"align": "center", "valign": "vcenter", "text_wrap": True, "locked": True, "num_format": "@"}
    big = book.add_format({**middle, "font_name": "宋体", "font_size": 18, "bold": True})
    head = book.add_format({**middle, "border": 1, "font_name": "黑体", "bold": True, "bg_color": "#EEF2F7"})
    sheet.set_row(0, 34)
    sheet.merge_range(0, 0, 0, len(laid) - 1, title, big)
    place = 0
    while place < len(laid):
        column = laid[place]
        if column.group is None:
            sheet.merge_range(1, place, 2, place, column.heading, head)
            size = 1
        else:
            size = sum(other.group == column.group for other in laid)
            if size > 1:
                sheet.merge_range(1, place, 1, place + size - 1, column.group, head)
            else:
                sheet.write_string(1, place, column.group, head)
            for n in range(place, place + size):
                sheet.write_string(2, n, laid[n].heading, head)
        for n in range(place, place + size):
            if laid[n].note:
                sheet.write_comment(2 if column.group else 1, n, laid[n].note, {"x_scale": 2, "y_scale": 1.2})
        place += size
