"""Texts and days in models (文本与日期类型): what a person filled in, permitted characters only; days as YYYY-MM-DD.

Every model that reads what came from outside builds on these, so that a text or a day is judged alike in each.
"""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from govdisclose.characters import FORBIDDEN_CLASS, forbidden_at
from govdisclose.citation import Citation

__all__ = ["NAME_PATTERN", "TEXT_PATTERN", "Day", "Name", "Text", "check_citations", "check_text"]

TEXT_PATTERN = f"^[^{FORBIDDEN_CLASS}]*$"
NAME_PATTERN = rf"^[^{FORBIDDEN_CLASS}]*[^{FORBIDDEN_CLASS}\s][^{FORBIDDEN_CLASS}]*$"

#: Any permitted text, blank or not.
Text = Annotated[str, StringConstraints(pattern=TEXT_PATTERN)]

#: Permitted text with something in it besides blanks.
Name = Annotated[str, StringConstraints(pattern=NAME_PATTERN)]


def check_text(text: str | None) -> None:
    """Raises for a character that is not permitted, with its code and its position from 0."""
    if text is not None and (at := forbidden_at(text)) is not None:
        found: dict[str, object] = {"code": f"U+{ord(text[at]):04X}", "position": at}
        raise PydanticCustomError("character", "character {code} at position {position} is not permitted", found)


def check_citations(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The citations, when all their texts are permitted."""
    for citation in citations:
        for text in (citation.title, citation.number, citation.article):
            check_text(text)
    return citations


def _iso_day(value: object) -> object:
    """Only a date, or one written YYYY-MM-DD; no time stamps, no numbers."""
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
