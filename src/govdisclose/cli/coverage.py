"""``govdisclose coverage``: what was published against what the catalogue asks (公开落实情况)."""

import io
import json
import sys
from datetime import date
from pathlib import Path

import click
from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.coverage import PublishedRecords, Thresholds, coverage
from govdisclose.cli.calendar_options import calendar_from, calendar_options, day_type
from govdisclose.cli.check_output import write_report
from govdisclose.cli.checking import READING_ERRORS, reason
from govdisclose.cli.fail_on import fail_option
from govdisclose.cli.match_options import read_or_leave
from govdisclose.cli.packs import pack_option, registry_of_packs
from govdisclose.cli.shared import EXIT_CLEAN, EXIT_FINDINGS, EXIT_UNANSWERED, complain, language, language_option
from govdisclose.cli.weights import weighed, weights_of
from govdisclose.export.coverage import document, to_html, to_text, to_xlsx
from govdisclose.findings import Severity
from govdisclose.ingest.published import read_published

__all__ = ["command"]


@click.command("coverage")
@click.argument("source", metavar="CATALOG")
@click.argument("published", metavar="RECORDS")
@click.option("--at", type=day_type, metavar="DATE", help="考核日，默认今天 / the day of the review, today by default")
@click.option(
    "--since", type=day_type, metavar="DATE", help="从哪天所在的季度起，默认本季度 / from the quarter of this day"
)
@click.option(
    "--thresholds",
    "figures",
    type=click.Path(dir_okay=False),
    help="红黄绿灯阈值的 TOML 文件 / TOML file of the thresholds",
)
@fail_option("warning")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "html", "xlsx"]),
    default="text",
    show_default=True,
    help="输出格式 / output format",
)
@click.option("-o", "--output", metavar="FILE", help="写入文件，已有的会被覆盖 / write to a file, overwriting it")
@pack_option
@calendar_options
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
@click.pass_context
def command(
    context: click.Context,
    *,
    source: str,
    published: str,
    at: date | None,
    since: date | None,
    figures: str | None,
    fail_on: str,
    output_format: str,
    output: str | None,
    packs: tuple[str, ...],
    notices: tuple[str, ...],
    estimate: bool,
    known_on: date | None,
    overlays: tuple[str, ...],
) -> None:
    """按目录的时限核对公开记录：没有公开、逾期、更新不及时、公示期不足、说明没有、无法判断，按公开主体和季度亮灯。

    RECORDS 是公开记录表（JSON、CSV 或 Excel），每行一条：事项标识、发布日期、链接、起算日期，或者本期无的原因。
    退出码：0 没有问题，1 有问题，2 用法不对，3 读不了。

    Hold what was published against the catalogue: missing, late, stale, shown too briefly, unexplained, undecidable; by publisher and quarter.

    RECORDS is a table of what was published (JSON, CSV or Excel), a record a row: id of the item, day, link, first day of the
    limit, or why there is nothing. Exit codes: 0 nothing found, 1 findings, 2 usage, 3 cannot be read.

    \b
    govdisclose coverage 目录.xlsx 公开记录.csv --since 2026-01-01 --at 2026-06-30
    govdisclose coverage 目录.xlsx 公开记录.csv --format xlsx -o 季度考核.xlsx
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    day = at or date.today()  # noqa: DTZ011 - a day in the user's own calendar
    if source == published == "-":
        raise click.UsageError("只有一个来源可以是 -。/ only one of the two may be -.")
    if since is not None and since > day:
        raise click.UsageError(f"--since {since} 晚于考核日 {day}。/ --since lies after --at.")
    registry = registry_of_packs(packs)
    loaded = read_or_leave(context, source, registry)
    local = registry.within(loaded.catalog.header.division) if registry is not None else None
    records = _records(context, published)
    lamps = (
        Thresholds.usual()
        if figures is None
        else Thresholds.loads(Path(figures).read_bytes().decode("utf-8", "replace"), name=figures)
    )
    found = coverage(
        loaded.catalog,
        records.records,
        at=day,
        since=since,
        today=date.today(),  # noqa: DTZ011 - a day in the user's own calendar
        calendar=calendar_from(notices=notices, estimate=estimate, known_on=known_on, overlays=overlays),
        thresholds=lamps,
        provenance=loaded.provenance,
        publishers=local.directory if local is not None else None,
    )
    found = evolve(found, findings=weighed(found.findings, weights_of(local)))
    if output_format == "json":
        data = (json.dumps(document(found, thresholds=lamps).to_dict(), ensure_ascii=False, indent=2) + "\n").encode()
    elif output_format == "xlsx":
        data = to_xlsx(found, thresholds=lamps, language=language())
    else:
        writer = to_html if output_format == "html" else to_text
        data = writer(found, thresholds=lamps, language=language()).encode()
    write_report(data, output)
    heavy = fail_on != "never" and any(f.severity.rank >= Severity(fail_on).rank for f in found.findings)
    context.exit(EXIT_FINDINGS if heavy else EXIT_CLEAN)


def _records(context: click.Context, source: str) -> PublishedRecords:
    try:
        return read_published(io.BytesIO(sys.stdin.buffer.read()) if source == "-" else source)
    except READING_ERRORS as error:
        words = reason(error)
        complain(Bilingual(f"{source}：{words.zh}", f"{source}: {words.en}"))
        context.exit(EXIT_UNANSWERED)
