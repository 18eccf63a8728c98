"""Numbers whose digits stand together (连写号码): one identity card, mobile or bank card, or several glued to each other."""

from collections.abc import Iterator

from govdisclose.attributes.personal.number_kinds import as_card, as_id_card, as_mobile, as_old_id_card
from govdisclose.attributes.personal.view import Found, View

__all__ = ["GLUED", "SHORTEST", "find_glued", "find_whole", "whole_number"]

SHORTEST = 11  #: digits of a number
GLUED = frozenset((22, 29, 33, 36, 40))  #: digits of numbers that stand together without a blank
_PREFIXES = {12: "01", 13: "861", 14: "0861", 15: "00861"}  #: before mobiles, with their first digit


def find_whole(view: View, start: int, end: int, digits: str) -> Iterator[Found]:
    """What one unbroken run of digits is; behind the last digit an X may stand."""
    size = len(digits)
    if digits.endswith("X") and size != 18:  # an X or a sign of multiplication behind another number
        yield from find_whole(view, start, start + size - 1, digits[:-1])
    elif size in GLUED:
        yield from find_glued(view, start, digits)
    elif (found := whole_number(view, start, end, digits)) is not None:
        yield found


def whole_number(view: View, start: int, end: int, digits: str) -> Found | None:
    """The one number that an unbroken run of digits is."""
    size = len(digits)
    if size == 11:
        return as_mobile(view, digits, start, end)
    prefix = _PREFIXES.get(size)
    if prefix is not None and digits.startswith(prefix):
        return as_mobile(view, digits[-11:], end - 11, end, prefixed=True)
    found = None
    if size == 18:
        found = as_id_card(view, digits, start, end)
    elif size == 15:
        found = as_old_id_card(view, digits, start, end)
    elif size == 20:  # 残疾人证: an identity number, kind and degree
        found = as_id_card(view, digits[:18], start, start + 18, followed=True)
    if found is None and 16 <= size <= 19 and digits.isdigit():
        return as_card(view, digits, start, end)
    return found


def find_glued(view: View, start: int, digits: str) -> Iterator[Found]:
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
