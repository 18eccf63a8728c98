"""Which domains a command knows (领域来源): those of the library, of installed packs, of the settings, and of ``--pack``."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.calendar_options import day_type
from govdisclose.cli.settings import SettingsError, load_settings
from govdisclose.cli.shared import complain, language
from govdisclose.domains import DomainRegistry, installed_registry, read_pack

__all__ = ["at_option", "division_option", "pack_option", "registry_of", "today_or"]

F = TypeVar("F", bound=Callable[..., Any])

pack_option = click.option(
    "--pack",
    "packs",
    multiple=True,
    type=click.Path(),
    metavar="DIR",
    help="定义包文件夹或 wheel，可重复 / folder or wheel of a pack, repeatable",
)
at_option = click.option("--at", type=day_type, metavar="DATE", help="基准日，默认今天 / the day, today by default")
division_option = click.option("--division", metavar="CODE", help="行政区划代码（六位） / division code, six digits")


def today_or(day: date | None) -> date:
    """The day given, or today."""
    return day or date.today()  # noqa: DTZ011 - a day in the user's own calendar


def registry_of(packs: tuple[str, ...]) -> DomainRegistry:
    """The domains that hold here; a broken installed pack is told and left out, a broken one that was asked for stops the command."""
    try:
        settings = load_settings()
    except SettingsError as error:
        raise click.UsageError(error.text.in_language(language())) from error
    registry = installed_registry(strict=False)
    for finding in registry.findings:
        complain(Bilingual(zh=f"{finding.code} {finding.message.zh}", en=f"{finding.code} {finding.message.en}"))
    return registry.with_packs(*(read_pack(path) for path in dict.fromkeys((*map(str, settings.packs), *packs))))
