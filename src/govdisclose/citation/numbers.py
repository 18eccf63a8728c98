"""Document numbers (文号) and orders (令, 公告), with the brackets that clerks break.

>>> number_at("国办发[2017]94号）", 0).text, number_at("中办发〔20168号", 0).text, number_at("国务院第711号令", 0).text
('国办发〔2017〕94号', '中办发〔2016〕8号', '国务院令第711号')
"""

import re
from functools import cache

from attrs import frozen

__all__ = ["Number", "number_at", "numbers_in"]

_OPEN, _CLOSE = r"〔\[（(【［〖〈<{", r"〕\]）)】］〗〉>}"
_HAN = "\u4e00-\u9fff"
#: Words that lead to a number without belonging to it (根据国办发〔2019〕54号).
_LEADS = (
    "根据",
    "依据",
    "依照",
    "按照",
    "遵照",
    "参照",
    "以及",
    "关于",
    "参见",
    "详见",
    "见",
    "按",
    "经",
    "由",
    "的",
    "即",
)


@frozen
class Number:
    """A document number in its usual form, and where it stands in the words (``end`` excluded)."""

    text: str
    start: int
    end: int


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A number where its beginning is known (joint issuers may stand in it), one anywhere, and a technical standard."""
    year = r"(?P<year>(?:19|20)\d\d)"
    counted = r"\d{1,6}|[〇零一二三四五六七八九十百千]{1,9}"
    forms = (
        # 国办发〔2017〕94号, [2017], (2017), 〔201794号, 2017〕94号, 2017 94号; 公告2019年第5号
        rf"[{_OPEN}]{{0,2}}{year}(?P<years>年)?[{_CLOSE}]{{0,2}}[\s\-—]?(?P<th>第)?(?P<n>\d{{1,6}})[{_CLOSE}]?号(?P<after>令|公告)?",
        # the same with both brackets and the final 号 forgotten
        rf"[{_OPEN}](?P<year2>(?:19|20)\d\d)[{_CLOSE}](?P<n2>\d{{1,6}})(?![\d号])",
        # 国务院令第711号, 主席令第二十四号, 国务院令（第711号）, 国务院令711号
        rf"(?P<kind>令|公告|通告)[{_OPEN}]?第?(?P<n3>{counted})号",
        # 国务院第711号令
        rf"第(?P<n4>{counted})号(?P<kind4>令|公告|通告)",
    )
    standard = r"(?:GB|DB|JGJ|CJJ|HJ|WS|GA|MZ|JT|TD)[A-Z0-9]{0,4}(?:/[A-Z])?\s?\d+(?:\.\d+)*\s?[-—–]\s?\d{4}"
    known = rf"(?P<issuer>[{_HAN}][{_HAN}、\s]{{0,30}}?|(?=[{_OPEN}](?:19|20)\d\d[{_CLOSE}]))(?:{'|'.join(forms)})"
    anywhere = rf"(?P<issuer>[{_HAN}]{{1,30}}?)(?:{'|'.join(forms)})"
    return re.compile(known), re.compile(anywhere), re.compile(standard)


def number_at(words: str, start: int) -> Number | None:
    """The number that begins exactly here, or ``None``."""
    document, _, standard = _patterns()
    if found := document.match(words, start):
        return Number(_usual_form(found, found["issuer"]), start, found.end())
    if found := standard.match(words, start):
        return Number(found.group(), start, found.end())
    return None


def numbers_in(words: str, start: int, end: int) -> list[Number]:
    """The numbers that stand anywhere in the words from ``start`` to ``end`` (excluded), in order."""
    found = []
    for match in _patterns()[1].finditer(words, start, end):
        issuer, begin = match["issuer"], match.start()
        for lead in _LEADS:
            head, here, tail = issuer.rpartition(lead)
            if here and len(tail) > 1:
                begin, issuer = begin + len(head) + len(here), tail
        if begin > 0 and issuer.startswith("日") and words[begin - 1].isdigit():
            begin, issuer = begin + 1, issuer[1:]
        found.append(Number(_usual_form(match, issuer), begin, match.end()))
    return found


def _usual_form(match: re.Match[str], issuer: str) -> str:
    issuer = issuer.replace(" ", "")
    if match["year"]:
        if match["years"]:
            return f"{issuer}{match['after'] or ''}{match['year']}年第{match['n']}号"
        return f"{issuer}{match['after'] or ''}〔{match['year']}〕{match['th'] or ''}{match['n']}号"
    if match["year2"]:
        return f"{issuer}〔{match['year2']}〕{match['n2']}号"
    return f"{issuer}{match['kind'] or match['kind4']}第{match['n3'] or match['n4']}号"
