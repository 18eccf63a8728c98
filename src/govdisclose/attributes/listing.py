"""Articles and items of the statutory list (主动公开清单条项): read from the ways in which clerks write them, written in one form.

>>> canonical("20(6)"), canonical("第二十条第六项"), canonical("《政府信息公开条例》第20条第（5）项、第（6）项")
('第二十条第（六）项', '第二十条第（六）项', '第二十条第（五）项、第（六）项')
>>> canonical("见附件") is None
True
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.errors import GovDiscloseError

__all__ = ["ListedItemError", "canonical", "check_listed", "numeral"]

#: An article, and the number of an item of it; 0 where the whole article is named.
_Place = tuple[int, int]
_DIGITS = "〇一二三四五六七八九"
_NUMBER = "[0-9]{1,3}|[〇零一二三四五六七八九十]{1,3}"
_TITLE = re.compile(r"《?(?:中华人民共和国)?(?:政府信息公开)?条例》?")
_PLACE = re.compile(
    rf"(?:(?:(?i:art(?:icle|\.)?))?第?(?P<article>{_NUMBER})条?(?:第[一1]款)?)?"
    rf"(?:第?\((?P<boxed>{_NUMBER})\)项?|(?:第|(?<=[条款]))(?P<bare>{_NUMBER})项)?"
)


class ListedItemError(GovDiscloseError, ValueError):
    """``listed_as`` names no article or item of the list in force (主动公开清单条项); the message says which there are."""


def numeral(number: int) -> str:
    """The number from 1 to 99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")


_VALUES = {numeral(n): n for n in range(1, 100)}


def canonical(words: str) -> str | None:
    """The usual form of the articles and items that the words name, or ``None`` for words that are no such reference.

    It says nothing about whether a list has them. Items without an article belong to the article before them; the title of the
    regulation may stand in front.
    """
    places = _places(words)
    return "、".join(_written(places)) if places else None


def check_listed(words: str, lists: Iterable[tuple[int, int]], source: Citation) -> None:
    """Raise ``ListedItemError`` unless every article and item named is in the list; ``lists`` are articles and their number of items."""
    counts = dict(lists)
    places = _places(words)
    if places and all(item <= counts.get(article, -1) for article, item in places):
        return
    accepted = "、".join(_all_of(article, items) for article, items in counts.items())
    first = next(iter(counts))
    raise ListedItemError(
        Bilingual(
            zh=f"listed_as=“{words}”：不是《{source.title}》（{source.number}）所列的条项。可以写：{accepted}，"
            f"如“第{numeral(first)}条第（一）项”或者“{first}(1)”。请核对适用哪一天的规定，更正条项。",
            en=f"listed_as={words}: not in the list of {source.number} ({source.title}). Accepted: {accepted}, "
            f"for example 第{numeral(first)}条第（一）项 or {first}(1). Check the day whose law applies and correct it.",
        )
    )


def _all_of(article: int, items: int) -> str:
    name = f"第{numeral(article)}条"
    return f"{name}、{name}第（一）项至第（{numeral(items)}）项" if items else name


def _places(words: str) -> tuple[_Place, ...]:
    """The articles and items that the words name, in order; empty where a part is no reference."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", words))
    plain = plain[found.end() :] if (found := _TITLE.match(plain)) else plain
    places: list[_Place] = []
    for part in re.split("[、,;和及与]", plain):
        match = _PLACE.fullmatch(part)
        item = (match["boxed"] or match["bare"]) if match else None
        if match is None or not (match["article"] or (item and places)):
            return ()
        article = _value(match["article"]) if match["article"] else places[-1][0]
        number = _value(item) if item else 0
        if not article or (item and not number):
            return ()
        places.append((article, number))
    return tuple(dict.fromkeys(places))


def _value(number: str) -> int:
    """The number in digits or Chinese numerals from 1 to 99; 0 for another."""
    value = int(number) if number.isdecimal() else _VALUES.get(number, 0)
    return value if value < 100 else 0


def _written(places: tuple[_Place, ...]) -> Iterator[str]:
    before = 0
    for article, item in places:
        name = f"第（{numeral(item)}）项" if item else ""
        yield name if name and article == before else f"第{numeral(article)}条{name}"
        before = article
