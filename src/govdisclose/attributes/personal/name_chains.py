"""Names in a row (并列姓名): 甲、乙和丙 are all private persons where one of them is.

>>> text = "申请人：张建国（息县）、李丽和王芳。"
>>> [text[f.start : f.end] for f in find_chained(text, [Found(4, 7, HitKind.PERSON_NAME, 0.85)])]
['李丽', '王芳']
"""

import re
from collections.abc import Collection, Iterator

from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.name_words import HAN_CLASS, has_strong_surname, is_name
from govdisclose.attributes.personal.view import Found

__all__ = ["find_chained"]

_SURE = 0.75  #: names of less confidence draw no others after them
_NEXT = re.compile(
    rf"(?:[（(][^（）()\n]{{1,20}}[）)])?(?:[、；;]|和|及)([{HAN_CLASS}·]{{2,12}}?)(?=[、；;，,。（(\s]|$|和|及|等|因|夫妇|夫妻|[二两三]人|[0-9])"
)
_BEFORE = re.compile(rf"([{HAN_CLASS}·]{{2,24}})(?:[（(][^（）()\n]{{1,20}}[）)])?、$")
_LEAD = frozenset("对将为给把向由请")
_OF_MEMBERS = re.compile(r"[（(]女")  #: lists of members and deputies say so of women; they are no private persons
_WIDTH = 50


def find_chained(text: str, names: Collection[Found]) -> Iterator[Found]:
    """The names that follow one that was found, and those before it in the same row."""
    starts = {found.start for found in names}
    for found in names:
        if found.confidence >= _SURE and not _OF_MEMBERS.match(text, found.end):
            yield from _behind(text, found, starts)
            yield from _ahead(text, found, starts)


def _behind(text: str, found: Found, starts: set[int]) -> Iterator[Found]:
    place = found.end
    while (following := _NEXT.match(text, place)) is not None and following.start(1) not in starts:
        if not is_name(following[1]):
            return
        place = following.end(1)
        yield Found(following.start(1), place, HitKind.PERSON_NAME, 0.75)


def _ahead(text: str, found: Found, starts: set[int]) -> Iterator[Found]:
    place = found.start
    while (
        text[place - 1 : place] == "、" and (before := _BEFORE.search(text[max(0, place - _WIDTH) : place])) is not None
    ):
        words, end = before[1], max(0, place - _WIDTH) + before.end(1)
        for size in (len(words), 3, 2):
            name = words[-size:]
            whole = size == len(words) or words[-size - 1 : -size] in _LEAD
            if len(name) == size and whole and is_name(name) and has_strong_surname(name):
                place = end - size
                break
        else:
            return
        if place in starts:
            return
        yield Found(place, end, HitKind.PERSON_NAME, 0.75)
        if size != len(words):
            return
