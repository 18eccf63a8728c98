"""``--fail-on`` (退出码下限): from which weight on findings make the exit code 1, for the commands that share it."""

from collections.abc import Callable
from typing import Any, Literal, TypeVar

import click

__all__ = ["fail_option"]

F = TypeVar("F", bound=Callable[..., Any])


def fail_option(default: Literal["error", "warning"]) -> Callable[[F], F]:
    """The option, which arrives as ``fail_on``."""
    return click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "note", "never"]),
        default=default,
        show_default=True,
        help="何时以 1 退出 / exit 1 from this weight on",
    )
