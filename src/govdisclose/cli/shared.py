"""What every command shares (公用选项): language and format options, exit codes, printing."""

import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from govdisclose.bilingual import Bilingual, Language

__all__ = [
    "EXIT_CLEAN",
    "EXIT_FINDINGS",
    "EXIT_UNANSWERED",
    "EXIT_USAGE",
    "FormatOption",
    "LanguageOption",
    "OutputFormat",
    "complain",
    "print_json",
    "say",
]

EXIT_CLEAN = 0  #: no finding at or above --fail-on
EXIT_FINDINGS = 1  #: findings at or above --fail-on
EXIT_USAGE = 2  #: the command was called wrongly
EXIT_UNANSWERED = 3  #: the input cannot be read, or the answer cannot be given


class OutputFormat(StrEnum):
    """Text for a person or JSON for a program (输出格式)."""

    TEXT = "text"
    JSON = "json"


class _Lang(StrEnum):
    ZH = "zh"
    EN = "en"


_chosen: list[Language] = ["zh"]


def _choose(value: _Lang) -> _Lang:
    _chosen[0] = "en" if value is _Lang.EN else "zh"
    return value


LanguageOption = Annotated[
    _Lang, typer.Option("--lang", callback=_choose, is_eager=True, help="语言 / language: zh, en")
]
FormatOption = Annotated[OutputFormat, typer.Option("--format", help="输出格式 / output format: text, json")]


def say(text: Bilingual | str) -> None:
    """Print words to standard output, in the language chosen."""
    typer.echo(text if isinstance(text, str) else text.in_language(_chosen[0]))


def complain(text: Bilingual | str) -> None:
    """Print words to standard error, in the language chosen."""
    typer.echo(text if isinstance(text, str) else text.in_language(_chosen[0]), err=True)


def print_json(data: object) -> None:
    """Print plain data as JSON to standard output, Chinese as it is."""
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
