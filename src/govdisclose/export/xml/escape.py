r"""Text as XML (转义): markup escaped, characters that the model does not permit refused.

>>> text_of("A&B<C"), attribute_of('a"b\n')
('A&amp;B&lt;C', 'a&quot;b&#10;')
"""

from govdisclose.bilingual import Bilingual
from govdisclose.characters import forbidden_at
from govdisclose.errors import FormatError

__all__ = ["attribute_of", "refuse_forbidden", "text_of"]


def text_of(text: str) -> str:
    """The text as the content of an element. Raises ``FormatError`` for a character that is not permitted."""
    # What is printable holds no forbidden character: those are controls, formatting, private use, surrogates, separators.
    if text.isprintable():
        if "&" not in text and "<" not in text and ">" not in text:
            return text
    else:
        refuse_forbidden(text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute_of(text: str) -> str:
    """The text as the value of an attribute in double quotes; TAB and LF survive the reader's normalisation.

    Raises ``FormatError`` for a character that is not permitted.
    """
    escaped = text_of(text)
    if escaped.isprintable() and '"' not in escaped:
        return escaped
    return escaped.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def refuse_forbidden(text: str) -> None:
    """Raise ``FormatError`` when the text holds a character that is not permitted."""
    # The usual reasons why a text is not printable, taken out first: far cheaper than the full character class.
    if text.replace("\n", "").replace("\t", "").replace("\u3000", "").isprintable():
        return
    at = forbidden_at(text)
    if at is None:
        return
    code, near = f"U+{ord(text[at]):04X}", text[max(0, at - 10) : at]
    raise FormatError(
        Bilingual(
            zh=f"“{near}”之后有不允许的字符 {code}；请删除，或用 catalog.replace_forbidden 替换",
            en=f"character {code} after {near!r} is not permitted; remove it, or replace it with catalog.replace_forbidden",
        )
    )
