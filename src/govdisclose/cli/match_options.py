"""What ``compare`` and ``diff`` share (比对选项): the thresholds, reading, and writing a text."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from govdisclose.catalog.compare import MatchSettings
from govdisclose.cli.checking import READING_ERRORS, reason
from govdisclose.cli.settings import SettingsError, load_settings
from govdisclose.cli.shared import EXIT_UNANSWERED, complain, language
from govdisclose.cli.sources import Loaded, read_source

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


def read_or_leave(context: click.Context, source: str) -> Loaded:
    """Read a catalogue with the headings that the project settings map; leave with exit code 3 where it cannot be read."""
    try:
        columns: Mapping[str, str] = load_settings().columns
    except SettingsError as error:
        raise click.UsageError(error.text.in_language(language())) from error
    try:
        return read_source(source, columns=columns)
    except READING_ERRORS as error:
        complain(f"{source}：{reason(error).in_language(language())}")
        context.exit(EXIT_UNANSWERED)
