"""Plain forms of words (文字整理): what is compared is squeezed, what is kept is only tidied at its edges."""

import re
import unicodedata

__all__ = ["HAN", "ONE_HAN", "clean_name", "parts_outside_brackets", "rejoin", "squeeze", "strip_numbering", "tidy"]

#: The inside of a character class for Chinese characters.
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007"
#: A Chinese character.
ONE_HAN = re.compile(f"[{HAN}]")

_BLANK = re.compile(r"[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")
_LONGEST_KEPT, _MOST_KEPT = 1_500, 16_384  #: characters of a text whose squeezed form is kept, and how many forms
_EDGES = " \t\r\n\x0b\x0c\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff"
_GAP = re.compile(
    rf"(?<=[{HAN}，、；：（）《》〔〕“”])\s+(?=[{HAN}，、；：（）《》〔〕“”0-9])|(?<=[0-9])\s+(?=[{HAN}])"
)
_NUMBERING = re.compile(
    r"^(?:[（(][0-9一二三四五六七八九十]{1,3}[）)]|第[0-9一二三四五六七八九十]{1,3}[部章节篇][分]?"
    r"|[0-9一二三四五六七八九十]{1,3}[、.．，:：)）](?![0-9])|[①-⑳])\s*"
)


class _Squeezed(dict[str, str]):
    """Squeezed forms of short texts, made when they are first asked for; every cell is asked for many times over."""

    def __missing__(self, text: str) -> str:
        plain = _BLANK.sub("", unicodedata.normalize("NFKC", text))
        if len(text) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[text] = plain
        return plain


_SQUEEZED = _Squeezed()


def squeeze(text: str) -> str:
    r"""The text in NFKC without any blank, line break or invisible character: the form that is compared.

    >>> squeeze("公开 渠道\n和　载体")
    '公开渠道和载体'
    """
    return _SQUEEZED[text]


def tidy(text: str) -> str:
    """The text without blanks at its edges and at the edges of its lines; inside it nothing changes."""
    if "\n" in text or "\r" in text:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        text = "\n".join(line.strip(_EDGES) for line in lines)
    return text.strip(_EDGES)


def rejoin(text: str) -> str:
    r"""The text with blanks and line breaks between Chinese characters taken out, as in names broken by a narrow column.

    >>> rejoin("部门和　地方\n规章")
    '部门和地方规章'
    """
    return _GAP.sub("", text) if len(text.split()) > 1 else text


def clean_name(text: str) -> str:
    """A name on one line: re-joined, every other run of blanks one blank."""
    return " ".join(rejoin(tidy(text)).split())


def strip_numbering(text: str) -> str:
    """The text without 一、 （二） 3. before it.

    >>> strip_numbering("（一）公共资源交易领域"), strip_numbering("1.1主要活动")
    ('公共资源交易领域', '1.1主要活动')
    """
    return _NUMBERING.sub("", text, count=1)


def parts_outside_brackets(text: str, separator: str) -> list[str]:
    """The parts between separators (a regular expression) that stand outside brackets."""
    parts, depth, start = [], 0, 0
    for found in re.finditer(rf"[（(]|[)）]|{separator}", text):
        if found[0] in "（(":
            depth += 1
        elif found[0] in ")）":
            depth = max(depth - 1, 0)
        elif depth == 0:
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]
