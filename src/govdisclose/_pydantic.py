"""Lets an attrs value stand as a field of a pydantic model (模型字段), without importing pydantic until one does."""

from contextvars import ContextVar
from typing import TYPE_CHECKING, cast, get_type_hints

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

__all__ = ["attrs_core_schema"]

_under_way: ContextVar[frozenset[type]] = ContextVar("_under_way", default=frozenset())


def attrs_core_schema(
    cls: type, handler: "GetCoreSchemaHandler", plain: "Callable[[object], dict[str, object]]"
) -> "CoreSchema":
    """The pydantic schema of an attrs class: its fields as an object without further keys, or the value itself.

    ``plain`` writes a value; absent keys are left out. A class may hold itself.
    """
    from pydantic_core import core_schema

    ref = f"{cls.__module__}.{cls.__qualname__}"
    if cls in _under_way.get():
        return core_schema.definition_reference_schema(ref)
    token = _under_way.set(_under_way.get() | {cls})
    try:
        whole = _object_schema(cls, handler, ref, plain)
    finally:
        _under_way.reset(token)
    return core_schema.definitions_schema(core_schema.definition_reference_schema(ref), [whole])


def _object_schema(
    cls: type, handler: "GetCoreSchemaHandler", ref: str, plain: "Callable[[object], dict[str, object]]"
) -> "CoreSchema":
    from pydantic_core import core_schema

    hints = get_type_hints(cls)
    fields = {
        field.name: core_schema.typed_dict_field(
            handler.generate_schema(hints[field.name]), required=field.default is attrs.NOTHING
        )
        for field in cast("type[attrs.AttrsInstance]", cls).__attrs_attrs__
    }
    record = core_schema.typed_dict_schema(fields, extra_behavior="forbid", total=False)
    built = core_schema.no_info_after_validator_function(lambda values: cls(**values), record)
    return core_schema.json_or_python_schema(
        json_schema=built,
        python_schema=core_schema.union_schema([core_schema.is_instance_schema(cls), built]),
        serialization=core_schema.plain_serializer_function_ser_schema(plain),
        ref=ref,
    )
