r"""The text as the scan sees it (文字规整): full-width digits and letters, dashes and blanks made plain, character for character.

>>> plain("４１１５２８－１９７９　０３")
'411528-1979 03'
"""

import re

__all__ = ["plain"]

_WIDE = {chr(0xFEE0 + code): chr(code) for code in (*range(48, 58), *range(65, 91), *range(97, 123), 43, 45, 46, 64)}
_DASHES = dict.fromkeys("‐‑‒–—―−﹣─━", "-")
_BLANKS = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\x0b\x0c", " "
)
_UNSEEN = dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e", "\u200b")
_DOTS = dict.fromkeys("•・‧∙", "·")
_TABLE = str.maketrans({**_WIDE, **_DASHES, **_BLANKS, **_UNSEEN, **_DOTS})
_ANY = re.compile("[" + "".join(re.escape(chr(code)) for code in _TABLE) + "]+")


def plain(text: str) -> str:
    """The same number of characters, each in its plain form."""
    if text.isascii():
        return text
    return _ANY.sub(lambda found: found[0].translate(_TABLE), text)
