"""One table of the page (表格): column groups, header with scopes, and a body for each level-1 matter."""

from collections.abc import Iterator
from html import escape

from govdisclose.export._wording import TICK
from govdisclose.export.table import Cell, Column, Section

__all__ = ["inner", "table_lines"]

_PADDING = 1.2  # of a cell, left and right together, in Chinese characters


def inner(text: str | None) -> str:
    """Words as the content of an element: escaped, line breaks as ``<br>``."""
    return escape(text or "").replace("\n", "<br>")


def table_lines(section: Section, caption: str, anchor: str) -> Iterator[str]:
    """The lines of the table; ``anchor`` is its id in the page."""
    yield f'<table id="{anchor}">\n{caption}\n<colgroup>'
    widths = [column.width + _PADDING for column in section.columns]
    yield "".join(f'<col style="width:{100 * width / sum(widths):.2f}%">' for width in widths)
    yield "</colgroup>\n<thead>"
    for row in section.header:
        yield f"<tr>{''.join(_heading(cell) for cell in row if cell)}</tr>"
    yield "</thead>"
    for group in section.groups():
        yield "<tbody>"
        for number in group:
            cells = zip(section.columns, section.body[number], strict=True)
            printed = "".join(_cell(column, cell, len(group)) for column, cell in cells if cell)
            yield f'<tr data-id="{escape(section.items[number].id)}">{printed}</tr>'
        yield "</tbody>"
    yield "</table>"


def _heading(cell: Cell) -> str:
    scope = "colgroup" if cell.columns > 1 else "col"
    return f'<th scope="{scope}"{_span(cell)}>{inner(cell.text)}</th>'


def _cell(column: Column, cell: Cell, group: int) -> str:
    if column.key == "matter" and cell.text:
        scope = "rowgroup" if cell.rows > 1 and cell.rows == group else "row"
        return f'<th scope="{scope}"{_span(cell)}>{inner(cell.text)}</th>'
    kind = "" if not column.centred else ' class="c"'
    words = f'<span role="img" aria-label="是">{TICK}</span>' if cell.text == TICK else inner(cell.text)
    return f"<td{kind}{_span(cell)}>{words}</td>"


def _span(cell: Cell) -> str:
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return rows + columns
