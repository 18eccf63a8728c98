"""Reading and writing review sheets on the command line (审核单文件): JSON or XML, by what the file holds or is called."""

import sys
from io import BytesIO
from pathlib import Path

import click
from pydantic import ValidationError

from govdisclose._faults import told
from govdisclose.attributes import NegativeList, ReviewSheet, SheetKind, load_negative_list
from govdisclose.bilingual import Bilingual
from govdisclose.cli.own_work import write_kept
from govdisclose.cli.shared import EXIT_FINDINGS, complain, language
from govdisclose.errors import FormatError
from govdisclose.export import sheet_json, sheet_xml

__all__ = ["KINDS", "intact", "load_listed", "load_sheet", "output_option", "refused", "tell_changes", "write_sheet"]

#: The names of the two forms on the command line.
KINDS = {"document": SheetKind.OFFICIAL_DOCUMENT, "other": SheetKind.OTHER_INFORMATION}

#: ``-o FILE``.
output_option = click.option(
    "-o",
    "--output",
    type=click.Path(allow_dash=True),
    help="写入文件；已有的文件不覆盖 / file to write to; one that exists is not overwritten",
)


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


def intact(sheet: ReviewSheet, source: str) -> ReviewSheet:
    """The sheet, where its record is as it was written. Ends the command with exit code 1 where it was changed."""
    changed = tell_changes(sheet, source)
    if changed:
        click.get_current_context().exit(EXIT_FINDINGS)
    return sheet


def tell_changes(sheet: ReviewSheet, source: str, *, seal: str | None = None) -> bool:
    """Whether the record was changed; what shows it is told on standard error."""
    changed = sheet.verify(seal=seal)
    for finding in changed:
        complain(f"{source}: {finding.code} {finding.message.in_language(language())}")
    return bool(changed)


def load_listed(source: str) -> NegativeList:
    """The negative list in a file. Raises ``FormatError``, also for an empty file, which would forbid nothing."""
    data = Path(source).read_bytes()
    if not data.strip():
        raise FormatError(Bilingual(f"{source}：文件是空的。", f"{source}: the file is empty."))
    return load_negative_list(source)


def write_sheet(sheet: ReviewSheet, output: str | None, *, onto: str | None = None) -> None:
    """Write the sheet to a file, as XML where its name says so, else as JSON; to standard output without one.

    ``onto`` is the file that the sheet was read from, to which a decision may be added. Raises ``click.UsageError`` where another
    sheet, or any other file, would be overwritten: a record has no other copy.
    """
    data = sheet_xml.dumps(sheet) if output and output.casefold().endswith(".xml") else sheet_json.dumps(sheet)
    if output is None or output == "-":
        click.echo(data, nl=False)
        return
    same = onto is not None and Path(output).exists() and Path(onto).exists() and Path(output).samefile(onto)
    write_kept(output, data, force=True if same else None, advice=_ADVICE)


def refused(error: ValidationError) -> click.UsageError:
    """What the model does not hold, as a wrong call: the place and the reason."""
    return click.UsageError(told(error).in_language(language()))


_ADVICE = Bilingual(
    "审核单只能追加，不能覆盖：请换一个文件名；要在原单上记录意见，用 govdisclose sheet add",
    "sheets are appended to and never overwritten: choose another name, or record a decision with govdisclose sheet add",
)
