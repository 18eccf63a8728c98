"""A domain as a pack defines it (领域定义): names old and new, ministry, and its editions in order of time."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from govdisclose.catalog._words import Day, Name, Text
from govdisclose.dated import Period
from govdisclose.domains._part import Code, Part
from govdisclose.domains.evidence import Counts, Evidence, Guide, StatedText
from govdisclose.domains.items import ReferenceItem, Tightening

__all__ = ["DomainEntry", "DomainGroup", "Edition", "FormerName", "LevelOne"]


class DomainGroup(StrEnum):
    """Where a domain comes from (领域类别)."""

    PILOT = "pilot"  #: 试点领域: the 26 domains of 国办发〔2019〕54号
    LATER = "later"  #: 后续领域: guides of ministries issued later
    STATUTORY = "statutory"  #: 法定主动公开: set by the regulation itself
    LOCAL = "local"  #: 地方自设: added by a province, city or county


class FormerName(Part):
    """A name that a domain had (曾用名); one old name may have been divided among several domains."""

    name: Name
    until: Day | None = None
    source: Code | None = None


class LevelOne(Part):
    """A level-1 matter (一级事项), and how it is known."""

    name: Name
    evidence: Evidence


class Edition(Part):
    """The reference catalogue as it holds for a time (版本): ``from`` and ``through`` are both included, left out where not known.

    ``complete`` is false where only the tops of tables were seen: an item that is not listed may still be one.
    """

    start: Day | None = Field(default=None, alias="from")
    through: Day | None = None
    guide: Guide | None = None
    complete: bool
    counts: Counts = Counts()
    sources: tuple[Code, ...] = ()
    level1: tuple[LevelOne, ...] = ()
    note: Text = ""
    items: tuple[ReferenceItem, ...] = Field(default=(), alias="item")

    @model_validator(mode="after")
    def _starts_before_it_ends(self) -> Self:
        if self.start and self.through and self.through < self.start:
            raise PydanticCustomError("period", "the edition ends before it starts")
        return self

    @property
    def period(self) -> Period:
        """The days on which the edition holds."""
        return Period(self.start, self.through)


class DomainEntry(Part):
    """A domain (领域) with a stable code, or, under the code of a layer above, what this pack adds to it and tightens.

    ``retired`` lists ids of items that were withdrawn; they are never used again. ``successor`` is the domain that took its place.
    """

    code: Code
    name: Name
    group: DomainGroup = DomainGroup.LOCAL
    other_names: tuple[Name, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    ministry: StatedText | None = None
    successor: Code | None = None
    note: Text = ""
    retired: tuple[Name, ...] = ()
    editions: tuple[Edition, ...] = Field(default=(), alias="edition")
    tightenings: tuple[Tightening, ...] = Field(default=(), alias="tighten")
