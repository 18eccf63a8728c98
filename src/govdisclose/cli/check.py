"""``govdisclose check``: the faults of office tables, XML and JSON, each at its cell (目录检查)."""

import json
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import click
from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.cli.check_output import print_styled, write_report
from govdisclose.cli.check_settings import settings_for
from govdisclose.cli.checking import READING_ERRORS, asked_rules, check_loaded, reason
from govdisclose.cli.convert_jobs import files_in
from govdisclose.cli.day import DAY
from govdisclose.cli.map_option import asked_and_nowhere, map_option
from govdisclose.cli.pack_checks import pack_rules
from govdisclose.cli.packs import pack_option, registry_of_packs
from govdisclose.cli.progress import watched
from govdisclose.cli.rule_book import with_rules_of
from govdisclose.cli.settings import Settings
from govdisclose.cli.shared import EXIT_CLEAN, EXIT_FINDINGS, EXIT_UNANSWERED, language, language_option
from govdisclose.cli.sources import read_source
from govdisclose.export.report import CheckRun, SourceReport, document, to_junit, to_sarif, to_text
from govdisclose.findings import Severity

if TYPE_CHECKING:
    from govdisclose.domains import DomainRegistry

__all__ = ["command"]

_FAIL_ON = ("error", "warning", "note", "never")


def _names(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Rule names, separated by commas or given several times."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


@click.command("check")
@click.argument("sources", nargs=-1, required=True, metavar="SRC…")
@click.option(
    "--at",
    type=DAY,
    metavar="DATE",
    help="检查基准日，默认今天 / the day of the check, today by default",
)
@click.option(
    "--select", multiple=True, metavar="CODE", callback=_names, help="只用这些规则，如 GD-T / only these rules"
)
@click.option("--ignore", multiple=True, metavar="CODE", callback=_names, help="不用这些规则 / not these rules")
@click.option("--fail-on", type=click.Choice(_FAIL_ON), help="何时以 1 退出，默认 error / exit 1 from this weight on")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "sarif", "junit"]),
    default="text",
    show_default=True,
    help="输出格式 / output format",
)
@click.option(
    "-o", "--output", metavar="FILE", help="报告写入文件，已有的会被覆盖 / write the report to a file, overwriting it"
)
@map_option
@pack_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
@click.pass_context
def command(
    context: click.Context,
    *,
    sources: tuple[str, ...],
    at: datetime | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    output_format: str,
    output: str | None,
    columns: dict[str, str],
    packs: tuple[str, ...],
) -> None:
    """检查目录，指出每个问题所在的单元格、依据和改法。

    来源可以是办公表格（xlsx、docx、html、csv）、本工具的 XML 和 JSON，或 -（标准输入）。
    来源是文件夹时，检查其中全部目录文件。一个文件读不了，其余照样检查。
    退出码：0 没有问题，1 有问题，2 用法不对，3 有文件读不了。

    Check catalogues: each fault at its cell, with its source in law and what to do.

    SRC is an office table (xlsx, docx, html, csv), our own XML or JSON, a folder (every such file in it), or - for standard input.
    A file that cannot be read does not stop the others. Exit codes: 0 nothing found, 1 findings, 2 usage, 3 a file cannot be read.

    \b
    govdisclose check 目录.xlsx
    govdisclose check 全县目录/ --fail-on warning --format junit -o report.xml
    govdisclose check 目录.xlsx --select GD-T --ignore GD-T004
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    settings = settings_for(select=select, ignore=ignore, columns=columns)
    day = at.date() if at else date.today()  # noqa: DTZ011 - a day in the user's own calendar
    threshold = fail_on or settings.fail_on or "error"
    run = _run(files_in(sources), settings, day, registry_of_packs(packs, settings), asked=columns)
    least = None if threshold == "never" else Severity(threshold)
    _print(run, output_format, output, least)
    context.exit(_exit_code(run, least))


def _run(
    sources: Sequence[str],
    settings: Settings,
    day: date,
    registry: "DomainRegistry | None",
    *,
    asked: Collection[str],
) -> CheckRun:
    reports: list[SourceReport] = []
    tables: list[int] = []
    versions: dict[str, str] = {}
    rules = asked_rules(select=settings.select, ignore=settings.ignore)
    if registry is not None:
        rules = (*rules, *pack_rules(select=settings.select, ignore=settings.ignore))
    names = [*dict.fromkeys(sources)]
    label = Bilingual("检查", "checking").in_language(language())
    for source in watched(names, total=len(names), label=label):
        try:
            loaded = read_source(source, columns=settings.columns, hints=registry.headings() if registry else None)
        except READING_ERRORS as error:
            reports.append(SourceReport(source, error=reason(error)))
            continue
        report = check_loaded(
            loaded,
            at=day,
            select=settings.select,
            ignore=settings.ignore,
            severity=settings.severity,
            registry=registry,
        )
        versions |= report.versions
        tables += [len(reports)] if loaded.provenance is not None else []
        reports.append(SourceReport.of(source, report, items=len(loaded.catalog.items)))
    told = asked_and_nowhere([reports[place].findings for place in tables], asked)
    for place, findings in zip(tables, told, strict=True):
        reports[place] = evolve(reports[place], findings=findings)
    found = (finding for report in reports for finding in report.findings)
    return CheckRun(day, tuple(reports), versions, with_rules_of(found, rules))


def _print(run: CheckRun, output_format: str, output: str | None, least: Severity | None) -> None:
    if output_format == "text":
        if output is None:
            print_styled(run)
        else:
            write_report(to_text(run, language=language()).encode() + b"\n", output)
        return
    if output_format == "junit":
        data = to_junit(run, fail_on=least, language=language())
    else:
        plain = document(run).to_dict() if output_format == "json" else to_sarif(run, language=language())
        data = (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()
    write_report(data, output)


def _exit_code(run: CheckRun, least: Severity | None) -> int:
    if run.unread:
        return EXIT_UNANSWERED
    if least is None:
        return EXIT_CLEAN
    found = any(f.severity.rank >= least.rank for source in run.sources for f in source.findings)
    return EXIT_FINDINGS if found else EXIT_CLEAN
