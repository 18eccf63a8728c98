"""Bank-card numbers (银行卡号): 16 to 19 digits, Luhn check digit, a beginning that cards have (GB/T 15694).

>>> looks_like_card("6222021234567891233"), looks_like_card("6222021234567891232")
(True, False)
"""

import tomllib
from functools import cache
from importlib import resources

from stdnum import luhn

__all__ = ["has_card_length", "has_card_start", "looks_like_card", "passes_luhn"]


def has_card_length(digits: str) -> bool:
    """True for 16 to 19 digits."""
    return 16 <= len(digits) <= 19


def passes_luhn(digits: str) -> bool:
    """True where the last digit is the Luhn check digit of the others; one digit repeated is no number."""
    if len(set(digits)) <= 2:
        return False
    parts = (digits[-4:], digits[-8:-4], digits[-12:-8], digits[-16:-12], digits[:-16])
    return sum(map(_checksum, parts)) % 10 == 0


def has_card_start(digits: str) -> bool:
    """True where the first digits are those of a range of bank cards."""
    return digits.startswith(_starts())


def looks_like_card(digits: str) -> bool:
    """True for length, beginning and check digit of a bank card."""
    return has_card_length(digits) and has_card_start(digits) and passes_luhn(digits)


@cache
def _checksum(digits: str) -> int:
    """The Luhn sum of some digits; those of fours, counted from the right, add up to the sum of the whole number."""
    return luhn.checksum(digits)


@cache
def _starts() -> tuple[str, ...]:
    text = resources.files("govdisclose.attributes").joinpath("data/bank_card_starts.toml").read_text("utf-8")
    starts = tomllib.loads(text)["starts"]
    return (starts["union_pay"], *starts["others"].split())
