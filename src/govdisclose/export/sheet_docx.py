"""The review sheet as a Word document (审核单 docx): A4 upright, as the office form looks, filled or blank.

Needs the extra ``docx``. The same sheet gives the same bytes.
"""

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from govdisclose.attributes.sheet.codes import SheetKind
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.export._sheet_form import Form, FormCell, FormRow, form_of
from govdisclose.export.files import Target, whole

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

__all__ = ["blank", "dump", "dumps"]

_LABEL, _WORDS = 30, 55  # widths of the columns in millimetres; together the width of the page without margins
_LINE = 15  # height of a line in points


def dumps(sheet: ReviewSheet) -> bytes:
    """The sheet as the bytes of a Word document."""
    return _document(form_of(sheet.kind, sheet))


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
    _write(heading, form.title, size=18, font="宋体", bold=True)
    above = document.add_paragraph()
    above.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _write(above, form.above)
    _add_table(document, form)
    if form.below:
        _write(document.add_paragraph(), form.below, size=7.5)
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


def _add_table(document: "Document", form: Form) -> None:
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.shared import Mm

    table = document.add_table(rows=0, cols=4)
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    _pad(table)
    for column, width in zip(table.columns, (_LABEL, _WORDS, _LABEL, _WORDS), strict=True):
        column.width = Mm(width)
    for row in form.rows:
        _add_row(table.add_row(), row)


def _pad(table: "Table") -> None:
    """A little room above and below the words of every cell."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "50")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no other way
    look = properties.find(qn("w:tblLook"))
    if look is None:
        properties.append(margins)
    else:
        look.addprevious(margins)


def _add_row(place: "_Row", row: FormRow) -> None:
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.shared import Mm, Pt

    place._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no other way
    place.height, place.height_rule = Pt(_LINE * row.lines + 6), WD_ROW_HEIGHT_RULE.AT_LEAST
    cells = list(place.cells)
    if len(row.cells) == 1:
        cells = [cells[0], cells[1].merge(cells[3])]
    for position, cell in enumerate(row.cells):
        label, words = cells[2 * position], cells[2 * position + 1]
        label.width, words.width = Mm(_LABEL), Mm(_WORDS if len(row.cells) == 2 else _WORDS * 2 + _LABEL)
        _fill(label, cell.label, WD_ALIGN_PARAGRAPH.CENTER)
        _fill_words(words, cell)


def _fill_words(place: "_Cell", cell: FormCell) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    _fill(place, cell.text, WD_ALIGN_PARAGRAPH.LEFT)
    if cell.signed:
        if not cell.text:
            place.add_paragraph()
        signed = place.add_paragraph()
        signed.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _write(signed, cell.signed)


def _fill(place: "_Cell", text: str, alignment: int) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT

    place.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for number, line in enumerate(text.split("\n")):
        paragraph = place.paragraphs[0] if number == 0 else place.add_paragraph()
        paragraph.alignment = alignment
        _write(paragraph, line)


def _write(paragraph: "Paragraph", text: str, *, size: float = 12, font: str = "仿宋", bold: bool = False) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    run = paragraph.add_run(text)
    run.font.size, run.font.name, run.bold = Pt(size), "Times New Roman", bold
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)  # noqa: SLF001 - same


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
