"""Reading and writing review sheets on the command line (审核单文件): JSON or XML, by what the file holds or is called."""

import sys
from io import BytesIO
from pathlib import Path

import click

from govdisclose.attributes import ReviewSheet, SheetKind
from govdisclose.export import sheet_json, sheet_xml
from govdisclose.export.files import whole

__all__ = ["KINDS", "load_sheet", "output_option", "write_sheet"]

#: The names of the two forms on the command line.
KINDS = {"document": SheetKind.OFFICIAL_DOCUMENT, "other": SheetKind.OTHER_INFORMATION}

#: ``-o FILE``.
output_option = click.option("-o", "--output", type=click.Path(allow_dash=True), help="写入文件 / file to write to")


def load_sheet(source: str) -> ReviewSheet:
    """The sheet in a file, or on standard input for ``-``."""
    stream = sys.stdin.buffer if source == "-" else None
    data = stream.read() if stream else Path(source).read_bytes()
    if len(data) > 4 * 1024 * 1024 or not data.lstrip().startswith(b"<"):
        return sheet_json.load(BytesIO(data))
    return sheet_xml.loads(data)


def write_sheet(sheet: ReviewSheet, output: str | None) -> None:
    """Write the sheet to a file, as XML where its name says so, else as JSON; to standard output without one."""
    data = sheet_xml.dumps(sheet) if output and output.casefold().endswith(".xml") else sheet_json.dumps(sheet)
    if output is None or output == "-":
        click.echo(data, nl=False)
        return
    with whole(output) as stream:
        stream.write(data)
