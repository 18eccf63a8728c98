"""The base of every part of a pack (定义包): frozen, no unknown keys, TOML names as they are written."""

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from govdisclose.catalog.model import CatalogItem

__all__ = ["Code", "Count", "Part", "PartialDay", "ProcessId", "as_item_field"]

#: A stable identifier: lower-case ASCII words joined by hyphens.
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", max_length=80)]


#: The id of a process, as ``govdisclose process`` has them: ``release.three_reviews``.
ProcessId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.-]*$", max_length=80)]


def _plain_day(value: object) -> object:
    return value.isoformat() if type(value) is date else value


#: A day as far as it is known: ``2019``, ``2019-07`` or ``2019-07-08``; TOML dates are taken as they are.
PartialDay = Annotated[
    str, BeforeValidator(_plain_day), StringConstraints(pattern=r"^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$")
]


class Part(BaseModel):
    """Frozen; unknown keys are refused; keys are written as in the TOML files."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )


def as_item_field(name: str) -> bool:
    """True for a field of a catalogue item, or ``extensions.`` with a heading."""
    return name in CatalogItem.model_fields or bool(re.fullmatch(r"extensions\..+", name))


#: A whole number from 0.
Count = Annotated[int, Field(strict=True, ge=0)]
