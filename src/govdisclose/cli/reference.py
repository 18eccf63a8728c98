"""The reference catalogue that the command line is given (参考目录): a file, or the code or name of a domain."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from attrs import frozen

from govdisclose.catalog.model import Catalog
from govdisclose.domains import DomainRegistry

__all__ = ["DomainReference", "reference_of_domain"]


@frozen
class DomainReference:
    """The reference of a domain, whether the whole official table is known, and what of it is in doubt."""

    catalog: Catalog
    complete: bool
    doubtful: Mapping[str, frozenset[str]]


def reference_of_domain(
    name: str, registry: DomainRegistry, *, at: date, division: str | None = None, beside: Catalog | None = None
) -> DomainReference | None:
    """The reference of the domain in force on the day; ``division`` is the place whose packs count.

    It bears the name that the catalogue ``beside`` it gives to the domain, if that is another of its names. ``None`` where no domain is
    called so. Raises ``DomainNotFoundError`` where several are, or none of its editions is in force.
    """
    if not registry.find(name):
        return None
    found = registry.reference(name, at=at, division=division)
    catalog = found.catalog
    if beside is not None:
        named = Counter(d for item in beside.items if (d := item.domain or beside.header.domain))
        same = [words for words, _ in named.most_common() if found.code in [d.code for d in registry.find(words)]]
        if same:
            catalog = catalog.model_copy(update={"header": catalog.header.model_copy(update={"domain": same[0]})})
    return DomainReference(catalog, found.complete, found.doubtful)
