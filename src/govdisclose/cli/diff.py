"""``govdisclose diff``: what differs between two editions of a catalogue (动态调整对照)."""

import json

import click

from govdisclose.catalog.compare import diff
from govdisclose.cli.check_output import write_report
from govdisclose.cli.match_options import match_options, read_or_leave, settings_from
from govdisclose.cli.shared import EXIT_CLEAN, EXIT_FINDINGS, language, language_option
from govdisclose.export.diff import document, to_html, to_markdown, to_text

__all__ = ["command"]


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "md", "html", "json"]),
    default="text",
    show_default=True,
    help="输出格式 / output format",
)
@click.option("-o", "--output", metavar="FILE", help="写入文件，已有的会被覆盖 / write to a file, overwriting it")
@click.option(
    "--ignore",
    multiple=True,
    metavar="COLUMN",
    help="不比对的栏目，默认 seq；可重复 / a column to leave aside, seq by default; repeatable",
)
@match_options
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
@click.pass_context
def command(
    context: click.Context,
    *,
    old: str,
    new: str,
    output_format: str,
    output: str | None,
    ignore: tuple[str, ...],
    similar: int | None,
    name_only: int | None,
) -> None:
    """对照新旧两版目录：新增、删除、更名、移动、调序、拆分、合并，逐栏列出修改。

    OLD 和 NEW 可以是办公表格、本工具的 XML 或 JSON，其中一个可以是 -。退出码：0 没有差别，1 有差别，2 用法不对，3 读不了。

    Show what differs between two editions: items added, removed, renamed, moved, reordered, split, joined, and every changed column.

    OLD and NEW are office tables, our own XML or JSON; one of them may be -. Exit codes: 0 no difference, 1 differences, 2 usage,
    3 cannot be read.

    \b
    govdisclose diff 目录2025.xlsx 目录2026.xlsx
    govdisclose diff 旧.json 新.json --format html -o 对照.html
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    if old == new == "-":
        raise click.UsageError("只有一个来源可以是 -。/ only one of the two may be -.")
    editions = [read_or_leave(context, source).catalog for source in (old, new)]
    found = diff(*editions, settings=settings_from(similar, name_only), ignore=ignore or ("seq",))
    if output_format == "json":
        text = json.dumps(document(found).to_dict(), ensure_ascii=False, indent=2) + "\n"
    else:
        writer = {"text": to_text, "md": to_markdown, "html": to_html}[output_format]
        text = writer(found, language=language())
    write_report(text.encode(), output)
    context.exit(EXIT_FINDINGS if found else EXIT_CLEAN)
