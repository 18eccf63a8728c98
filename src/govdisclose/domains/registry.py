"""The domains that are known (领域名录): those of the library, and those of packs laid upon them; an immutable value.

>>> from datetime import date
>>> domains = DomainRegistry.national()
>>> [d.name for d in domains.find("扶贫救灾")], domains.get("城乡规划领域").code
(['扶贫', '救灾'], 'urban-rural-planning')
>>> reference = domains.reference("财政预决算", at=date(2026, 11, 22))
>>> [one.item.matter[-1] for one in reference.items], reference.complete
(['政府预算', '政府决算', '部门预算', '部门决算'], True)
"""

import re
from datetime import date
from functools import cache
from importlib.resources import files

from attrs import field, frozen

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Catalog
from govdisclose.domains._ambiguous import refuse_ambiguous
from govdisclose.domains._conflicts import refuse_conflicts
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.assembling import Domain, assemble, domain_of
from govdisclose.domains.directory import PublisherDirectory
from govdisclose.domains.entry import DomainEntry
from govdisclose.domains.errors import DomainNotFoundError
from govdisclose.domains.extending import add_flows, add_laws, added_weights
from govdisclose.domains.extras import Facet, joined_facets
from govdisclose.domains.layers import applies_to
from govdisclose.domains.names import NameIndex
from govdisclose.domains.pack import DomainPack
from govdisclose.domains.publishers import joined
from govdisclose.domains.reading import read_pack
from govdisclose.domains.reference import Reference
from govdisclose.findings import Finding, Severity
from govdisclose.law import Register
from govdisclose.process import FlowRegistry

__all__ = ["Domain", "DomainRegistry"]

#: A division of GB/T 2260, down to the village.
_DIVISION = re.compile(r"[0-9]{6}(?:[0-9]{3}|[0-9]{6})?")


