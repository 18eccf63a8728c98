"""``govdisclose sheet check`` and ``negative-list`` (审核单检查、负面清单检查)."""

from datetime import date, datetime
from importlib.resources import files

import click

from govdisclose.attributes import RULES, check_sheet, lint_negative_list
from govdisclose.bilingual import Bilingual
from govdisclose.cli.day import DAY
from govdisclose.cli.rule_pages import WEIGHTS
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_FINDINGS,
    format_option,
    language,
    language_option,
    print_json,
    say,
)
from govdisclose.cli.sheet_files import load_listed, load_sheet
from govdisclose.findings import Report, Severity

__all__ = ["check", "negative_list"]

_fail_option = click.option(
    "--fail-on",
    type=click.Choice([*(s.value for s in Severity), "never"]),
    default="error",
    show_default=True,
    help="达到此级别时退出码为 1 / exit code 1 from this weight on",
)


@click.command("check")
@click.argument("source", metavar="FILE", type=click.Path(allow_dash=True))
@click.option("--negative-list", "listed", type=click.Path(dir_okay=False), help="负面清单 / negative list (TOML)")
@click.option("--seal", help="另存的校验值 / the seal kept apart")
@click.option("--at", type=DAY, metavar="DATE", help="检查日期，默认今天 / day of the check")
@_fail_option
@format_option
@language_option
def check(
    *, source: str, listed: str | None, seal: str | None, at: datetime | None, fail_on: str, output_format: str
) -> int:
    """检查审核单的内容、审核和记录。

    Check contents, reviews and record of a sheet.
    """
    day = at.date() if at else date.today()  # noqa: DTZ011 - the day of the user
    report = check_sheet(load_sheet(source), at=day, negative_list=load_listed(listed) if listed else None, seal=seal)
    return _print_report(report, output_format, fail_on)


@click.command("negative-list")
@click.argument("source", metavar="[FILE]", required=False, type=click.Path(dir_okay=False))
@_fail_option
@format_option
@language_option
def negative_list(source: str | None, fail_on: str, output_format: str) -> int:
    """检查负面清单；不给文件时输出样例。

    Check a negative list; without a file the sample is printed.
    """
    if source is None:
        click.echo((files("govdisclose.attributes") / "data" / "negative_list_sample.toml").read_bytes(), nl=False)
        return EXIT_CLEAN
    day = date.today()  # noqa: DTZ011 - the day of the user
    return _print_report(lint_negative_list(load_listed(source), at=day), output_format, fail_on)


def _print_report(report: Report, output_format: str, fail_on: str) -> int:
    if output_format == "json":
        print_json(report.to_dict())
    else:
        _in_words(report)
    failed = fail_on != "never" and report.at_least(Severity(fail_on))
    return EXIT_FINDINGS if failed else EXIT_CLEAN


def _in_words(report: Report) -> None:
    titles = {rule.code: rule.title for rule in RULES}
    for finding in report.findings:
        weight = WEIGHTS[finding.severity].in_language(language())
        say(f"{finding.code} {titles[finding.code].in_language(language())} [{weight}] {finding.location.field or ''}")
        say(f"  {finding.message.in_language(language())}")
        if finding.hint:
            say(f"  {finding.hint.in_language(language())}")
    if not report.findings:
        say(Bilingual("没有发现问题。", "No findings."))
    for text in report.not_checked:
        say(Bilingual(f"未检查：{text.zh}", f"not checked: {text.en}"))
