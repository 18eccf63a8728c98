"""What ``compare`` and ``diff`` share (比对选项): the thresholds, reading, and writing a text."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from govdisclose.catalog.compare import MatchSettings
from govdisclose.cli.checking import READING_ERRORS, reason
from govdisclose.cli.packs import project_settings, registry_of_packs
from govdisclose.cli.shared import EXIT_UNANSWERED, complain, language
from govdisclose.cli.sources import Loaded, read_source

if TYPE_CHECKING:
    from govdisclose.domains import DomainRegistry

__all__ = ["match_options", "read_or_leave", "settings_from"]

F = TypeVar("F", bound=Callable[..., Any])
_OPTIONS = (
    click.option(
        "--similar",
        type=click.IntRange(0, 100),
        help="名称与内容的相似度达到多少算同一事项，默认80 / how alike name and content must be",
    ),
    click.option(
        "--name-only",
        type=click.IntRange(0, 100),
        help="没有内容可比时名称的相似度，默认90 / how alike names must be where there is no content",
    ),
)


def match_options(command: F) -> F:
    """Add the options; they arrive as ``similar`` and ``name_only``, for ``settings_from``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def settings_from(similar: int | None, name_only: int | None) -> MatchSettings:
    """The thresholds that the options choose."""
    usual = MatchSettings()
    return MatchSettings(
        similar=usual.similar if similar is None else similar,
        name_only=usual.name_only if name_only is None else name_only,
    )


def read_or_leave(context: click.Context, source: str, registry: "DomainRegistry | None" = None) -> Loaded:
    """Read a catalogue with the headings that the project settings map and packs name; leave with exit code 3 where it cannot be read.

    ``registry`` holds the packs; without it those that are installed, and those of the settings.
    """
    settings = project_settings()
    packs = registry if registry is not None else registry_of_packs((), settings)
    try:
        return read_source(source, columns=settings.columns, hints=packs.headings() if packs is not None else None)
    except READING_ERRORS as error:
        complain(f"{source}：{reason(error).in_language(language())}")
        context.exit(EXIT_UNANSWERED)
