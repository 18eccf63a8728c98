"""Reading and writing review sheets on the command line (审核单文件): JSON or XML, by what the file holds or is called."""

import sys
from io import BytesIO
from pathlib import Path

import click

from govdisclose.attributes import NegativeList, ReviewSheet, SheetKind, load_negative_list
from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.export import sheet_json, sheet_xml
from govdisclose.export.files import whole

__all__ = ["KINDS", "load_listed", "load_sheet", "output_option", "write_sheet"]

#: The names of the two forms on the command line.
KINDS = {"document": SheetKind.OFFICIAL_DOCUMENT, "other": SheetKind.OTHER_INFORMATION}

#: ``-o FILE``.
output_option = click.option("-o", "--output", type=click.Path(allow_dash=True), help="写入文件 / file to write to")


def load_sheet(source: str) -> ReviewSheet:
    """The sheet in a file, or on standard input for ``-``. Raises ``FormatError`` that names the file, and ``OSError``."""
    stream = sys.stdin.buffer if source == "-" else None
    data = stream.read() if stream else Path(source).read_bytes()
    try:
        if len(data) > 4 * 1024 * 1024 or not data.lstrip().startswith(b"<"):
            return sheet_json.load(BytesIO(data))
        return sheet_xml.loads(data)
    except FormatError as error:
        raise FormatError(
            Bilingual(
                f"{source} 不是审核单，或者内容有误：{error.text.zh}",
                f"{source} is no review sheet, or is wrong: {error.text.en}",
            )
        ) from error


def load_listed(source: str) -> NegativeList:
    """The negative list in a file. Raises ``FormatError``, also for an empty file, which would forbid nothing."""
    data = Path(source).read_bytes()
    if not data.strip():
        raise FormatError(Bilingual(f"{source}：文件是空的。", f"{source}: the file is empty."))
    return load_negative_list(source)


def write_sheet(sheet: ReviewSheet, output: str | None) -> None:
    """Write the sheet to a file, as XML where its name says so, else as JSON; to standard output without one."""
    data = sheet_xml.dumps(sheet) if output and output.casefold().endswith(".xml") else sheet_json.dumps(sheet)
    if output is None or output == "-":
        click.echo(data, nl=False)
        return
    with whole(output) as stream:
        stream.write(data)
