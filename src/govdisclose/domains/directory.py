"""The directory of publishers (公开主体名录): names resolved with their dates, and the phone book that counties print."""

from datetime import date

from attrs import field, frozen

from govdisclose.catalog.model import Catalog
from govdisclose.domains._bearers import Claim, claims_of, names_on, present
from govdisclose.domains._matches import PublisherMatch, Resolution, finding_of
from govdisclose.domains.publishers import PublisherEntry, plain_publisher
from govdisclose.findings import Finding, Location, Provenance

__all__ = ["PublisherDirectory", "PublisherMatch", "Resolution"]

_SHORTEST = 3  # characters of an ending that may stand for a full name


@frozen
class PublisherDirectory:
    """The bodies that disclose (公开主体名录); an immutable value."""

    entries: tuple[PublisherEntry, ...] = ()
    _names: dict[str, tuple[Claim, ...]] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_names", claims_of(self.entries))

    def resolve(self, name: str, *, at: date) -> PublisherMatch:
        """The body that bears this name on the day ``at``; where none does, the one that bore it before, else the one that bears it later.

        A name is borne from its first through its last day, both included (``until`` is still one of them); a present name without
        ``since`` from the day after the last former one; a day that is not known leaves that side open. A unique ending (民政局) stands
        for the full name.
        """
        plain = plain_publisher(name)
        found = self._names.get(plain) or self._ending(plain)
        if not found:
            return PublisherMatch(Resolution.UNKNOWN, name)
        borne = [claim for claim in found if at in claim.period]
        past = [claim for claim in found if claim.period.end is not None and claim.period.end < at]
        chosen = borne or past or found
        entries = tuple(dict.fromkeys(claim.entry for claim in chosen))
        if len(entries) > 1:
            return PublisherMatch(Resolution.SEVERAL, name, entries)
        claim = max(chosen, key=lambda one: (one.former is None, one.period.end or date.max))
        kind = Resolution.LATER
        if borne:
            kind = Resolution.CURRENT if claim.former is None else Resolution.IN_ITS_TIME
        elif past:
            kind = Resolution.FORMER
        then = names_on(claim.entry, at) if kind is Resolution.LATER else ()
        return PublisherMatch(kind, name, entries, claim.former, claim.period.start, claim.period.end, then)

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
        """A finding for each publisher of the catalogue that is not a name of the directory as it is borne on the day ``at``."""
        findings: list[Finding] = []
        for number, item in enumerate(catalog.items):
            for body in item.publisher.bodies or ((item.publisher.text,) if item.publisher.text.strip() else ()):
                place = (provenance.locate(number, "publisher") if provenance else None) or Location(
                    item_index=number, item=item.id, field="publisher"
                )
                finding = finding_of(self.resolve(body, at=at), place, self.entries)
                if finding is not None:
                    findings.append(finding)
        return tuple(findings)

    def children(self, name: str) -> tuple[PublisherEntry, ...]:
        """The bodies directly under this one."""
        plain = plain_publisher(name)
        return tuple(entry for entry in self.entries if entry.parent and plain_publisher(entry.parent) == plain)

    def _ending(self, plain: str) -> tuple[Claim, ...]:
        if len(plain) < _SHORTEST:
            return ()
        return tuple(present(entry) for entry in self.entries if plain_publisher(entry.name).endswith(plain))
