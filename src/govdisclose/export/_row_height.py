"""How high a row must be for its words (行高): spreadsheets do not all fit rows to wrapped cells when they open a file."""

from collections.abc import Iterable
from functools import lru_cache

__all__ = ["MOST", "fitting_height", "wrapped_height"]

MOST = 409.0  #: points; Excel allows no row above


def fitting_height(cells: Iterable[tuple[str, float]], *, line: float = 13.5, least: float = 15.0) -> float:
    """The height in points for cells given as words and width of the column in narrow characters, a line being ``line`` points.

    >>> fitting_height([("公开", 9), ("一二三四五六七八", 9)]), fitting_height([("公开", 9)])
    (30.0, 16.5)
    """
    return min(MOST, max([least, *(wrapped_height(words, int(width), line) + 3 for words, width in cells if words)]))


@lru_cache(maxsize=4096)
def wrapped_height(text: str, room: int, line: float) -> float:
    """The height of words wrapped into a column of ``room`` narrow characters; a Chinese one is two of them."""
    return line * sum(max(1, -(-len(row.encode("gb18030", "replace")) // room)) for row in text.split("\n"))
