"""Numbers that blanks, dashes or dots divide (分段号码): groups of digits that are one identity card, mobile or bank card together."""

import re
from collections.abc import Iterator
from itertools import accumulate, product
from typing import NamedTuple

from govdisclose.attributes.personal.id_card import may_begin
from govdisclose.attributes.personal.number_kinds import as_card, as_id_card, as_mobile, as_old_id_card
from govdisclose.attributes.personal.view import Found, View
from govdisclose.attributes.personal.whole_numbers import SHORTEST, find_whole

__all__ = ["find_divided"]

_GROUP = re.compile(r"[0-9]+")
_MOBILE_GROUPS = {(3, 4, 4), (3, 8), (7, 4), (5, 6), (4, 3, 4), (4, 4, 3), (3, 3, 5), (6, 5), (3, 3, 3, 2), (1,) * 11}
#: How many digits a number can have, in the order in which they are tried, by whether it may be a person's, a mobile or a card.
_SIZES = {
    (person, mobile, card): tuple(
        size
        for size, possible in (
            (18, person or card), (19, card), (17, card), (16, card), (11, mobile), (15, person),
        )
        if possible
    )
    for person, mobile, card in product((False, True), repeat=3)
}  # fmt: skip


class _Group(NamedTuple):
    start: int
    end: int
    digits: str


def find_divided(view: View, start: int, end: int) -> Iterator[Found]:
    """The numbers in a run that blanks or other signs divide."""
    groups = [_Group(*found.span(), found[0]) for found in _GROUP.finditer(view.text, start, end)]
    if view.text[end - 1] in "Xx×✕":
        last = groups[-1]
        groups[-1] = _Group(last.start, end, last.digits + "X")
    digits = "".join(group.digits for group in groups)
    places = [0, *accumulate(len(group.digits) for group in groups)]  # of each group in the digits
    number_of = {place: n for n, place in enumerate(places)}
    n = 0
    while n < len(groups):
        group = groups[n]
        size = len(group.digits)
        single = [*find_whole(view, *group)] if size >= SHORTEST else []
        yield from single
        apart = size == 1 and n > 0 and len(groups[n - 1].digits) == 1  # inside a row of single digits
        taken = 1
        if not single and not apart and size < 18 and n + 1 < len(groups):
            place = places[n]
            for total in _sizes_from(digits[place : place + 2], size, len(groups[n + 1].digits)):
                behind = number_of.get(place + total, 0)
                if behind > n + 1:
                    found = _together(view, groups[n:behind], digits[place : place + total])
                    if found is not None:
                        yield found
                        taken = behind - n
                        break
        n += taken


def _sizes_from(two: str, first: int, second: int) -> tuple[int, ...]:
    """The sizes to try, by the first two digits and the sizes of the first two groups."""
    mobile = two[0] == "1" and two[1] in "3456789"
    card = (first in (4, 6) and second >= 4) or first == second == 1
    return _SIZES[may_begin(two), mobile, card]


def _together(view: View, row: list[_Group], digits: str) -> Found | None:
    """What the groups of a row are together."""
    start, end, size = row[0].start, row[-1].end, len(digits)
    sizes = [len(group.digits) for group in row]
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
