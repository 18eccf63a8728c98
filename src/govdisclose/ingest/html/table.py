"""The rows of one table of a page (网页表格): texts, and the ranges that rowspan and colspan cover."""

import re
from collections.abc import Iterator

from lxml import html as lxml_html

from govdisclose.ingest.grid import Span
from govdisclose.ingest.html.words import is_hidden, text_of
from govdisclose.ingest.limits import GRID_CELLS, GRID_COLUMNS, GRID_ROWS
from govdisclose.ingest.refusals import refuse

__all__ = ["cells_and_spans", "rows_of"]


def cells_and_spans(table: lxml_html.HtmlElement, *, nested: bool) -> tuple[list[list[str]], list[Span]]:
    """The texts of a table row by row and the ranges that its spans cover."""
    values: list[list[str]] = []
    spans: list[Span] = []
    busy: dict[tuple[int, int], bool] = {}
    for r, row in enumerate(rows_of(table)):
        if r > GRID_ROWS:
            raise refuse("too_large", detail=f"> {GRID_ROWS} × {GRID_COLUMNS}")
        while len(values) <= r:
            values.append([])
        c = 0
        for cell in row:
            if not isinstance(cell.tag, str) or cell.tag not in ("td", "th"):
                continue
            while (r, c) in busy:
                c += 1
            if c >= GRID_COLUMNS:
                break
            down, across = _span(cell, "rowspan", 5000), min(_span(cell, "colspan", 1000), GRID_COLUMNS - c)
            _put(values[r], c, text_of(cell, nested=nested))
            if down > 1 or across > 1:
                spans.append((r, c, r + down - 1, c + across - 1))
                if len(busy) + down * across > GRID_CELLS:
                    raise refuse("too_large", detail=f"{down} × {across}")
                busy.update({(y, x): True for y in range(r, r + down) for x in range(c, c + across)})
                _put(values[r], c + across - 1, "")
            c += across
    return values, spans


def _put(row: list[str], column: int, text: str) -> None:
    while len(row) <= column:
        row.append("")
    row[column] = row[column] or text


def rows_of(table: lxml_html.HtmlElement) -> Iterator[lxml_html.HtmlElement]:
    """The rows of a table, not those of tables inside it."""
    for child in table:
        if child.tag == "tr":
            if not is_hidden(child):
                yield child
        elif child.tag in ("tbody", "thead", "tfoot", "form", "center", "div", "span", "font"):
            yield from rows_of(child)


def _span(cell: lxml_html.HtmlElement, name: str, most: int) -> int:
    found = re.match(r"\s*\+?(\d{1,9})", cell.get(name) or "")
    return max(1, min(int(found[1]), most)) if found else 1
