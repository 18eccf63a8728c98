"""Finds domains by the words in which people name them (领域名称): code, name, other and old names, titles of catalogues."""

import re
import unicodedata
from collections.abc import Iterable
from enum import IntEnum

from attrs import frozen

__all__ = ["NameIndex", "plain_name"]

_PUNCTUATION = re.compile(r"[\s\-—_·、，,。.：:；;“”\"'《》〈〉（）()\[\]【】]+")
#: A name that goes on so is that of an office, not of a domain: 统计局, 扶贫办, 自然资源和规划局.
_OFFICE = re.compile(r"(?:和[\u4e00-\u9fff]{1,6}?)?(?:局|厅|委|部|署|办|科|处|股|所|站|中心|总队|大队)")
_NUMBERING = re.compile(r"^(?:[（(]?[一二三四五六七八九十百\d]{1,4}[)）、.．])+")


class _Rank(IntEnum):
    """An official name goes before another one, and that before an old one."""

    OFFICIAL, OTHER, FORMER = range(3)


def plain_name(words: str) -> str:
    """The words without blanks, punctuation, numbering and the ending 领域.

    >>> plain_name("（二十）社会救助 领域")
    '社会救助'
    """
    plain = _NUMBERING.sub("", unicodedata.normalize("NFKC", words).strip())
    plain = _PUNCTUATION.sub("", plain)
    return plain.removesuffix("领域") or plain


@frozen
class NameIndex:
    """Names and the codes of the domains that bear them."""

    names: tuple[tuple[str, int, str], ...]

    @classmethod
    def of(cls, named: Iterable[tuple[str, str, Iterable[str], Iterable[str]]]) -> "NameIndex":
        """From code, official name, other names and former names of each domain."""
        rows = [
            (plain_name(name), int(rank), code)
            for code, official, other, former in named
            for rank, names in ((_Rank.OFFICIAL, (official,)), (_Rank.OTHER, other), (_Rank.FORMER, former))
            for name in names
        ]
        return cls(tuple(sorted(set(rows), key=lambda row: (-len(row[0]), row))))

    def exact(self, words: str) -> tuple[str, ...]:
        """The codes of the domains of this name; official names first, and then nothing else."""
        wanted = plain_name(words)
        ranked = [(rank, code) for name, rank, code in self.names if name == wanted]
        best = min((rank for rank, _ in ranked), default=0)
        return tuple(dict.fromkeys(code for rank, code in sorted(ranked) if rank == best))

    def within(self, title: str) -> tuple[str, ...]:
        """The codes of the domains named in a title: the longest names, those before 领域 before all others."""
        text = _PUNCTUATION.sub("", unicodedata.normalize("NFKC", title))
        taken: list[tuple[int, int]] = []
        found: list[tuple[bool, int, str]] = []
        for name in dict.fromkeys(name for name, _, _ in self.names):
            for match in re.finditer(re.escape(name), text):
                start, end = match.span()
                if any(start < b and a < end for a, b in taken) or _OFFICE.match(text, end):
                    continue
                taken.append((start, end))
                found.append((text.startswith("领域", end), start, name))
        found.sort(key=lambda one: one[1])
        for place in range(len(found) - 2, -1, -1):  # in a row of names, 领域 behind the last one is for all of them
            _, start, name = found[place]
            marked, following, _ = found[place + 1]
            if marked and text[start + len(name) : following] in ("", "和", "及", "与", "以及"):
                found[place] = (True, start, name)
        marked = any(before for before, _, _ in found)
        kept = [name for before, _, name in found if before or not marked]
        return tuple(dict.fromkeys(code for name in kept for code in self.exact(name)))

    def near(self, words: str) -> tuple[str, ...]:
        """Names that look like the words, for messages."""
        from difflib import get_close_matches

        return tuple(get_close_matches(plain_name(words), [n for n, _, _ in self.names], n=4, cutoff=0.5))
