"""Row heights (行高) from the words: spreadsheets do not fit rows to merged and wrapped cells by themselves."""

from govdisclose.export._row_height import MOST, wrapped_height
from govdisclose.export.table import Section

__all__ = ["row_heights"]

_LINE, _MARGIN, _LEAST = 13.5, 6.0, 24.0  # points


def row_heights(section: Section) -> list[float]:
    """The height of each row of the body in points, so that every cell shows all its words, up to what Excel allows."""
    widths = [column.width for column in section.columns]
    heights = [_LEAST] * len(section.body)
    tall: list[tuple[int, int, float]] = []
    for number, row in enumerate(section.body):
        for place, cell in enumerate(row):
            if not cell or not cell.text:
                continue
            needed = _height(cell.text, sum(widths[place : place + cell.columns]))
            if cell.rows > 1:
                tall.append((number, cell.rows, needed))
            elif needed > heights[number]:
                heights[number] = needed
    for first, rows, needed in tall:
        missing = needed - sum(heights[first : first + rows])
        if missing > 0:
            heights[first : first + rows] = [height + missing / rows for height in heights[first : first + rows]]
    return [round(min(height, MOST), 2) for height in heights]


def _height(text: str, width: float) -> float:
    """The height of words wrapped into a column of ``width`` Chinese characters."""
    return wrapped_height(text, int(width * 2), _LINE) + _MARGIN
