"""Which domains two catalogues are compared in (比对范围)."""

from collections.abc import Iterable

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.compare.keys import key
from govdisclose.catalog.model import Catalog, CatalogItem

__all__ = ["Scope"]


@frozen
class Scope:
    """The domains that both sides speak of, where one of them has a single one; ``None`` for all."""

    domains: frozenset[str] | None
    left_out: tuple[Bilingual, ...]

    @classmethod
    def of(cls, catalog: Catalog, reference: Catalog) -> "Scope":
        """The scope of a comparison, and what is to be said of it."""
        own, theirs = (_domains(side) for side in (catalog, reference))
        if not own or not theirs:
            return cls(None, ())
        if not own.keys() & theirs.keys():
            mine, others = _named(own.values()), _named(theirs.values())
            zh = f"两边写的领域不同：本目录“{mine.zh}”，参考目录“{others.zh}”。不是同一领域的新旧名称的，这次比对没有意义"
            en = f"the two name other domains: {mine.en} and, in the reference, {others.en}; unless these are names of one domain, the comparison says nothing"
            return cls(None, (Bilingual(zh, en),))
        if (len(own) > 1) is (len(theirs) > 1):
            return cls(None, ())
        kept = own if len(own) == 1 else theirs
        rest = _named((own | theirs)[name] for name in sorted((own | theirs).keys() - kept.keys()))
        words = Bilingual(
            f"只有一方有的领域没有比对：{rest.zh}", f"domains that only one side has were not compared: {rest.en}"
        )
        return cls(frozenset(kept), (words,))

    def covers(self, catalog: Catalog, item: CatalogItem) -> bool:
        """Whether an item is of one of the domains, or of none."""
        domain = item.domain or catalog.header.domain
        return self.domains is None or domain is None or _plain(domain) in self.domains


def _domains(catalog: Catalog) -> dict[str, str]:
    """The domains that a catalogue names, without layout and the ending 领域, to the words that stand there."""
    named = (item.domain or catalog.header.domain for item in catalog.items)
    return {_plain(domain): domain for domain in named if domain}


def _plain(domain: str) -> str:
    return key(domain).removesuffix("领域")


def _named(domains: Iterable[str]) -> Bilingual:
    words = [*domains]
    return Bilingual("、".join(words), ", ".join(words))
