"""Identity-card numbers (公民身份号码, GB 11643): check digit, birth date and province, 18 digits and the old 15.

The check digit is computed by python-stdnum. Its ``validate`` also wants the place to have had its code in the year of birth;
people born before a renumbering carry codes given later, so that test would lose them and is not used (see ``docs/guides/scan.md``).

>>> is_sound("411528197903021236"), is_sound("411528197903021237"), is_sound("411528790302123")
(True, False, True)
"""

from datetime import date
from functools import cache

from stdnum.cn import ric

__all__ = ["birth_year", "checks", "is_born", "is_known_place", "is_sound", "may_begin"]

#: Codes of provinces, autonomous regions, municipalities and of Taiwan, Hong Kong and Macao residents' permits (GB/T 2260).
_PROVINCES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
        "83",
        "91",
    ]
)
_FIRST, _LAST = 1880, 2099


_BEGINNINGS = _PROVINCES | {f"9{digit}" for digit in "0123456789"}  # 9: 外国人永久居留身份证


def may_begin(two: str) -> bool:
    """True for two digits that a number can begin with."""
    return two in _BEGINNINGS


def is_sound(number: str) -> bool:
    """True for 18 characters with province, birth date and check digit, or 15 with province and birth date."""
    return is_born(number) and (len(number) == 15 or checks(number))


def is_born(number: str) -> bool:
    """True where the number begins with a province and holds a possible birth date."""
    if number[:2] not in _PROVINCES and not (number[0] == "9" and number[1:3] in _PROVINCES):  # 9: 外国人永久居留身份证
        return False
    day = f"19{number[6:12]}" if len(number) == 15 else number[6:14]
    return _is_date(day)


def birth_year(number: str) -> int:
    """The year of birth that the number states."""
    return 1900 + int(number[6:8]) if len(number) == 15 else int(number[6:10])


def checks(number: str) -> bool:
    """True where the last of 18 characters is the check digit of the others (ISO 7064 MOD 11-2)."""
    return bool(ric.calc_check_digit(number) == number[-1])


@cache
def is_known_place(code: str) -> bool:
    """True where python-stdnum knows a place with this code of six digits, in whatever year."""
    from stdnum import numdb

    return any("county" in properties for _, properties in numdb.get("cn/loc").info(code))


@cache
def _is_date(day: str) -> bool:
    year, month, number = int(day[:4]), int(day[4:6]), int(day[6:])
    if not _FIRST <= year <= _LAST or not 1 <= month <= 12 or not 1 <= number <= 31:
        return False
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True
