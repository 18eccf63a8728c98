"""Whether digits are an identity card, a mobile or a bank card (号码判断): what they are in themselves, and what the words around say."""

import re

from stdnum.cn import uscc

from govdisclose.attributes.personal.bank_card import has_card_length, looks_like_card, passes_luhn
from govdisclose.attributes.personal.id_card import birth_year, checks, is_born, is_known_place, is_sound
from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.phones import is_mobile, looks_mobile
from govdisclose.attributes.personal.view import Found, View

__all__ = ["as_card", "as_id_card", "as_mobile", "as_old_id_card"]

_LETTERS = re.compile(r"[A-Za-z]{1,12}$")
_CALL = frozenset(
    [
        "tel",
        "mob",
        "mobile",
        "phone",
        "ph",
        "m",
        "t",
        "p",
        "cell",
        "dh",
        "sj",
        "lxdh",
        "vx",
        "wx",
        "qq",
        "wechat",
        "call",
    ]
)
_AMOUNT_AFTER = re.compile(
    r"(?:\.[0-9]{1,2}(?![0-9]))?[ (（]{0,2}(?:元|万|亿|千元|平方|吨|公里|千米|㎡|m2|%|％|亩|立方|kg|KB|MB|字节|次|人次|美元|欧元|人民币)"
)
_BOUNDS = frozenset(",，、;；。|\t\n")
_MONEY = frozenset("¥￥$€")
#: Behind a number that goes on: a letter, a digit, the sign of an e-mail address, a decimal or a file suffix.
_GOES_ON = re.compile(r"[._]?[0-9A-Za-z]|@")
_IN_FILE_NAME = re.compile(r"_[0-9A-Za-z]|\.[A-Za-z]")  #: behind the number of a person whom a file is named after
_ADDRESS_OF_PAGE = re.compile(r"(?:https?://|www\.|ftp://)[^\s\u3400-\u9fff，。]*$")
_LIST_NUMBER = re.compile(r"(?:^|\n)\s*[0-9]{1,3}\.$")  #: 1.13800138000 in a numbered list
_LABEL_BEFORE = re.compile(r"(?:\+ ?|00)?86[)） \-]{0,3}$")


def as_id_card(
    view: View, digits: str, start: int, end: int, *, divided: bool = False, followed: bool = False
) -> Found | None:
    """18 characters as an identity card. Without a right check digit only a label or a name before them makes them one.

    ``divided`` says that blanks or dashes stand in the number; ``followed`` that other digits may follow it.
    """
    if not digits[:17].isdigit():
        return None
    born, sound = is_born(digits), checks(digits)
    if not (born or sound):
        return None
    if not followed and _GOES_ON.match(view.text, end) and not (born and sound and _IN_FILE_NAME.match(view.text, end)):
        return None
    label = view.label(start)
    if label == "org":
        return None
    if born and sound:
        return (
            Found(start, end, HitKind.ID_CARD, _sure_of_id(view, digits, start, label, divided=divided))
            if (label != "code" or birth_year(digits) <= 2010)
            else None
        )
    if followed:
        return None
    if label == "id":
        return Found(start, end, HitKind.ID_CARD, 0.7 if born else 0.6)
    if born and not divided and label is None and view.has_name_before(start):
        return Found(start, end, HitKind.ID_CARD, 0.6)
    return None


def _sure_of_id(view: View, digits: str, start: int, label: str | None, *, divided: bool) -> float:
    if label == "id":
        return 0.99
    if label == "code":
        return 0.75
    if digits.isdigit() and digits[:2] in {"11", "12", "13", "51", "52", "53", "54"} and uscc.is_valid(digits):
        return 0.6
    return 0.9 if divided or _LETTERS.search(view.text[max(0, start - 12) : start]) else 0.97


