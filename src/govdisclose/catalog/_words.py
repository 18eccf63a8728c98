"""Kinds of values in the model (文本类型): texts and days, tick boxes, and headings to words that cannot be changed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, NoReturn

from pydantic import Strict
from pydantic_core import PydanticCustomError, core_schema

from govdisclose._text import Day, Name, Text, check_citations, check_text
from govdisclose.deadlines.limit import TimeLimit

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

__all__ = ["Box", "Day", "FrozenWords", "Name", "Text", "Words", "check_citations", "check_limit"]

#: A tick box: true, false, or null where the source does not show it. No other value is read as a truth value.
Box = Annotated[bool, Strict()] | None


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


def check_limit(limit: TimeLimit) -> TimeLimit:
    """The limit, when all its texts are permitted and its parts have no parts of their own."""
    for one in (limit, *limit.parts):
        for text in (one.text, one.scope, one.anchor):
            check_text(text)
        if one is not limit and one.parts:
            raise PydanticCustomError("nested_parts", "a part of a compound time limit has no parts of its own")
    return limit
