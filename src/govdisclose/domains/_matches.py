"""What the directory knows of a name on a day (名称查询结果), and what is said of it in a report."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import frozen

from govdisclose.domains.publishers import FormerPublisherName, PublisherEntry
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding, Location

__all__ = ["PublisherMatch", "Resolution", "finding_of"]


class Resolution(StrEnum):
    """How a name stands to the directory on a day (名称对应)."""

    CURRENT = "current"  #: 现用名称: the present name, or a short form of it, borne on the day asked
    IN_ITS_TIME = "in_its_time"  #: 当时名称: a former name, still borne on the day asked
    FORMER = "former"  #: 曾用名称: no longer borne on the day asked
    LATER = "later"  #: 后来名称: not yet borne on the day asked
    SEVERAL = "several"  #: 不止一个: may be any of several bodies
    UNKNOWN = "unknown"  #: 不在名录


@frozen
class PublisherMatch:
    """What the directory knows of a name on a day (名称查询结果).

    ``since`` and ``until`` are the first and the last day on which the name is borne, both included, as far as they are known;
    ``then`` are the names of a body on a day on which it did not yet bear this one.
    """

    kind: Resolution
    name: str
    entries: tuple[PublisherEntry, ...] = ()
    former: FormerPublisherName | None = None
    since: date | None = None
    until: date | None = None
    then: tuple[str, ...] = ()


def finding_of(match: PublisherMatch, place: Location, entries: Iterable[PublisherEntry]) -> Finding | None:
    """What is to be said of a name that a catalogue writes; nothing where it is borne on the day."""
    match match.kind:
        case Resolution.UNKNOWN:
            from difflib import get_close_matches

            near = "、".join(get_close_matches(match.name, [e.name for e in entries], n=2, cutoff=0.7))
            return Finding.of(
                rule("publisher"),
                place,
                found=match.name,
                expected=f"Similar: {near}. " if near else "",
                expected_zh=f"相近的有“{near}”。" if near else "",
            )
        case Resolution.FORMER:
            (entry,) = match.entries
            gone = match.former is None  # the body itself has ended
            return Finding.of(
                rule("former"),
                place,
                found=match.name,
                expected=None if gone else entry.name,
                until=match.until,
                now_zh="该单位已不存在" if gone else f"现为“{entry.name}”",
                now_en="there is no such body any more" if gone else f"the body is now {entry.name!r}",
            )
        case Resolution.LATER:
            then_zh = f"，当日为“{'、'.join(match.then)}”" if match.then else ""
            then_en = f"; then it was {', '.join(match.then)!r}" if match.then else ""
            return Finding.of(
                rule("later"),
                place,
                found=match.name,
                expected="、".join(match.then) or None,
                since=match.since,
                then_zh=then_zh,
                then_en=then_en,
            )
        case Resolution.SEVERAL:
            names = "、".join(entry.name for entry in match.entries)
            return Finding.of(rule("several"), place, found=match.name, expected=names)
        case _:
            return None
