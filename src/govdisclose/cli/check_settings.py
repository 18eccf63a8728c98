"""What a check is asked to do (检查设置): the options of ``check`` laid over the settings of the project."""

from collections.abc import Mapping

import click

from govdisclose.cli.rule_book import unknown_rules
from govdisclose.cli.settings import Settings, SettingsError, load_settings
from govdisclose.cli.shared import language

__all__ = ["settings_for"]


def settings_for(*, select: tuple[str, ...], ignore: tuple[str, ...], columns: Mapping[str, str]) -> Settings:
    """The settings of the project under those of the command line; ``--select`` takes the place of theirs, the rest is added.

    Raises ``click.UsageError`` for settings that cannot be read, and for rules that do not exist.
    """
    try:
        own = load_settings()
    except SettingsError as error:
        raise click.UsageError(error.text.in_language(language())) from error
    settings = own.model_copy(
        update={
            "select": select or own.select,
            "ignore": (*own.ignore, *ignore),
            "columns": {**own.columns, **columns},
        }
    )
    unknown = unknown_rules((*settings.select, *settings.ignore, *settings.severities))
    if unknown:
        names = "、".join(unknown)
        raise click.UsageError(
            f"没有规则“{names}”；govdisclose rule 列出全部。/ no such rule; `govdisclose rule` lists all."
        )
    return settings
