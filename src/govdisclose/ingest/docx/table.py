"""A table of a Word document as grids (Word 表格): merged cells laid out, large tables inside cells as grids of their own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govdisclose.ingest.docx.elements import W, blocks, cells_of, number_at, rows_of
from govdisclose.ingest.docx.words import text_of
from govdisclose.ingest.grid import Grid, Span, lay_out
from govdisclose.ingest.limits import GRID_COLUMNS, GRID_ROWS
from govdisclose.ingest.refusals import refuse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["grids_of"]


def grids_of(table: "Element", count: int, before: tuple[str, ...]) -> list[Grid]:
    """The grid of a table, and those of large tables inside its cells."""
    values: list[list[str]] = []
    spans: list[Span] = []
    open_spans: dict[int, tuple[int, int, int]] = {}
    inner: list[Element] = []
    for r, row in enumerate(rows_of(table)):
        if r > GRID_ROWS:
            raise refuse("too_large", detail=f"> {GRID_ROWS}")
        texts: list[str] = [""] * min(number_at(row, f"{W}trPr/{W}gridBefore"), GRID_COLUMNS)
        going: dict[int, tuple[int, int, int]] = {}
        for cell in cells_of(row):
            c, across = len(texts), max(1, min(number_at(cell, f"{W}tcPr/{W}gridSpan") or 1, GRID_COLUMNS))
            if c + across > GRID_COLUMNS:
                break
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            goes_on = merge is not None and (merge.get(f"{W}val") or "continue") != "restart"
            nested = [t for t in _nested(cell) if len(list(rows_of(t))) >= 3]
            inner += nested
            texts += ["" if goes_on and c in open_spans else _cell_text(cell, nested), *[""] * (across - 1)]
            if goes_on and c in open_spans:
                top, left, right = open_spans[c]
                going[c] = (top, left, max(right, c + across - 1))
                spans.append((top, left, r, going[c][2]))
            else:
                if merge is not None:
                    going[c] = (r, c, c + across - 1)
                if across > 1:
                    spans.append((r, c, r, c + across - 1))
        open_spans = going
        values.append(texts)
    grids = [Grid(lay_out(values, _longest(spans)), table=count + 1, before=before)]
    for t in inner:
        grids += grids_of(t, count + len(grids), ())
    return grids


def _longest(spans: list[Span]) -> list[Span]:
    """One range for each origin, the longest."""
    best: dict[tuple[int, int], Span] = {}
    for span in spans:
        key = span[:2]
        if key not in best or span[2:] > best[key][2:]:
            best[key] = span
    return list(best.values())


def _nested(cell: "Element") -> Iterator["Element"]:
    for child in blocks(cell):
        if child.tag == f"{W}tbl":
            yield child


def _cell_text(cell: "Element", without: list["Element"]) -> str:
    lines = []
    for block in blocks(cell):
        if block.tag == f"{W}p":
            lines.append(text_of(block))
        elif block not in without:
            lines += [" ".join(_cell_text(c, []) for c in cells_of(row)) for row in rows_of(block)]
    return "\n".join(line for line in lines if line.strip())
