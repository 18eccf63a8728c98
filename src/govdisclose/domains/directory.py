"""The directory of publishers (公开主体名录): names resolved with their dates, and the phone book that counties print."""

import re
import unicodedata
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from govdisclose.catalog.model import Catalog
from govdisclose.domains.publishers import FormerPublisherName, PublisherEntry
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding, Location, Provenance

__all__ = ["PublisherDirectory", "PublisherMatch", "Resolution"]

_SHORTEST = 3  # characters of an ending that may stand for a full name


class Resolution(StrEnum):
    """How a name stands to the directory (名称对应)."""

    CURRENT = "current"  #: 现用名称: the name, or a short form of it
    IN_ITS_TIME = "in_its_time"  #: 当时名称: a former name, still borne on the day asked
    FORMER = "former"  #: 曾用名称: no longer borne on the day asked
    SEVERAL = "several"  #: 不止一个: may be any of several bodies
    UNKNOWN = "unknown"  #: 不在名录


@frozen
class PublisherMatch:
    """What the directory knows of a name on a day (名称查询结果)."""

    kind: Resolution
    name: str
    entries: tuple[PublisherEntry, ...] = ()
    former: FormerPublisherName | None = None


@frozen
class PublisherDirectory:
    """The bodies that disclose (公开主体名录); an immutable value."""

    entries: tuple[PublisherEntry, ...] = ()
    _by_name: dict[str, tuple[PublisherEntry, ...]] = field(init=False, repr=False, eq=False)
    _former: dict[str, tuple[tuple[PublisherEntry, FormerPublisherName], ...]] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        named: dict[str, tuple[PublisherEntry, ...]] = {}
        former: dict[str, tuple[tuple[PublisherEntry, FormerPublisherName], ...]] = {}
        for entry in self.entries:
            for name in dict.fromkeys(map(_plain, (entry.name, *entry.short_names))):
                named[name] = (*named.get(name, ()), entry)
            for old in entry.former:
                former[_plain(old.name)] = (*former.get(_plain(old.name), ()), (entry, old))
        object.__setattr__(self, "_by_name", named)
        object.__setattr__(self, "_former", former)

    def resolve(self, name: str, *, at: date) -> PublisherMatch:
        """The body that bears, or bore, this name on the day ``at``; a unique ending (民政局) stands for the full name."""
        plain = _plain(name)
        found = self._by_name.get(plain, ())
        if not found:
            formers = self._former.get(plain, ())
            borne = [one for one in formers if _borne(one[1], at)]
            entries = tuple(dict.fromkeys(entry for entry, _ in borne or formers))
            if len(entries) == 1:
                kind = Resolution.IN_ITS_TIME if borne else Resolution.FORMER
                return PublisherMatch(kind, name, entries, (borne or formers)[-1][1])
            found = entries or self._ending(plain)
        if len(found) > 1:
            return PublisherMatch(Resolution.SEVERAL, name, found)
        return PublisherMatch(Resolution.CURRENT, name, found) if found else PublisherMatch(Resolution.UNKNOWN, name)

    def same_body(self, one: str, other: str, *, at: date) -> bool | None:
        """Whether two names are those of one body on the day ``at``, former names included; ``None`` where the directory cannot tell.

        It cannot where it does not know both, and where one of them may be any of several bodies.
        """
        sides = [{entry.name for entry in self.resolve(name, at=at).entries} for name in (one, other)]
        if not sides[0] & sides[1]:
            return False if all(sides) else None
        return True if len(sides[0]) == len(sides[1]) == 1 else None

    def known_as(self, name: str, *, at: date) -> tuple[str, ...]:
        """All names of the body that bears, or bore, this name: present, short and former; empty where it is not one body."""
        entries = self.resolve(name, at=at).entries
        if len(entries) != 1:
            return ()
        (entry,) = entries
        return (entry.name, *entry.short_names, *(old.name for old in entry.former))

    def check(self, catalog: Catalog, *, at: date, provenance: Provenance | None = None) -> tuple[Finding, ...]:
        """A finding for each publisher of the catalogue that is not a present name of the directory."""
        findings: list[Finding] = []
        for number, item in enumerate(catalog.items):
            for body in item.publisher.bodies or ((item.publisher.text,) if item.publisher.text.strip() else ()):
                place = (provenance.locate(number, "publisher") if provenance else None) or Location(
                    item_index=number, item=item.id, field="publisher"
                )
                finding = self._finding(self.resolve(body, at=at), place)
                if finding is not None:
                    findings.append(finding)
        return tuple(findings)

    def children(self, name: str) -> tuple[PublisherEntry, ...]:
        """The bodies directly under this one."""
        return tuple(entry for entry in self.entries if entry.parent and _plain(entry.parent) == _plain(name))

    def _ending(self, plain: str) -> tuple[PublisherEntry, ...]:
        if len(plain) < _SHORTEST:
            return ()
        return tuple(entry for entry in self.entries if _plain(entry.name).endswith(plain))

    def _finding(self, match: PublisherMatch, place: Location) -> Finding | None:
        match match.kind:
            case Resolution.UNKNOWN:
                from difflib import get_close_matches

                near = "、".join(get_close_matches(match.name, [e.name for e in self.entries], n=2, cutoff=0.7))
                return Finding.of(
                    rule("publisher"),
                    place,
                    found=match.name,
                    expected=f"Similar: {near}. " if near else "",
                    expected_zh=f"相近的有“{near}”。" if near else "",
                )
            case Resolution.FORMER if match.former:
                return Finding.of(
                    rule("former"), place, found=match.name, expected=match.entries[0].name, until=match.former.until
                )
            case Resolution.SEVERAL:
                names = "、".join(entry.name for entry in match.entries)
                return Finding.of(rule("several"), place, found=match.name, expected=names)
            case _:
                return None


def _borne(old: FormerPublisherName, at: date) -> bool:
    return at <= old.until and (old.start is None or old.start <= at)


def _plain(name: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name))