@frozen
class DomainRegistry:
    """Domains of all packs (领域名录), the uppermost layer first; ``findings`` tell of packs that could not be used.

    Raises ``PackError`` for a pack in which a code stands twice or two editions hold on one day: neither is chosen silently.
    """

    packs: tuple[LoadedPack, ...] = ()
    findings: tuple[Finding, ...] = ()
    domains: tuple[Domain, ...] = field(init=False, repr=False, eq=False)
    _index: NameIndex = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        ordered = tuple(sorted(self.packs, key=lambda loaded: loaded.pack.info.layer.rank))
        object.__setattr__(self, "packs", ordered)
        refuse_ambiguous(ordered)
        refuse_conflicts(ordered)
        entries: dict[str, list[tuple[str, DomainEntry]]] = {}
        for loaded in ordered:
            for entry in loaded.pack.domains:
                entries.setdefault(entry.code, []).append((loaded.id, entry))
        replaced = {name for loaded in ordered for name in loaded.pack.info.replaces}
        domains = tuple(domain_of(code, own, replaced) for code, own in entries.items())
        object.__setattr__(self, "domains", domains)
        named = (
            (code, e.name, e.other_names, tuple(f.name for f in e.former_names))
            for code, own in entries.items()
            for _, e in own
        )
        object.__setattr__(self, "_index", NameIndex.of(named))

    @classmethod
    def national(cls) -> "DomainRegistry":
        """The domains that come with the library."""
        return _national()

    def with_packs(self, *packs: LoadedPack | DomainPack) -> "DomainRegistry":
        """A registry with further packs. Raises ``PackConflictError`` that names both where two define the same thing."""
        more = tuple(LoadedPack(p) if isinstance(p, DomainPack) else p for p in packs)
        return DomainRegistry((*self.packs, *more), self.findings)

    def with_findings(self, *findings: Finding) -> "DomainRegistry":
        """The same registry, with findings on packs that are not in it."""
        return DomainRegistry(self.packs, (*self.findings, *findings))

    def find(self, words: str | Catalog) -> tuple[Domain, ...]:
        """The domains of this code, name, other or old name, or those named in a title; none where there is none.

        A catalogue is looked up by the domains of its header and its items, else by its title. An old name may stand for several domains.
        """
        if isinstance(words, Catalog):
            stated = (words.header.domain, *(item.domain for item in words.items))
            named = {found.code for name in {*stated} if name for found in self.find(name)}
            if named:
                return tuple(domain for domain in self.domains if domain.code in named)
            return self.find(words.header.title or "")
        by_code = {domain.code: domain for domain in self.domains}
        if words.strip() in by_code:
            return (by_code[words.strip()],)
        codes = self._index.exact(words) or self._index.within(words)
        return tuple(domain for code, domain in by_code.items() if code in codes)

    def get(self, words: str) -> Domain:
        """The one domain of this code, name or title. Raises ``DomainNotFoundError`` where there is none, or more than one."""
        found = self.find(words)
        if len(found) == 1:
            return found[0]
        if found:
            names = "、".join(f"{d.name}（{d.code}）" for d in found)
            raise DomainNotFoundError(
                Bilingual(
                    zh=f"“{words}”对应几个领域：{names}。请写明其中一个的代码。",
                    en=f"{words!r} stands for several domains: {names}. Give the code of one.",
                )
            )
        near = "、".join(self._index.near(words))
        raise DomainNotFoundError(
            Bilingual(
                zh=f"没有领域“{words}”。{f'相近的有：{near}。' if near else ''}govdisclose domain list 列出全部。",
                en=f"there is no domain {words!r}.{f' Similar: {near}.' if near else ''} `govdisclose domain list` lists all.",
            )
        )

    def reference(self, code: str, *, at: date, division: str | None = None) -> Reference:
        """The reference catalogue of a domain on the day ``at``: the national version in force, and the layers below it.

        ``code`` may be any name of the domain. ``division`` is the place (six digits); without it the packs of every place count, and
        two of one layer that speak of the domain are one too many. Raises ``DomainNotFoundError``.
        """
        return assemble(self.get(code), self.packs, at=at, division=division)

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The facets of all packs; values that a lower layer adds come behind those of the upper one."""
        return joined_facets(loaded.pack.facets for loaded in self.packs)

    def facet(self, words: str) -> Facet | None:
        """The facet of this code or name, or ``None``."""
        return next((facet for facet in self.facets if words in (facet.code, facet.name)), None)

    @property
    def directory(self) -> PublisherDirectory:
        """The publishers of all packs; where two packs have the same body, the entry of the lower layer counts."""
        return PublisherDirectory(joined(loaded.pack.publishers for loaded in self.packs))

    def within(self, division: str | None) -> "DomainRegistry":
        """The packs that hold in a place alone (适用范围): for ``990101`` those of the county, of what lies above it, and of no place.

        The same registry where no code is given, or one that is not of six, nine or twelve digits.
        """
        if division is None or not _DIVISION.fullmatch(division.strip()):
            return self
        kept = tuple(loaded for loaded in self.packs if applies_to(loaded.pack.info.division, division.strip()))
        return self if kept == self.packs else DomainRegistry(kept, self.findings)

    def law(self) -> Register:
        """The law to judge by (法规名录): the register of the library, with the instruments of the packs.

        What the library holds stays as it is; ``left_out`` tells of a pack that says otherwise.
        """
        return add_laws(self.packs)[0]

    def flows(self) -> FlowRegistry:
        """The flows that are known (流程名录): the standard ones, with those of the packs."""
        return add_flows(self.packs)[0]

    def weights(self) -> dict[str, Severity]:
        """Rule to weight, as the packs re-grade them (规则级别)."""
        return added_weights(self.packs)[0]

    def headings(self) -> dict[str, str]:
        """Heading to field, as packs name columns and facets (栏目名称), for ``ingest.read(..., column_hints=...)``.

        A column of one's own, and a facet, is ``extensions``: it is kept under its heading.
        """
        columns = (column for loaded in self.packs for column in loaded.pack.columns)
        own = {column.heading: "extensions" if column.is_own else column.field for column in columns}
        return dict.fromkeys((facet.name for facet in self.facets), "extensions") | own

    def left_out(self) -> tuple[Finding, ...]:
        """What packs say of law, flows and weights that was not taken over, each with the reason (未采用的内容)."""
        return (*add_laws(self.packs)[1], *add_flows(self.packs)[1], *added_weights(self.packs)[1])


@cache
def _national() -> DomainRegistry:
    return DomainRegistry((read_pack(files("govdisclose.domains") / "data" / "national", name="govdisclose"),))