def as_old_id_card(view: View, digits: str, start: int, end: int, *, divided: bool = False) -> Found | None:
    """15 digits as an identity card of the first generation, which has no check digit: a label, a name or a known place is needed."""
    if not is_sound(digits) or _GOES_ON.match(view.text, end) or _LETTERS.search(view.text[max(0, start - 12) : start]):
        return None
    label = view.label(start)
    if label == "id":
        return Found(start, end, HitKind.ID_CARD, 0.9)
    if label in {"org", "code"} or divided:
        return None
    if view.has_name_before(start):
        return Found(start, end, HitKind.ID_CARD, 0.85)
    known = label != "bank" and is_known_place(digits[:6]) and not _is_amount(view.text, start, end)
    return Found(start, end, HitKind.ID_CARD, 0.6) if known else None


def as_mobile(
    view: View,
    digits: str,
    start: int,
    end: int,
    *,
    odd: bool = False,
    prefixed: bool = False,
    glued: bool = False,
) -> Found | None:
    """Eleven digits as a mobile number. Numbers that are not allotted count only behind a label or a name.

    ``odd`` says that they are divided as mobiles usually are not; ``prefixed`` that 86 or 0 stands before them; ``glued`` that
    digits of other numbers stand beside them.
    """
    if not looks_mobile(digits):
        return None
    if not glued and (_GOES_ON.match(view.text, end) or _is_amount(view.text, start, end)):
        return None
    label = view.label(start)
    if label in {"org", "code"}:
        return None
    called = prefixed or label == "phone" or _LABEL_BEFORE.search(view.text[max(0, start - 8) : start]) is not None
    if not called and not glued and (odd or _is_part_of_a_code(view.text, start, end)):
        return None
    if is_mobile(digits):
        return Found(start, end, HitKind.MOBILE, 0.98 if called else 0.9)
    if (label == "phone" or view.has_name_before(start)) and not glued:
        return Found(start, end, HitKind.MOBILE, 0.7)
    return None


def as_card(view: View, digits: str, start: int, end: int, *, divided: bool = False) -> Found | None:
    """16 to 19 digits as a bank card: by Luhn and beginning, or behind a label."""
    text = view.text
    if not has_card_length(digits):
        return None
    sound = passes_luhn(digits)
    if not (sound or digits[:2] == "62") or _GOES_ON.match(text, end) or _is_amount(text, start, end):
        return None
    label = view.label(start)
    if label in {"org", "code", "phone", "id", "plate", "passport"}:
        return None
    if label == "bank":
        return Found(start, end, HitKind.BANK_CARD, 0.97 if sound else 0.7) if sound or digits[:2] == "62" else None
    if _is_part_of_a_code(text, start, end):
        return None
    if looks_like_card(digits) or (divided and sound and digits[0] in "3456"):
        return Found(start, end, HitKind.BANK_CARD, 0.85)
    if digits[:2] == "62" and (divided or view.has_name_before(start)):
        return Found(start, end, HitKind.BANK_CARD, 0.6)
    return None


def _is_amount(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 2) : start]
    if text[end : end + 1] in _BOUNDS and before[-1:] in _BOUNDS:
        return False
    return (
        before[-1:] in _MONEY
        or (before[-1:] == " " and before[0] in _MONEY)
        or _AMOUNT_AFTER.match(text, end) is not None
    )


def _is_part_of_a_code(text: str, start: int, end: int) -> bool:
    """True where letters, underscores or dashes tie the number to a longer code, or it stands in the address of a page."""
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isascii() and text[end + 1 : end + 2].isalnum():
        return True
    if not start:
        return False
    sign = text[start - 1]
    if sign in "_=&?#%/\\":
        return sign not in "/=" or _ADDRESS_OF_PAGE.search(text[max(0, start - 120) : start]) is not None
    if sign == "." and text[max(0, start - 2)].isdigit():
        return _LIST_NUMBER.search(text[max(0, start - 8) : start]) is None
    if sign == "第" and text[end : end + 1] == "号":
        return True
    if sign == "-":
        return start > 1 and text[start - 2].isascii() and text[start - 2].isalnum()
    letters = _LETTERS.search(text[max(0, start - 12) : start])
    return letters is not None and letters[0].lower() not in _CALL
