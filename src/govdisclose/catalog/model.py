"""The catalogue (基层政务公开标准目录) as a frozen pydantic model; its JSON is the govdisclose exchange format.

A column that the source does not show has empty ``text``; a box that it does not show is ``None``, never ``False``.
The model holds faulty tables too: what is missing, doubtful or against the law is a matter for ``validate``. It refuses only what
would not be a catalogue: an item without id or matter, two items with one id, and characters that are not permitted (see
``govdisclose.characters``).

>>> item = CatalogItem(id="1", matter=("最低生活保障", "审核信息"), time_limit=TimeLimit("20个工作日内"))
>>> Catalog(header=Header(domain="社会救助"), items=(item,)).items[0].matter
('最低生活保障', '审核信息')
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from govdisclose.catalog._words import Box, Day, FrozenWords, Name, Text, Words, check_citations, check_limit
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


def _is_absent(value: object) -> bool:
    return value is None


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Content(_Part):
    """What is to be disclosed (公开内容): the words of the cell and its elements (要素)."""

    text: Text = ""
    elements: tuple[Text, ...] = ()


class Basis(_Part):
    """Legal basis (公开依据): the words of the cell and the sources cited in it."""

    text: Text = ""
    citations: Annotated[tuple[Citation, ...], AfterValidator(check_citations)] = ()


class Publisher(_Part):
    """Who discloses (公开主体): the words of the cell and the bodies named in it."""

    text: Text = ""
    bodies: tuple[Text, ...] = ()


class Channels(_Part):
    """Channels and carriers (公开渠道和载体): chosen, optional, and others in the words of the cell."""

    text: Text = ""
    chosen: tuple[Channel, ...] = ()
    optional: tuple[Channel, ...] = ()
    other: tuple[Text, ...] = ()


class Audience(_Part):
    """For whom (公开对象): all of society (全社会), specific groups (特定群体).

    ``specific`` is true for a bare tick under 特定群体 that has no name to read.
    """

    text: Text = ""
    all_society: Box = None
    specific: Box = None
    specific_groups: tuple[Text, ...] = ()


class Mode(_Part):
    """How (公开方式): proactively (主动), on request (依申请)."""

    text: Text = ""
    proactive: Box = None
    on_request: Box = None


class Levels(_Part):
    """At which level (公开层级): county (县级), township (乡级), village (村级), others in words."""

    text: Text = ""
    county: Box = None
    township: Box = None
    village: Box = None
    other: tuple[Text, ...] = ()


class CatalogItem(_Part):
    """One item of the catalogue (公开事项).

    ``matter`` is the path 一级事项, 二级事项, … of one to six names. ``domain`` (领域) is set where one catalogue stacks several, and
    is left out of the JSON where it is ``None``. ``process`` names the flow that the item follows. ``extensions`` keeps columns that
    the standard does not have, heading to words, in their order.
    """

    id: Name
    seq: Text | None = None
    matter: Annotated[tuple[Name, ...], Field(min_length=1, max_length=6)]
    content: Content = Content()
    basis: Basis = Basis()
    time_limit: Annotated[TimeLimit, AfterValidator(check_limit)] = TimeLimit("")
    publisher: Publisher = Publisher()
    channels: Channels = Channels()
    audience: Audience = Audience()
    mode: Mode = Mode()
    levels: Levels = Levels()
    process: Text | None = None
    domain: Text | None = Field(default=None, exclude_if=_is_absent)
    extensions: Words = Field(default_factory=FrozenWords)


class Header(_Part):
    """What the catalogue as a whole says of itself (目录信息).

    ``division`` is the code of the administrative division (行政区划代码, GB/T 2260), ``issued`` the day of issue, ``source`` where the
    table was found. ``domain`` is ``None`` where the items carry their own.
    """

    title: Text | None = None
    domain: Text | None = None
    publisher: Text | None = None
    division: Text | None = None
    issued: Day | None = None
    source: Text | None = None


class Catalog(_Part):
    """A catalogue (基层政务公开标准目录): its header and its items in order. Raises ``ValueError`` when two items have one id."""

    format: Literal["govdisclose-catalog"] = "govdisclose-catalog"
    version: Literal["1.0"] = "1.0"
    header: Header = Header()
    items: tuple[CatalogItem, ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> "Catalog":
        first: dict[str, int] = {}
        for n, item in enumerate(self.items):
            if first.setdefault(item.id, n) != n:
                found: dict[str, object] = {"first": first[item.id], "second": n, "id": item.id}
                raise PydanticCustomError("duplicate_id", "items {first} and {second} have the same id '{id}'", found)
        return self
