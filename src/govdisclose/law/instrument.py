"""A legal instrument (法律文件) and its versions, each with the days on which it holds."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.dated import Period

__all__ = ["Instrument", "InstrumentKind", "Version"]


class InstrumentKind(StrEnum):
    """The rank of an instrument (效力位阶)."""

    STATUTE = "statute"  #: 法律
    REGULATION = "regulation"  #: 行政法规, 地方性法规
    JUDICIAL_INTERPRETATION = "judicial_interpretation"  #: 司法解释
    RULE = "rule"  #: 规章
    NORMATIVE_DOCUMENT = "normative_document"  #: 规范性文件


@frozen
class Version(Record):
    """One text of an instrument, the days on which it holds, and the number under which it was promulgated.

    ``also`` lists the numbers of decisions that amended single articles of this text: to cite one of them, or the number of the
    first promulgation, is to cite this version. A version ends only where the whole text was issued anew or repealed. ``verified`` is
    false where its first day could not be checked; no error rests on that day.

    ``articles`` is the number of its articles (条数) as read in the text, ``None`` where it was not read; it holds from ``articles_since``
    on, which is ``None`` where it holds from the first day: an amending decision may add articles.
    """

    period: Period
    number: str | None = None
    also: tuple[str, ...] = ()
    verified: bool = True
    articles: int | None = None
    articles_since: date | None = None

    def articles_on(self, day: date) -> int | None:
        """How many articles the text has on a day; ``None`` where that was not read."""
        return self.articles if self.articles_since is None or self.articles_since <= day else None


@frozen
class Instrument(Record):
    """A law (法律文件), regulation, rule or document: its title, its rank, its versions in order of time, and what took its place.

    ``source`` says where the dates are written. ``verified`` is false where they could not be checked; no error rests on those.
    """

    title: str
    kind: InstrumentKind
    source: str
    versions: tuple[Version, ...]
    aliases: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    verified: bool = True

    def version_at(self, day: date) -> Version | None:
        """The text that holds on the day, or ``None``."""
        return next((version for version in self.versions if day in version.period), None)

    @property
    def end(self) -> date | None:
        """The last day on which the instrument holds, or ``None`` while no end is known."""
        return self.versions[-1].period.end
