"""The reference catalogue that the command line is given (参考目录): a file, or the code or name of a domain."""

from datetime import date

from attrs import frozen

from govdisclose.catalog.model import Catalog
from govdisclose.domains import DomainRegistry

__all__ = ["DomainReference", "reference_of_domain"]


@frozen
class DomainReference:
    """The reference of a domain, and whether the whole official table is known."""

    catalog: Catalog
    complete: bool


def reference_of_domain(
    name: str, registry: DomainRegistry, *, at: date, division: str | None = None
) -> DomainReference | None:
    """The reference of the domain in force on the day; ``division`` is the place whose packs count.

    ``None`` where no domain is called so. Raises ``DomainNotFoundError`` where several are, or none of its editions is in force.
    """
    if not registry.find(name):
        return None
    found = registry.reference(name, at=at, division=division)
    return DomainReference(found.catalog, found.complete)
