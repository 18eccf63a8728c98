"""Reads the sources cited in a 公开依据 cell (依据解析).

>>> [c.to_text() for c in parse_citations("1.《中华人民共和国预算法》第十四条；2.《地方预决算公开操作规程》（财预[2016]143号）")]
['《中华人民共和国预算法》第十四条', '《地方预决算公开操作规程》（财预〔2016〕143号）']
>>> parse_citations("按有关规定执行")
()
"""

import re
from collections.abc import Iterator
from functools import cache

from govdisclose.citation.articles import article_end
from govdisclose.citation.model import Citation
from govdisclose.citation.numbers import number_at, numbers_in
from govdisclose.citation.titles import Title, titles_in
from govdisclose.citation.working import working_text

__all__ = ["parse_citations"]

_NOTE = 80  # characters that a note in brackets behind a title may take
_OPEN, _CLOSE = "（([〔【［", "）)]〕】］"


def parse_citations(text: str) -> tuple[Citation, ...]:
    """The sources cited in the words, in their order; repeats are kept.

    Read are titles in title marks (also broken or missing on one side), the document number before or behind a title, articles behind
    it, statutes named in full without marks (中华人民共和国…法), and document numbers alone. Brackets and digits of a number are
    given their usual form: 财预[2016]143号 becomes 财预〔2016〕143号. What is not understood is left out; nothing is raised on any text.
    The time taken grows with the length of the text.
    """
    ready = working_text(text)
    words = ready.words
    found: list[Citation] = []
    done = 0
    for title in titles_in(ready):
        if title.start < done:
            continue
        number, article, end = _behind(words, title.end)
        before = None if number else _number_before(words, done, title)
        found += _between(words, done, before[1] if before else title.start)
        found.append(Citation(title.text, number or (before[0] if before else None), article))
        done = end
    found += _between(words, done, len(words))
    return tuple(found)


def _behind(words: str, place: int) -> tuple[str | None, str | None, int]:
    """Number and articles that follow a title, and where they end."""
    number: str | None = None
    articles: list[str] = []
    end = place
    for _ in range(8):
        begin = end + 1 if words[end : end + 1] in ("的", "之", "中") else end
        if (stop := article_end(words, begin)) > begin:
            articles.append(words[begin:stop])
        elif words[end : end + 1] and words[end] in _OPEN:
            inner_number, inner_article, stop = _note(words, end)
            number = number or inner_number
            articles += [inner_article] if inner_article else []
        elif number is None and (bare := number_at(words, end + (words[end : end + 1] in ("，", ",")))):
            number, stop = bare.text, bare.end
        if stop <= end:
            break
        end = stop
    return number, "、".join(articles) or None, end


def _note(words: str, place: int) -> tuple[str | None, str | None, int]:
    """What a bracket behind a title says, and where the bracket ends; the place itself where it is no note."""
    inside = place + 1
    if words.startswith(("以下简称", "下称", "简称"), inside):
        stop = words.find("》", inside, inside + _NOTE)
        inside = stop + 1 if stop >= 0 else inside
    close = _closing(words, inside)
    numbers = numbers_in(words, inside, close if close >= 0 else min(len(words), inside + _NOTE))
    first = number_at(words, inside)
    if first and close < first.end:
        return first.text, None, first.end  # the bracket was never closed
    if close < 0:
        return None, None, place
    stop = article_end(words, inside)
    article = words[inside:stop] if stop > inside else None
    if len(numbers) > 1 and re.search("修订|修正|修改", words[numbers[-1].end : close]):
        return numbers[-1].text, article, close + 1
    if first:
        return first.text, article, close + 1
    return (numbers[0].text if numbers else None), article, close + 1


def _closing(words: str, place: int) -> int:
    """The place of the bracket that closes the one before ``place``; -1 where a title or too much text comes first."""
    depth = 1
    for here in range(place, min(len(words), place + _NOTE)):
        if words[here] == "《":
            return -1
        depth += (words[here] in _OPEN) - (words[here] in _CLOSE)
        if depth == 0:
            return here
    return -1


def _number_before(words: str, done: int, title: Title) -> tuple[str, int] | None:
    """The number that stands directly before a title, and where it begins."""
    begin = max(done, title.start - 60)
    for number in numbers_in(words, begin, title.start):
        rest = words[number.end : title.start]
        if rest in ("", "）", ")", "，", ","):
            opened = number.start > begin and words[number.start - 1] in _OPEN
            return number.text, number.start - opened
    return None


@cache
def _statute() -> re.Pattern[str]:
    return re.compile(r"中华人民共和国[\u4e00-\u9fff]{1,30}?(?:法|条例)(?=$|[第（(；;，,。、：:\s])")


def _between(words: str, start: int, end: int) -> Iterator[Citation]:
    """Statutes named in full without marks, and numbers alone, in words that belong to no title."""
    done, part = start, words[:end]
    statutes = [(m.start(), m.end(), m.group(), True) for m in _statute().finditer(words, start, end)]
    numbers = [(n.start, n.end, n.text, False) for n in numbers_in(words, start, end) if n.end - n.start <= 24]
    for begin, stop, text, is_title in sorted(statutes + numbers):
        if begin < done:
            continue
        if is_title:
            number, article, done = _behind(part, stop)
            yield Citation(text, number, article)
        else:
            done = max(stop, article_end(part, stop))
            yield Citation("", text, words[stop:done] or None)
