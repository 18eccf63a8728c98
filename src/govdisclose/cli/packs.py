"""The packs that a command works with (定义包来源): installed ones, those of the project settings, and those of ``--pack``.

Where there are none, the domains are not even imported.
"""

import os
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.settings import Settings, SettingsError, load_settings
from govdisclose.cli.shared import complain, language
from govdisclose.findings import Finding

if TYPE_CHECKING:
    from govdisclose.domains import DomainRegistry

__all__ = ["pack_option", "project_settings", "registry_of", "registry_of_packs", "tell"]

_GROUP = "govdisclose.packs"

pack_option = click.option(
    "--pack",
    "packs",
    multiple=True,
    type=click.Path(),
    metavar="DIR",
    help="定义包文件夹或 wheel，可重复 / folder or wheel of a pack, repeatable",
)


def project_settings() -> Settings:
    """The settings of the project. Raises ``click.UsageError`` for a file that cannot be used."""
    try:
        return load_settings()
    except SettingsError as error:
        raise click.UsageError(error.text.in_language(language())) from error


def registry_of(packs: tuple[str, ...], settings: Settings | None = None) -> "DomainRegistry":
    """The domains, laws and flows that hold here.

    A pack that is asked for takes the place of an installed one of the same id. A broken installed pack is told and left out; a broken
    one that was asked for raises ``PackError``, two that do not go together ``PackConflictError``.
    """
    from govdisclose.domains import DomainRegistry, installed_registry, read_pack

    installed, library = installed_registry(strict=False), DomainRegistry.national()
    tell(installed.findings)
    asked = [read_pack(path) for path in _asked(packs, settings)]
    ids = {loaded.id for loaded in asked}
    kept = (loaded for loaded in installed.packs if loaded.id not in ids or loaded in library.packs)
    return DomainRegistry(tuple(kept), installed.findings).with_packs(*asked)


def registry_of_packs(packs: tuple[str, ...], settings: Settings | None = None) -> "DomainRegistry | None":
    """The same where any pack is installed or asked for, else ``None``: then the library alone decides."""
    own = settings or project_settings()
    if packs or own.packs or entry_points(group=_GROUP):
        return registry_of(packs, own)
    return None


def tell(findings: tuple[Finding, ...]) -> None:
    """Say on standard error what is wrong with packs."""
    for finding in findings:
        complain(Bilingual(zh=f"{finding.code} {finding.message.zh}", en=f"{finding.code} {finding.message.en}"))


def _asked(packs: tuple[str, ...], settings: Settings | None) -> Iterator[str]:
    """The packs that are asked for, each once, however its path is written."""
    own = settings or project_settings()
    seen: set[Path] = set()
    for path in (*packs, *map(str, own.packs)):
        place = Path(os.path.realpath(path))
        place = place.parent if place.name == "pack.toml" else place
        if place not in seen:
            seen.add(place)
            yield path
