"""``govdisclose compare``: a catalogue against the reference it should follow (目录比对)."""

import json
from datetime import date, datetime
from pathlib import Path

import click
from attrs import evolve

from govdisclose.catalog.compare import compare
from govdisclose.cli.check_output import write_report
from govdisclose.cli.day import DAY
from govdisclose.cli.domain_packs import division_option, pack_option, registry_of
from govdisclose.cli.fail_on import fail_option
from govdisclose.cli.match_options import match_options, read_or_leave, settings_from
from govdisclose.cli.reference import reference_of_domain
from govdisclose.cli.shared import EXIT_CLEAN, EXIT_FINDINGS, language, language_option
from govdisclose.cli.weights import weighed, weights_of
from govdisclose.export.comparison import document, to_text
from govdisclose.findings import Severity

__all__ = ["command"]


@click.command("compare")
@click.argument("source", metavar="CATALOG")
@click.argument("reference", metavar="REFERENCE")
@click.option("--at", type=DAY, metavar="DATE", help="比对基准日，默认今天 / the day, today by default")
@fail_option("warning")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="输出格式 / output format",
)
@click.option("-o", "--output", metavar="FILE", help="写入文件，已有的会被覆盖 / write to a file, overwriting it")
@pack_option
@division_option
@match_options
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
@click.pass_context
def command(
    context: click.Context,
    *,
    source: str,
    reference: str,
    at: datetime | None,
    fail_on: str,
    output_format: str,
    output: str | None,
    packs: tuple[str, ...],
    division: str | None,
    similar: int | None,
    name_only: int | None,
) -> None:
    """拿本地目录与参考目录比对：缺少和多出的事项、更名、时限宽严、渠道和对象缩小、主体和依据不同。

    REFERENCE 是参考目录的文件，或者领域的代码、名称。定义包里有公开主体名录的，按名录认定同一单位的现用名、简称和曾用名；
    名录没有的，按名称里的职能比较。参考目录是惯例而不是法律，所以没有“错误”，最重是“警告”。
    退出码：0 没有问题，1 有问题，2 用法不对，3 读不了。

    Compare a catalogue with its reference: items that are missing, additional or renamed, limits, channels, audiences, publishers, bases.

    REFERENCE is a file, or the code or name of a domain. A reference is practice and not law: the heaviest finding is a warning.
    Exit codes: 0 nothing found, 1 findings, 2 usage, 3 cannot be read.

    \b
    govdisclose compare 目录.xlsx 国家标准.xlsx
    govdisclose compare 目录.xlsx 社会救助 --format json
    govdisclose compare 目录.xlsx 社会救助 --pack 某县定义包
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    if source == reference == "-":
        raise click.UsageError("只有一个来源可以是 -。/ only one of the two may be -.")
    day = at.date() if at else date.today()  # noqa: DTZ011 - a day in the user's own calendar
    registry = registry_of(packs)
    loaded = read_or_leave(context, source, registry)
    local = registry.within(division or loaded.catalog.header.division)
    is_file = reference == "-" or Path(reference).exists()
    known = (
        None if is_file else reference_of_domain(reference, registry, at=day, division=division, beside=loaded.catalog)
    )
    found = compare(
        loaded.catalog,
        known.catalog if known else read_or_leave(context, reference, registry).catalog,
        at=day,
        provenance=loaded.provenance,
        settings=settings_from(similar, name_only),
        complete=known is None or known.complete,
        doubtful=known.doubtful if known else None,
        law=local.law(),
        publishers=local.directory if local.directory.entries else None,
    )
    found = evolve(found, findings=weighed(found.findings, weights_of(local)))
    if output_format == "json":
        plain = document(found, source=source, reference=reference).to_dict()
        text = json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    else:
        text = to_text(found, source=source, items=len(loaded.catalog.items), language=language())
    write_report(text.encode(), output)
    heavy = fail_on != "never" and any(f.severity.rank >= Severity(fail_on).rank for f in found.findings)
    context.exit(EXIT_FINDINGS if heavy else EXIT_CLEAN)
