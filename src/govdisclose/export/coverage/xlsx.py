"""The review as an Excel workbook (Excel 考核表): one sheet by publisher and quarter, one by item.

Counts and shares are numbers, so that they can be summed and sorted; every other cell is text.
"""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from govdisclose.bilingual import Bilingual, Language
from govdisclose.catalog.coverage import Coverage, Light, Thresholds
from govdisclose.export._row_height import fitting_height
from govdisclose.export.coverage._words import Row, heading, item_heads, item_rows, note, review_heads, review_rows

__all__ = ["to_xlsx"]

_COLOURS = {Light.GREEN: "#C6EFCE", Light.YELLOW: "#FFEB9C", Light.RED: "#FFC7CE"}
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?%?")
_MOST = 32_767  # characters that a cell of Excel holds


def to_xlsx(coverage: Coverage, *, thresholds: Thresholds | None = None, language: Language = "zh") -> bytes:
    """The bytes of the workbook: the same for the same review. Words beyond what a cell holds are cut and marked with ``…``."""
    from xlsxwriter import Workbook

    figures = thresholds or Thresholds.usual()
    buffer = io.BytesIO()
    book = Workbook(buffer, _OPTIONS)
    book.set_properties({"title": heading(language), "created": datetime(2000, 1, 1)})  # noqa: DTZ001 - fixed bytes
    base = {"border": 1, "text_wrap": True, "valign": "vcenter", "num_format": "@", "font_size": 10}
    styles = {
        light: book.add_format({**base, "bg_color": colour, "align": "center"}) for light, colour in _COLOURS.items()
    }
    styles[Light.NONE] = plain = book.add_format(base)
    count = book.add_format({**base, "num_format": "0", "align": "right"})
    percent = book.add_format({**base, "num_format": "0.0%", "align": "right"})
    title = book.add_format({"bold": True, "font_size": 14})
    head = book.add_format({**base, "bold": True, "bg_color": "#EEF2F7", "align": "center"})

    def sheet(
        name: Bilingual, heads: Sequence[str], widths: Sequence[int], rows: Iterable[Row], figures_from: int
    ) -> None:
        page = book.add_worksheet(name.in_language(language))
        page.write_string(0, 0, heading(language), title)
        page.write_string(1, 0, note(coverage, figures, language))
        for column, (words, width) in enumerate(zip(heads, widths, strict=True)):
            page.set_column(column, column, width)
            page.write_string(2, column, words, head)
        last = 2
        page.set_row(2, fitting_height(zip(heads, widths, strict=True)))
        for last, row in enumerate(rows, 3):
            page.set_row(last, fitting_height(zip(row.cells, widths, strict=True)))
            for column, words in enumerate(row.cells):
                lamp = column == len(row.cells) - 1
                if figures_from <= column and not lamp and _NUMBER.fullmatch(words):
                    share = words.endswith("%")
                    number = float(words.removesuffix("%")) / (100 if share else 1)
                    page.write_number(last, column, number, percent if share else count)
                else:
                    page.write_string(last, column, _cut(words), styles[row.light] if lamp else plain)
        page.freeze_panes(3, 0)
        page.autofilter(2, 0, last, len(heads) - 1)
        page.set_landscape()
        page.repeat_rows(2)
        page.fit_to_pages(1, 0)

    sheet(
        Bilingual("季度考核", "By publisher"),
        review_heads(language),
        (24, 9, *[9] * 8, 9, 8),
        review_rows(coverage, language),
        2,
    )
    items = item_rows(coverage, figures, language)
    widths = (9, 20, 32, 12, 13, 12, 28, 60, 8)
    sheet(Bilingual("事项明细", "By item"), item_heads(language), widths, items, len(widths))
    book.close()
    return buffer.getvalue()


def _cut(words: str) -> str:
    return words if len(words) <= _MOST else words[: _MOST - 1] + "…"
