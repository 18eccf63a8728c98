"""Titles in title marks (书名号), nested, mixed up and broken.

>>> from govdisclose.citation.working import working_text
>>> [t.text for t in titles_in(working_text("《关于印发〈某办法〉的通知》和<某条例>，《某法 （国务院令第1号）"))]
['关于印发〈某办法〉的通知', '某条例', '某法']
"""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from govdisclose.citation.articles import article_end
from govdisclose.citation.numbers import number_at
from govdisclose.citation.working import WorkingText

__all__ = ["Title", "titles_in"]

_CLOSER = {"《": "》", "〈": "〉", "<": ">"}
_LONGEST_BROKEN = 120  # characters in which the end of a title without closing mark is looked for
_KINDS = "法|条例|办法|规定|细则|意见|通知|决定|方案|规划|纲要|标准|规程|规则|规范|指南|公告|解释|准则|制度"


@frozen
class Title:
    """The words of a title, and where it stands with its marks (``end`` excluded)."""

    text: str
    start: int
    end: int


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("[《〈<》〉>]")


@cache
def _stop() -> re.Pattern[str]:
    """What ends a title whose closing mark is missing."""
    return re.compile(r"[；;。【]|[、，,]?\d{1,2}[.．、]?(?=[《<])|[、，,](?=[《<])")


@cache
def _before_lost_mark() -> re.Pattern[str]:
    """The words of a title whose opening mark is missing, up to its closing mark."""
    return re.compile(rf"[\u4e00-\u9fffA-Za-z0-9（）()〈〉“”·]*(?:{_KINDS})(?:（试行）|\(试行\))?\Z")


def titles_in(text: WorkingText) -> Iterator[Title]:
    """The outermost titles in order. ``<…>`` and ``〈…〉`` count where Chinese words stand in them."""
    words = text.words
    marks = [(m.start(), m.group()) for m in _marks().finditer(words)]
    pairs, strays = _match_marks(marks)
    done = 0
    for place, mark in marks:
        if place < done:
            continue
        title: Title | None = None
        if place in strays:
            title = _without_opening(words, done, place)
        elif place in pairs and not _swallows_number(words, place, pairs[place]):
            title = Title(words[place + 1 : pairs[place]], place, pairs[place] + 1)
            if mark != "《" and len(re.findall("[\u4e00-\u9fff]", title.text)) < 3:
                title = None
        elif mark == "《":
            title = _without_closing(text, place, pairs)
            if place in pairs:  # its closing mark belongs to another title, whose opening mark was lost
                strays.add(pairs[place])
        if title and (name := _bare(title.text)):
            yield Title(name, title.start, title.end)
            done = title.end


def _match_marks(marks: list[tuple[int, str]]) -> tuple[dict[int, int], set[int]]:
    """Opening place to closing place, and the closing marks 》 that close nothing."""
    pairs: dict[int, int] = {}
    strays: set[int] = set()
    held: list[tuple[int, str]] = []
    waiting = dict.fromkeys(_CLOSER.values(), 0)
    for n, (place, mark) in enumerate(marks):
        if mark in _CLOSER:
            held.append((place, mark))
            waiting[_CLOSER[mark]] += 1
            continue
        another_closes = n + 1 < len(marks) and marks[n + 1][1] not in _CLOSER
        if not held:
            if mark == "》":
                strays.add(place)
            continue
        if waiting[mark] and not another_closes:
            while _CLOSER[held[-1][1]] != mark:  # 《关于印发〈某办法的通知》: the inner mark was never closed
                waiting[_CLOSER[held.pop()[1]]] -= 1
        elif not waiting[mark] and another_closes and held[-1][1] == "《":
            continue  # 《占比>3%的办法》: not a title mark
        opened, kind = held.pop()
        waiting[_CLOSER[kind]] -= 1
        pairs[opened] = place
    return pairs, strays


def _swallows_number(words: str, start: int, end: int) -> bool:
    """True when a bracketed document number stands inside: the marks of two titles were lost between them."""
    inside = (m.end() for m in re.compile("[（(]").finditer(words, start, end))
    return any((number := number_at(words, place)) is not None and number.end < end for place in inside)


def _without_closing(text: WorkingText, start: int, pairs: dict[int, int]) -> Title | None:
    words = text.words
    place = start + 1
    limit = min(len(words), start + _LONGEST_BROKEN)
    while place < limit:
        if words[place] in _CLOSER:
            if place not in pairs or place == start + 1 or text.starts_line(place):
                break
            place = pairs[place] + 1
            continue
        if _stop().match(words, place) or article_end(words, place) > place:
            break
        if words[place] in "（([〔" and number_at(words, place + 1):
            break
        if text.starts_line(place) and re.search(f"(?:{_KINDS})\\Z", words[start + 1 : place]):
            break
        place += 1
    else:
        if place < len(words):
            return None
    return Title(words[start + 1 : place].rstrip("、，,（("), start, place)


def _without_opening(words: str, done: int, place: int) -> Title | None:
    begin = max(done, place - 60)
    found = _before_lost_mark().search(words, begin, place)
    return Title(found.group(), found.start(), place + 1) if found else None


def _bare(title: str) -> str:
    """The title without blanks at its ends and without doubled marks around the whole of it."""
    title = title.strip()
    while title[:1] in _CLOSER and title[-1:] == _CLOSER[title[0]] and title.count(title[0]) == 1:
        title = title[1:-1].strip()
    return title
