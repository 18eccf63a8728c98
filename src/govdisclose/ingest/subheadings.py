"""Rows below the main headings that still belong to the header (下级表头): sub-columns, and a row that numbers the columns."""

import re

from govdisclose.ingest.channels.known_names import channel_of
from govdisclose.ingest.fields import Field, Label
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.headings import label_of
from govdisclose.ingest.rows import own_cells, place_in_row
from govdisclose.ingest.text import squeeze

__all__ = ["last_row_below"]

_TICK = re.compile(r"^[√✓✔☑●■★◆▲○□☐×✗✘是否有无YNVv1-9]$")
_MOST_ROWS = 4  #: of a header
_SHORT = 6  #: characters of a heading below a sub-column


def last_row_below(grid: Grid, r: int) -> int:
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
        c = place_in_row(grid, r, cell)
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
