"""``govdisclose sheet new`` and ``add`` (新建审核单、记录意见)."""

from datetime import date, datetime
from typing import get_args

import click
from pydantic import ValidationError

from govdisclose.attributes import (
    Decision,
    DocumentFacts,
    ReviewSheet,
    ReviewStage,
    SheetDetermination,
    Verdict,
    determine,
)
from govdisclose.attributes.facts import ContradictoryFactsError
from govdisclose.attributes.questionnaire import QuestionnaireError
from govdisclose.attributes.sheet.decision import Settled
from govdisclose.bilingual import Bilingual
from govdisclose.cli.determine_facts import document_facts, from_file
from govdisclose.cli.shared import EXIT_CLEAN, EXIT_FINDINGS, complain, language, language_option
from govdisclose.cli.sheet_files import KINDS, load_sheet, output_option, write_sheet
from govdisclose.deadlines.calendar_dates import SHANGHAI

__all__ = ["add", "new"]

_ATTRIBUTES = [attribute.value for attribute in get_args(Settled)]


@click.command("new")
@click.option(
    "--kind", type=click.Choice([*KINDS]), default="document", show_default=True, help="公文或其他信息 / which form"
)
@click.option("--id", "identifier", required=True, help="编号 / number of the sheet")
@click.option("--title", default="", help="文件标题或信息名称 / title")
@click.option("--department", default="", help="拟稿部门 / department")
@click.option("--drafter", default="", help="拟稿人 / drafter")
@click.option("--propose", type=click.Choice(_ATTRIBUTES), help="拟定公开属性，默认取认定结果 / default: as determined")
@click.option("--reasons", default="", help="理由 / reasons")
@click.option("--facts", "facts_file", type=click.Path(allow_dash=True), help="事实文件或问答记录 / facts or record")
@click.option("--at", type=click.DateTime(["%Y-%m-%d"]), help="认定日期，默认今天 / day of the determination")
@output_option
@language_option
def new(
    *,
    kind: str,
    identifier: str,
    title: str,
    department: str,
    drafter: str,
    propose: str | None,
    reasons: str,
    facts_file: str | None,
    at: datetime | None,
    output: str | None,
) -> int:
    """新建审核单；给出事实时一并认定公开属性。

    Make a review sheet; where facts are given, the attribute is determined from them.
    """
    facts, day = DocumentFacts(), at.date() if at else date.today()  # noqa: DTZ011 - the day of the user
    determined = None
    if facts_file is not None:
        try:
            given = from_file(facts_file, reply=False)
        except (QuestionnaireError, ContradictoryFactsError) as error:
            raise click.UsageError(error.text.in_language(language())) from None
        facts, day = document_facts(given), at.date() if at else given.at or day
        determined = determine(facts, at=day)
        propose = propose or (determined.attribute.value if determined.attribute.value in _ATTRIBUTES else None)
    fields: dict[str, object] = {
        "kind": KINDS[kind],
        "id": identifier,
        "title": title,
        "department": department,
        "drafter": drafter,
        "filled_on": day,
        "proposed": propose,
        "reasons": reasons,
        "basis": determined.basis if determined and propose in {"withheld", "partial"} else (),
        "facts": facts,
        "determination": SheetDetermination.of(determined) if determined else None,
    }
    try:
        sheet = ReviewSheet.model_validate(fields)
    except ValidationError as error:
        raise _wrong(error) from None
    write_sheet(sheet, output)
    return EXIT_CLEAN


@click.command("add")
@click.argument("source", metavar="FILE", type=click.Path(dir_okay=False))
@click.option("--stage", type=click.Choice([s.value for s in ReviewStage]), required=True, help="环节 / step")
@click.option("--person", required=True, help="审核人 / who")
@click.option("--role", default="", help="职务 / role")
@click.option(
    "--verdict",
    type=click.Choice([v.value for v in Verdict]),
    default="agree",
    show_default=True,
    help="结论 / verdict",
)
@click.option("--opinion", default="", help="意见 / opinion")
@click.option("--attribute", type=click.Choice(_ATTRIBUTES), help="改定或确认的公开属性 / attribute decided")
@click.option(
    "--time", "moment", metavar="TIME", help="时间，如 2026-11-20T09:00，默认现在，北京时间 / Beijing time, default now"
)
@output_option
@language_option
def add(
    *,
    source: str,
    stage: str,
    person: str,
    role: str,
    verdict: str,
    opinion: str,
    attribute: str | None,
    moment: str | None,
    output: str | None,
) -> int:
    """在审核单上追加一条意见，并给出新的校验值；已有的意见不改。

    Append one decision to a sheet and print the new seal; what stands is not changed.
    """
    sheet = load_sheet(source)
    changed = sheet.verify()
    if changed:
        for finding in changed:
            complain(finding.message)
        return EXIT_FINDINGS
    said = {
        "stage": stage,
        "person": person,
        "role": role,
        "verdict": verdict,
        "opinion": opinion,
        "attribute": attribute,
    }
    try:
        sheet = sheet.append(Decision.model_validate(said | {"time": _moment(moment)}))
    except ValidationError as error:
        raise _wrong(error) from None
    write_sheet(sheet, output or source)
    complain(Bilingual(f"校验值：{sheet.seal}", f"seal: {sheet.seal}"))
    return EXIT_CLEAN


def _moment(text: str | None) -> datetime:
    if text is None:
        return datetime.now(SHANGHAI).replace(microsecond=0)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} 不是时间，应写作 2026-11-20T09:00 / is not a time") from None
    return found if found.tzinfo else found.replace(tzinfo=SHANGHAI)


def _wrong(error: ValidationError) -> click.UsageError:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    if first["type"] == "string_pattern_mismatch":
        return click.UsageError(
            f"{place}：空白，或者含有不允许的字符 / is blank or holds a character that is not permitted"
        )
    return click.UsageError(f"{place}: {first['msg']}")
