"""The drop-down lists of the form (下拉选项)."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from govdisclose.export.form_xlsx.column import FormColumn
from govdisclose.export.form_xlsx.header import HEAD
from govdisclose.findings import column_letters

__all__ = ["add_choices"]

_MOST_CHOICES = 200


_LISTS = "选项"
_LONGEST_TITLE = 32  #: characters of a title that Excel takes


def add_choices(book: Workbook, sheet: Worksheet, laid: Sequence[FormColumn], last: int) -> None:
    """Drop-down lists; their words stand on a hidden sheet, since Excel takes no more than 255 characters in a rule."""
    lists = book.add_worksheet(_LISTS)
    lists.hide()
    for place, column in enumerate(laid):
        choices = column.choices[:_MOST_CHOICES]
        if not choices:
            continue
        lists.write_column(0, place, choices)
        letters = column_letters(place + 1)
        sheet.data_validation(
            HEAD,
            place,
            last,
            place,
            {
                "validate": "list",
                "source": f"='{_LISTS}'!${letters}$1:${letters}${len(choices)}",
                "error_type": "stop" if column.closed else "information",
                "error_title": column.heading[:_LONGEST_TITLE],
                "error_message": "请从下拉列表中选择。"
                if column.closed
                else "不在下拉列表中；确需自行填写的，可以继续。",
            },
        )
