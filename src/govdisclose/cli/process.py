"""``govdisclose process`` (公开流程): lists, draws, checks and compares flows, and says where a case stands."""

from collections.abc import Callable
from datetime import date
from typing import Literal

import click
from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.cli.calendar_options import calendar_from, calendar_options, day_type
from govdisclose.cli.check_output import write_report
from govdisclose.cli.help_pages import SpokenGroup
from govdisclose.cli.packs import pack_option, registry_of_packs
from govdisclose.cli.process_pages import print_comparison, print_report, print_trace
from govdisclose.cli.process_source import flows_in, flows_of, process_from
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_FINDINGS,
    complain,
    format_option,
    language,
    language_option,
    print_json,
    say,
)
from govdisclose.cli.weights import weighed, weights_of
from govdisclose.findings import Severity
from govdisclose.process import KnownFlow, Process, compare, dumps, load_events, trace, validate
from govdisclose.process.schema import json_schema_text

__all__ = ["command"]

Form = Literal["mermaid", "svg", "png", "bpmn", "json", "html", "xlsx", "md"]
_AT = click.option(
    "--at", type=day_type, metavar="DATE", help="按该日的法律检查，默认今天 / the law of this day, today by default"
)


@click.group("process", cls=SpokenGroup, no_args_is_help=True)
def command() -> None:
    """公开流程：列出、绘图、检查、比较、追踪办件。

    Flows: list, draw, check, compare, trace a case.
    """


@command.command("list")
@pack_option
@format_option
@language_option
def _list(packs: tuple[str, ...], output_format: str) -> None:
    """列出全部流程及来源：标准流程和定义包的流程。 / List the flows: those of the library and of packs."""
    entries = flows_of(packs).entries
    if output_format == "json":
        print_json({"processes": [_entry(entry) for entry in entries]})
        return
    wide = max(len(entry.process.id) for entry in entries)
    for entry in entries:
        process = entry.process
        mark = Bilingual("（地方做法）", " (local practice)") if process.source.local_practice else Bilingual("", "")
        title = Bilingual(process.title, process.title_en or process.title).in_language(language())
        origin = (
            Bilingual(f"  [定义包 {entry.origin}]", f"  [pack {entry.origin}]") if entry.origin else Bilingual("", "")
        )
        say(f"{process.id:<{wide}}  {title}{mark.in_language(language())}{origin.in_language(language())}")


def _entry(entry: KnownFlow) -> dict[str, object]:
    process = entry.process
    period = {"valid_from": process.valid_from, "valid_through": process.valid_through}
    return {
        "id": process.id,
        "title": process.title,
        "title_en": process.title_en,
        "origin": entry.origin or "govdisclose",
        "path": entry.path,
        **{key: day.isoformat() for key, day in period.items() if day},
        "steps": len(process.tasks),
        "statutory": process.statutory.term if process.statutory else None,
        "local_practice": process.source.local_practice,
        "verified": process.source.verified,
        "basis": [citation.to_text() for citation in process.source.basis],
    }


@command.command("show")
@click.argument("name")
@click.option(
    "--to",
    "form",
    type=click.Choice(["mermaid", "svg", "png", "bpmn", "json", "html", "xlsx", "md"]),
    default="md",
    show_default=True,
    help="输出形式 / output form",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="写入文件，已有的会被覆盖 / file to write to, overwritten where it exists",
)
@pack_option
@language_option
def _show(name: str, form: Form, output: str | None, packs: tuple[str, ...]) -> None:
    """画出流程，或输出责任追溯表（md、html、xlsx）。NAME 是流程的代码、名称或文件。

    Draw a flow, or print its table of responsibilities.

    \b
    govdisclose process show request.2019 --to svg -o 依申请公开.svg
    govdisclose process show 我的流程.toml --to xlsx -o 责任追溯表.xlsx
    """  # noqa: D301 - click wants the control character itself
    data = _writer(form)(process_from(name, flows_of(packs)))
    if output is None and form in {"png", "xlsx"}:
        raise click.UsageError(
            Bilingual(
                f"{form} 是二进制格式，请用 -o 指定文件（-o - 为标准输出）",
                f"{form} is binary; name a file with -o (-o - is standard output)",
            ).in_language(language())
        )
    write_report(data, output)
    if output not in {None, "-"}:
        complain(Bilingual(zh=f"已写入 {output}", en=f"written to {output}"))


