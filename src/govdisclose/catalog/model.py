"""The catalogue (基层政务公开标准目录) as a frozen pydantic model; its JSON is the govdisclose exchange format.

A column that the source does not show has empty ``text``; a box that it does not show is ``None``, never ``False``.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from govdisclose.catalog.vocabulary import Channel
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import TimeLimit

__all__ = [
    "Audience",
    "Basis",
    "Catalog",
    "CatalogItem",
    "Channels",
    "Content",
    "Header",
    "Levels",
    "Mode",
    "Publisher",
]

_NonBlank = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Content(_Part):
    """What is to be disclosed (公开内容): the words of the cell and its elements (要素)."""

    text: str = ""
    elements: tuple[str, ...] = ()


class Basis(_Part):
    """Legal basis (公开依据): the words of the cell and the sources cited in it."""

    text: str = ""
    citations: tuple[Citation, ...] = ()


class Publisher(_Part):
    """Who discloses (公开主体): the words of the cell and the bodies named in it."""

    text: str = ""
    bodies: tuple[str, ...] = ()


class Channels(_Part):
    """Channels and carriers (公开渠道和载体): chosen, optional, and others in the words of the cell."""

    text: str = ""
    chosen: tuple[Channel, ...] = ()
    optional: tuple[Channel, ...] = ()
    other: tuple[str, ...] = ()


class Audience(_Part):
    """For whom (公开对象): all of society (全社会), specific groups (特定群体)."""

    text: str = ""
    all_society: bool | None = None
    specific: bool | None = None
    specific_groups: tuple[str, ...] = ()


class Mode(_Part):
    """How (公开方式): proactively (主动), on request (依申请)."""

    text: str = ""
    proactive: bool | None = None
    on_request: bool | None = None


class Levels(_Part):
    """At which level (公开层级): county (县级), township (乡级), village (村级), others in words."""

    text: str = ""
    county: bool | None = None
    township: bool | None = None
    village: bool | None = None
    other: tuple[str, ...] = ()


class CatalogItem(_Part):
    """One item of the catalogue (公开事项).

    ``matter`` is the path 一级事项, 二级事项, … of one to six names. ``domain`` (领域) is set where one catalogue stacks several.
    ``process`` names the flow that the item follows. ``extensions`` keeps columns that the standard does not have, heading to words.
    """

    id: _NonBlank
    seq: str | None = None
    matter: Annotated[tuple[str, ...], Field(min_length=1, max_length=6)]
    content: Content = Content()
    basis: Basis = Basis()
    time_limit: TimeLimit = TimeLimit("")
    publisher: Publisher = Publisher()
    channels: Channels = Channels()
    audience: Audience = Audience()
    mode: Mode = Mode()
    levels: Levels = Levels()
    process: str | None = None
    domain: str | None = None
    extensions: dict[str, str] = {}


class Header(_Part):
    """What the catalogue as a whole says of itself (目录信息)."""

    title: str | None = None
    domain: str | None = None
    publisher: str | None = None
    division: str | None = None
    issued: date | None = None
    source: str | None = None


class Catalog(_Part):
    """A catalogue: its header and its items in order."""

    format: Literal["govdisclose-catalog"] = "govdisclose-catalog"
    version: Literal["1.0"] = "1.0"
    header: Header = Header()
    items: tuple[CatalogItem, ...] = ()
