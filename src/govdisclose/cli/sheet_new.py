"""``govdisclose sheet new`` (新建审核单): the sheet from its fields and facts, or from one that was returned."""

from collections.abc import Mapping
from datetime import date, datetime

import click
from pydantic import ValidationError

from govdisclose.attributes import (
    ContradictoryFactsError,
    Determination,
    DocumentFacts,
    QuestionnaireError,
    ReviewSheet,
    SheetDetermination,
    check_sheet,
    determine,
)
from govdisclose.attributes.listing import ListedItemError
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation, parse_citations
from govdisclose.cli.day import DAY
from govdisclose.cli.determine_facts import Given, document_facts, from_file, from_options, joined
from govdisclose.cli.shared import EXIT_CLEAN, complain, language, language_option
from govdisclose.cli.sheet_files import KINDS, intact, load_sheet, output_option, refused, write_sheet
from govdisclose.cli.sheet_options import ATTRIBUTES, field_options

__all__ = ["new"]


@click.command("new")
@field_options
@click.option(
    "--fact", "options", multiple=True, metavar="NAME=yes|no|unknown", help="一项事实，可多次 / a fact, repeatable"
)
@click.option("--facts", "facts_file", type=click.Path(allow_dash=True), help="事实文件或问答记录 / facts or record")
@click.option("--at", type=DAY, metavar="DATE", help="认定日期，默认今天 / day of the determination")
@click.option(
    "--replaces",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="被退回的审核单：照抄各栏，改正后另成新单 / a sheet that was returned: its fields, corrected, in a new one",
)
@output_option
@language_option
def new(
    *,
    identifier: str,
    kind: str | None,
    options: tuple[str, ...],
    facts_file: str | None,
    at: datetime | None,
    replaces: str | None,
    output: str | None,
    cited: tuple[str, ...],
    **fields: object,
) -> int:
    """新建审核单；给出事实时一并认定公开属性。已有的文件不覆盖。

    写好后即检查一遍，还缺什么列在标准错误上；退出码不因此改变。

    Make a review sheet; where facts are given, the attribute is determined from them. A file that exists is not overwritten.

    What the new sheet still lacks is told on standard error; the exit code does not change.

    \b
    govdisclose sheet new --id 2026-15 --title 通知 --department 综合科 --drafter 周一 --facts 事实.json -o 审核单.json
    govdisclose sheet new --id 2026-16 --replaces 审核单.json --title 新标题 -o 新审核单.json
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    given = _given(facts_file, options)
    day = at.date() if at else given.at or date.today()  # noqa: DTZ011 - the day of the user
    filled_on = fields.pop("filled_on") or at
    today = filled_on.date() if isinstance(filled_on, datetime) else date.today()  # noqa: DTZ011 - same
    stated = {name: value for name, value in fields.items() if value not in {None, ()}} | {
        "id": identifier,
        "filled_on": today,
    }
    if not given.empty:
        stated["facts"] = facts = document_facts(given)
        stated |= _determined(_result(facts, day), stated)
    if cited:
        stated["basis"] = _citations(cited)
    if kind is not None:
        stated["kind"] = KINDS[kind]
    sheet = _made(stated, replaces)
    write_sheet(sheet, output)
    _tell(sheet, max(day, today))
    return EXIT_CLEAN


def _given(facts_file: str | None, options: tuple[str, ...]) -> Given:
    try:
        given = from_file(facts_file, reply=False) if facts_file is not None else Given()
    except (QuestionnaireError, ContradictoryFactsError) as error:
        raise click.UsageError(error.text.in_language(language())) from None
    return joined(given, from_options(options, reply=False))


def _result(facts: DocumentFacts, day: date) -> Determination:
    try:
        return determine(facts, at=day)
    except ListedItemError as error:
        raise click.UsageError(error.text.in_language(language())) from None


def _determined(result: Determination, stated: Mapping[str, object]) -> dict[str, object]:
    """What a determination fills in: itself, the attribute proposed where none is, and the basis for what is not public."""
    filled: dict[str, object] = {"determination": SheetDetermination.of(result)}
    proposed = stated.get("proposed")
    if proposed is None and result.attribute.value in ATTRIBUTES:
        proposed = filled["proposed"] = result.attribute
    if proposed in {"withheld", "partial"}:
        filled["basis"] = result.basis
    return filled


def _citations(cited: tuple[str, ...]) -> tuple[Citation, ...]:
    found: list[Citation] = []
    for words in cited:
        read = parse_citations(words)
        if not read:
            raise click.BadParameter(
                f"{words} 不是依据，应写作《名称》（文号）第几条 / is no provision, write 《title》（number）article",
                param_hint="--basis",
            )
        found += read
    return tuple(found)


def _made(stated: dict[str, object], replaces: str | None) -> ReviewSheet:
    plain = {name: value.date() if isinstance(value, datetime) else value for name, value in stated.items()}
    if "interpretation" in plain:
        plain["interpretation"] = plain["interpretation"] == "yes"
    try:
        if replaces is None:
            return ReviewSheet.model_validate({"kind": KINDS["document"]} | plain)
        return intact(load_sheet(replaces), replaces).revised(**plain)
    except ValidationError as error:
        raise refused(error) from None


def _tell(sheet: ReviewSheet, at: date) -> None:
    findings = check_sheet(sheet, at=at).findings
    if findings:
        complain(Bilingual("审核单还有以下问题：", "What the sheet still shows:"))
    for finding in findings:
        complain(f"  {finding.code} {finding.message.in_language(language())}")
