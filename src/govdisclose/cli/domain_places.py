"""``domain directory`` and ``domain check`` (公开主体名录与要素检查)."""

from datetime import date

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.domain_judge import print_findings
from govdisclose.cli.domain_packs import at_option, pack_option, registry_of, today_or
from govdisclose.cli.fail_on import fail_option
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_UNANSWERED,
    complain,
    format_option,
    language,
    language_option,
    print_json,
    say,
)
from govdisclose.cli.sources import read_source
from govdisclose.cli.weights import weighed, weights_of
from govdisclose.domains import PublisherDirectory, PublisherEntry, PublisherMatch, Resolution, check_conformity
from govdisclose.domains.rules import RULES
from govdisclose.export.report import CheckRun, SourceReport
from govdisclose.findings import Report

__all__ = ["check_command", "directory_command"]

_KINDS = {
    Resolution.CURRENT: Bilingual("现用名称", "present name"),
    Resolution.IN_ITS_TIME: Bilingual("当时名称", "its name at the time"),
    Resolution.FORMER: Bilingual("曾用名称", "former name"),
    Resolution.LATER: Bilingual("后来的名称", "a later name"),
    Resolution.SEVERAL: Bilingual("不止一个", "may be several"),
    Resolution.UNKNOWN: Bilingual("不在名录", "not in the directory"),
}


@click.command("directory")
@click.argument("folders", nargs=-1, metavar="[PACK]…", type=click.Path())
@pack_option
@click.option("--find", "wanted", metavar="NAME", help="查一个名称 / look up one name")
@at_option
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
def directory_command(
    folders: tuple[str, ...], packs: tuple[str, ...], wanted: str | None, at: date | None, output_format: str
) -> int:
    """打印公开主体名录（电话簿）；--find 查一个名称在某日对应哪个单位。 / Print the directory of publishers.

    PACK 是定义包文件夹或 wheel，也可以写成 --pack；都不写时用设置里的和已安装的定义包。
    """
    directory = registry_of((*folders, *packs)).directory
    if not directory.entries:
        complain(
            Bilingual(
                zh="没有公开主体名录；请写明含有名录的定义包，例如 govdisclose domain directory 定义包（也可以用 --pack）。",
                en="there is no directory; name a pack that has one, as in govdisclose domain directory PACK (or with --pack).",
            )
        )
        return EXIT_UNANSWERED
    if wanted is not None:
        return _find(directory, wanted, today_or(at), output_format)
    if output_format == "json":
        print_json([_plain(entry) for entry in directory.entries])
        return EXIT_CLEAN
    for entry in directory.entries:
        say(_page(entry))
    return EXIT_CLEAN


@click.command("check")
@click.argument("sources", nargs=-1, required=True, metavar="SRC…")
@pack_option
@at_option
@fail_option("warning")
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
def check_command(
    sources: tuple[str, ...], packs: tuple[str, ...], at: date | None, fail_on: str, output_format: str
) -> int:
    """按定义包的要求检查目录：标准要素、词表、分类、公开主体。 / Check catalogues against what packs ask for."""
    registry, day = registry_of(packs), today_or(at)
    reports = []
    for source in sources:
        loaded = read_source(source, hints=registry.headings())
        local = registry.within(loaded.catalog.header.division)
        found = check_conformity(loaded.catalog, local, at=day, provenance=loaded.provenance)
        findings = weighed(found, weights_of(local))
        reports.append(SourceReport.of(source, Report(findings, day), items=len(loaded.catalog.items)))
    return print_findings(CheckRun(day, tuple(reports), {}, RULES), output_format, fail_on)


def _find(directory: PublisherDirectory, name: str, day: date, output_format: str) -> int:
    match = directory.resolve(name, at=day)
    if output_format == "json":
        print_json(
            {
                "name": name,
                "kind": match.kind.value,
                "at": day.isoformat(),
                "since": match.since.isoformat() if match.since else None,
                "until": match.until.isoformat() if match.until else None,
                "then": [*match.then],
                "entries": [_plain(e) for e in match.entries],
            }
        )
    else:
        kind = _KINDS[match.kind]
        span = _span(match)
        say(Bilingual(f"“{name}”在 {day}：{kind.zh}{span.zh}", f"{name!r} on {day}: {kind.en}{span.en}"))
        for entry in match.entries:
            say(_page(entry))
    return EXIT_UNANSWERED if match.kind is Resolution.UNKNOWN else EXIT_CLEAN


def _span(match: PublisherMatch) -> Bilingual:
    """From when through when the name is borne, and what the body was called on a day before."""
    if not match.since and not match.until:
        return Bilingual("", "")
    days = (f"自 {match.since} 起" if match.since else "") + (f"至 {match.until} 止" if match.until else "")
    en = " ".join([f"from {match.since}"] * bool(match.since) + [f"through {match.until}"] * bool(match.until))
    then = "、".join(match.then)
    return Bilingual(
        f"（{days}{f'；当日为“{then}”' if then else ''}）", f" ({en}{f'; then it was {then!r}' if then else ''})"
    )


def _page(entry: PublisherEntry) -> str:
    """The entry as a phone book has it."""
    lines = [entry.name + (f"（{'、'.join(entry.short_names)}）" if entry.short_names else "")]
    for words, value in (
        (Bilingual("地址", "address"), entry.address),
        (Bilingual("电话", "phone"), entry.phone),
        (Bilingual("办公时间", "hours"), entry.hours),
        (Bilingual("网站", "website"), entry.website),
        (Bilingual("统一社会信用代码", "credit code"), entry.uscc),
        (Bilingual("上级", "under"), entry.parent),
    ):
        if value:
            lines.append(f"  {words.in_language(language())}  {value}")
    for old in entry.former:
        until = Bilingual(f"  曾用名  {old.name}（至 {old.until}）", f"  through {old.until}  {old.name}")
        lines.append(until.in_language(language()) + (f" {old.reason}" if old.reason else ""))
    return "\n".join(lines)


def _plain(entry: PublisherEntry) -> dict[str, object]:
    return entry.model_dump(mode="json", exclude_defaults=True)
