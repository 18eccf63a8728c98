"""The header rows of a table (表头), found by what their words mean; a table may repeat them or hold several."""

import re
from collections.abc import Mapping

from attrs import frozen

from govdisclose.ingest.channels.known_names import channel_of
from govdisclose.ingest.fields import Field, Label, Part
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.headings import heading_key, known_heading, label_of
from govdisclose.ingest.text import squeeze

__all__ = ["Band", "find_bands"]

_TELLING = re.compile(
    r"公开|公示|[一二三]级|渠道|载体|全社会|特定(?:群体|群众|人群)|依申请|层级"
)  #: words that other office tables hardly use
_TICK = re.compile(r"^[√✓✔☑●■★◆▲○□☐×✗✘是否有无YNVv1-9]$")
_MOST_ROWS = 4  #: of a header
_SHORT = 6  #: characters of a heading below a sub-column


@frozen
class Band:
    """The header rows of one table part: first and last row, counted from 0, both included."""

    top: int
    bottom: int


def find_bands(grid: Grid, column_map: Mapping[str, tuple[Field, Part]]) -> tuple[Band, ...]:
    """Every header in a grid, from top to bottom; ``()`` where it holds no catalogue."""
    bands: list[Band] = []
    r = 0
    while r < len(grid.rows):
        if _is_header(grid, r, column_map):
            top = _upwards(grid, r, bands[-1].bottom + 1 if bands else 0)
            bottom = _downwards(grid, r)
            bands.append(Band(top, bottom))
            r = bottom
        r += 1
    return tuple(bands)


def own_cells(grid: Grid, r: int) -> list[Cell]:
    """The cells of a row that hold words of their own."""
    return [cell for cell in grid.rows[r] if cell.text and squeeze(cell.text) and _starts_here(grid, r, cell)]


def _starts_here(grid: Grid, r: int, cell: Cell) -> bool:
    """True when the cell shows its words for the first time, from above and from the left."""
    if cell.is_origin:
        return True
    if r and grid.rows[r - 1][_place(grid, r, cell)].origin == cell.origin:
        return False
    c = _place(grid, r, cell)
    return not (c and grid.rows[r][c - 1].origin == cell.origin)


def _place(grid: Grid, r: int, cell: Cell) -> int:
    first = grid.rows[r][0]
    return cell.column - first.column if first.row == cell.row else cell.row - first.row


def _is_header(grid: Grid, r: int, column_map: Mapping[str, tuple[Field, Part]]) -> bool:
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


def _downwards(grid: Grid, r: int) -> int:
    """Rows below that hold sub-columns, or only number the columns, belong to the header."""
    bottom = r
    while bottom + 1 < len(grid.rows) and bottom - r + 1 < _MOST_ROWS and _is_below(grid, r, bottom + 1):
        bottom += 1
    return bottom


def _is_below(grid: Grid, top: int, r: int) -> bool:
    cells = own_cells(grid, r)
    if not cells:
        # a row that only continues merged headings
        return any(squeeze(c.text) for c in grid.rows[r]) and all(
            c.origin == above.origin for c, above in zip(grid.rows[r], grid.rows[r - 1], strict=True) if squeeze(c.text)
        )
    if _numbers_columns(cells, len([c for c in grid.rows[top] if squeeze(c.text)])):
        return True
    known = 0
    for cell in cells:
        c = _place(grid, r, cell)
        parent = _parent(grid, top, r, c)
        text = squeeze(cell.text)
        if len(text) > 26 or "《" in text or _TICK.match(text):
            return False
        label = label_of(cell.text, parent.field if parent else None)
        if (
            (
                parent is not None
                and label is not None
                and parent.field.has_parts
                and (label.field is parent.field or (parent.field is Field.MATTER and label.field is Field.CONTENT))
            )
            or (parent is None and label is not None)
            or (parent is not None and parent.field is Field.CHANNELS and not parent.part and channel_of(cell.text))
        ):
            known += 1
        elif parent is not None and (not parent.field.has_parts or parent.part):
            if not parent.part and _spans(grid, r, c):
                known += 1
                continue
            if len(text) <= _SHORT and _spans(grid, r, c):
                continue  # a sub-column that is divided again: 二级事项 over 名称 and 说明
            if label is None or label.field is not parent.field:
                return False
            known += 1
    return known * 2 >= len(cells) and known > 0


def _parent(grid: Grid, top: int, r: int, c: int) -> Label | None:
    """The nearest heading above a place, or the group heading that stands left of the blank above it."""
    for n in range(r - 1, top - 1, -1):
        if squeeze(grid.rows[n][c].text):
            return label_of(grid.rows[n][c].text)
    for left in range(c - 1, -1, -1):
        text = grid.rows[top][left].text
        if squeeze(text):
            label = label_of(text)
            return label if label is not None and label.field.has_parts and not label.part else None
    return None


def _spans(grid: Grid, r: int, c: int) -> bool:
    """True where the heading above a place covers a column beside it too."""
    above = grid.rows[r - 1]
    return any(0 <= n < len(above) and above[n].origin == above[c].origin for n in (c - 1, c + 1))


def _numbers_columns(cells: list[Cell], width: int) -> bool:
    """True for a row 1, 2, 3 … (or 甲, 乙, 1, 2 …) below the headings."""
    texts = [squeeze(cell.text).strip("()") for cell in cells]
    numbers = [int(t) for t in texts if t.isascii() and t.isdigit() and len(t) < 4]
    others = [t for t in texts if not (t.isascii() and t.isdigit())]
    return (
        len(cells) >= 4
        and len(cells) >= width / 2
        and len(numbers) >= 3
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        and all(t in "甲乙丙丁戊ABCDE栏" for t in others)
    )
