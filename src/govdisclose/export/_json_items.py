"""Finds the items in the text of a JSON catalogue (逐项切分), so that a large file is read item by item.

Each item is checked for syntax and repeated keys on the way, and nothing of it is kept but its place. Whatever is out of the ordinary
ends the search: the whole text is then read in one piece, which finds the words for the fault.
"""

import re
from json.decoder import scanstring  # type: ignore[attr-defined]

from govdisclose.errors import FormatError
from govdisclose.export._json_syntax import RepeatedKeyError, checking_decoder

__all__ = ["cut"]

_BLANKS = re.compile(r"[ \t\n\r]*")


def cut(text: str) -> tuple[str, list[str]] | None:
    """The text with the list of items emptied, and the text of each item; ``None`` where that cannot be told."""
    try:
        found = _places(text)
    except (ValueError, StopIteration, RecursionError, RepeatedKeyError, FormatError):
        return None
    if found is None:
        return None
    opened, closed, places = found
    return text[:opened] + text[closed:], [text[start:end] for start, end in places]


def _places(text: str) -> tuple[int, int, list[tuple[int, int]]] | None:
    at = _items_begin(text)
    if at is None:
        return None
    opened, at = at, _after(text, at)
    places: list[tuple[int, int]] = []
    read = checking_decoder().raw_decode
    while text[at : at + 1] != "]" or places:
        end = read(text, at)[1]
        places.append((at, end))
        at = _after(text, end)
        if text[at : at + 1] == "]":
            break
        if text[at : at + 1] != ",":
            return None
        at = _after(text, at + 1)
    return opened, at, places


def _items_begin(text: str) -> int | None:
    """The place behind the bracket that opens the list of items."""
    at = _after(text, 0)
    mark = "{"
    while text[at : at + 1] == mark:
        at = _after(text, at + 1)
        if text[at : at + 1] != '"':
            return None
        key, at = scanstring(text, at + 1, True)  # noqa: FBT003 - the standard library's signature
        at = _after(text, at)
        if text[at : at + 1] != ":":
            return None
        at = _after(text, at + 1)
        if key == "items":
            return at + 1 if text[at : at + 1] == "[" else None
        at = _after(text, checking_decoder().raw_decode(text, at)[1])
        mark = ","
    return None


def _after(text: str, at: int) -> int:
    """The place of the next character that is not blank."""
    found = _BLANKS.match(text, at)
    return found.end() if found else at
