"""Items of a reference catalogue (参考事项), and what a lower layer tightens in them (从严规定)."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from govdisclose.catalog._words import Box, FrozenWords, Name, Text, Words
from govdisclose.catalog.model import (
    Audience,
    Basis,
    CatalogItem,
    Channels,
    Content,
    Levels,
    Mode,
    Publisher,
)
from govdisclose.catalog.vocabulary import Channel
from govdisclose.citation import parse_citations
from govdisclose.deadlines import parse_time_limit
from govdisclose.domains._part import Code, Part, ProcessId
from govdisclose.domains.evidence import Evidence, EvidenceStatus, UsualWords

__all__ = ["Level", "ReferenceItem", "Tightening"]

#: The levels that have a box in the official table.
Level = Literal["county", "township", "village"]

_Path = Annotated[tuple[Name, ...], Field(min_length=1, max_length=6)]


class ReferenceItem(Part):
    """One item of a reference catalogue (参考事项).

    ``limit`` and ``publisher`` are the words the reference gives; ``usual_in_domain`` names those of them that were not read in the
    row itself but are the phrase usual in the domain. ``limits_seen`` and ``publishers_seen`` are what real catalogues write, with the
    number of independent pages. A box that is not known is left out. ``specific`` is the box 特定群体, ticked by itself or with ``groups``
    that say who it is; groups alone tick it.
    """

    id: Name
    matter: _Path
    content: Text = ""
    elements: tuple[Name, ...] = ()
    basis: Text = ""
    limit: Text = ""
    publisher: Text = ""
    channels: tuple[Channel, ...] = ()
    optional_channels: tuple[Channel, ...] = ()
    all_society: Box = None
    specific: Box = None
    groups: tuple[Name, ...] = ()
    proactive: Box = None
    on_request: Box = None
    levels: tuple[Level, ...] | None = None
    facets: Mapping[Code, tuple[Code, ...]] = {}
    tags: tuple[Name, ...] = ()
    process: ProcessId | None = None
    extensions: Words = FrozenWords()
    evidence: Evidence = Evidence(status=EvidenceStatus.OWN)
    usual_in_domain: tuple[Literal["limit", "publisher"], ...] = ()
    limits_seen: tuple[UsualWords, ...] = ()
    publishers_seen: tuple[UsualWords, ...] = ()

    @property
    def for_some(self) -> bool | None:
        """Whether 特定群体 is ticked: as it says, and where it does not, by the groups it names; ``None`` where that is not known."""
        return True if self.specific is None and self.groups else self.specific

    def to_item(self, *, seq: str | None = None, domain: str | None = None) -> CatalogItem:
        """The item as a catalogue holds it: words read, boxes that are not known left ``None``."""
        return CatalogItem(
            id=self.id,
            seq=seq,
            matter=self.matter,
            content=Content(text=self.content or "；".join(self.elements), elements=self.elements),
            basis=Basis(text=self.basis, citations=parse_citations(self.basis)),
            time_limit=parse_time_limit(self.limit),
            publisher=Publisher(text=self.publisher, bodies=(self.publisher,) if self.publisher else ()),
            channels=Channels(chosen=self.channels, optional=self.optional_channels),
            audience=Audience(
                text="、".join(self.groups),
                all_society=self.all_society,
                specific=self.for_some,
                specific_groups=self.groups,
            ),
            mode=Mode(proactive=self.proactive, on_request=self.on_request),
            levels=_levels(self.levels),
            process=self.process,
            domain=domain,
            extensions=self.extensions,
        )


class Tightening(Part):
    """What a lower layer asks beyond the item above it (从严规定): only the fields that it sets, with its own basis and reason.

    Lists are the whole list as it shall be; a shorter list, a longer limit or a narrower audience is a loosening and is refused.
    """

    id: Name
    limit: Name | None = None
    elements: tuple[Name, ...] | None = None
    channels: tuple[Channel, ...] | None = None
    all_society: Box = None
    proactive: Box = None
    levels: tuple[Level, ...] | None = None
    publisher: Name | None = None
    basis: Name
    reason: Text = ""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.changes():
            raise PydanticCustomError("empty_tightening", "the entry sets no field")
        return self

    def changes(self) -> dict[str, object]:
        """The fields that are set, by their names in ``ReferenceItem``."""
        names = ("limit", "elements", "channels", "all_society", "proactive", "levels", "publisher")
        return {name: value for name in names if (value := getattr(self, name)) is not None}


def _levels(chosen: tuple[Level, ...] | None) -> Levels:
    if chosen is None:
        return Levels()
    return Levels(county="county" in chosen, township="township" in chosen, village="village" in chosen)
