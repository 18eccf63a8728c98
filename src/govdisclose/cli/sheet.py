"""``govdisclose sheet`` (审核单): new, add, check, print, convert, schema, negative-list."""

from importlib.resources import files
from pathlib import Path

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.help_pages import SpokenGroup
from govdisclose.cli.own_work import force_option, write_kept
from govdisclose.cli.shared import EXIT_CLEAN, EXIT_FINDINGS, complain, language_option
from govdisclose.cli.sheet_add import add
from govdisclose.cli.sheet_check import check, negative_list
from govdisclose.cli.sheet_files import KINDS, load_sheet, tell_changes, write_sheet
from govdisclose.cli.sheet_new import new
from govdisclose.export import sheet_docx, sheet_html, sheet_json
from govdisclose.export.sheet_xsd import XSD_FILE

__all__ = ["command"]


@click.group("sheet", cls=SpokenGroup)
def command() -> None:
    """公开属性认定审核单：新建、记录意见、检查、打印、转换。

    Review sheets: make, record decisions, check, print, convert.
    """


@command.command("print")
@click.argument("source", metavar="[FILE]", required=False, type=click.Path(allow_dash=True))
@click.option("--blank", type=click.Choice([*KINDS]), help="打印空白表 / the empty form")
@click.option("--seal", help="另存的校验值 / the seal kept apart")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    required=True,
    help="*.html（已有的会被覆盖）、*.docx（已有的不覆盖，因为可能已经填写） / *.html (overwritten), *.docx (kept: it may be filled in)",
)
@force_option
@language_option
def print_(*, source: str | None, blank: str | None, seal: str | None, output: str, force: bool) -> int:
    """把审核单（或空白表）写成可打印的 HTML 或 docx。

    记录被改动过的审核单，表头印明不得作为依据，退出码为 1。

    Write a sheet, or the empty form, as HTML or docx for the printer.

    Where the record was changed, the page says so at its head, and the exit code is 1.
    """
    if (source is None) == (blank is None):
        raise click.UsageError("请给出审核单文件，或者 --blank document|other / give a FILE or --blank")
    ending = Path(output).suffix.casefold()
    if ending not in {".html", ".htm", ".docx"}:
        raise click.UsageError(f"不能写“{ending}”；请用 .html 或 .docx / write .html or .docx")
    room = sheet_docx if ending == ".docx" else sheet_html
    sheet = load_sheet(source) if source is not None else None
    try:
        data = room.dumps(sheet, seal=seal) if sheet is not None else room.blank(KINDS[str(blank)])
    except ModuleNotFoundError as missing:
        raise click.UsageError(
            f"需要安装 govdisclose[docx]（缺少 {missing.name}） / install govdisclose[docx]"
        ) from None
    write_kept(output, data, force=force or room is sheet_html)
    complain(Bilingual(f"已写入 {output}", f"written to {output}"))
    changed = sheet is not None and tell_changes(sheet, str(source), seal=seal)
    return EXIT_FINDINGS if changed else EXIT_CLEAN


@command.command("convert")
@click.argument("source", metavar="SRC", type=click.Path(allow_dash=True))
@click.argument("target", metavar="DST", type=click.Path(dir_okay=False))
@language_option
def convert(source: str, target: str) -> int:
    """审核单在 JSON 与 XML 之间转换，按文件扩展名。已有的 DST 不覆盖。

    Convert a sheet between JSON and XML, by the ending of the file name. A DST that exists is not overwritten. Where the record was
    changed it is converted as it stands, and the exit code is 1.
    """
    sheet = load_sheet(source)
    write_sheet(sheet, target)
    return EXIT_FINDINGS if tell_changes(sheet, source) else EXIT_CLEAN


@command.command("schema")
@click.argument("form", type=click.Choice(["json", "xsd"]), default="json", metavar="[json|xsd]")
def schema(form: str) -> None:
    """输出审核单的 JSON Schema 或 XSD。

    Print the JSON Schema or the XSD of the review sheet.
    """
    name = sheet_json.SCHEMA_FILE if form == "json" else XSD_FILE
    click.echo((files("govdisclose.export") / "sheet_schemas" / name).read_bytes(), nl=False)


for _one in (new, add, check, negative_list):
    command.add_command(_one)
