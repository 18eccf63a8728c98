"""What an item offers less than its reference (范围缩小): channels, audience, mode, level, sources.

Each function gives the words of what is missing, empty where nothing is or where a side does not show it.
"""

from datetime import date

from govdisclose.catalog.compare.keys import key
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._instruments import status_of
from govdisclose.catalog.rules._reading import named, sources
from govdisclose.catalog.rules._wording import is_blank
from govdisclose.catalog.vocabulary import Channel
from govdisclose.citation import Citation
from govdisclose.law.register import Register
from govdisclose.law.standing import Standing

__all__ = [
    "lost_audience",
    "lost_channels",
    "lost_levels",
    "lost_sources",
    "only_on_request",
]


def lost_channels(item: CatalogItem, reference: CatalogItem) -> tuple[Channel, ...]:
    """Channels that the reference chooses and the item does not; nothing where either names none."""
    if not item.channels.chosen and not item.channels.optional:
        return ()
    return tuple(channel for channel in dict.fromkeys(reference.channels.chosen) if channel not in item.channels.chosen)


def lost_audience(item: CatalogItem, reference: CatalogItem) -> tuple[str, ...]:
    """全社会, or the groups that the reference names, where the item is for others only."""
    own, theirs = item.audience, reference.audience
    if own.all_society or (own.all_society is None and own.specific is None and not own.specific_groups):
        return ()
    if theirs.all_society:
        return ("全社会",)
    if not own.specific_groups:
        return ()
    have = "".join(key(group) for group in own.specific_groups)
    return tuple(group for group in theirs.specific_groups if not is_blank(group) and key(group) not in have)


def only_on_request(item: CatalogItem, reference: CatalogItem) -> bool:
    """True where the reference is for proactive disclosure and the item for disclosure on request alone."""
    return bool(reference.mode.proactive and item.mode.on_request and not item.mode.proactive)


def lost_levels(item: CatalogItem, reference: CatalogItem) -> tuple[str, ...]:
    """Levels that the reference ticks and the item leaves empty."""
    names = {"county": "县级", "township": "乡级", "village": "村级"}
    return tuple(
        term for name, term in names.items() if getattr(reference.levels, name) and getattr(item.levels, name) is False
    )


def lost_sources(item: CatalogItem, reference: CatalogItem, *, at: date, law: Register) -> tuple[str, ...]:
    """Sources of the reference that the item does not cite, without those that by the register were no longer in force on the day."""
    own = sources(item)
    if not own:
        return ()
    lost = (c for c in dict.fromkeys(sources(reference)) if not any(_same_source(c, mine) for mine in own))
    return tuple(dict.fromkeys(_title(c) for c in lost if not _ended(c, at, law)))


def _ended(citation: Citation, at: date, law: Register) -> bool:
    return status_of(citation, at, law).standing in {Standing.REPLACED, Standing.REPEALED}


def _same_source(one: Citation, other: Citation) -> bool:
    if one == other:
        return True
    if one.title and other.title:
        first, second = (key(c.title).removeprefix("中华人民共和国") for c in (one, other))
        return first == second or (min(len(first), len(second)) >= 6 and (first in second or second in first))
    return bool(one.number and other.number and key(one.number) == key(other.number))


def _title(citation: Citation) -> str:
    return f"《{citation.title}》" if citation.title else named(citation)
