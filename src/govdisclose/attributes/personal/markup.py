r"""The words of a page without its tags (去除标记), each character knowing where it stands in the source.

>>> linear = strip_markup("<td>138<b>0013</b>8000</td>")
>>> linear.text.strip(), linear.source(linear.text.index("1"))
('13800138000', (4, 5))
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

__all__ = ["Linear", "is_marked_up", "strip_markup", "tags_with_values"]

_MARKS = re.compile(
    r"</?(?:td|tr|th|p|div|br|span|table|li|ul|html|body|b|strong|h[1-6]|font|a|w:t)\b[^<>]{0,2000}>", re.IGNORECASE
)
_TOKEN = re.compile(
    r"<!--|-->|<(/?)([A-Za-z][A-Za-z0-9:]{0,20})[^<>]*>|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});"
)
_CELL = frozenset({"td", "th"})
_BODIES = frozenset({"tbody", "thead", "tfoot", "colgroup", "col"})
_INLINE = frozenset(
    [
        "b",
        "i",
        "u",
        "s",
        "em",
        "strong",
        "span",
        "font",
        "a",
        "small",
        "big",
        "sub",
        "sup",
        "mark",
        "label",
        "code",
        "o:p",
        "w:r",
        "w:t",
        "ins",
        "wbr",
        "abbr",
        "cite",
        "q",
    ]
)


class Linear:
    """Words and where each came from."""

    __slots__ = ("_firsts", "_runs", "text")

    def __init__(self, pieces: list[tuple[str, int, int]]) -> None:
        self.text = "".join(words for words, _, _ in pieces)
        self._runs: list[tuple[int, int, int]] = []
        place = 0
        for words, start, end in pieces:
            self._runs.append((place, start, end))
            place += len(words)
        self._firsts = [run[0] for run in self._runs]

    def source(self, place: int) -> tuple[int, int]:
        """From where to where the character at a place stands in the source."""
        first, start, end = self._runs[bisect_right(self._firsts, place) - 1]
        last = self._firsts[n] if (n := bisect_right(self._firsts, place)) < len(self._firsts) else len(self.text)
        if last - first == end - start:
            return start + place - first, start + place - first + 1
        return start, end


def is_marked_up(text: str) -> bool:
    """True where a text holds tags of a page."""
    return "<" in text and _MARKS.search(text) is not None


def strip_markup(text: str) -> Linear:
    """The words of a page: cells divided by tabs, rows and blocks by line breaks, entities as their characters."""
    pieces: list[tuple[str, int, int]] = []
    place = 0
    in_row = in_table = 0
    for token in _TOKEN.finditer(text):
        if token.start() > place and (in_row or not in_table or not text[place : token.start()].isspace()):
            pieces.extend(_words(text, place, token.start(), in_row=bool(in_row)))
        place = token.end()
        tag = (token[2] or "").lower()
        if token[0][0] == "&":
            sign = html.unescape(token[0])
            pieces.append((sign if len(sign) == 1 else " ", token.start(), token.end()))
        elif tag == "tr":
            in_row = max(0, in_row + (-1 if token[1] else 1))
            pieces.append(("" if token[1] else "\n", token.start(), token.end()))
        elif tag in _BODIES:
            in_row = 0
        elif tag == "table":
            in_table = max(0, in_table + (-1 if token[1] else 1))
            pieces.append((" " if in_row else "\n", token.start(), token.end()))
        elif tag in _CELL:
            pieces.append(("\t" if token[1] else "", token.start(), token.end()))
        elif tag not in _INLINE:
            pieces.append((" " if in_row else "\n", token.start(), token.end()))
    pieces.extend(_words(text, place, len(text), in_row=bool(in_row)))
    return Linear([piece for piece in pieces if piece[0]])


def _words(text: str, start: int, end: int, *, in_row: bool) -> list[tuple[str, int, int]]:
    words = text[start:end]
    if not in_row or not ("\n" in words or "\t" in words):
        return [(words, start, end)]
    if not words.strip():
        return []
    return [(words.replace("\n", " ").replace("\t", " ").replace("\r", " "), start, end)]


_VALUED = re.compile(r"<[A-Za-z][^<>]*>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});")
_AROUND_VALUES = re.compile(r"[\"'=<>;&?/]|mailto:|tel:|sms:")


def tags_with_values(text: str) -> list[Linear]:
    """The tags whose attributes hold an address or a longer number, without the signs around the values; their other words stay."""
    found = []
    for tag in _VALUED.finditer(text):
        words = tag[0]
        if "@" in words or sum(sign.isdigit() for sign in words) >= 11 or "&#" in words:
            found.append(Linear([*_unescaped(text, tag.start(), tag.end())]))
    return found


def _unescaped(text: str, place: int, end: int) -> Iterator[tuple[str, int, int]]:
    for reference in _REFERENCE.finditer(text, place, end):
        if place < reference.start():
            yield _blanked(text[place : reference.start()]), place, reference.start()
        place = reference.end()
        sign = html.unescape(reference[0])
        yield _blanked(sign) if len(sign) == 1 else " ", reference.start(), place
    if place < end:
        yield _blanked(text[place:end]), place, end


def _blanked(words: str) -> str:
    return _AROUND_VALUES.sub(lambda found: " " * len(found[0]), words)
