"""``govdisclose demo``: a county table from the office to standard XML in one go (演示)."""

import io
from datetime import date
from pathlib import Path

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.shared import EXIT_USAGE, complain, format_option, language_option, print_json, say
from govdisclose.export.files import whole
from govdisclose.findings import Finding, Report, Severity

__all__ = ["command"]

_OFFICE = "办公室原表.xlsx"
_SHOWN = 7
_OPEN_NEXT = (
    (("目录.html",), "用浏览器打开", "open in a browser"),
    (
        ("目录.xlsx",),
        "用 Excel 或 WPS 打开（标准表式，可直接打印）",
        "open in Excel or WPS (the official layout, ready to print)",
    ),
    (("目录.xml", "目录.json", "目录.csv"), "交给程序", "for programs"),
)


@click.command("demo")
@click.argument("folder", default="govdisclose-demo", metavar="[DIR]")
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
@click.pass_context
def command(context: click.Context, *, folder: str, output_format: str) -> None:
    """写出一份县级目录样表，检查，转换为 XML、JSON、xlsx、HTML 和 CSV。

    样表里有意放了几处真实表格常见的问题。DIR 默认 govdisclose-demo；已有别的同名文件时不覆盖。

    Write a sample county catalogue, check it, and convert it to XML, JSON, xlsx, HTML and CSV.

    The table holds faults on purpose, such as real tables have. DIR is govdisclose-demo unless named; a file of another
    content is never overwritten.
    """
    place = Path(folder)
    written, report = _made()
    foreign = [name for name, data in written.items() if _differs(place / name, data)]
    if foreign or (place.exists() and not place.is_dir()):
        names = "、".join(str(place / name) for name in foreign) or folder
        complain(
            Bilingual(
                zh=f"{names} 已存在且不是本演示写的，不覆盖。请另选文件夹：govdisclose demo 另一个文件夹",
                en=f"{names} exists and is not what this demo writes; nothing was overwritten. Choose another folder: govdisclose demo OTHER",
            )
        )
        context.exit(EXIT_USAGE)
    place.mkdir(parents=True, exist_ok=True)
    for name, data in written.items():
        with whole(place / name) as stream:
            stream.write(data)
    if output_format == "json":
        print_json(
            {"folder": str(place.resolve()), "files": [*written], "findings": [f.to_dict() for f in report.findings]}
        )
    else:
        _tell(place, report)


def _made() -> tuple[dict[str, bytes], Report]:
    """The bytes of each file, and what the check of the office table found."""
    from govdisclose import ingest
    from govdisclose.cli.checking import check_loaded
    from govdisclose.cli.demo_book import demo_workbook
    from govdisclose.cli.sources import Loaded
    from govdisclose.export import csv, html, json, xlsx, xml

    table = demo_workbook()
    result = ingest.read(io.BytesIO(table), name=_OFFICE)
    loaded = Loaded(_OFFICE, result.catalog, tuple(result.findings), result.provenance)
    report = check_loaded(loaded, at=date.today())  # noqa: DTZ011 - the user's own day
    written: dict[str, bytes] = {_OFFICE: table}
    for name, writer in (("xml", xml), ("json", json), ("xlsx", xlsx), ("html", html), ("csv", csv)):
        written[f"目录.{name}"] = writer.dumps(result.catalog)
    return written, report


def _differs(path: Path, data: bytes) -> bool:
    return path.exists() and (not path.is_file() or path.read_bytes() != data)


def _tell(place: Path, report: Report) -> None:
    counts = {severity: sum(f.severity is severity for f in report.findings) for severity in Severity}
    say(
        Bilingual(
            zh=f"样表（虚构的青禾县，有意放了问题）：{place / _OFFICE}\n检查结果：错误 {counts[Severity.ERROR]}，"
            f"警告 {counts[Severity.WARNING]}，提示 {counts[Severity.NOTE]}。其中：",
            en=f"office table (a made-up county, with faults on purpose): {place / _OFFICE}\nthe check found "
            f"{counts[Severity.ERROR]} error(s), {counts[Severity.WARNING]} warning(s), {counts[Severity.NOTE]} note(s), among them:",
        )
    )
    heavy = sorted(report.findings, key=lambda f: (-f.severity.rank, f.code.startswith("GD-I")))
    for finding in heavy[:_SHOWN]:
        cell = finding.location.to_text()
        say(
            Bilingual(
                zh=f"  {finding.code} {cell} {finding.message.zh}", en=f"  {finding.code} {cell} {finding.message.en}"
            )
        )
    for names, zh, en in _OPEN_NEXT:
        paths = "  ".join(str(place / name) for name in names)
        say(Bilingual(zh=f"{zh}：{paths}", en=f"{en}: {paths}"))
    say(
        Bilingual(
            zh=f"接着试试：\n  govdisclose check {place / _OFFICE}\n  govdisclose rule {_first_code(heavy)}\n  govdisclose convert 你的目录.xlsx 目录.xml",
            en=f"try next:\n  govdisclose check {place / _OFFICE} --lang en\n  govdisclose rule {_first_code(heavy)} --lang en\n"
            "  govdisclose convert YOUR.xlsx OUT.xml",
        )
    )


def _first_code(findings: list[Finding]) -> str:
    return findings[0].code if findings else "GD-C001"
