"""``govdisclose convert``: office tables, XML and JSON into one another (格式转换)."""

import json
from collections.abc import Collection, Sequence
from datetime import date, datetime

import click
from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.cli.convert_jobs import FORMATS, plan
from govdisclose.cli.convert_report import exit_code, summary, tell
from govdisclose.cli.convert_run import Outcome, Settings, run_job
from govdisclose.cli.day import DAY
from govdisclose.cli.map_option import asked_and_nowhere, map_option
from govdisclose.cli.packs import pack_option, project_settings, registry_of_packs
from govdisclose.cli.progress import watched
from govdisclose.cli.shared import format_option, language, language_option, print_json
from govdisclose.export.files import whole

__all__ = ["command"]

_SOURCE_FORMS = ("xml", "json", "xlsx", "docx", "html", "csv")


_HELP = """把目录表转换为 XML、JSON、xlsx、HTML、CSV 或 Markdown，同时检查。

来源可以是办公表格（xlsx、docx、html、csv）、本工具的 XML 和 JSON、文件夹或 -（标准输入）。
有问题的表照样转换，问题写在标准错误输出。退出码：0 无错误，1 有错误，2 用法不对，3 有来源读不了。

Convert catalogues to XML, JSON, xlsx, HTML, CSV or Markdown, and check them on the way.

SRC is an office table (xlsx, docx, html, csv), our own XML or JSON, a folder, or - for standard input. A table with faults is
converted all the same, the faults go to standard error. Exit codes: 0 no errors, 1 errors, 2 usage, 3 a source cannot be read.

\b
govdisclose convert 目录.xlsx 目录.xml
govdisclose convert 县里的表/ -o 结果/ --to json --summary 小结.json
govdisclose convert - - --to html < 目录.csv > 目录.html
"""


@click.command("convert", help=_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="SRC DST | SRC… -o DST")
@click.option(
    "-o",
    "--output",
    metavar="DST",
    help="目标文件、文件夹或 -；已有的会被覆盖，来源除外 / target file, folder or -; overwritten where it exists, never a source",
)
@click.option("--from", "form", type=click.Choice(_SOURCE_FORMS), help="来源格式（默认看内容）/ form of the source")
@click.option("--to", type=click.Choice(FORMATS), help="目标格式（默认看后缀）/ form of the target")
@map_option
@click.option("--at", type=DAY, metavar="DATE", help="按哪一天的规定检查 / day of the check")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "note", "never"]), help="何时以 1 退出 / exit 1 from this on"
)
@click.option("--summary", "summary_file", metavar="FILE", help="小结写成 JSON 文件 / the summary as a JSON file")
@pack_option
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
@click.pass_context
def command(
    context: click.Context,
    *,
    paths: tuple[str, ...],
    output: str | None,
    form: str | None,
    to: str | None,
    columns: dict[str, str],
    at: datetime | None,
    fail_on: str | None,
    summary_file: str | None,
    packs: tuple[str, ...],
    output_format: str,
) -> None:
    """Read, check and write; the help text stands in ``_HELP``."""
    jobs = plan(paths, output, to, summary_file)
    own = project_settings()
    mapped = {**own.columns, **columns}
    settings = Settings(
        at=at.date() if at else date.today(),  # noqa: DTZ011 - a day in the user's own calendar
        form=form,
        columns=mapped,
        select=own.select,
        ignore=own.ignore,
        severity=own.severity,
        registry=registry_of_packs(packs, own),
    )
    label = Bilingual(zh="转换", en="converting").in_language(language())
    outcomes: list[Outcome] = []
    for job in watched(jobs, total=len(jobs), label=label):
        outcomes += run_job(job, settings)
    outcomes = _told_once(outcomes, columns)
    code = exit_code(outcomes, fail_on or own.fail_on or "error")
    told = summary(outcomes, code)
    if output_format == "json" and not any(job.target == "-" for job in jobs):
        print_json(told)
    else:
        tell(outcomes)
    if summary_file:
        with whole(summary_file) as stream:
            stream.write((json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode())
    context.exit(code)


def _told_once(outcomes: Sequence[Outcome], asked: Collection[str]) -> list[Outcome]:
    """The outcomes without findings on mapped headings that another table has."""
    told = iter(asked_and_nowhere([outcome.findings for outcome in outcomes if outcome.is_table], asked))
    return [evolve(outcome, findings=next(told)) if outcome.is_table else outcome for outcome in outcomes]
