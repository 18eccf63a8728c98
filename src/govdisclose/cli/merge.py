"""``govdisclose merge``: the partial tables of several departments as one catalogue (目录合并)."""

import json
from collections import Counter

import click

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.compare import merge
from govdisclose.cli.checking import READING_ERRORS, reason
from govdisclose.cli.convert_jobs import FORMATS, plan
from govdisclose.cli.convert_run import unwritten, write
from govdisclose.cli.match_options import read_or_leave
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_FINDINGS,
    EXIT_UNANSWERED,
    complain,
    format_option,
    language,
    language_option,
)
from govdisclose.export.comparison.merging import document
from govdisclose.findings import Severity

__all__ = ["command"]


@click.command("merge")
@click.argument("sources", nargs=-1, required=True, metavar="SRC…")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="DST",
    help="合并后的文件，或 -；已有的会被覆盖，来源除外 / the merged file, or -; overwritten where it exists, never a source",
)
@click.option("--to", type=click.Choice(FORMATS), help="写成什么格式 / format to write")
@click.option("--title", help="合并后目录的标题 / title of the merged catalogue")
@click.option("--publisher", help="合并后目录的编制单位 / publisher of the merged catalogue")
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
@click.pass_context
def command(
    context: click.Context,
    *,
    sources: tuple[str, ...],
    output: str,
    to: str | None,
    title: str | None,
    publisher: str | None,
    output_format: str,
) -> None:
    """把各部门的分表合并为一份目录。什么都不丢：内容有冲突的事项两项都保留，冲突逐一列出。

    --format json 把冲突和每项的来源写成 JSON（标准输出；目录写到标准输出时改为标准错误）。
    退出码：0 没有冲突，1 有冲突（文件照样写），2 用法不对，3 读不了或写不了。

    Merge the tables of several departments into one catalogue. Nothing is lost: items in conflict are both kept, and each conflict is named.

    With --format json the conflicts and the origin of each item go to standard output (to standard error where the catalogue goes
    there). Exit codes: 0 no conflict, 1 conflicts (the file is written), 2 usage, 3 cannot be read or written.

    \b
    govdisclose merge 民政.xlsx 财政.xlsx -o 全县.json
    govdisclose merge 民政.xlsx 财政.xlsx -o 全县.xlsx --format json
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    (job, *others) = plan(sources, output, to)
    if others or len({*job.sources}) < len(job.sources):
        raise click.UsageError(
            "目标应是一个文件，来源不能重复。/ the target must be one file, and no source may be named twice."
        )
    merged = merge({source: read_or_leave(context, source).catalog for source in job.sources})
    stated = {name: value for name, value in (("title", title), ("publisher", publisher)) if value is not None}
    header = merged.catalog.header.model_copy(update=stated)
    try:
        write(merged.catalog.model_copy(update={"header": header}), job.target, job.form)
    except READING_ERRORS as error:
        complain(unwritten(job.target, error) if isinstance(error, OSError) else reason(error))
        context.exit(EXIT_UNANSWERED)
    findings = [f for f in merged.findings if f.location.field not in {f"header.{name}" for name in stated}]
    if output_format == "json":
        plain = document(merged, findings=findings).to_dict()
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2), err=job.target == "-")
    for finding in findings if output_format == "text" else []:
        complain(f"{finding.code} {finding.message.in_language(language())}")
    counts = Counter(len(origins) for origins in merged.origins)
    joined = sum(n for sources_, n in counts.items() if sources_ > 1)
    complain(
        Bilingual(
            f"{len(sources)}个来源合并为{len(merged.catalog.items)}项，其中{joined}项来自多个来源；{len(findings)}处需要核对。",
            f"{len(sources)} sources became {len(merged.catalog.items)} items, {joined} of them from several; {len(findings)} to look at.",
        )
    )
    heavy = any(f.severity.rank >= Severity.WARNING.rank for f in findings)
    context.exit(EXIT_FINDINGS if heavy else EXIT_CLEAN)
