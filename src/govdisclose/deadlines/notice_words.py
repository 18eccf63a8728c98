"""The characters of a notice text brought to one form (通知文字规整): widths, dashes, numerals, blanks and stray markup."""

import re
import unicodedata
from html.parser import HTMLParser

from govdisclose.bilingual import Bilingual
from govdisclose.errors import NoticeError

__all__ = ["chinese_number", "lines_of", "refused", "tidy"]

_PUNCTUATION = str.maketrans("(),:;﹐﹑﹔﹕", "（），：；，、；：")
_DASHES = re.compile(r"[-‐‑‒–—―─━−﹣~〜∼]+")
_NUMERALS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2, "廿": 20}
_CHINESE_YEAR = re.compile(r"([〇零○一二三四五六七八九]{4})年")
_CHINESE_DAY = re.compile(r"(?<![初月])([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日")
_BLOCKS = frozenset({"p", "br", "div", "tr", "li", "td", "table", "h1", "h2", "h3", "h4", "title", "section"})


class _Visible(HTMLParser):
    """Gathers the text of a page, block elements as lines."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        if tag in {"script", "style"}:
            self._hidden = tag
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._hidden:
            self._hidden = None
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._hidden is None:
            self.parts.append(" ".join(data.split("\n")))


def refused(sentence: str, zh: str, en: str) -> NoticeError:
    """The refusal of a notice, with the sentence that does not fit."""
    quoted = sentence if len(sentence) <= 200 else sentence[:200] + "…"
    return NoticeError(
        Bilingual(zh=f"放假通知有误：“{quoted}”——{zh}", en=f"holiday notice (放假安排): “{quoted}” - {en}")
    )


def lines_of(text: str) -> list[str]:
    """The lines of a text, HTML tags taken out, each in one form of widths and without blanks; empty ones left out."""
    if re.search(r"(?i)<(?:html|body|p|br|div)\b", text):
        page = _Visible()
        page.feed(text)
        page.close()
        text = "".join(page.parts)
    return [line for line in map(tidy, text.splitlines()) if line]


def tidy(text: str) -> str:
    """One form for widths, dashes and numerals of dates; blanks and invisible characters are gone.

    >>> tidy("１ 月28日(周二) ～ 二月四日,共8天")
    '1月28日（周二）—2月4日，共8天'
    """
    text = unicodedata.normalize("NFKC", text)
    text = "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in {"Cf", "Cc", "Co"})
    text = _DASHES.sub("—", text.translate(_PUNCTUATION))
    text = _CHINESE_YEAR.sub(lambda m: "".join(str(_NUMERALS[c]) for c in m[1]) + "年", text)
    return _CHINESE_DAY.sub(lambda m: f"{chinese_number(m[1])}月{chinese_number(m[2])}日", text)


def chinese_number(words: str) -> int:
    """A number up to 99 in digits or in Chinese.

    >>> chinese_number("8"), chinese_number("十"), chinese_number("二十一")
    (8, 10, 21)
    """
    if words.isdecimal():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return _NUMERALS[words]
    return 10 * (_NUMERALS[tens] if tens else 1) + (_NUMERALS[ones] if ones else 0)
