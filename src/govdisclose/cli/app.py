"""The root of the command line (命令行入口): finds the module of a command, runs it, turns failures into one sentence."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module

import click

from govdisclose import __version__
from govdisclose.bilingual import Bilingual
from govdisclose.cli.click_words import click_speaking
from govdisclose.cli.help_pages import SpokenGroup, show_wrong_usage
from govdisclose.cli.pipes import steady_output
from govdisclose.cli.shared import (
    EXIT_UNANSWERED,
    EXIT_USAGE,
    cause_of,
    complain,
    missing_library,
    preferring,
    take_language,
)
from govdisclose.errors import GovDiscloseError

__all__ = ["COMMANDS", "run"]

#: Command name to the module that holds it as ``command`` (a ``click.Command``).
COMMANDS: dict[str, str] = {
    "demo": "govdisclose.cli.demo",
    "check": "govdisclose.cli.check",
    "convert": "govdisclose.cli.convert",
    "rule": "govdisclose.cli.rule",
    "schema": "govdisclose.cli.schema",
    "workdays": "govdisclose.cli.workdays",
    "limit": "govdisclose.cli.limit",
    "deadline": "govdisclose.cli.deadline",
    "process": "govdisclose.cli.process",
    "determine": "govdisclose.cli.determine",
    "sheet": "govdisclose.cli.sheet",
    "domain": "govdisclose.cli.domain",
    "compare": "govdisclose.cli.compare",
    "diff": "govdisclose.cli.diff",
    "merge": "govdisclose.cli.merge",
    "coverage": "govdisclose.cli.coverage",
    "scan": "govdisclose.cli.scan",
}


class _LazyGroup(SpokenGroup):
    """Imports the module of a command when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - same
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name]).command
        return self._spoken(command) if isinstance(command, click.Command) else None


@click.group(cls=_LazyGroup, no_args_is_help=False, invoke_without_command=True)
@click.version_option(__version__, message="govdisclose %(version)s", help="版本 / version")
@click.help_option("-h", "--help", help="帮助 / help")
@click.pass_context
def _root(context: click.Context) -> None:
    """政府信息公开工具：目录、期限、公开属性、流程、交换格式。

    Tools for China's government-information disclosure: catalogues, deadlines, determination, flows, exchange.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code; no traceback reaches the user."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    words, chosen = take_language(arguments)
    with preferring(chosen), click_speaking(chosen), steady_output(), _fewer_collections():
        return _run(words)


@contextmanager
def _fewer_collections() -> Iterator[None]:
    """Inside, the collector of cycles looks less often at the many small values of a large table, which hold no cycles."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _run(arguments: list[str]) -> int:
    try:
        code = _root.main(arguments, prog_name="govdisclose", standalone_mode=False)
    except click.ClickException as wrong:
        show_wrong_usage(wrong)
        return EXIT_USAGE
    except click.Abort:
        complain(Bilingual(zh="已中止", en="aborted"))
        return EXIT_USAGE
    except GovDiscloseError as error:
        complain(error.text)
        return EXIT_UNANSWERED
    except OSError as error:
        cause = cause_of(error)
        zh, en = (f"{error.filename}：", f"{error.filename}: ") if error.filename else ("", "")
        complain(Bilingual(zh=f"{zh}{cause.zh}。", en=f"{en}{cause.en}."))
        return EXIT_UNANSWERED
    except Exception as error:
        if os.environ.get("GOVDISCLOSE_DEBUG"):
            raise
        complain(_advice(error))
        return EXIT_UNANSWERED
    return code if isinstance(code, int) else 0


def _advice(error: Exception) -> Bilingual:
    """What to tell the user of a library that is not installed, or of a fault of our own."""
    advice = missing_library(error) if isinstance(error, ModuleNotFoundError) else None
    return advice or Bilingual(
        zh=f"程序内部出错（{type(error).__name__}：{error}）。请把所用命令和文件告诉维护者；设置环境变量 GOVDISCLOSE_DEBUG=1 后重新运行可看到详情。",
        en=f"internal error ({type(error).__name__}: {error}). Please tell the maintainers the command and the file; set GOVDISCLOSE_DEBUG=1 and run again to see the details.",
    )
