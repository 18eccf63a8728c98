r"""Guard of CSV cells against formulas (公式注入防护): one apostrophe before words that a spreadsheet would calculate.

A cell is guarded when its first character behind blanks, quotes and semicolons is one of ``= + - @ |``, their full-width
forms, or a tab or line break. ``unguard`` is the exact inverse of ``guard``: it strips one apostrophe, and only where
``guard`` would have put it.

>>> guard("=1+1"), unguard("'=1+1"), guard("'平安'小区"), unguard("'平安'小区")
("'=1+1", '=1+1', "'平安'小区", "'平安'小区")
"""

import re

__all__ = ["guard", "unguard"]

_PREFIX = "'"
# Whatever needs a guard still needs one behind an apostrophe: that makes the two functions inverse to one another.
_CALCULATED = re.compile(r"""[\s"';]*?[\t\r\n=+\-@|＝＋－＠]""").match


def guard(text: str) -> str:
    """The words as a spreadsheet may open them from CSV (公式注入防护)."""
    return _PREFIX + text if _CALCULATED(text) else text


def unguard(text: str) -> str:
    """The words before ``guard``."""
    return text[1:] if text.startswith(_PREFIX) and _CALCULATED(text[1:]) else text
