"""Kinds of text in a flow definition (文本类型): identifiers, titles, days, limits and sources in words or in full."""

from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, StringConstraints
from pydantic_core import PydanticCustomError

from govdisclose._text import Day
from govdisclose.characters import FORBIDDEN_CLASS, permitted
from govdisclose.citation import Citation, parse_citations
from govdisclose.deadlines.limit import TimeLimit
from govdisclose.deadlines.words import parse_time_limit

__all__ = ["Day", "Identifier", "Limit", "ProcessId", "Sources", "Title"]

#: What a definition must not hold: forbidden characters, TAB and line breaks.
_UNFIT = rf"{FORBIDDEN_CLASS}\t\n"

#: The name of a step, a lane, a fact or a value; it becomes an XML id.
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]

#: The name of a process.
ProcessId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*([.-][a-z0-9_]+)*$", max_length=80)]

#: Words in one line that are not blank.
Title = Annotated[
    str, StringConstraints(pattern=rf"^[^{_UNFIT}\s]([^{_UNFIT}]*[^{_UNFIT}\s])?$", min_length=1, max_length=400)
]


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
    if not permitted(text) or "\t" in text or "\n" in text:
        raise PydanticCustomError("character", "the text holds a control character or an invisible one")
    return text


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
