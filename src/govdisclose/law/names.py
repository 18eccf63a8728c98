"""Titles, numbers and articles made comparable (名称、文号与条款归一): the many ways to write one source.

>>> plain_title("《中华人民共和国 政府信息公开条例（2019年修订）》"), plain_number("中华人民共和国主席令第二十四号")
('政府信息公开条例', '主席令24号')
>>> plain_article("第二十条第（六）项"), plain_article("第20条（六）")
('20条6项', '20条6项')
"""

import re
from functools import cache

__all__ = ["plain_article", "plain_number", "plain_title"]

_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}


@cache
def _year_note() -> re.Pattern[str]:
    return re.compile(r"[（(](?:19|20)\d\d年?(?:第?[一二三四五六]次)?(?:修订|修正|修改|版|公布|施行)?(?:本|版)?[）)]$")


def plain_title(title: str) -> str:
    """The title without marks, blanks, the name of the state in front and a year in brackets behind."""
    plain = re.sub(r"[\s《》〈〉<>]", "", title)
    return _year_note().sub("", plain).removeprefix("中华人民共和国")


def plain_number(number: str) -> str:
    """The number without blanks, brackets, 第 and the name of the state, its numerals as digits."""
    plain = re.sub(r"[\s〔〕\[\]（）()【】［］第]", "", number).removeprefix("中华人民共和国")
    return re.sub("[〇零一二三四五六七八九十百千两]+(?=号)", lambda m: str(_value(m.group())), plain)


def plain_article(article: str) -> str:
    """The article without blanks, brackets and 第, its numerals as digits; an item in brackets is an item (项)."""
    plain = re.sub(r"\s|第", "", article)
    plain = re.sub(r"[（(]([〇零一二三四五六七八九十百千两\d]+)[）)]项?", r"\1项", plain)
    return re.sub(
        r"\d+|[〇零一二三四五六七八九十百千两]+(?=[编章节条款项目])",
        lambda m: str(int(m.group()) if m.group().isdecimal() else _value(m.group())),
        plain,
    )


def _value(numeral: str) -> int:
    """A Chinese numeral below ten thousand as a number: 二十四, 一百零三, 二〇一九."""
    if not any(c in _PLACES for c in numeral):
        return int("".join(str(_DIGITS[c]) for c in numeral))
    total = held = 0
    for character in numeral:
        if character in _PLACES:
            total += (held or 1) * _PLACES[character]
            held = 0
        else:
            held = _DIGITS[character]
    return total + held
