"""Values of attributes (属性值): booleans, whole numbers and codes, each refused with what was found and what is expected."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError

__all__ = ["BLANKS", "Attributes", "box_of", "boxes_of", "code_of", "integer_of", "wrong_value"]

Attributes = Mapping[str, str]
Code = TypeVar("Code", bound=StrEnum)

#: What XML counts as white space.
BLANKS = " \t\r\n"
_BOOLEAN = {"true": True, "1": True, "false": False, "0": False}
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,999}")


def wrong_value(name: str, found: str, expected: Bilingual) -> FormatError:
    """The error for a value that is not what its place holds."""
    return FormatError(
        Bilingual(
            zh=f"{name} 的值“{found[:40]}”不对，应为{expected.zh}",
            en=f"{name} is {found[:40]!r}, expected {expected.en}",
        )
    )


def box_of(attributes: Attributes, name: str) -> bool | None:
    """A truth value, ``None`` where the attribute is absent."""
    value = attributes.get(name)
    if value is None:
        return None
    truth = _BOOLEAN.get(value.strip(BLANKS))
    if truth is None:
        raise wrong_value(name, value, Bilingual(zh=" true 或 false", en="true or false"))
    return truth


def boxes_of(attributes: Attributes, fields: Mapping[str, str]) -> dict[str, bool | None]:
    """The boxes that are there, by the field that each attribute stands for."""
    return {field: box_of(attributes, name) for name, field in fields.items() if name in attributes}


def code_of(attributes: Attributes, name: str, codes: Mapping[str, Code]) -> Code | None:
    """A member of a closed vocabulary, ``None`` where the attribute is absent."""
    value = attributes.get(name)
    if value is None:
        return None
    if value not in codes:
        listed = ", ".join(codes)
        raise wrong_value(name, value, Bilingual(zh=f"以下之一：{listed}", en=f"one of {listed}"))
    return codes[value]


def integer_of(attributes: Attributes, name: str) -> int | None:
    """A whole number, ``None`` where the attribute is absent."""
    value = attributes.get(name)
    if value is None:
        return None
    if not _INTEGER.fullmatch(value):
        raise wrong_value(name, value, Bilingual(zh="整数", en="a whole number"))
    return int(value)
