"""The root of the command line (命令行入口): finds the module of a command, runs it, turns failures into one sentence."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click
import typer
from typer.core import TyperGroup

from govdisclose.cli.shared import EXIT_UNANSWERED, complain
from govdisclose.errors import GovDiscloseError

__all__ = ["COMMANDS", "run"]

#: Command name to the module that holds it as ``app`` (a ``typer.Typer``).
COMMANDS: dict[str, str] = {}


class _LazyGroup(TyperGroup):
    """Imports the module of a command when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = typer.main.get_command(import_module(COMMANDS[cmd_name]).app)
        command.name = cmd_name
        return command


def _version(*, asked: bool) -> None:
    if asked:
        from govdisclose import __version__

        typer.echo(f"govdisclose {__version__}")
        raise typer.Exit


_app = typer.Typer(cls=_LazyGroup, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@_app.callback()
def _root(
    _version_asked: bool = typer.Option(  # noqa: FBT001 - typer's way to declare a flag
        False,  # noqa: FBT003 - same
        "--version",
        callback=lambda value: _version(asked=value),
        is_eager=True,
        help="版本 / version",
    ),
) -> None:
    """政府信息公开工具：目录、期限、公开属性、流程、交换格式。"""


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code; no traceback reaches the user."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = typer.main.get_command(_app).main(list(arguments), prog_name="govdisclose", standalone_mode=False)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except click.Abort:
        sys.stderr.write("已中止 / aborted\n")
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except GovDiscloseError as error:
        complain(error.text)
        return EXIT_UNANSWERED
    except OSError as error:
        complain(f"{error.filename or ''}: {error.strerror or error}")
        return EXIT_UNANSWERED
    return code if isinstance(code, int) else 0
