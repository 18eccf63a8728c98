"""Publishers as a pack lists them (公开主体): name, credit code, division, place in the hierarchy, former names, how to reach them."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from govdisclose.catalog._words import Day, Name, Text
from govdisclose.domains._part import Part

__all__ = ["FormerPublisherName", "PublisherEntry", "PublisherLevel"]

#: The level of a publisher (层级), from the State Council down to the village.
PublisherLevel = Literal["national", "province", "city", "county", "township", "village"]


class FormerPublisherName(Part):
    """A name until a reform of the organs (机构改革): the last day on which it was borne, and why it ended."""

    name: Name
    start: Day | None = Field(default=None, alias="from")
    until: Day
    reason: Text = ""


class PublisherEntry(Part):
    """A publisher (公开主体).

    ``uscc`` is the 18-character 统一社会信用代码; ``division`` the code of GB/T 2260; ``parent`` the name of the body above it.
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
