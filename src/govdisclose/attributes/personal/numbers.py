"""Identity cards, mobiles and bank cards among the numbers of a text (号码识别).

Runs of digits, also those that blanks or dashes divide, are found in one pass; each is then asked in turn whether it is one of the
three. No pattern repeats what another repetition inside it can match, so time grows with the length of the text alone.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from govdisclose.attributes.personal.number_kinds import as_card, as_id_card, as_mobile, as_old_id_card
from govdisclose.attributes.personal.view import Found, View

__all__ = ["find_numbers"]

_RUN = re.compile(r"[0-9](?:[ \-.·_\u200b]{0,3}[0-9]){10,}(?:[ \-\u200b]{0,2}[Xx×✕](?![0-9A-Za-z]))?")
_GROUP = re.compile(r"[0-9]+")
_LINE_BREAK = re.compile(r"\n {0,3}([0-9]{1,11}[0-9Xx])(?![0-9A-Za-z])")
_WITH_GRADE = re.compile(
    r"(?<![0-9A-Za-z])([1-9][0-9]{16}[Xx])[0-9]{2}(?![0-9A-Za-z])"
)  #: 残疾人证 whose number holds an X
_BEFORE_BREAK = re.compile(r"(?<![0-9A-Za-z])([1-9][0-9]{5,16}) {0,3}\r?$")
_MOBILE_GROUPS = {(3, 4, 4), (3, 8), (7, 4), (5, 6), (4, 3, 4), (4, 4, 3), (3, 3, 5), (6, 5), (3, 3, 3, 2), (1,) * 11}
_MOST_GROUPS = 19
_GLUED = frozenset((22, 29, 33, 36, 40))
_PREFIXES = {12: "01", 13: "861", 14: "0861", 15: "00861"}  #: before mobiles, with their first digit


class _Group(NamedTuple):
    start: int
    end: int
    digits: str


def find_numbers(view: View) -> Iterator[Found]:
    """The identity cards, mobiles and bank cards of a text, from left to right."""
    for run in _RUN.finditer(view.text):
        start, end = run.span()
        digits = run[0]
        if not digits.isdigit():
            yield from _in_groups(view, start, end)
        elif len(digits) in _GLUED:
            yield from _glued(view, start, digits)
        elif (found := _whole(view, start, end, digits)) is not None:
            yield found
    for inside in _WITH_GRADE.finditer(view.text):
        found = as_id_card(view, inside[1].upper(), *inside.span(1), followed=True)
        if found is not None:
            yield found
    for broken in _LINE_BREAK.finditer(view.text):
        first = max(0, broken.start() - 22)
        before = _BEFORE_BREAK.search(view.text[first : broken.start()])
        if before is not None and len(digits := before[1] + broken[1].upper()) == 18:
            found = as_id_card(view, digits, first + before.start(), broken.end(), divided=True)
            if found is not None and found.confidence > 0.9:
                yield found


def _in_groups(view: View, start: int, end: int) -> Iterator[Found]:
    """The numbers in a run that blanks or other signs divide."""
    groups = [_Group(*found.span(), found[0]) for found in _GROUP.finditer(view.text, start, end)]
    if view.text[end - 1] in "Xx×✕":
        last = groups[-1]
        groups[-1] = _Group(last.start, end, last.digits + "X")
    n = 0
    while n < len(groups):
        single = [*_single(view, groups[n])]
        yield from single
        apart = len(groups[n].digits) == 1 and n > 0 and len(groups[n - 1].digits) == 1  # inside a row of single digits
        if not single and len(groups) > 1 and not apart:
            found, taken = _combined(view, groups, n)
            if found is not None:
                yield found
                n += taken
                continue
        n += 1


def _single(view: View, group: _Group) -> Iterator[Found]:
    """What one unbroken run of digits is."""
    start, end, digits = group
    size = len(digits)
    if digits.endswith("X") and size != 18:  # an X or a sign of multiplication behind another number
        yield from _single(view, _Group(start, start + size - 1, digits[:-1]))
    elif size in _GLUED:
        yield from _glued(view, start, digits)
    elif (found := _whole(view, start, end, digits)) is not None:
        yield found


def _whole(view: View, start: int, end: int, digits: str) -> Found | None:
    """The one number that an unbroken run of digits is."""
    found = _by_size(view, start, end, digits)
    if found is None and 16 <= len(digits) <= 19 and digits.isdigit():
        return as_card(view, digits, start, end)
    return found


def _by_size(view: View, start: int, end: int, digits: str) -> Found | None:
    """An identity card or a mobile, as the number of digits has it."""
    size = len(digits)
    prefix = _PREFIXES.get(size)
    if prefix is not None and digits.startswith(prefix):
        return as_mobile(view, digits[-11:], end - 11, end, prefixed=True)
    if size == 18:
        return as_id_card(view, digits, start, end)
    if size == 15:
        return as_old_id_card(view, digits, start, end)
    if size == 11:
        return as_mobile(view, digits, start, end)
    if size == 20:  # 残疾人证: an identity number, kind and degree
        return as_id_card(view, digits[:18], start, start + 18, followed=True)
    return None


def _glued(view: View, start: int, digits: str) -> Iterator[Found]:
    """Numbers that stand together without a blank: each part must prove itself."""
    place = 0
    parts: list[Found] = []
    while place < len(digits):
        for size in (18, 11):
            part = digits[place : place + size]
            first = start + place
            if len(part) < size:
                continue
            found = (
                as_id_card(view, part, first, first + size, followed=True)
                if size == 18
                else as_mobile(view, part, first, first + size, glued=True)
            )
            if found is not None:
                parts.append(found)
                place += size
                break
        else:
            return
    yield from parts


def _combined(view: View, groups: list[_Group], first: int) -> tuple[Found | None, int]:
    """What a row of groups is, and how many groups it takes."""
    if len(groups[first].digits) > 17 or first + 1 == len(groups):
        return None, 1
    row = groups[first : first + _MOST_GROUPS]
    counts = {size: n for n, size in enumerate(accumulate(len(group.digits) for group in row), 1) if n > 1}
    for size in (18, 19, 17, 16, 11, 15):
        count = counts.get(size)
        if count is not None:
            found = _row_of(view, row[:count], size)
            if found is not None:
                return found, count
    return None, 1


def _row_of(view: View, row: list[_Group], size: int) -> Found | None:
    """What the groups of a row are together."""
    digits = "".join(group.digits for group in row)
    sizes = [len(group.digits) for group in row]
    start, end = row[0].start, row[-1].end
    if size == 11:
        return as_mobile(view, digits, start, end, odd=tuple(sizes) not in _MOBILE_GROUPS)
    if size == 15:
        return as_old_id_card(view, digits, start, end, divided=True) if digits.isdigit() else None
    found = as_id_card(view, digits, start, end, divided=True) if size == 18 else None
    if found is None and digits.isdigit() and _divided_as_card(sizes):
        found = as_card(view, digits, start, end, divided=True)
    return found


def _divided_as_card(sizes: list[int]) -> bool:
    """True for groups of four with a rest, six and the rest, or single digits."""
    if set(sizes) == {1}:
        return True
    first = sizes[0] in (4, 6)
    return first and (
        len(sizes) == 2
        or (all(n == 4 for n in sizes[1:-1]) and sizes[-1] <= 4)
        or sizes in ([6, 6, 7], [4, 6, 6], [6, 4, 6], [6, 6, 4], [4, 6, 9])
    )
