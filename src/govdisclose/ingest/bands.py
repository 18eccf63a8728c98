"""The header rows of a table (表头), found by what their words mean; a table may repeat them or hold several."""

import re

from attrs import frozen

from govdisclose.ingest.fields import ColumnMap, Field, Label, Part
from govdisclose.ingest.grid import Grid
from govdisclose.ingest.heading_words import heading_key
from govdisclose.ingest.headings import known_heading, label_of
from govdisclose.ingest.rows import own_cells
from govdisclose.ingest.subheadings import last_row_below
from govdisclose.ingest.text import squeeze

__all__ = ["Band", "find_bands"]

_TELLING = re.compile(
    r"公开|公示|[一二三]级|渠道|载体|全社会|特定(?:群体|群众|人群)|依申请|层级"
)  #: words that other office tables hardly use


@frozen
class Band:
    """The header rows of one table part: first and last row, counted from 0, both included."""

    top: int
    bottom: int


def find_bands(grid: Grid, column_map: ColumnMap) -> tuple[Band, ...]:
    """Every header in a grid, from top to bottom; ``()`` where it holds no catalogue."""
    bands: list[Band] = []
    r = 0
    while r < len(grid.rows):
        if _is_header(grid, r, column_map):
            top = _upwards(grid, r, bands[-1].bottom + 1 if bands else 0)
            bottom = last_row_below(grid, r)
            bands.append(Band(top, bottom))
            r = bottom
        r += 1
    return tuple(bands)


def _is_header(grid: Grid, r: int, column_map: ColumnMap) -> bool:
    known = words = 0
    fields: set[Field] = set()
    telling: set[tuple[Field, Part]] = set()
    cells = own_cells(grid, r)
    if len(cells) < 3 or not (column_map or sum(known_heading(cell.text) for cell in cells) * 4 >= len(cells)):
        return False
    for cell in cells:
        words += 1
        key = heading_key(cell.text) if column_map and len(cell.text) < 60 else ""
        label = Label(*column_map[key]) if key in column_map else label_of(cell.text)
        if label is None:
            continue
        known += 1
        if label.field in (Field.EXTENSIONS, Field.PROCESS):
            continue
        if not label.part or label.field is Field.MATTER or key in column_map:
            fields.add(label.field)
        if label.certainty != 2 and (_TELLING.search(squeeze(cell.text)) or key in column_map):
            telling.add((label.field, label.part))
    if known * 2 < words or not fields & {Field.MATTER, Field.CONTENT}:
        return False
    return (len(fields) >= 3 and len(telling) >= 2 and len({f for f, _ in telling}) >= 2) or len(
        fields - {Field.SEQ}
    ) >= 6


def _upwards(grid: Grid, r: int, first: int) -> int:
    """Rows above that hold only group headings (公开对象 over 全社会, 特定群体) belong to the header."""
    while r > first:
        cells = own_cells(grid, r - 1)
        labels = [label_of(cell.text) for cell in cells]
        groups = [x for x in labels if x is not None and x.field.has_parts and not x.part]
        if len(cells) < 2 or not groups or any(x is None for x in labels):
            break
        r -= 1
    return r
