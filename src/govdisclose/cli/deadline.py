"""``govdisclose deadline`` (期限): when a reply is due, when any statutory term is due, and the list of terms.

Exit codes: 0 the date (or the state of a case that stands still) is given; 2 the events or values contradict each other or are not
known; 3 the date cannot be given, mostly because the holidays of a year are not announced.
"""

from datetime import date, datetime

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.calendar_options import calendar_from, calendar_options, day_type
from govdisclose.cli.deadline_page import deadline_data, deadline_page, term_lines, terms_data
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_UNANSWERED,
    EXIT_USAGE,
    complain,
    format_option,
    language,
    language_option,
    print_json,
    say,
)
from govdisclose.deadlines import (
    Channel,
    Conventions,
    Deadline,
    Event,
    EventError,
    Receipt,
    Regime,
    Unit,
    UnknownTermError,
    WorkCalendar,
    compute_reply,
    compute_statutory,
    statutory_history,
)
from govdisclose.deadlines.calendar_dates import SHANGHAI
from govdisclose.deadlines.computing_plain import TimeOfDayMissingError
from govdisclose.deadlines.reply.conventions import Suspension

__all__ = ["command"]


def _moment(text: str) -> date:
    """A day, or a day with a time for terms in hours (Beijing time where no zone is given)."""
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(
            f"{text!r} 不是日期，应写作 2026-11-22 或 2026-11-22T09:00 / is not a date such as 2026-11-22"
        ) from None


