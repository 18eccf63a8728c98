r"""Permitted characters (允许的字符), decided once for the model and every format.

Text may hold TAB, LF and every Unicode character that shows something. It may not hold: control characters (CR among them),
DEL and the C1 block, lone surrogates, noncharacters, private-use characters, invisible formatting (soft hyphen, zero-width space,
joiners and marks, word joiner, byte order mark, interlinear and tag characters), bidirectional controls, and the separators
U+2028 and U+2029. So any permitted text is the same text after a trip through XML 1.0 or JSON, and no two texts look alike while
they differ in something invisible. The list is fixed here and does not follow the Unicode version of the interpreter.

>>> permitted("公开时限\n20个工作日"), permitted("公开\u200b时限")
(True, False)
>>> replace_forbidden("公开\u200b时限\r\n见\ue000")
('公开时限\n见�', (2, 8))
"""

import re

__all__ = ["FORBIDDEN_CLASS", "forbidden_at", "permitted", "replace_forbidden"]

#: The forbidden characters except lone surrogates, as the inside of a character class that Python, Rust and ECMAScript read alike.
#: (Rust text cannot hold a lone surrogate; pydantic refuses one by itself.)
FORBIDDEN_CLASS = (
    r"\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F"
    r"\uE000-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 15))
    + f"{chr(0xE0000)}-{chr(0xE007F)}{chr(0xF0000)}-{chr(0x10FFFF)}"
)

_FORBIDDEN = re.compile(f"[{FORBIDDEN_CLASS}\ud800-\udfff]")
#: Line ends of other systems, of Word (VT), of printers (FF) and of Unicode; each becomes LF.
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
#: What shows nothing and leaves no gap when it goes.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")


def permitted(text: str) -> bool:
    """True when the text holds no forbidden character (允许的字符)."""
    # No printable character is forbidden, and this answers most questions far faster.
    return text.isprintable() or _FORBIDDEN.search(text) is None


def forbidden_at(text: str) -> int | None:
    """The position (from 0) of the first forbidden character, or ``None``."""
    found = None if text.isprintable() else _FORBIDDEN.search(text)
    return found.start() if found else None


def replace_forbidden(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with forbidden characters replaced, and the positions (from 0, in the given text) where that lost something.

    A line end of any kind becomes LF; that loses nothing and has no position. What is invisible goes. Every other forbidden
    character (control, private use, surrogate, noncharacter) becomes U+FFFD, so that a reader sees that something stood there.
    """
    if _FORBIDDEN.search(text) is None:
        return text, ()
    positions = tuple(m.start() for m in _FORBIDDEN.finditer(text) if not _LINE_END.match(m.group()))
    return _FORBIDDEN.sub("\ufffd", _INVISIBLE.sub("", _LINE_END.sub("\n", text))), positions
