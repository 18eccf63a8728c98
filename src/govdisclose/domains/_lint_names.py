"""Names of publishers in time (名称起止检查): on no day may a name be borne twice without that being said."""

from collections.abc import Iterator
from itertools import combinations

from govdisclose.dated import Period
from govdisclose.domains._bearers import Claim, claims_of
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains._places import in_words, place_of
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding

__all__ = ["names_in_time"]


def names_in_time(loaded: LoadedPack) -> Iterator[Finding]:
    """Former names that overlap themselves or a present name, and those of two bodies at one time; two present names are another rule's."""
    number = {id(entry): n for n, entry in enumerate(loaded.pack.publishers)}
    for claims in claims_of(loaded.pack.publishers).values():
        for one, other in combinations(claims, 2):
            if (one.former or other.former) and _overlap(one.period, other.period):
                two_bodies = one.entry is not other.entry
                places = [place_of(loaded, "publisher", number[id(claim.entry)]) for claim in (one, other)]
                zh, en = in_words(*(places if two_bodies else places[:1]))
                former = one.former or other.former
                yield Finding.of(
                    rule("divided" if two_bodies and one.former and other.former else "dates"),
                    places[1],
                    found=former.name if former else None,
                    first=_said(one),
                    second=_said(other),
                    where_zh=zh,
                    where_en=en,
                )


def _overlap(one: Period, other: Period) -> bool:
    return all(a.start is None or b.end is None or a.start <= b.end for a, b in ((one, other), (other, one)))


def _said(claim: Claim) -> str:
    return f"{claim.entry.name} {claim.period.start or '…'}～{claim.period.end or '…'}"
