"""A term that the law sets (法定期限): its limit, its source, the days on which that version is in force."""

from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.dated import Period
from govdisclose.deadlines.limit import TimeLimit

__all__ = ["Roll", "StatutoryTerm", "TermExtension"]


class Roll(StrEnum):
    """What happens to a last day that is a rest day (届满日遇休息日的顺延); a term in working days never ends on one."""

    NONE = "none"  #: 不顺延: the date stands
    NEXT_WORKING_DAY = "next_working_day"  #: 顺延: the first working day after it (民事诉讼法第八十五条)
    OPEN = "open"  #: 未规定: the text is silent; the date stands, the later one is named


@frozen
class TermExtension(Record):
    """By how much a term may be extended (延长), on which provision and with whose approval."""

    limit: TimeLimit
    citation: Citation
    approval: Bilingual


@frozen
class StatutoryTerm(Record):
    """One version of a term (法定期限): its name and title, the limit, the source and the days (both included) on which it is in force.

    ``verified`` is true when instrument, article and figure were read in a source; ``period_verified`` when the day of entry
    into force was. ``also`` holds further provisions that the counting rests on.
    """

    name: str
    title: Bilingual
    limit: TimeLimit
    citation: Citation
    period: Period
    verified: bool
    period_verified: bool = True
    also: tuple[Citation, ...] = ()
    roll: Roll = Roll.NONE
    extension: TermExtension | None = None
    note: Bilingual | None = None

    @property
    def basis(self) -> tuple[Citation, ...]:
        """The provision that sets the term, then those that say how it is counted."""
        return (self.citation, *self.also)
