"""Where signs stand before the names of channels in a cell (符号位置): ■政府网站 □公示栏, also 口 used as a box."""

import re

from govdisclose.ingest.channels.known_names import channel_of, longest_name_at
from govdisclose.ingest.marks import EMPTY, FILLED
from govdisclose.ingest.memory import remembered
from govdisclose.ingest.text import HAN, ONE_HAN, squeeze

__all__ = ["signs_in"]

_SPECIAL = re.compile(rf"[^\w\s{HAN}，。；：、（）()《》〈〉“”\"'‘’.,;:/\\|+&%#@!?~<>\-—–…·•*\[\]〔〕【】_＿{{}}=]")
#: What may be a sign: anything but Chinese characters other than 口, digits, blanks and ordinary punctuation.
_MAYBE = re.compile(rf"[口囗ロ]|[^\d\s{HAN}，。；：、（）()《》〈〉“”\"'‘’.,;:/\\|\-]")


@remembered
def signs_in(text: str) -> tuple[tuple[int, str, int], ...]:
    """The signs before names in a cell: where each starts, the sign, where the name starts."""
    found: list[tuple[int, str, int]] = []
    for place in _MAYBE.finditer(text):
        n, char = place.start(), place[0]
        if char in FILLED - {"R"} or (char in EMPTY and char not in "口囗ロ£"):
            found.append((n, char, n + 1))
        elif char in "口囗ロ":
            if _names_follow(text, n + 1) and _box_may_stand(text, n):
                found.append((n, char, n + 1))
        elif (_SPECIAL.match(char) or (char.isascii() and char.isalpha()) or char in "þ¨ýüûoø") and _names_follow(
            text, n + 1
        ):
            before = text[n - 1] if n else " "
            if not (before.isascii() and before.isalnum()) and (not char.isalpha() or char in "RtTVvxXoOPnqluþ¨ýüûø"):
                found.append((n, char, n + 1))
    return tuple(found)


def _names_follow(text: str, start: int) -> bool:
    """True when the words after a place begin with the name of a channel, or at least with a Chinese character."""
    rest = text[start : start + 1].strip() or text[start : start + 3].strip()
    return bool(rest) and (ONE_HAN.match(rest) is not None or rest[0] in "“（(A")


def _box_may_stand(text: str, n: int) -> bool:
    """True when the character 口 at ``n`` is a box, not the end of 窗口."""
    near = text[max(0, n - 80) : n]
    before = near.rstrip(" \t\u3000\u00a0")
    if not before or before != near or before[-1] in "\n\r、，,；;。)）■▲◆●☑√✓✔▄口□":
        return True
    after = squeeze(text[n + 1 : n + 30])
    if longest_name_at(after, 0) == 0:
        return False
    tail = squeeze(before)[-24:]
    return any(channel_of(tail[k:]) is not None for k in range(len(tail)))
