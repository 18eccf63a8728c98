"""The review sheet as a Word document (审核单 docx): A4 upright, as the office form looks, filled or blank.

Needs the extra ``docx``. The same sheet gives the same bytes.
"""

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from govdisclose.attributes.sheet.codes import SheetKind
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.export._sheet_docx_table import add_table, write
from govdisclose.export._sheet_form import Form, form_of
from govdisclose.export.files import Target, whole

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["blank", "dump", "dumps"]


def dumps(sheet: ReviewSheet, *, seal: str | None = None) -> bytes:
    """The sheet as the bytes of a Word document.

    Where the record was changed the document says so at its head; ``seal`` as for ``ReviewSheet.verify``.
    """
    return _document(form_of(sheet.kind, sheet, seal=seal))


def blank(kind: SheetKind) -> bytes:
    """The empty form, to be filled in."""
    return _document(form_of(kind))


def dump(sheet: ReviewSheet, target: Target) -> None:
    """Write the document to a file, whole or not at all, or to a binary stream."""
    data = dumps(sheet)
    with whole(target) as stream:
        stream.write(data)


def _document(form: Form) -> bytes:
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    document = docx.Document()
    _set_page(document, form.title)
    heading = document.add_paragraph()
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    write(heading, form.title, size=18, font="宋体", bold=True)
    if form.warning:
        write(document.add_paragraph(), f"※ {form.warning}", size=14, font="黑体", bold=True)
    above = document.add_paragraph()
    above.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    write(above, form.above)
    add_table(document, form)
    if form.below:
        write(document.add_paragraph(), form.below, size=7.5)
    return _same_bytes(document)


def _set_page(document: "Document", title: str) -> None:
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(21), Mm(19)
    section.top_margin, section.bottom_margin = Mm(18), Mm(14)
    normal = document.styles["Normal"]
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.15
    moment = datetime(2000, 1, 1, tzinfo=UTC)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, "", ""
    properties.comments, properties.created, properties.modified = "", moment, moment


def _same_bytes(document: "Document") -> bytes:
    """The package with one fixed time for every part, so that the same sheet gives the same bytes."""
    raw, fixed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            info = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(entry.filename))
    return fixed.getvalue()
