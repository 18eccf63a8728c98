"""Titles, numbers and articles made comparable (名称、文号与条款归一): the many ways to write one source.

>>> plain_title("《中华人民共和国 政府信息公开条例（2019年修订）》"), plain_number("中华人民共和国主席令第二十四号")
('政府信息公开条例', '主席令24号')
>>> plain_number("国令第711号") == plain_number("国务院令第711号")
True
>>> plain_article("第二十条第（六）项"), plain_article("第20条（六）")
('20条6项', '20条6项')
"""

import re
from functools import cache

from govdisclose.law.numerals import NUMERAL, value_of

__all__ = ["plain_article", "plain_number", "plain_title"]


@cache
def _year_note() -> re.Pattern[str]:
    return re.compile(r"[（(](?:19|20)\d\d年?(?:第?[一二三四五六]次)?(?:修订|修正|修改|版|公布|施行)?(?:本|版)?[）)]$")


def plain_title(title: str) -> str:
    """The title without marks, blanks, the name of the state in front and a year in brackets behind."""
    plain = re.sub(r"[\s《》〈〉<>]", "", title)
    return _year_note().sub("", plain).removeprefix("中华人民共和国")


def plain_number(number: str) -> str:
    """The number without blanks, brackets, 第 and the name of the state, its numerals as digits; 国令 is 国务院令."""
    plain = re.sub(r"[\s〔〕\[\]（）()【】［］第]", "", number).removeprefix("中华人民共和国")
    plain = re.sub(
        r"^国令(?=[\d〇零一二三四五六七八九十百千])", "国务院令", plain
    )  # the short form that the orders themselves bear
    return re.sub(f"[{NUMERAL}]+(?=号)", lambda m: str(value_of(m.group())), plain)


def plain_article(article: str) -> str:
    """The article without blanks, brackets and 第, its numerals as digits; an item in brackets is an item (项)."""
    plain = re.sub(r"\s|第", "", article)
    plain = re.sub(rf"[（(]([{NUMERAL}\d]+)[）)]项?", r"\1项", plain)
    return re.sub(
        rf"\d+|[{NUMERAL}]+(?=[编章节条款项目])",
        lambda m: str(value_of(m.group())),
        plain,
    )
