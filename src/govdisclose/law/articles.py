"""Which articles a citation names (所引条款), and whether the text has them.

>>> named_articles("第十九条、第二十条第一款第（二）项"), named_articles("第二、三十一条"), named_articles("第九章")
((19, 20), (2, 31), ())
"""

import re
import unicodedata
from datetime import date

from govdisclose.citation import Citation
from govdisclose.law.numerals import NUMERAL, value_of
from govdisclose.law.register import Register

__all__ = ["articles_beyond", "named_articles"]

_NUMBER = f"[{NUMERAL}]+|[0-9]+"
#: 第…条 with one number, or several of which the last carries 条: 第十九、二十条.
_ARTICLES = re.compile(rf"第?((?:{_NUMBER})(?:(?:[、,和及与至到~\-—]|以及)第?(?:{_NUMBER}))*)条")


def named_articles(words: str) -> tuple[int, ...]:
    """The numbers of the articles (条) that the words name, in their order; both ends of a range."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", words))
    found = (value_of(number) for match in _ARTICLES.finditer(plain) for number in re.findall(_NUMBER, match[1]))
    return tuple(dict.fromkeys(found))


def articles_beyond(cited: Citation, law: Register, *, at: date) -> tuple[tuple[int, ...], int] | None:
    """The articles named that the text does not have, and how many it has; ``None`` where it is not known how many.

    Nothing is beyond where no article is named.

    >>> from govdisclose.law import register
    >>> articles_beyond(Citation("政府信息公开条例", "国务院令第711号", "第九十九条"), register(), at=date(2026, 11, 22))
    ((99,), 56)
    """
    last = law.articles(cited, at=at)
    if last is None:
        return None
    return tuple(one for one in named_articles(cited.article or "") if not 1 <= one <= last), last