class _ByName(click.Group):
    """``reply``, ``list``, and a command for each statutory term, made when it is asked for."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        known = super().get_command(ctx, cmd_name)
        if known is not None:
            return known
        try:
            title = statutory_history(cmd_name).entries[-1].value.title
        except UnknownTermError as unknown:
            raise click.UsageError(unknown.text.in_language(language()), ctx) from unknown
        return click.Command(
            cmd_name,
            params=list(_term.params),
            callback=_term.callback,
            help=f"{title.zh} / {title.en}",
            short_help=title.zh,
        )


@click.group(name="deadline", cls=_ByName, subcommand_metavar="reply | list | NAME")
def command() -> None:
    """期限：答复期限（reply）、法定期限一览（list）、任一法定期限（名称 --from 日期） / when something is due."""


_on = click.option(
    "--on", type=day_type, metavar="DATE", help="状态按该日计算，默认今天 / the day for the status; today by default"
)
_explain = click.option("--explain", is_flag=True, help="列出理由 / print the reasons")
_ics = click.option("--ics", type=click.Path(dir_okay=False), help="另存为日历待办文件 / also write an iCalendar task")


@command.command()
@click.option(
    "--received",
    type=day_type,
    metavar="DATE",
    required=True,
    help="收到申请之日 / the day on which the request came in",
)
@click.option(
    "--event",
    "events",
    multiple=True,
    metavar="NAME=DATE[:MORE]",
    help="办理事件，可重复：correction_requested、correction_deadline、corrected、consultation_sent[#编号]、consultation_received、"
    "opinion_received、extended=日期:工作日数、fee_notified、fee_paid、replied=日期:post|direct、confirmed / what happened; repeatable",
)
@click.option("--channel", type=click.Choice([c.value for c in Channel]), help="申请渠道 / how the request came in")
@click.option(
    "--regime", type=click.Choice([r.value for r in Regime]), help="指定适用的条例 / force a version of the regulation"
)
@click.option(
    "--suspension",
    type=click.Choice([s.value for s in Suspension]),
    default="exclusive",
    show_default=True,
    help="征求意见发出当日：exclusive 计入，inclusive 扣除 / whether the sending day is left out",
)
@click.option(
    "--convention",
    "settings",
    multiple=True,
    metavar="NAME=VALUE",
    help="其他口径，可重复，如 late_correction_notice=no_restart / another open question; repeatable",
)
@_on
@_explain
@_ics
@calendar_options
@format_option
@language_option
def reply(  # noqa: PLR0917 - click hands every option over by name
    received: date,
    events: tuple[str, ...],
    channel: str | None,
    regime: str | None,
    suspension: str,
    settings: tuple[str, ...],
    on: date | None,
    explain: bool,  # noqa: FBT001 - same
    ics: str | None,
    output_format: str,
    **options: object,
) -> int:
    """答复政府信息公开申请的期限 / when the reply to a request is due."""
    day = on or date.today()  # noqa: DTZ011 - the clerk's own day
    try:
        conventions = _conventions(regime, suspension, settings)
        receipt = Receipt(received, Channel(channel) if channel else None)
        deadline = compute_reply(
            receipt, _calendar(options), [Event.parse(text) for text in events], conventions=conventions
        )
    except EventError as wrong:
        complain(wrong.text)
        return EXIT_USAGE
    title = Bilingual(
        zh=f"答复{deadline.start}收到的政府信息公开申请", en=f"Reply to the request received on {deadline.start}"
    )
    _save(ics, f"request-{received}", title, deadline, day)
    data = deadline_data(deadline, day)
    if output_format == "json":
        keys = ("received", "due", "certainty", "milestones", "status", "basis", "explanation")
        print_json({key: data[key] for key in keys})
    else:
        say(deadline_page(deadline, day, title, explain=explain, language=language()))
    return _code(deadline)


@command.command(name="list")
@click.option("--at", type=day_type, metavar="DATE", help="只列该日有效的版本 / only the versions in force on that day")
@format_option
@language_option
def list_terms(at: date | None, output_format: str) -> int:
    """法定期限一览：名称、时限、依据、施行日期、是否核实 / every statutory term."""
    if output_format == "json":
        print_json(terms_data(at))
    else:
        say("\n".join(term_lines(at, language())))
    return EXIT_CLEAN


@click.command()
@click.option(
    "--from",
    "start",
    type=_moment,
    metavar="DATE",
    required=True,
    help="起算之日（当日不计） / day zero, itself not counted",
)
@_on
@_explain
@_ics
@calendar_options
@format_option
@language_option
def _term(
    start: date,
    on: date | None,
    explain: bool,  # noqa: FBT001 - same
    ics: str | None,
    output_format: str,
    **options: object,
) -> int:
    name = click.get_current_context().info_name or ""
    day = on or date.today()  # noqa: DTZ011 - the clerk's own day
    try:
        deadline = compute_statutory(name, _beginning(name, start), _calendar(options))
    except (EventError, TimeOfDayMissingError) as wrong:
        complain(wrong.text)
        return EXIT_USAGE
    title = statutory_history(name).entries[-1].value.title
    _save(ics, f"{name}-{start.isoformat()}", title, deadline, day)
    data = deadline_data(deadline, day)
    if output_format == "json":
        keys = ("due", "certainty", "verified", "milestones", "status", "basis", "explanation")
        print_json({"name": name, "from": start.isoformat(), **{key: data[key] for key in keys}})
    else:
        say(deadline_page(deadline, day, title, explain=explain, language=language()))
    return _code(deadline)


def _beginning(name: str, start: date) -> date:
    """The day of a time given for a term that counts days; the clerk's clock is Beijing time."""
    in_hours = statutory_history(name).entries[-1].value.limit.unit in {Unit.HOUR, Unit.MINUTE}
    naive = isinstance(start, datetime) and start.tzinfo is None
    return start.date() if isinstance(start, datetime) and naive and not in_hours else start


def _conventions(regime: str | None, suspension: str, settings: tuple[str, ...]) -> Conventions:
    conventions = Conventions(regime=Regime(regime) if regime else None)
    for text in (f"suspension={suspension}", *settings):
        name, _, value = text.partition("=")
        try:
            conventions = conventions.with_setting(name, value)
        except ValueError as wrong:
            raise click.BadParameter(str(wrong), param_hint="--convention") from None
    return conventions


def _calendar(options: dict[str, object]) -> WorkCalendar:
    return calendar_from(**options)  # type: ignore[arg-type] # click hands over what calendar_options declares


def _save(path: str | None, reference: str, title: Bilingual, deadline: Deadline, day: date) -> None:
    if path is None:
        return
    from govdisclose.export import ics

    stamp = datetime(day.year, day.month, day.day, tzinfo=SHANGHAI)
    task = ics.Task(reference, title.in_language(language()), deadline)
    ics.dump([task], path, stamp=stamp, language=language(), milestones=True)


def _code(deadline: Deadline) -> int:
    if deadline.unpublished is None:
        return EXIT_CLEAN
    complain(deadline.unpublished)
    return EXIT_UNANSWERED
