"""The text of a basis cell made ready for reading (预处理): no blanks inside Chinese, ASCII digits, known line ends."""

import re
from functools import cache

from attrs import frozen

__all__ = ["WorkingText", "working_text"]


@frozen
class WorkingText:
    """The words without the blanks that mean nothing, and the places where a line began."""

    words: str
    lines: frozenset[int]

    def starts_line(self, place: int) -> bool:
        """True where a line of the cell began at this place."""
        return place in self.lines


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(r"\s+")


@cache
def _plain_forms() -> dict[int, int]:
    """Full-width digits and letters to ASCII; small and other tortoise-shell brackets to 〔〕; small angle marks to 〈〉."""
    forms = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
    return forms | {ord(a): ord(b) for a, b in zip("﹝﹞⟨⟩﹤﹥＜＞‹›«»", "〔〕〈〉<><><>《》", strict=True)}


def working_text(text: str) -> WorkingText:
    """Drop blanks and line ends, save between two ASCII letters or digits, and remember where lines began."""
    pieces: list[str] = []
    lines: set[int] = set()
    length = 0
    last = ""
    plain = text.translate(_plain_forms())
    start = 0
    for blank in _blank().finditer(plain):
        piece = plain[start : blank.start()]
        start = blank.end()
        following = plain[start : start + 1]
        last = piece[-1:] or last
        pieces.append(piece)
        length += len(piece)
        if "\n" in blank.group() or "\r" in blank.group():
            lines.add(length)
        if _is_ascii_word(last) and _is_ascii_word(following):
            pieces.append(" ")
            length += 1
            last = " "
    pieces.append(plain[start:])
    return WorkingText("".join(pieces), frozenset(lines))


def _is_ascii_word(character: str) -> bool:
    return character.isascii() and character.isalnum()
