"""Identity numbers that a spreadsheet turned into decimals (科学计数法): ``4.11528197903021E+17`` still tells place and birth date."""

import re
from collections.abc import Iterator

from govdisclose.attributes.personal.id_card import is_born
from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.view import Found, View

__all__ = ["find_damaged"]

_EXPONENTS = ("E+17", "e+17", "E17", "e17")
_DECIMAL = re.compile(r"(?<![0-9.])([1-9])\.([0-9]{13,16})[eE]\+?17(?![0-9])")


def find_damaged(view: View) -> Iterator[Found]:
    """Decimals whose digits are those of an identity number."""
    for found in _DECIMAL.finditer(view.text) if any(sign in view.text for sign in _EXPONENTS) else ():
        if is_born((found[1] + found[2]).ljust(18, "0")):
            yield Found(*found.span(), HitKind.ID_CARD, 0.8 if view.label(found.start()) == "id" else 0.7)
