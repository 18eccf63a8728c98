"""Plain-data form of attrs values (记录): ``to_dict`` leaves absent keys out, ``from_dict`` refuses unknown ones.

A value can stand as a field of a pydantic model; pydantic and cattrs are imported when they are first needed.
"""

from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime
from enum import Enum, StrEnum
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, Self, cast, get_args

import attrs

if TYPE_CHECKING:
    from cattrs import Converter
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

__all__ = ["Record"]


class Record:
    """Gives an attrs class ``to_dict`` and ``from_dict``.

    A field that equals its default is left out, unless its metadata says ``always``; dates are ISO 8601; enumerations are their values; tuples are lists.
    """

    __slots__ = ()

    def to_dict(self) -> dict[str, object]:
        """The value as plain data that ``json.dumps`` takes."""
        return cast("dict[str, object]", _converter().unstructure(self))

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Self:
        """The value that ``to_dict`` wrote.

        Raises ``ValueError`` for an unknown key, a missing key or a value of the wrong kind.
        """
        from cattrs import transform_error
        from cattrs.errors import BaseValidationError

        try:
            return _converter().structure(data, cls)
        except BaseValidationError as error:
            raise ValueError(f"{cls.__name__}: " + "; ".join(transform_error(error))) from error

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Lets a pydantic model hold the value."""
        from govdisclose._pydantic import attrs_core_schema

        return attrs_core_schema(cls, handler, _plain_form(cast("Hashable", cls)))


@cache
def _plain_form(cls: Hashable) -> Callable[[object], dict[str, object]]:
    """What ``to_dict`` does for one class, found once for those who write many values."""
    return cast("Callable[[object], dict[str, object]]", _converter().get_unstructure_hook(cast("type[Record]", cls)))


@cache
def _converter() -> "Converter":
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    converter = Converter(forbid_extra_keys=True)

    def writes(cls: type) -> Any:
        kept = {a.name: override(omit_if_default=False) for a in attrs.fields(cls) if a.metadata.get("always")}
        return make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True, **kept)  # type: ignore[arg-type]

    def reads(cls: type) -> Any:
        return make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True)

    def date_from(value: object, _: type) -> date:
        return value if isinstance(value, date) else date.fromisoformat(str(value))

    def text_from(value: object, _: type) -> str:
        if not isinstance(value, str):
            raise TypeError(f"expected text, found {value!r}")
        return value

    def number_from(value: object, _: type) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"expected a whole number, found {value!r}")
        return value

    def truth_from(value: object, _: type) -> bool:
        if not isinstance(value, bool):
            raise TypeError(f"expected true or false, found {value!r}")
        return value

    converter.register_unstructure_hook_factory(lambda t: attrs.has(t) and issubclass(t, Record), writes)
    converter.register_structure_hook_factory(lambda t: attrs.has(t) and issubclass(t, Record), reads)
    converter.register_unstructure_hook_func(_is_enum, lambda member: None if member is None else member._value_)
    converter.register_unstructure_hook(
        StrEnum, lambda member: member.value
    )  # else it counts as text and stays a member
    converter.register_unstructure_hook(date, lambda d: d.isoformat())
    converter.register_unstructure_hook(datetime, lambda d: d.isoformat())
    converter.register_unstructure_hook_factory(_is_tuple, lambda _: lambda v: [converter.unstructure(x) for x in v])
    converter.register_structure_hook(date, date_from)
    converter.register_structure_hook(
        datetime, lambda v, _: v if isinstance(v, datetime) else datetime.fromisoformat(v)
    )
    converter.register_structure_hook(str, text_from)
    converter.register_structure_hook(int, number_from)
    converter.register_structure_hook(bool, truth_from)
    converter.register_structure_hook(StrEnum, lambda value, kind: kind(value))  # else it counts as text and stays text
    return converter


def _is_tuple(kind: object) -> bool:
    return kind is tuple or getattr(kind, "__origin__", None) is tuple


def _is_enum(kind: object) -> bool:
    """True for an enumeration and for one that may be absent."""
    choices = [c for c in get_args(kind) if c is not NoneType] or [kind]
    return len(choices) == 1 and isinstance(choices[0], type) and issubclass(choices[0], Enum)
