"""The negative list (负面清单): kinds of content that an office marks in advance as not public, each with its provision.

It raises a question and decides nothing: a hit says where to look, the attribute is still judged under the regulation.

>>> listed = sample_negative_list()
>>> [(hit.entry.code, hit.phrase) for hit in listed.matches("附件：困难群众身份证 号码汇总表")]
[('N03', '身份证号码')]
>>> listed.matches("公开事项：人事任免")
()
"""

import os
import re
import tomllib
import unicodedata
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import Annotated, Literal

from attrs import frozen
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from govdisclose._faults import told
from govdisclose._text import Day, Name, Text, check_citations
from govdisclose.attributes.provision import Attribute
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.errors import FormatError

__all__ = ["NegativeEntry", "NegativeHit", "NegativeList", "load_negative_list", "sample_negative_list"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NegativeEntry(_Part):
    """One kind of content (清单事项): its name, the phrases that point to it, and the provision it rests on.

    A phrase inside one of the phrases in ``unless`` is no hit. ``attribute`` is what the office proposes for such content.
    """

    code: Name
    name: Name
    phrases: Annotated[tuple[Name, ...], Field(min_length=1)]
    unless: tuple[Name, ...] = ()
    attribute: Literal[Attribute.WITHHELD, Attribute.ON_REQUEST] = Attribute.WITHHELD
    basis: Annotated[tuple[Citation, ...], AfterValidator(check_citations)] = ()
    note: Text = ""


@frozen
class NegativeHit:
    """A phrase of the list found in a text (命中): the entry, the phrase, and where it stands (from 0, end open)."""

    entry: NegativeEntry
    phrase: str
    start: int
    end: int


class NegativeList(_Part):
    """The negative list of an office (负面清单)."""

    format: Literal["govdisclose-negative-list"] = "govdisclose-negative-list"
    version: Literal["1.0"] = "1.0"
    title: Text = ""
    publisher: Text = ""
    issued: Day | None = None
    entries: tuple[NegativeEntry, ...] = ()

    def matches(self, text: str) -> tuple[NegativeHit, ...]:
        """Every phrase of the list in the text, in order; full width, capitals, blanks and line breaks make no difference."""
        words, places = _plain(text)
        found = []
        for entry, pattern in self._patterns:
            for match in pattern.finditer(words):
                if match.lastgroup == "hit":
                    phrase = next(p for p in entry.phrases if _plain(p)[0] == match.group())
                    found.append(NegativeHit(entry, phrase, places[match.start()], places[match.end() - 1] + 1))
        return tuple(sorted(found, key=lambda hit: (hit.start, hit.end)))

    @cached_property
    def _patterns(self) -> tuple[tuple[NegativeEntry, re.Pattern[str]], ...]:
        return tuple((entry, _pattern(entry)) for entry in self.entries)


def _pattern(entry: NegativeEntry) -> re.Pattern[str]:
    """What the entry looks for: its exceptions first, so that a phrase inside one of them is passed over; long before short."""

    def any_of(phrases: tuple[str, ...]) -> str:
        return "|".join(re.escape(_plain(p)[0]) for p in sorted(phrases, key=len, reverse=True))

    hit = f"(?P<hit>{any_of(entry.phrases)})"
    return re.compile(f"(?P<no>{any_of(entry.unless)})|{hit}" if entry.unless else hit)


def _plain(text: str) -> tuple[str, list[int]]:
    """The text without blanks, in half width and small letters, and the place of each of its characters."""
    letters, places = [], []
    for place, character in enumerate(text):
        for letter in unicodedata.normalize("NFKC", character).casefold():
            if not letter.isspace():
                letters.append(letter)
                places.append(place)
    return "".join(letters), places


def load_negative_list(source: str | os.PathLike[str] | bytes) -> NegativeList:
    """The list in a TOML file, or in the bytes of one.

    Raises ``FormatError`` for what is not such a list and ``OSError`` for a path that cannot be opened.
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    try:
        return NegativeList.model_validate(tomllib.loads(data.decode("utf-8-sig")))
    except ValidationError as error:
        words = told(error)
        raise FormatError(
            Bilingual(
                zh=f"负面清单有误：{words.zh}。请对照样例改正。",
                en=f"negative list: {words.en}. Compare it with the sample.",
            )
        ) from None
    except ValueError as error:  # not UTF-8, not TOML
        raise FormatError(
            Bilingual(zh=f"负面清单不是UTF-8编码的TOML文件：{error}", en=f"negative list is not TOML in UTF-8: {error}")
        ) from None


def sample_negative_list() -> NegativeList:
    """A short list to start from; an office writes its own."""
    folder = resources.files("govdisclose.attributes")
    return load_negative_list(folder.joinpath("data/negative_list_sample.toml").read_bytes())
