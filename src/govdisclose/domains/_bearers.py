"""Who bears a name from when to when (名称起止): present names, short forms and former names, with their first and last days."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import frozen

from govdisclose.dated import Period
from govdisclose.domains.publishers import FormerPublisherName, PublisherEntry, plain_publisher

__all__ = ["Claim", "claims_of", "first_day", "names_on", "present"]


@frozen
class Claim:
    """That a body bears a name (名称起止) on the days of ``period``; ``former`` is the entry of a former name, ``None`` for the present one."""

    entry: PublisherEntry
    period: Period
    former: FormerPublisherName | None = None


def first_day(entry: PublisherEntry) -> date | None:
    """The first day of the present name: ``since``, else the day after the last former name; ``None`` where neither is known."""
    if entry.since is not None:
        return entry.since
    last = max((old.until for old in entry.former), default=None)
    return last + timedelta(days=1) if last is not None and last < date.max else None


def present(entry: PublisherEntry) -> Claim:
    """The claim to the present name and its short forms."""
    first, last = first_day(entry), entry.through
    return Claim(entry, Period(first if last is None or first is None else min(first, last), last))


def claims_of(entries: Iterable[PublisherEntry]) -> dict[str, tuple[Claim, ...]]:
    """All claims to each name, as ``plain_publisher`` writes it, in the order of the entries."""
    found: dict[str, tuple[Claim, ...]] = {}
    for entry in entries:
        for name, claim in _claims(entry):
            found[name] = (*found.get(name, ()), claim)
    return found


def names_on(entry: PublisherEntry, day: date) -> tuple[str, ...]:
    """The former names that the body bore on a day."""
    return tuple(old.name for old in entry.former if day in Period(old.start, old.until))


def _claims(entry: PublisherEntry) -> Iterator[tuple[str, Claim]]:
    for old in entry.former:
        yield plain_publisher(old.name), Claim(entry, Period(old.start, old.until), old)
    for name in dict.fromkeys(map(plain_publisher, (entry.name, *entry.short_names))):
        yield name, present(entry)
