"""What else a pack may hold (附加定义): facets, columns, vocabularies, rule settings."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from govdisclose.catalog._words import Name, Text
from govdisclose.domains._part import Code, Part, as_item_field
from govdisclose.findings import Severity

__all__ = [
    "ColumnEntry",
    "Facet",
    "FacetValue",
    "RuleSetting",
    "Vocabulary",
    "joined_facets",
]


class FacetValue(Part):
    """One value of a facet (类目): ``group`` joins values under a heading, as 个人 and 企业 do for stages of life."""

    code: Code
    name: Name
    also: tuple[Name, ...] = ()
    group: Text = ""


class Facet(Part):
    """A way to sort items (分类维度) such as 五公开, 三张清单, 生命周期; ``required`` where every item of the pack must have a value."""

    code: Code
    name: Name
    values: Annotated[tuple[FacetValue, ...], Field(alias="value", min_length=1)]
    several: bool = True
    required: bool = False
    source: Code | None = None
    note: Text = ""

    def value(self, words: str) -> FacetValue | None:
        """The value of this code, name or other name."""
        return next((v for v in self.values if words in (v.code, v.name, *v.also)), None)


def joined_facets(lists: Iterable[Iterable[Facet]]) -> tuple[Facet, ...]:
    """The facets of several packs, the uppermost layer first; values that a lower layer adds come behind."""
    merged: dict[str, Facet] = {}
    for facets in lists:
        for facet in facets:
            upper = merged.get(facet.code)
            if upper is None:
                merged[facet.code] = facet
                continue
            known = {value.code for value in upper.values}
            more = tuple(value for value in facet.values if value.code not in known)
            merged[facet.code] = upper.model_copy(update={"values": (*upper.values, *more)})
    return tuple(merged.values())


def _known_field(name: str) -> str:
    if not as_item_field(name):
        raise PydanticCustomError("field", "'{name}' is no field of an item", {"name": name})
    return name


class ColumnEntry(Part):
    """A column that every item shall have (标准要素): of the official table, or one of the office's own.

    ``field`` is the field of the item (``time_limit``), or ``extensions.责任科室`` for a column of one's own.
    """

    heading: Name
    field: Annotated[str, AfterValidator(_known_field)]
    required: bool = True
    vocabulary: Code | None = None
    note: Text = ""

    @property
    def is_own(self) -> bool:
        """True for a column that the official table does not have."""
        return self.field.startswith("extensions.")


class Vocabulary(Part):
    """A closed list of words (词表) for a column."""

    code: Code
    name: Name
    terms: Annotated[tuple[Name, ...], Field(min_length=1)]


class RuleSetting(Part):
    """Another weight for a rule (调整级别), with the reason in writing."""

    code: Annotated[str, StringConstraints(pattern=r"^GD-[A-Z][0-9]{3}$")]
    level: Severity
    reason: Name
