"""Articles, paragraphs and items (条, 款, 项), in Chinese and Arabic numerals, single, listed and as ranges.

>>> words = "第十九条、第二十条第一款第（二）项、《某办法》"
>>> words[:article_end(words, 0)]
'第十九条、第二十条第一款第（二）项'
"""

import re
from functools import cache

__all__ = ["article_end"]

_LONGEST = 200  # characters that one reference may take


@cache
def _token() -> re.Pattern[str]:
    number = "[〇零一二三四五六七八九十百千两]+|[0-9]+"
    return re.compile(
        rf"(?P<unit>[编章节条款项目](?:之[一二三四五六七八九十]{{1,3}})?)|(?P<th>第)"
        rf"|(?P<boxed>[（(](?:{number})[）)])|(?P<number>{number})|(?P<joint>以及|[、，,和及与至到~～\-—－])"
    )


def article_end(words: str, start: int) -> int:
    """Where the reference to articles that begins here ends; ``start`` when none begins here."""
    if not words.startswith("第", start):
        return start
    good = place = start
    counted = False
    while place - start < _LONGEST and (token := _token().match(words, place)):
        place = token.end()
        if token["unit"]:
            if not counted:
                break
            good, counted = place, False
        elif token["boxed"]:
            if good == token.start() and not words.startswith("《", place) and not token.group()[1].isdigit():
                good = place  # 第二十条（八）, without 项
            counted = True
        elif token["number"]:
            counted = True
        elif token["th"] and counted and good != token.start():
            break
    return good
