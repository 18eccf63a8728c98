"""``domain lint``, ``domain diff`` and ``domain schema`` (检查与比较定义包)."""

from datetime import date
from importlib.resources import files

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.check_output import print_styled
from govdisclose.cli.domain_packs import at_option, pack_option, registry_of, today_or
from govdisclose.cli.fail_on import fail_option
from govdisclose.cli.rule_book import all_rules
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_FINDINGS,
    format_option,
    language,
    language_option,
    print_json,
    say,
)
from govdisclose.domains import Grade, PackError, diff_packs, lint_pack, read_pack
from govdisclose.domains.schema import SCHEMA_FILE
from govdisclose.export.report import CheckRun, SourceReport, document
from govdisclose.findings import Report, Severity

__all__ = ["diff_command", "lint_command", "print_findings", "schema_command"]

_GRADES = {
    Grade.ADDITIVE: Bilingual("新增", "additive"),
    Grade.CORRECTING: Bilingual("更正", "correcting"),
    Grade.STRICTER: Bilingual("从严", "stricter"),
    Grade.BREAKING: Bilingual("不兼容", "breaking"),
}


def print_findings(run: CheckRun, output_format: str, fail_on: str) -> int:
    """Print a run as text or JSON, and give the exit code."""
    if output_format == "json":
        print_json(document(run).to_dict())
    else:
        print_styled(run)
    if fail_on == "never":
        return EXIT_CLEAN
    least = Severity(fail_on).rank
    found = any(f.severity.rank >= least for source in run.sources for f in source.findings)
    return EXIT_FINDINGS if found else EXIT_CLEAN


@click.command("lint")
@click.argument("folders", nargs=-1, required=True, metavar="PACK…")
@pack_option
@at_option
@fail_option("error")
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
def lint_command(
    folders: tuple[str, ...], packs: tuple[str, ...], at: date | None, fail_on: str, output_format: str
) -> int:
    """检查定义包：格式、编码、日期、依据、来源、层级。 / Check packs before they are published."""
    day, base = today_or(at), registry_of(packs)
    rules = all_rules()
    reports: list[SourceReport] = []
    for folder in folders:
        try:
            loaded = read_pack(folder)
        except PackError as error:
            if not error.findings:
                raise
            reports.append(SourceReport.of(folder, Report(error.findings, day), items=0))
            continue
        report = lint_pack(loaded, at=day, base=base, known_rules=frozenset(rules))
        items = sum(len(edition.items) for entry in loaded.pack.domains for edition in entry.editions)
        reports.append(SourceReport.of(folder, report, items=items))
    return print_findings(CheckRun(day, tuple(reports), {}, tuple(rules.values())), output_format, fail_on)


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--fail-on",
    type=click.Choice([*(grade.value for grade in Grade), "never"]),
    default="breaking",
    show_default=True,
    help="何时以 1 退出 / exit 1 from this grade on",
)
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
def diff_command(old: str, new: str, fail_on: str, output_format: str) -> int:
    """比较定义包的两个版本，每处变更注明等级。 / Compare two versions of a pack; each change has a grade."""
    found = diff_packs(read_pack(old), read_pack(new))
    if output_format == "json":
        print_json(found.to_dict() | {"grade": found.grade.value if found.grade else None})
    else:
        for change in found.changes:
            sides = f"：{change.old or '—'} → {change.new or '—'}" if change.old or change.new else ""
            grade = _GRADES[change.grade].in_language(language())
            say(f"[{grade}] {change.place} {change.text.in_language(language())}{sides}")
        worst = _GRADES[found.grade] if found.grade else Bilingual("没有变更", "no change")
        say(Bilingual(f"{found.old} → {found.new}：{worst.zh}", f"{found.old} -> {found.new}: {worst.en}"))
    failed = fail_on != "never" and found.grade is not None and found.grade.rank >= Grade(fail_on).rank
    return EXIT_FINDINGS if failed else EXIT_CLEAN


@click.command("schema")
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
def schema_command() -> int:
    """输出定义包的 JSON Schema（各文件合并后的格式）。 / Print the JSON Schema of a pack."""
    click.echo((files("govdisclose.domains") / "schemas" / SCHEMA_FILE).read_bytes(), nl=False)
    return EXIT_CLEAN
