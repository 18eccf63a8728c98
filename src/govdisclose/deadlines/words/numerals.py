"""Numbers in words (数字): Arabic and Chinese numerals up to 999.

>>> [number(words) for words in ("20", "二十", "十五", "廿", "两", "一百八十", "三三")]
[20, 20, 15, 20, 2, 180, None]
"""

__all__ = ["DIGITS", "number"]

_VALUES = {
    c: n
    for n, forms in enumerate(("零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for c in forms
}
_TENS = {"十": 10, "拾": 10, "廿": 20, "卅": 30}

#: The characters of a Chinese numeral.
DIGITS = "".join(_VALUES) + "".join(_TENS) + "百"


def number(words: str) -> int | None:
    """The value, or ``None`` where the characters do not make one number."""
    if words.isdecimal():
        return int(words)
    head, hundred, rest = words.rpartition("百")
    hundreds = _VALUES.get(head, 0) * 100
    if hundred and not hundreds:
        return None
    below = _below_hundred(rest.removeprefix("零")) if rest else 0
    return None if below is None else hundreds + below


def _below_hundred(words: str) -> int | None:
    if words in _VALUES:
        return _VALUES[words]
    for sign, value in _TENS.items():
        before, found, after = words.partition(sign)
        if found:
            tens = value if not before else _VALUES.get(before, 0) * value if value == 10 else 0
            ones = _VALUES.get(after, 0 if not after else -1)
            return tens + ones if tens and ones >= 0 else None
    return None
