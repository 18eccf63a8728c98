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

_RUN = re.compile(r"[0-9](?:[ \-.·_\u200b]{0,3}[0-9]){6,}(?:[ \-\u200b]{0,2}[Xx×✕](?![0-9A-Za-z]))?")
_GROUP = re.compile(r"[0-9]+")
_BROKEN_LINE = re.compile(r"(?<![0-9A-Za-z])([1-9][0-9]{5,16}) {0,3}\r?\n {0,3}([0-9]{1,11}[0-9Xx])(?![0-9A-Za-z])")
_MOBILE_GROUPS = {(3, 4, 4), (3, 8), (7, 4), (5, 6), (4, 3, 4), (4, 4, 3), (3, 3, 5), (6, 5), (3, 3, 3, 2), (1,) * 11}
_MOST_GROUPS = 19


class _Group(NamedTuple):
    start: int
    end: int
    digits: str


def find_numbers(view: View) -> Iterator[Found]:
    """The identity cards, mobiles and bank cards of a text, from left to right."""
    for run in _RUN.finditer(view.text):
        yield from _in_run(view, run.start(), run.end())
    for broken in _BROKEN_LINE.finditer(view.text):
        digits = (broken[1] + broken[2]).upper()
        if len(digits) == 18:
            found = as_id_card(view, digits, broken.start(), broken.end(), divided=True)
            if found is not None and found.confidence > 0.9:
                yield found


def _in_run(view: View, start: int, end: int) -> Iterator[Found]:
    groups = [_Group(*found.span(), found[0]) for found in _GROUP.finditer(view.text, start, end)]
    if view.text[end - 1] in "Xx×✕":
        last = groups[-1]
        groups[-1] = _Group(last.start, end, last.digits + "X")
    n = 0
    while n < len(groups):
        single = [*_single(view, groups[n])]
        yield from single
        if not single and len(groups) > 1:
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
    found: Found | None = None
    if size == 18:
        found = as_id_card(view, digits, start, end)
    elif size == 15 and digits.isdigit():
        found = as_old_id_card(view, digits, start, end)
    elif digits.endswith("X") and size in (
        12,
        16,
        17,
        19,
        20,
    ):  # an X or a sign of multiplication behind another number
        yield from _single(view, _Group(start, start + size - 1, digits[:-1]))
        return
    elif size == 11:
        found = as_mobile(view, digits, start, end)
    elif size in (12, 13, 14, 15):
        prefix = {12: "0", 13: "86", 14: "086", 15: "0086"}[size]
        if digits.startswith(prefix):
            found = as_mobile(view, digits[-11:], end - 11, end, prefixed=True)
    elif size == 20 and digits.isdigit():  # 残疾人证: an identity number, kind and degree
        found = as_id_card(view, digits[:18], start, start + 18, followed=True)
    elif size in (29, 36, 22, 33, 40) and digits.isdigit():
        yield from _glued(view, start, digits)
        return
    if found is None and 16 <= size <= 19 and digits.isdigit():
        found = as_card(view, digits, start, end)
    if found is not None:
        yield found


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
    row = groups[first : first + _MOST_GROUPS]
    sizes = [*accumulate(len(group.digits) for group in row)]
    start = row[0].start

    def joined(count: int) -> tuple[str, int]:
        return "".join(group.digits for group in row[:count]), row[count - 1].end

    by_size = {size: n for n, size in enumerate(sizes, 1) if n > 1}
    if 18 in by_size:
        digits, end = joined(by_size[18])
        found = as_id_card(view, digits, start, end, divided=True)
        if found is not None:
            return found, by_size[18]
    for size in (19, 18, 17, 16):
        if size in by_size and _divided_as_card([len(g.digits) for g in row[: by_size[size]]]):
            digits, end = joined(by_size[size])
            found = as_card(view, digits, start, end, divided=True) if digits.isdigit() else None
            if found is not None:
                return found, by_size[size]
    if 11 in by_size:
        digits, end = joined(by_size[11])
        usual = tuple(len(g.digits) for g in row[: by_size[11]]) in _MOBILE_GROUPS
        found = as_mobile(view, digits, start, end, odd=not usual)
        if found is not None:
            return found, by_size[11]
    if 15 in by_size:
        digits, end = joined(by_size[15])
        found = as_old_id_card(view, digits, start, end, divided=True) if digits.isdigit() else None
        if found is not None:
            return found, by_size[15]
    return None, 1


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
