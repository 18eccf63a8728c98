"""Kinds of text in a flow definition (文本类型): identifiers, titles, days, limits and sources in words or in full."""

import re
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, StringConstraints
from pydantic_core import PydanticCustomError

from govdisclose.citation import Citation, parse_citations
from govdisclose.deadlines.limit import TimeLimit
from govdisclose.deadlines.words import parse_time_limit

__all__ = ["Day", "Identifier", "Limit", "ProcessId", "Sources", "Title", "unfit"]

#: What XML 1.0 cannot hold, and what a person cannot see.
_UNFIT = "\\x00-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u2028-\\u202e\\u2060\\ufeff\\ufffe\\uffff"

#: The name of a step, a lane, a fact or a value; it becomes an XML id.
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]

#: The name of a process.
ProcessId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*([.-][a-z0-9_]+)*$", max_length=80)]

#: Words in one line that are not blank.
Title = Annotated[
    str, StringConstraints(pattern=rf"^[^{_UNFIT}\s]([^{_UNFIT}]*[^{_UNFIT}\s])?$", min_length=1, max_length=400)
]


def unfit(text: str) -> bool:
    """True when the text holds a character that a definition must not have."""
    return re.search(f"[{_UNFIT}]", text) is not None


def _day(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no_such_day", "there is no such day") from None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise PydanticCustomError("day", "expected a date as YYYY-MM-DD")


def _limit(value: object) -> object:
    return parse_time_limit(_clean(value)) if isinstance(value, str) else value


def _written_limit(limit: TimeLimit) -> Any:
    return limit.text if parse_time_limit(limit.text) == limit else limit.to_dict()


def _sources(value: object) -> object:
    if isinstance(value, str):
        return _cited(value)
    if isinstance(value, list | tuple):
        return tuple(c for entry in value for c in (_cited(entry) if isinstance(entry, str) else (entry,)))
    return value


def _cited(text: str) -> tuple[Citation, ...]:
    found = tuple(parse_citations(_clean(text)))
    if not found:
        raise PydanticCustomError("source", "no source is named; write 《title》（number）article")
    return found


def _written_sources(sources: tuple[Citation, ...]) -> list[Any]:
    return [c.to_text() if tuple(parse_citations(c.to_text())) == (c,) else c.to_dict() for c in sources]


def _clean(text: str) -> str:
    if unfit(text):
        raise PydanticCustomError("character", "the text holds a control character or an invisible one")
    return text


#: A day, in JSON as YYYY-MM-DD.
Day = Annotated[date, BeforeValidator(_day)]

#: A time limit: its words, which are read, or the value in full.
Limit = Annotated[
    TimeLimit, BeforeValidator(_limit, json_schema_input_type=str | TimeLimit), PlainSerializer(_written_limit)
]

#: Legal sources: words such as 《…》（国令第711号）第三十三条, which are read, or values in full.
Sources = Annotated[
    tuple[Citation, ...],
    BeforeValidator(_sources, json_schema_input_type=str | tuple[str | Citation, ...]),
    PlainSerializer(_written_sources),
]
