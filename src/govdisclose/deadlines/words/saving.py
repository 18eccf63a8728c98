"""The saving clause (另有规定的，从其规定): where it stands in a plain text.

>>> from govdisclose.deadlines.words.normal import normalise
>>> saving_spans(normalise("20个工作日内，法律法规另有规定的从其规定"))
[(8, 21)]
"""

import re
from functools import cache

from govdisclose.deadlines.words.normal import Plain

__all__ = ["saving_spans"]

_SEPARATORS = ";,。()|"


@cache
def _core() -> re.Pattern[str]:
    other = "(?:另有|另外有|有其他|有其它|有特别|有特殊|有明确|有)(?:明确|特殊|其他)?(?:规定|要求)的?"
    follow = "(?:应当|应|则|须|可|也)?(?:从|按照?|依照?|遵照|以)(?:其|相关|有关|该|法律|法规)*(?:规定|要求)(?:执行|办理|公开)?"
    return re.compile(f"{other},?(?:{follow}|除外|外)")


@cache
def _law() -> re.Pattern[str]:
    return re.compile("但|如|若|除|凡|法律|法规|国家|相关|有关|规章|对|上级|政策|其他")


def saving_spans(plain: Plain) -> list[tuple[int, int]]:
    """The places ``(start, end)`` of each saving clause, its leading words included, its brackets not."""
    text = plain.text
    if "规定" not in text and "要求" not in text:
        return []
    spans: list[tuple[int, int]] = []
    for found in _core().finditer(text):
        floor = spans[-1][1] if spans else 0
        start = max(floor, *(text.rfind(mark, floor, found.start()) + 1 for mark in _SEPARATORS))
        lead = text[start : found.start()]
        inner = max((b for b in plain.breaks if start < b <= found.start()), default=start)
        number_end = max((i for i, c in enumerate(lead) if c in "内日月年期时"), default=-1)
        if number_end >= 0 and any(c.isdecimal() for c in lead):
            law = _law().search(text, start + number_end + 1, found.start())
            start = law.start() if law else found.start()
        elif inner > start and _law().match(text, inner):
            start = inner
        spans.append((start, found.end()))
    return spans
