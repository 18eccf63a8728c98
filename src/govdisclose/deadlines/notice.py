"""A holiday notice (节假日安排的通知) as a value: which days it takes off, which weekend days it makes working days.

A notice for a year can reach back into the last days of the year before: the notice for 2012 made 31 December 2011 a working day.
"""

import re
from datetime import date

from attrs import frozen

from govdisclose._records import Record
from govdisclose.citation import Citation
from govdisclose.dated import Period

__all__ = ["HolidayArrangement", "Notice", "festivals"]

#: Statutory holidays in the order in which notices arrange them, each with the words that name it.
_FESTIVALS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("元旦", ("元旦", "新年")),
    ("春节", ("春节",)),
    ("清明节", ("清明",)),
    ("劳动节", ("劳动节", "五一")),
    ("端午节", ("端午",)),
    ("中秋节", ("中秋",)),
    ("国庆节", ("国庆", "十一")),
)
#: Before the amendment of 《全国年节及纪念日放假办法》 in force from 2008 these were not days off for all.
_SINCE_2008 = frozenset({"清明节", "端午节", "中秋节"})


def festivals(name: str) -> frozenset[str]:
    """The statutory holidays that a heading names; the heading itself where it names none.

    >>> sorted(festivals("中秋节、国庆节")), festivals("“五一”国际劳动节"), festivals("抗战胜利纪念日")
    (['中秋节', '国庆节'], frozenset({'劳动节'}), frozenset({'抗战胜利纪念日'}))
    """
    found = frozenset(plain for plain, words in _FESTIVALS if any(word in name for word in words))
    return found or frozenset({re.sub(r"\s+", "", name)})


@frozen
class HolidayArrangement(Record):
    """One holiday of a notice: the days off, weekends inside included, and the make-up days (调休上班).

    ``extends`` is true where the notice adds days to what was announced before; otherwise it takes the place of an earlier
    arrangement of the same holiday.
    """

    name: str
    off: tuple[date, ...] = ()
    work: tuple[date, ...] = ()
    extends: bool = False

    @property
    def days(self) -> tuple[date, ...]:
        """All days that the arrangement names, in order."""
        return tuple(sorted((*self.off, *self.work)))


@frozen
class Notice(Record):
    """A holiday notice (放假安排): the arrangements of one year, or of a part of it.

    ``number`` is the 文号, ``issued`` the date of signature (成文日期); both are ``None`` where they are not known, and are then never
    filled in. ``issued_about`` is a date known only roughly. ``verified`` is true when number and date were read in a source;
    ``evidence`` says where they were found.
    """

    year: int
    holidays: tuple[HolidayArrangement, ...]
    title: str | None = None
    number: str | None = None
    issued: date | None = None
    issued_about: date | None = None
    verified: bool = False
    evidence: str | None = None

    @property
    def dated(self) -> date | None:
        """The date of the notice, else the rough date, else ``None``."""
        return self.issued or self.issued_about

    def known_on(self, day: date) -> bool:
        """True when the notice stood on that day; one without any date counts from 1 January of its year."""
        return (self.dated or date(self.year, 1, 1)) <= day

    @property
    def label(self) -> str:
        """How the notice is named in short: its 文号, else its title."""
        return self.number or self.citation.title

    @property
    def citation(self) -> Citation:
        """The notice as a source."""
        return Citation(self.title or f"{self.year}年部分节假日安排", self.number)

    @property
    def named(self) -> frozenset[str]:
        """The statutory holidays that the notice arranges."""
        return frozenset().union(*(festivals(h.name) for h in self.holidays))

    @property
    def complete(self) -> bool:
        """True when the notice arranges every statutory holiday of its year."""
        return self.named >= frozenset(_statutory(self.year))

    @property
    def covers(self) -> tuple[Period, ...]:
        """The days that the notice settles.

        A complete notice settles its whole year. One for a part of a year settles the days from the first to the last that it
        names, as far as no statutory holiday between them is missing: with 元旦 and 国庆节 alone, spring stays unpublished.
        """
        if self.complete:
            first = min((d for h in self.holidays for d in h.days), default=date(self.year, 1, 1))
            return (Period(min(first, date(self.year, 1, 1)), date(self.year, 12, 31)),)
        spans: list[Period] = []
        last_place = None
        for place, start, end in sorted(_places(self)):
            if last_place is not None and place - last_place <= 1 and spans:
                spans[-1] = Period(min(start, spans[-1].start or start), max(end, spans[-1].end or end))
            else:
                spans.append(Period(start, end))
            last_place = place
        return tuple(spans)


def _statutory(year: int) -> tuple[str, ...]:
    return tuple(plain for plain, _ in _FESTIVALS if year >= 2008 or plain not in _SINCE_2008)


def _places(notice: Notice) -> list[tuple[float, date, date]]:
    """Each arrangement with its place among the statutory holidays, its first and its last day."""
    order = _statutory(notice.year)
    spans = []
    for arrangement in notice.holidays:
        if not arrangement.days:
            continue
        start, end = arrangement.days[0], arrangement.days[-1]
        places = sorted(order.index(plain) for plain in festivals(arrangement.name) if plain in order)
        # A holiday outside the statutory ones stands alone, far from its neighbours.
        spans += [(float(p), start, end) for p in places] or [(100.0 + 2 * start.timetuple().tm_yday, start, end)]
    if any(place == 0 for place, _, _ in spans):
        spans = [(p, min(s, date(notice.year, 1, 1)) if p == 0 else s, e) for p, s, e in spans]
    return spans
