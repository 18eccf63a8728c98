"""The table of the review sheet in a Word document (审核单表格): rows of labels and words, merged where a cell is one line of the form."""

from typing import TYPE_CHECKING

from govdisclose.export._sheet_form import Form, FormCell, FormRow

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

__all__ = ["add_table", "write"]

_LABEL, _WORDS = 30, 55  # widths of the columns in millimetres; together the width of the page without margins
_LINE = 15  # height of a line in points


def add_table(document: "Document", form: Form) -> None:
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
        write(signed, cell.signed)


def _fill(place: "_Cell", text: str, alignment: int) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT

    place.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for number, line in enumerate(text.split("\n")):
        paragraph = place.paragraphs[0] if number == 0 else place.add_paragraph()
        paragraph.alignment = alignment
        write(paragraph, line)


def write(paragraph: "Paragraph", text: str, *, size: float = 12, font: str = "仿宋", bold: bool = False) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    run = paragraph.add_run(text)
    run.font.size, run.font.name, run.bold = Pt(size), "Times New Roman", bold
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)  # noqa: SLF001 - same
