"""Telephone numbers (电话号码), judged by the numbering plan that phonenumbers knows.

A number is judged by its first digits: the rest does not change its kind, so each beginning is asked once.

>>> is_mobile("13800138000"), is_mobile("12345678901"), is_fixed("0376", "5851234"), is_fixed("0376", "12345")
(True, False, True, False)
"""

from functools import cache
from typing import TYPE_CHECKING

from govdisclose.bilingual import Bilingual
from govdisclose.errors import GovDiscloseError

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["MissingLibraryError", "is_fixed", "is_mobile", "looks_mobile", "require_library"]


class MissingLibraryError(GovDiscloseError, ImportError):
    """A library that the scan needs is not installed."""


@cache
def require_library() -> "ModuleType":
    """The phonenumbers library.

    Raises ``MissingLibraryError`` where it is not installed.
    """
    try:
        import phonenumbers
    except ImportError as error:
        raise MissingLibraryError(
            Bilingual(
                zh="扫描个人信息需要 phonenumbers，目前没有安装。请运行 pip install 'govdisclose[scan]'。",
                en="The scan needs phonenumbers, which is not installed. Run pip install 'govdisclose[scan]'.",
            )
        ) from error
    return phonenumbers


def looks_mobile(digits: str) -> bool:
    """True for eleven digits in the shape of a mobile number, allotted or not."""
    return len(digits) == 11 and digits[0] == "1" and digits[1] in "3456789"


def is_mobile(digits: str) -> bool:
    """True for eleven digits of an allotted mobile range."""
    return looks_mobile(digits) and _is_mobile_range(digits[:5])


def is_fixed(area: str, local: str) -> bool:
    """True for an area code with its 0 and a local number that can be a subscriber's; service numbers such as 12345 are none."""
    return len(local) in (7, 8) and local[0] not in "019" and _is_fixed_range(area, local[:3], len(local))


@cache
def _is_mobile_range(start: str) -> bool:
    library = require_library()
    number = library.parse(start + "000000", "CN")
    return start[:3] in {"149", "146", "148"} or bool(library.number_type(number) == library.PhoneNumberType.MOBILE)


@cache
def _is_fixed_range(area: str, start: str, length: int) -> bool:
    library = require_library()
    number = library.parse(area + start.ljust(length, "5"), "CN")
    return bool(library.number_type(number) == library.PhoneNumberType.FIXED_LINE)
