"""Words that a person fills in (填写文字): every character shows something, so that no two texts look alike and differ.

The list is that of the exchange format of catalogues: no control characters but TAB and LF, no invisible or bidirectional
formatting, no private use.
"""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from govdisclose.citation import Citation

__all__ = ["Day", "Filled", "Text", "check_citations", "check_words"]

_FORBIDDEN = (
    r"\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F"
    r"\uE000-\uF8FF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF"
)
_BAD = re.compile(f"[{_FORBIDDEN}]")

#: Any permitted text, blank or not.
Text = Annotated[str, StringConstraints(pattern=f"^[^{_FORBIDDEN}]*$")]
#: Permitted text with something in it besides blanks.
Filled = Annotated[str, StringConstraints(pattern=rf"^[^{_FORBIDDEN}]*[^{_FORBIDDEN}\s][^{_FORBIDDEN}]*$")]


def check_words(text: str) -> str:
    """The text itself; raises for a character that is not permitted."""
    found = _BAD.search(text)
    if found:
        where: dict[str, object] = {"code": f"U+{ord(found.group()):04X}", "position": found.start()}
        raise PydanticCustomError("character", "character {code} at position {position} is not permitted", where)
    return text


def check_citations(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The citations themselves; raises for a character that is not permitted."""
    for citation in citations:
        check_words(f"{citation.title}{citation.number or ''}{citation.article or ''}")
    return citations


def _iso_day(value: object) -> object:
    """Only a day, or one written YYYY-MM-DD; no time stamps, no numbers."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no_such_day", "there is no such day") from None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise PydanticCustomError("day", "expected a date as YYYY-MM-DD")


#: A day, in JSON as YYYY-MM-DD.
Day = Annotated[date, BeforeValidator(_iso_day)]
