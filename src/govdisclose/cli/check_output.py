"""Printing a report (报告输出): coloured on a terminal, plain elsewhere, or into a file as a whole."""

import sys

import click

from govdisclose.cli.shared import language
from govdisclose.export.files import whole
from govdisclose.export.report import CheckRun, styled_lines

__all__ = ["print_styled", "write_report"]

_COLOURS = {"source": "bold", "error": "bold red", "warning": "yellow", "note": "cyan", "plain": "", "faint": "dim"}


def print_styled(run: CheckRun) -> None:
    """Print the report to standard output; colours only where a person watches (and ``NO_COLOR`` is not set)."""
    lines = styled_lines(run, language=language())
    if not sys.stdout.isatty():
        for line in lines:
            click.echo(line.text)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text(line.text, style=_COLOURS[line.style]))


def write_report(data: bytes, output: str | None) -> None:
    """Write the bytes of a report to a file, whole or not at all, or to standard output."""
    if output is None or output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    with whole(output) as stream:
        stream.write(data)
