"""Publishers as a pack lists them (公开主体): name, credit code, division, place in the hierarchy, former names, how to reach them."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from govdisclose.catalog._words import Day, Name, Text
from govdisclose.domains._part import Part

__all__ = ["FormerPublisherName", "PublisherEntry", "PublisherLevel", "joined", "plain_publisher"]

#: The level of a publisher (层级), from the State Council down to the village.
PublisherLevel = Literal["national", "province", "city", "county", "township", "village"]


class FormerPublisherName(Part):
    """A name until a reform of the organs (机构改革), and why it ended.

    ``from`` is the first and ``until`` the last day on which it was borne, both included; without ``from`` it was borne as long as is known.
    """

    name: Name
    start: Day | None = Field(default=None, alias="from")
    until: Day
    reason: Text = ""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.start is not None and self.until < self.start:
            raise PydanticCustomError("period", "the name ends before it starts")
        return self


class PublisherEntry(Part):
    """A publisher (公开主体).

    ``uscc`` is the 18-character 统一社会信用代码; ``division`` the code of GB/T 2260; ``parent`` the name of the body above it.
    ``since`` is the first day of the present name, ``through`` the last day of the body, both included. Without ``since`` the present name
    begins on the day after the last former one.
    """

    name: Name
    short_names: tuple[Name, ...] = ()
    uscc: Annotated[str, StringConstraints(pattern=r"^[0-9A-Z]{18}$")] | None = None
    division: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}(?:[0-9]{3}|[0-9]{6})?$")] | None = None
    level: PublisherLevel | None = None
    parent: Name | None = None
    former: tuple[FormerPublisherName, ...] = ()
    since: Day | None = None
    through: Day | None = None
    address: Text = ""
    phone: Text = ""
    hours: Text = ""
    website: Text = ""
    note: Text = ""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.since is not None and self.through is not None and self.through < self.since:
            raise PydanticCustomError("period", "the body ends before it starts")
        return self


def plain_publisher(name: str) -> str:
    """The name without blanks, full-width characters as the usual ones."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name))


def joined(lists: Iterable[Iterable[PublisherEntry]]) -> tuple[PublisherEntry, ...]:
    """The entries of several packs, the uppermost layer first: a body that a lower layer has as well stands once, as that has it.

    Two bodies of one name are two where both have a credit code and the codes differ.
    """
    kept: list[PublisherEntry] = []
    for entries in lists:
        own = tuple(entries)
        kept = [held for held in kept if not any(_same_body(held, one) for one in own)]
        kept += own
    return tuple(kept)


def _same_body(one: PublisherEntry, other: PublisherEntry) -> bool:
    return plain_publisher(one.name) == plain_publisher(other.name) and (
        not one.uscc or not other.uscc or one.uscc == other.uscc
    )
