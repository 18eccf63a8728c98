"""The reference catalogue that the command line is given (参考目录): a file, or the code or name of a domain."""

from datetime import date

import click
from attrs import frozen

from govdisclose.catalog.model import Catalog
from govdisclose.cli.settings import SettingsError, load_settings
from govdisclose.cli.shared import language
from govdisclose.domains import DomainRegistry, installed_registry, read_pack

__all__ = ["DomainReference", "reference_of_domain"]


@frozen
class DomainReference:
    """The reference of a domain, and whether the whole official table is known."""

    catalog: Catalog
    complete: bool


def reference_of_domain(name: str, *, at: date) -> DomainReference | None:
    """The reference of the domain in force on the day, with installed packs and those of the project settings.

    ``None`` where no domain is called so. Raises ``DomainNotFoundError`` where several are, or none of its editions is in force.
    """
    registry = _registry()
    if not registry.find(name):
        return None
    found = registry.reference(name, at=at)
    return DomainReference(found.catalog, found.complete)


def _registry() -> DomainRegistry:
    try:
        packs = load_settings().packs
    except SettingsError as error:
        raise click.UsageError(error.text.in_language(language())) from error
    return installed_registry().with_packs(*(read_pack(path) for path in packs))
