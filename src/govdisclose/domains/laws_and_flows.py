"""Laws and flows as a pack lists them (法规与流程条目), and as the register and the flows of the library hold them."""

from collections.abc import Mapping
from datetime import timedelta
from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, JsonValue, model_validator
from pydantic_core import PydanticCustomError

from govdisclose.catalog._words import Day, Name, Text
from govdisclose.dated import Period
from govdisclose.domains._part import Part, ProcessId
from govdisclose.law import Instrument, InstrumentKind, Version
from govdisclose.law.names import plain_title
from govdisclose.process import Process, from_data
from govdisclose.process.load import refused

__all__ = ["InstrumentEntry", "ProcessEntry"]


class InstrumentVersion(Part):
    """One text of an instrument: in force from this day until the next version, or until ``repealed``.

    ``also`` are numbers of decisions that amended single articles; ``verified`` is false where the day could not be checked.
    ``articles`` is the number of articles as read in the text, and ``articles_since`` the first day for which it holds, where that is not
    the first day of the text.
    """

    start: Day = Field(alias="from")
    number: Text | None = None
    also: tuple[Name, ...] = ()
    verified: bool = True
    articles: Annotated[int, Field(strict=True, ge=1)] | None = None
    articles_since: Day | None = None


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
    def _has_titles_and_versions_in_order(self) -> Self:
        if any(not plain_title(name) for name in (self.title, *self.aliases)):
            raise PydanticCustomError("title", "a title has nothing but marks")
        days = [v.start for v in self.versions] + ([self.repealed] if self.repealed else [])
        if any(later <= earlier for earlier, later in pairwise(days)):
            raise PydanticCustomError("order", "the versions are not in order of time")
        return self

    def to_instrument(self) -> Instrument:
        """The entry as the register holds it; an alias that only repeats the title is left out."""
        ends = [*(v.start for v in self.versions[1:]), self.repealed]
        versions = tuple(
            Version(
                Period(v.start, end - timedelta(days=1) if end else None),
                v.number,
                v.also,
                v.verified,
                v.articles,
                v.articles_since,
            )
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
