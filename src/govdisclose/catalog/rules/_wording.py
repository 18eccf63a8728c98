"""Reading the words of cells (文字判断): blank marks, comparison without layout, shortening for messages."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["is_blank", "is_ditto", "plain", "short"]

#: The rows of a table share most of their words, and many rules ask about the same ones.
_KEPT = 1 << 13

_BLANK = re.compile(r"[\s/／\\|\-—–－―_·.。、,，]*|[（(]?(?:无|暂无|空|none|n/?a)[）)]?[。.]?", re.IGNORECASE)
_DITTO = re.compile(r"[（(]?(?:同上(?:栏|行|格|一[项行栏格])?|同前|同左|〃|′′|\"|ditto)[）)]?[。.]?", re.IGNORECASE)
_LAYOUT = re.compile(r"\s+")


@lru_cache(_KEPT)
def is_blank(text: str) -> bool:
    """True for an empty cell and for a mark that stands for one (/, —, 无).

    >>> is_blank("  "), is_blank("/"), is_blank("无"), is_blank("无障碍设施")
    (True, True, True, False)
    """
    return _BLANK.fullmatch(_LAYOUT.sub("", text)) is not None


@lru_cache(_KEPT)
def is_ditto(text: str) -> bool:
    """True for a cell that says nothing but 同上 or the like.

    >>> is_ditto("同上。"), is_ditto("同上级部门")
    (True, False)
    """
    return _DITTO.fullmatch(plain(text)) is not None


@lru_cache(_KEPT)
def plain(text: str) -> str:
    r"""The words without blanks and line breaks and with full-width forms as plain ones, for comparison.

    >>> plain("公开 时限（２０\n日）")
    '公开时限(20日)'
    """
    return _LAYOUT.sub("", unicodedata.normalize("NFKC", text))


def short(text: str, most: int = 60) -> str:
    """The words on one line, cut after ``most`` characters."""
    line = _LAYOUT.sub(" ", text).strip()
    return line if len(line) <= most else line[: most - 1] + "…"
