"""Kinds of text in the model (文本类型): permitted characters only, and headings to words that cannot be changed."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, NoReturn

from pydantic import BeforeValidator, Strict, StringConstraints
from pydantic_core import PydanticCustomError, core_schema

from govdisclose.catalog.characters import FORBIDDEN_CLASS, forbidden_at
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import TimeLimit

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

__all__ = [
    "NAME_PATTERN",
    "TEXT_PATTERN",
    "Box",
    "Day",
    "FrozenWords",
    "Name",
    "Text",
    "Words",
    "check_citations",
    "check_limit",
]

TEXT_PATTERN = f"^[^{FORBIDDEN_CLASS}]*$"
NAME_PATTERN = rf"^[^{FORBIDDEN_CLASS}]*[^{FORBIDDEN_CLASS}\s][^{FORBIDDEN_CLASS}]*$"

#: Any permitted text, blank or not.
Text = Annotated[str, StringConstraints(pattern=TEXT_PATTERN)]

#: Permitted text with something in it besides blanks.
Name = Annotated[str, StringConstraints(pattern=NAME_PATTERN)]

#: A tick box: true, false, or null where the source does not show it. No other value is read as a truth value.
Box = Annotated[bool, Strict()] | None


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


class FrozenWords(dict[str, str]):
    """Headings to words, in the order of the columns; it cannot be changed, and equals a dict with the same entries."""

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("a catalogue cannot be changed; build a new item with model_copy(update=...)")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type["FrozenWords"], tuple[dict[str, str]]]:
        return FrozenWords, (dict(self),)


class _AsFrozenWords:
    """Tells pydantic to hold a mapping as ``FrozenWords``."""

    def __get_pydantic_core_schema__(self, _source: object, handler: "GetCoreSchemaHandler") -> core_schema.CoreSchema:
        words = core_schema.dict_schema(handler.generate_schema(Name), handler.generate_schema(Text))
        return core_schema.no_info_after_validator_function(FrozenWords, words)


#: Headings to words; frozen.
Words = Annotated[Mapping[str, str], _AsFrozenWords()]


def check_citations(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The citations, when all their texts are permitted."""
    for citation in citations:
        for text in (citation.title, citation.number, citation.article):
            _check(text)
    return citations


def check_limit(limit: TimeLimit) -> TimeLimit:
    """The limit, when all its texts are permitted and its parts have no parts of their own."""
    for one in (limit, *limit.parts):
        for text in (one.text, one.scope, one.anchor):
            _check(text)
        if one is not limit and one.parts:
            raise PydanticCustomError("nested_parts", "a part of a compound time limit has no parts of its own")
    return limit


def _check(text: str | None) -> None:
    if text is not None and (at := forbidden_at(text)) is not None:
        found: dict[str, object] = {"code": f"U+{ord(text[at]):04X}", "position": at}
        raise PydanticCustomError("character", "character {code} at position {position} is not permitted", found)
