"""``govdisclose deadline NAME`` (法定期限): when a statutory term that began on a day is due."""

from datetime import date, datetime

import click

from govdisclose.cli.calendar_options import calendar_from, calendar_options, moment_type
from govdisclose.cli.deadline_answer import answer, answer_options
from govdisclose.cli.shared import EXIT_USAGE, complain, format_option, language_option
from govdisclose.deadlines import EventError, Unit, compute_statutory, statutory_history
from govdisclose.deadlines.computing_plain import TimeOfDayMissingError

__all__ = ["term_command"]

_KEYS = ("due", "certainty", "verified", "milestones", "status", "basis", "explanation")


def term_command(name: str) -> click.Command:
    """The command of one statutory term; raises ``UnknownTermError`` for a name that no term has."""
    title = statutory_history(name).entries[-1].value.title
    return click.Command(
        name,
        params=list(_term.params),
        callback=_term.callback,
        help=f"{title.zh} / {title.en}",
        short_help=title.zh,
    )


@click.command()
@click.option(
    "--from",
    "start",
    type=moment_type,
    metavar="DATE",
    required=True,
    help="起算之日（当日不计） / day zero, itself not counted",
)
@answer_options
@calendar_options
@format_option
@language_option
def _term(
    start: date,
    on: date,
    explain: bool,  # noqa: FBT001 - click hands every option over by name
    ics: str | None,
    output_format: str,
    **options: object,
) -> int:
    name = click.get_current_context().info_name or ""
    try:
        calendar = calendar_from(**options)  # type: ignore[arg-type] # click hands over what calendar_options declares
        deadline = compute_statutory(name, _beginning(name, start), calendar)
    except (EventError, TimeOfDayMissingError) as wrong:
        complain(wrong.text)
        return EXIT_USAGE
    return answer(
        deadline,
        statutory_history(name).entries[-1].value.title,
        reference=f"{name}-{start.isoformat()}",
        keys=_KEYS,
        first={"name": name, "from": start.isoformat()},
        on=on,
        explain=explain,
        ics=ics,
        output_format=output_format,
    )


def _beginning(name: str, start: date) -> date:
    """The day of a time given for a term that counts days; the clerk's clock is Beijing time."""
    in_hours = statutory_history(name).entries[-1].value.limit.unit in {Unit.HOUR, Unit.MINUTE}
    naive = isinstance(start, datetime) and start.tzinfo is None
    return start.date() if isinstance(start, datetime) and naive and not in_hours else start
