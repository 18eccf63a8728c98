"""Regular expressions that are compiled when they are first used (模式), so that importing the grammar stays cheap."""

import re

__all__ = ["FILLER", "GENERIC", "HEADS", "Pattern", "free", "harmless"]

#: Letters of a skeleton that make a clause a limit of its own.
HEADS = "DEFMTSIPYZR"

#: Words between a subject or an event and the number, without meaning of their own.
FILLER = "(?:应当|应该|应|须|需|必须|要|在|于|的|,|:|个|内|一般|原则上|原则|尽量|且|并|为|是|共|时间跨度|时间|公开时限|公开期限|时限|期限|X|P|Y)"
#: Words that name no subject of their own: 该政府信息, 公开事项.
GENERIC = (
    "(?:自|从|该|本|此|凡|公开|政府|信息|资讯|事项|内容|主动|法定|相关|有关|的|应当?|须|在|于|原则上|一般|尽量|所有|各类|各|全部|均|都|要|并|且|"
    r"同时|保持|予以|依法|进行|实行|社会|向|对|为|是|做到|定期|时间跨度|时间|时限|期限|X|P|Y|L|N|,|。|;|、|:|\(|\))"
)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Pattern:
    """A regular expression, compiled on first use."""

    __slots__ = ("_compiled", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._compiled: re.Pattern[str] | None = None

    def _ready(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place where the expression fits."""
        return self._ready().search(text, start)

    def match(self, text: str) -> re.Match[str] | None:
        """The fit at the beginning."""
        return self._ready().match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The fit of the whole text."""
        return self._ready().fullmatch(text)

    def remove(self, text: str) -> str:
        """The text without what fits."""
        return self._ready().sub("", text)


def free(allowed: str = "") -> str:
    """A character class: any word, and of the letters only those allowed."""
    return "[^" + "".join(letter for letter in _LETTERS if letter not in allowed) + "]"


_GLOSS = Pattern(r"\([^()]*\)")
_HARM = Pattern(
    "不(?!动产|断|定期|良|同|限于|涉及)|未|无(?!障碍|偿|误|线)|删除|撤|失效|届满|延长|延期|顺延|停止|终止|除外|保留|有效期内|左右|以上|以下|以外|超过|超出|逾期|满"
)
_BAD_START = Pattern("后|之后|以后|前|之前|以前|以上|以下|左右|满|期|届|外|余|多|的|/|-|~|至|到|、|或|倍|制")


def harmless(tail: str) -> bool:
    """True when the words behind a limit add nothing to it: no denial, no end, no other point in time."""
    plain = _GLOSS.remove(tail)
    return not _BAD_START.match(plain) and not _HARM.search(plain)
