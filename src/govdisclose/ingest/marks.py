"""Boxes and ticks (勾选符号): which signs mean yes and which mean no, by the sign and by the company it keeps."""

import re
from collections.abc import Iterable
from enum import StrEnum

from attrs import frozen

from govdisclose.ingest.text import HAN

__all__ = ["EMPTY", "FILLED", "Legend", "Sign", "read_legend", "wingdings"]

#: Signs that are filled or ticked.
FILLED = frozenset("■▲◆●★▉▊█▇▆▅▄▣▪◼⬛◾☑✓✔√☒⊙◉◎✅☻🗹⚫✦▼►▶◢◤▮▰⯀🔲R")
#: Signs that are open.
EMPTY = frozenset("□△◇○☆☐▢▫◻⬜◽口▭▯▱◯⚪✧▽▷❑❒❏❐🞎🔳囗ロ£")

_WINGDINGS = {
    0x52: "☑", 0x54: "☒", 0xA3: "□", 0x50: "✓", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x6C: "●", 0x6D: "○", 0x75: "◆", 0x74: "◆",
    0x76: "◆", 0xA8: "□", 0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0x78: "☒", 0xA1: "○", 0xA7: "▪", 0xAB: "★", 0xB1: "□", 0xB2: "◇",
}  # fmt: skip
_LEGEND = re.compile(
    rf"[“\"'‘「『《(（]?\s*((?<![{HAN}\w])[口RtT]|[^\w\s“”\"'‘’，。；：、（）()《》「」.,;:/\\|+*=&%#@!?~<>\-—…·\[\]〔〕【】])\s*[”\"'’」』》)）]?\s*"
    rf"(?:号|符号|框)?\s*(?:的)?(?:为|表示|代表|是|即|系|指|:|：|——|-|—|=)?\s*(?:该)?(?:公开)?(?:渠道|载体|项)?\s*(?:为|是)?\s*"
    r"(必须?选|必选|必须公开|必备|规定|应选|应当选择|必公开|可选|选填|备选|可以选择|自选|任选|可公开|选择性|已选|选中|选定|选用|已选择|选择|未选|不选|未选择|未选中|不公开)"
)
_REQUIRED = re.compile(r"^(?:必|规定|应)")
_OPTIONAL = re.compile(r"^(?:可|选填|备选|自选|任选|选择性)")
_REJECTED = re.compile(r"^(?:未|不)")


class Sign(StrEnum):
    """What a sign before a channel says."""

    CHOSEN = "chosen"
    OPTIONAL = "optional"
    OPEN = "open"


@frozen
class Legend:
    """Signs to their meaning, as the table itself explains them."""

    signs: tuple[tuple[str, Sign], ...] = ()

    def meaning(self, sign: str) -> Sign | None:
        """What the legend says of a sign."""
        return next((meaning for s, meaning in self.signs if s == sign), None)

    def merged_with(self, other: "Legend") -> "Legend":
        """This legend, and what the other one adds."""
        return Legend(self.signs + tuple(p for p in other.signs if self.meaning(p[0]) is None))


def read_legend(texts: Iterable[str]) -> Legend:
    """The legend in the words around a table.

    >>> [(s, m.value) for s, m in read_legend(["备注：“▲”为必选项，“□”为可选项"]).signs]
    [('▲', 'chosen'), ('□', 'optional')]
    """
    found: dict[str, Sign] = {}
    for text in texts:
        for sign, word in _LEGEND.findall(text):
            meaning = Sign.OPTIONAL if _OPTIONAL.match(word) else Sign.OPEN if _REJECTED.match(word) else Sign.CHOSEN
            found.setdefault(sign, meaning)
    return Legend(tuple(found.items()))


def wingdings(code: int) -> str | None:
    """The ordinary sign for a character code of the Wingdings fonts, as far as boxes and ticks go."""
    return _WINGDINGS.get(code & 0xFF)


def sign_of(char: str) -> Sign | None:
    """What a sign says by itself; ``None`` where it is not known."""
    return Sign.CHOSEN if char in FILLED else Sign.OPEN if char in EMPTY else None