def _writer(form: Form) -> Callable[[Process], bytes]:
    """What makes the bytes of a form; drawing libraries are loaded only for drawings."""
    if form == "json":
        return lambda process: dumps(process).encode()
    if form in {"svg", "png"}:
        from govdisclose.export import svg

        return svg.dumps if form == "svg" else svg.png
    if form == "bpmn":
        from govdisclose.export import bpmn

        return bpmn.dumps
    if form == "mermaid":
        from govdisclose.export import mermaid

        return mermaid.dumps
    from govdisclose.export import process_table

    return {"md": process_table.markdown, "html": process_table.html, "xlsx": process_table.xlsx}[form]


@command.command("check")
@click.argument("file")
@_AT
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    default="error",
    show_default=True,
    help="退出码 1 的下限 / exit with 1 from this weight on",
)
@calendar_options
@pack_option
@format_option
@language_option
@click.pass_context
def _check(
    context: click.Context,
    file: str,
    *,
    at: date | None,
    fail_on: str,
    output_format: str,
    packs: tuple[str, ...],
    notices: tuple[str, ...],
    known_on: date | None,
    overlays: tuple[str, ...],
    estimate: bool,
) -> None:
    """检查流程定义。 / Check the definition of a flow."""
    registry = registry_of_packs(packs)
    process = process_from(file, flows_in(registry))
    calendar = calendar_from(notices=notices, estimate=estimate, known_on=known_on, overlays=overlays)
    report = validate(process, at=at or date.today(), calendar=calendar)  # noqa: DTZ011 - the command line asks for today
    report = evolve(report, findings=weighed(report.findings, weights_of(registry)))
    if output_format == "json":
        print_json({"process": process.id, **report.to_dict(), "findings": [f.to_dict() for f in report.findings]})
    else:
        print_report(process, report)
    context.exit(EXIT_FINDINGS if report.at_least(Severity(fail_on)) else EXIT_CLEAN)


@command.command("compare")
@click.argument("old")
@click.argument("new")
@_AT
@pack_option
@format_option
@language_option
def _compare(old: str, new: str, at: date | None, packs: tuple[str, ...], output_format: str) -> None:
    """比较改造前后的流程。 / Compare a flow before and after a redesign."""
    flows = flows_of(packs)
    found = compare(process_from(old, flows), process_from(new, flows), at=at or date.today())  # noqa: DTZ011 - the command line asks for today
    if output_format == "json":
        print_json({**found.to_dict(), "saved": found.saved})
    else:
        print_comparison(found)


@command.command("trace")
@click.argument("file")
@click.argument("events", type=click.Path(exists=True, dir_okay=False))
@click.option(
    "--on", "day", type=day_type, metavar="DATE", help="截至该日，默认今天 / as of this day, today by default"
)
@calendar_options
@pack_option
@format_option
@language_option
@click.pass_context
def _trace(
    context: click.Context,
    file: str,
    events: str,
    *,
    day: date | None,
    output_format: str,
    packs: tuple[str, ...],
    notices: tuple[str, ...],
    known_on: date | None,
    overlays: tuple[str, ...],
    estimate: bool,
) -> None:
    """一件办到哪里、谁已逾期。 / Where a case stands, and who is late."""
    calendar = calendar_from(notices=notices, estimate=estimate, known_on=known_on, overlays=overlays)
    found = trace(process_from(file, flows_of(packs)), load_events(events), calendar, on=day or date.today())  # noqa: DTZ011 - same
    if output_format == "json":
        print_json(found.to_dict())
    else:
        print_trace(found)
    context.exit(EXIT_FINDINGS if found.refusal else EXIT_CLEAN)


@command.command("schema")
def _schema() -> None:
    """输出流程定义的 JSON Schema。 / Print the JSON Schema of a flow definition."""
    click.echo(json_schema_text(), nl=False)
