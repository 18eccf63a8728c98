"""``govdisclose sheet add`` (记录意见): one more decision, bound to all that stands."""

from datetime import datetime

import click
from pydantic import ValidationError

from govdisclose.attributes import Decision, Origin, ReviewSheet, ReviewStage, Verdict
from govdisclose.attributes.sheet.telling import plain_name
from govdisclose.bilingual import Bilingual
from govdisclose.cli.shared import EXIT_CLEAN, complain, language, language_option
from govdisclose.cli.sheet_files import intact, load_sheet, output_option, refused, write_sheet
from govdisclose.cli.sheet_options import ATTRIBUTES
from govdisclose.deadlines.calendar_dates import SHANGHAI

__all__ = ["add"]


@click.command("add")
@click.argument("source", metavar="FILE", type=click.Path(dir_okay=False))
@click.option("--stage", type=click.Choice([s.value for s in ReviewStage]), required=True, help="环节 / step")
@click.option("--person", required=True, help="审核人 / who")
@click.option("--role", default="", help="职务 / role")
@click.option(
    "--organ", default="", help="审核人所在机关，联合发文会签时必填 / organ, needed to co-sign a joint document"
)
@click.option(
    "--verdict",
    type=click.Choice([v.value for v in Verdict]),
    default="agree",
    show_default=True,
    help="结论 / verdict",
)
@click.option("--opinion", default="", help="意见 / opinion")
@click.option("--attribute", type=click.Choice(ATTRIBUTES), help="改定或确认的公开属性 / attribute decided")
@click.option(
    "--time", "moment", metavar="TIME", help="时间，如 2026-11-20T09:00，默认现在，北京时间 / Beijing time, default now"
)
@output_option
@language_option
def add(*, source: str, stage: str, organ: str, moment: str | None, output: str | None, **said: object) -> int:
    """在审核单上追加一条意见，并给出新的校验值；已有的意见不改。不给 -o 时写回原单。

    Append one decision to a sheet and print the new seal; what stands is not changed. Without -o the sheet itself is written.
    """
    sheet = intact(load_sheet(source), source)
    if stage == ReviewStage.COSIGN.value and sheet.origin is Origin.JOINT:
        _must_take_part(sheet, organ)
    try:
        decision = Decision.model_validate(said | {"stage": stage, "organ": organ, "time": _moment(moment)})
    except ValidationError as error:
        raise refused(error) from None
    sheet = sheet.append(decision)
    write_sheet(sheet, output or source, onto=source)
    complain(Bilingual(f"校验值：{sheet.seal}", f"seal: {sheet.seal}"))
    return EXIT_CLEAN


def _must_take_part(sheet: ReviewSheet, organ: str) -> None:
    """What is recorded cannot be corrected: a co-signature without its organ is refused before it is."""
    organs = [*sheet.other_organs, *([sheet.lead_organ] if sheet.lead_organ.strip() else [])]
    if plain_name(organ) not in {plain_name(name) for name in organs}:
        words = Bilingual(
            f"联合发文的会签应写明机关，为单上所列之一：{'、'.join(organs) or '（单上没有）'}",
            f"to co-sign a joint document name one of its organs: {', '.join(organs) or '(the sheet has none)'}",
        )
        raise click.BadParameter(words.in_language(language()), param_hint="--organ")


def _moment(text: str | None) -> datetime:
    if text is None:
        return datetime.now(SHANGHAI).replace(microsecond=0)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} 不是时间，应写作 2026-11-20T09:00 / is not a time") from None
    return found if found.tzinfo else found.replace(tzinfo=SHANGHAI)
