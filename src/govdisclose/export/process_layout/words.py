"""Widths of words (文字宽度): a Chinese character is as wide as the font is high, others a little more than half."""

import re
from unicodedata import east_asian_width

__all__ = ["FONT", "TASK_WIDTH", "text_width", "wrapped"]

FONT = 13  #: pixels, of the words in a box
TASK_WIDTH = 138  #: pixels

_NOT_FIRST = set("，。、；：？！）》”’")


def text_width(text: str, font: int = FONT) -> int:
    """The width of a line in pixels, rounded up."""
    units = sum(100 if east_asian_width(c) in "WFA" else 58 for c in text)
    return -(-units * font // 100)


def wrapped(text: str, width: int, font: int = FONT) -> tuple[str, ...]:
    """The words in as few lines of at most ``width`` pixels as possible, of about equal length."""
    lines = _filled(text, width, font)
    while len(lines) > 1 and width > 2 * font:
        narrower = _filled(text, width - font, font)
        if len(narrower) > len(lines):
            break
        lines, width = narrower, width - font
    return lines


def _filled(text: str, width: int, font: int) -> tuple[str, ...]:
    """Line after line filled; a line does not begin with a closing mark, and a number or a word is not torn apart."""
    lines: list[str] = []
    line = ""
    for piece in re.findall(r"[A-Za-z0-9.]{1,12}|.", text):
        if line and text_width(line + piece, font) > width and piece not in _NOT_FIRST:
            lines.append(line.strip())
            line = ""
        line += piece
    return tuple(one for one in (*lines, line.strip()) if one)
