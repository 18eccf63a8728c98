"""The workbook of the form (填报工作簿), put together."""

import io
from collections.abc import Sequence
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from govdisclose.domains import ColumnEntry, Facet, Reference, Vocabulary
from govdisclose.export.form_xlsx.choices import add_choices
from govdisclose.export.form_xlsx.column import FormColumn
from govdisclose.export.form_xlsx.columns import form_columns
from govdisclose.export.form_xlsx.header import HEAD, write_header
from govdisclose.export.form_xlsx.help import add_help
from govdisclose.export.form_xlsx.items import write_items

__all__ = ["form_workbook"]


def form_workbook(
    reference: Reference,
    *,
    columns: Sequence[ColumnEntry] = (),
    vocabularies: Sequence[Vocabulary] = (),
    facets: Sequence[Facet] = (),
    publishers: Sequence[str] = (),
    blank_rows: int = 30,
) -> bytes:
    """The workbook for one domain: the same bytes for the same reference.

    ``columns`` are further columns that a pack asks for, ``vocabularies`` their words, ``facets`` those that need a column,
    ``publishers`` the names to choose from. ``blank_rows`` are left below the items for what is added. Raises ``FormatError`` where a
    cell would hold more characters than Excel takes.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(buffer, options)
    title = reference.catalog.header.title or reference.name
    book.set_properties({"title": title, "created": datetime(2000, 1, 1)})  # noqa: DTZ001 - fixed bytes
    laid = form_columns(reference, columns, vocabularies, facets, publishers)
    sheet = book.add_worksheet("目录")
    last = HEAD + len(reference.items) + blank_rows - 1
    write_header(book, sheet, laid, title)
    write_items(book, sheet, laid, reference, last)
    add_choices(book, sheet, laid, last)
    add_help(book, reference, laid)
    _page(sheet, laid)
    book.close()
    return buffer.getvalue()


def _page(sheet: Worksheet, laid: Sequence[FormColumn]) -> None:
    for place, column in enumerate(laid):
        sheet.set_column(place, place, column.width)
    sheet.freeze_panes(HEAD, 0)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1, 2)
    allowed = ("insert_rows", "delete_rows", "format_cells", "format_rows", "format_columns", "sort")
    sheet.protect("", dict.fromkeys(allowed, True))
