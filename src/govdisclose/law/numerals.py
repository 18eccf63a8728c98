"""Chinese numerals in numbers and articles of law (汉字数字).

>>> value_of("五十六"), value_of("一百零三"), value_of("二〇一九"), value_of("24")
(56, 103, 2019, 24)
"""

__all__ = ["NUMERAL", "value_of"]

NUMERAL = "〇零一二三四五六七八九十百千两"  #: the characters of numerals, for the inside of a character class
_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_LONGEST = 9  #: of a row of digits only so many are read; no number of law has more


def value_of(number: str) -> int:
    """A number in digits, or in Chinese numerals below ten thousand.

    Raises ``KeyError`` for a character that is no numeral.
    """
    if number.isdecimal():
        return int(number[:_LONGEST])
    if not any(character in _PLACES for character in number):
        return int("".join(str(_DIGITS[character]) for character in number[:_LONGEST]))
    total = held = 0
    for character in number:
        if character in _PLACES:
            total += (held or 1) * _PLACES[character]
            held = 0
        else:
            held = _DIGITS[character]
    return total + held
