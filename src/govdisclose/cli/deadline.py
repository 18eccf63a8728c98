"""``govdisclose deadline`` (期限): when a reply is due, when any statutory term is due, and the list of terms.

Exit codes: 0 the date (or the state of a case that stands still) is given; 2 the events or values contradict each other or are not
known; 3 the date cannot be given, mostly because the holidays of a year are not announced.
"""

from datetime import date

import click

from govdisclose.cli.calendar_options import day_type
from govdisclose.cli.deadline_page import term_lines, terms_data
from govdisclose.cli.deadline_reply import reply
from govdisclose.cli.deadline_term import term_command
from govdisclose.cli.help_pages import SpokenGroup
from govdisclose.cli.shared import EXIT_CLEAN, format_option, language, language_option, print_json, say
from govdisclose.deadlines import UnknownTermError

__all__ = ["command"]


class _ByName(SpokenGroup):
    """``reply``, ``list``, and a command for each statutory term, made when it is asked for."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        known = super().get_command(ctx, cmd_name)
        if known is not None:
            return known
        try:
            return self._spoken(term_command(cmd_name))
        except UnknownTermError as unknown:
            raise click.UsageError(unknown.text.in_language(language()), ctx) from unknown


@click.group(name="deadline", cls=_ByName, subcommand_metavar="reply | list | NAME")
def command() -> None:
    """期限：答复期限（reply）、法定期限一览（list）、任一法定期限（名称 --from 日期） / when something is due."""


@command.command(name="list")
@click.option("--at", type=day_type, metavar="DATE", help="只列该日有效的版本 / only the versions in force on that day")
@format_option
@language_option
def _list(at: date | None, output_format: str) -> int:
    """法定期限一览：名称、时限、依据、施行日期、是否核实 / every statutory term."""
    if output_format == "json":
        print_json(terms_data(at))
    else:
        say("\n".join(term_lines(at, language())))
    return EXIT_CLEAN


command.add_command(reply)
