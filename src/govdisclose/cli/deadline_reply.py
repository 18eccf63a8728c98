"""``govdisclose deadline reply`` (答复期限): when the reply to a request is due, by what happened to it."""

from datetime import date

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.calendar_options import calendar_from, calendar_options, day_type
from govdisclose.cli.deadline_answer import answer, answer_options
from govdisclose.cli.shared import EXIT_USAGE, complain, format_option, language_option
from govdisclose.deadlines import Channel, Conventions, Event, EventError, Receipt, Regime, compute_reply
from govdisclose.deadlines.reply.conventions import Suspension

__all__ = ["reply"]

_KEYS = ("received", "due", "certainty", "milestones", "status", "basis", "explanation")


@click.command("reply")
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
@answer_options
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
    on: date,
    explain: bool,  # noqa: FBT001 - same
    ics: str | None,
    output_format: str,
    **options: object,
) -> int:
    """答复政府信息公开申请的期限 / when the reply to a request is due."""
    try:
        deadline = compute_reply(
            Receipt(received, Channel(channel) if channel else None),
            calendar_from(**options),  # type: ignore[arg-type] # click hands over what calendar_options declares
            [Event.parse(text) for text in events],
            conventions=_conventions(regime, suspension, settings),
        )
    except EventError as wrong:
        complain(wrong.text)
        return EXIT_USAGE
    title = Bilingual(
        zh=f"答复{deadline.start}收到的政府信息公开申请", en=f"Reply to the request received on {deadline.start}"
    )
    return answer(
        deadline,
        title,
        reference=f"request-{received}",
        keys=_KEYS,
        on=on,
        explain=explain,
        ics=ics,
        output_format=output_format,
    )


def _conventions(regime: str | None, suspension: str, settings: tuple[str, ...]) -> Conventions:
    conventions = Conventions(regime=Regime(regime) if regime else None)
    for text in (f"suspension={suspension}", *settings):
        name, _, value = text.partition("=")
        try:
            conventions = conventions.with_setting(name, value)
        except ValueError as wrong:
            raise click.BadParameter(str(wrong), param_hint="--convention") from None
    return conventions
