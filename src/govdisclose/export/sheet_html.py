"""The review sheet as a page for the printer (审核单网页): A4 upright, as the office form looks, filled or blank.

One file that stands alone; no script, nothing fetched; every word is escaped.
"""

from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files

from govdisclose.attributes.sheet.codes import SheetKind
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.export._sheet_form import Form, FormCell, FormRow, form_of
from govdisclose.export.files import Target, whole

__all__ = ["blank", "dump", "dumps"]


def dumps(sheet: ReviewSheet, *, seal: str | None = None) -> bytes:
    """The sheet as an HTML page: UTF-8, LF, the same bytes for the same sheet.

    Where the record was changed the page says so at its head; ``seal`` as for ``ReviewSheet.verify``.
    """
    return _page(form_of(sheet.kind, sheet, seal=seal)).encode()


def blank(kind: SheetKind) -> bytes:
    """The empty form, to be filled in by hand."""
    return _page(form_of(kind)).encode()


def dump(sheet: ReviewSheet, target: Target) -> None:
    """Write the page to a file, whole or not at all, or to a binary stream."""
    data = dumps(sheet)
    with whole(target) as stream:
        stream.write(data)


def _page(form: Form) -> str:
    return "\n".join(_lines(form)) + "\n"


def _lines(form: Form) -> Iterator[str]:
    title = escape(form.title)
    yield '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>"
    if form.warning:
        yield f'<p class="warning" role="alert">{escape(form.warning)}</p>'
    yield f'<p class="above">{escape(form.above)}</p>'
    yield '<table>\n<colgroup><col class="l"><col class="w"><col class="l"><col class="w"></colgroup>\n<tbody>'
    for row in form.rows:
        yield f"<tr>{''.join(_cells(row))}</tr>"
    yield "</tbody>\n</table>"
    if form.below:
        yield f'<p class="below">{escape(form.below)}</p>'
    yield "</main>\n</body>\n</html>"


def _cells(row: FormRow) -> Iterator[str]:
    span = ' colspan="3"' if len(row.cells) == 1 else ""
    height = f' style="height:{row.lines * 1.4:.1f}em"' if row.lines > 1 else ""
    for cell in row.cells:
        yield f'<th scope="row">{_words(cell.label)}</th><td{span}{height}>{_inside(cell)}</td>'


def _inside(cell: FormCell) -> str:
    if not cell.signed:
        return _words(cell.text)
    return f'<div class="said">{_words(cell.text)}</div><div class="signed">{_words(cell.signed)}</div>'


def _words(text: str) -> str:
    return escape(text).replace("\n", "<br>")


@cache
def _style() -> str:
    return files("govdisclose.export").joinpath("sheet_schemas/sheet.css").read_text(encoding="utf-8")
