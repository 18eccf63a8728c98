"""What a definition rests on (依据来源): the official text, pages that were seen, or memory; each figure marked on its own."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from govdisclose.catalog._words import Name, Text
from govdisclose.domains._part import Code, Count, Part, PartialDay

__all__ = ["Counts", "Evidence", "EvidenceStatus", "Guide", "Source", "StatedCount", "StatedText", "UsualWords"]


class EvidenceStatus(StrEnum):
    """How a definition is known (来源性质)."""

    OFFICIAL = "official"  #: 原文: read in the text of the regulation or guide
    SEEN = "seen"  #: 所见: read on so many independent pages of offices
    MEMORY = "memory"  #: 记忆: not found on any page; never to be shown as seen
    OWN = "own"  #: 自定: set by the issuer of the pack


class Evidence(Part):
    """How an item or a name is known (来源): ``pages`` counts independent pages; ``confidence`` runs from 0 to 1."""

    status: EvidenceStatus
    pages: Annotated[int, Field(strict=True, ge=1)] | None = None
    confidence: Annotated[float, Field(ge=0, le=1)] | None = None
    source: Code | None = None
    note: Text = ""

    @model_validator(mode="after")
    def _status_and_figures_agree(self) -> Self:
        if self.status is EvidenceStatus.SEEN and self.pages is None:
            raise PydanticCustomError("seen_without_pages", "status seen needs the number of pages")
        if self.status is EvidenceStatus.MEMORY and (self.pages is not None or self.confidence is None):
            raise PydanticCustomError("memory_as_seen", "status memory needs a confidence and has no pages")
        return self


class StatedText(Part):
    """A name or number (所载文字), and whether it was read in a source."""

    value: Name
    verified: bool
    note: Text = ""


class StatedCount(Part):
    """A figure (所载数目), and whether it was read in a source."""

    value: Count
    verified: bool
    source: Text = ""


class Counts(Part):
    """How many level-1 and level-2 matters the guide states to have (事项数)."""

    level1: StatedCount | None = None
    level2: StatedCount | None = None


class Guide(Part):
    """The document that sets the reference (标准指引): title, 文号, day of issue as far as known, each marked on its own."""

    title: Name
    number: StatedText | None = None
    issued: PartialDay | None = None
    issued_verified: bool = False
    note: Text = ""


class Source(Part):
    """What a pack rests on (来源文件)."""

    id: Code
    title: Name
    number: Text | None = None
    issued: PartialDay | None = None
    verified: bool
    note: Text = ""


class UsualWords(Part):
    """Words of one column as real catalogues have them (常用写法), and on how many independent pages."""

    text: Name
    pages: Annotated[int, Field(strict=True, ge=1)]
