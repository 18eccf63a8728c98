"""What else a pack may hold (附加定义): facets, columns, vocabularies, rule settings, laws, processes."""

from collections.abc import Mapping
from datetime import timedelta
from itertools import pairwise
from typing import Annotated, Self

from pydantic import AfterValidator, Field, JsonValue, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from govdisclose.catalog._words import Day, Name, Text
from govdisclose.dated import Period
from govdisclose.domains._part import Code, Part, ProcessId, as_item_field
from govdisclose.findings import Severity
from govdisclose.law import Instrument, InstrumentKind, Version
from govdisclose.law.names import plain_title
from govdisclose.process import Process, from_data
from govdisclose.process.load import refused

__all__ = ["ColumnEntry", "Facet", "FacetValue", "InstrumentEntry", "ProcessEntry", "RuleSetting", "Vocabulary"]


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


class InstrumentVersion(Part):
    """One text of an instrument: in force from this day until the next version, or until ``repealed``."""

    start: Day = Field(alias="from")
    number: Text | None = None
    also: tuple[Name, ...] = ()


class InstrumentEntry(Part):
    """A law, regulation, rule or document (法律文件) that the register of the library does not hold."""

    title: Name
    kind: InstrumentKind
    source: Name
    versions: Annotated[tuple[InstrumentVersion, ...], Field(alias="version", min_length=1)]
    repealed: Day | None = None
    aliases: tuple[Name, ...] = ()
    successors: tuple[Name, ...] = ()
    verified: bool = False

    @model_validator(mode="after")
    def _versions_are_in_order(self) -> Self:
        days = [v.start for v in self.versions] + ([self.repealed] if self.repealed else [])
        if any(later <= earlier for earlier, later in pairwise(days)):
            raise PydanticCustomError("order", "the versions are not in order of time")
        return self

    def to_instrument(self) -> Instrument:
        """The entry as the register holds it; an alias that only repeats the title is left out."""
        ends = [*(v.start for v in self.versions[1:]), self.repealed]
        versions = tuple(
            Version(Period(v.start, end - timedelta(days=1) if end else None), v.number, v.also)
            for v, end in zip(self.versions, ends, strict=True)
        )
        names = {plain_title(name): name for name in reversed((self.title, *self.aliases))}
        aliases = tuple(name for name in reversed(names.values()) if plain_title(name) != plain_title(self.title))
        return Instrument(
            self.title, self.kind, self.source, versions, aliases, self.successors, verified=self.verified
        )


class ProcessEntry(Part):
    """A process template (流程模板): the definition as ``govdisclose process`` reads it."""

    id: ProcessId
    title: Name
    definition: Mapping[str, JsonValue]

    def to_process(self) -> Process:
        """The flow; an id or title that the definition leaves out is that of the entry.

        Raises ``FormatError`` for a definition that does not keep to its schema, or has another id than the entry.
        """
        process = from_data({"id": self.id, "title": self.title, **self.definition}, name=self.title)
        if process.id != self.id:
            raise refused(
                self.title,
                f"definition 里的 id“{process.id}”与条目的 id“{self.id}”不一致",
                f"the id {process.id!r} of the definition is not the id {self.id!r} of the entry",
            )
        return process
