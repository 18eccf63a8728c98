"""The items of the reference in the form (参考事项), each with a note how it is known, and blank rows below."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from govdisclose.bilingual import Bilingual
from govdisclose.domains import EvidenceStatus, Reference, ReferenceItem
from govdisclose.errors import FormatError
from govdisclose.export.form_xlsx.column import FormColumn
from govdisclose.export.form_xlsx.header import HEAD

__all__ = ["write_items"]


_MOST_CHARACTERS = 32_767  #: of a cell that Excel takes


def write_items(book: Workbook, sheet: Worksheet, laid: Sequence[FormColumn], reference: Reference, last: int) -> None:
    """Write the items and the blank rows down to ``last`` (from 0, included). Raises ``FormatError`` for a text too long for a cell."""
    cell = {
        "border": 1,
        "text_wrap": True,
        "valign": "vcenter",
        "locked": False,
        "num_format": "@",
        "font_name": "仿宋",
    }
    plain = book.add_format(cell)
    doubtful = book.add_format({**cell, "font_color": "#7F7F7F", "italic": True})
    for row, one in enumerate(reference.items, HEAD):
        from_memory = one.item.evidence.status is EvidenceStatus.MEMORY
        for place, column in enumerate(laid):
            words = str(row - HEAD + 1) if column.key == "seq" else column.words(one.item)
            if len(words) > _MOST_CHARACTERS:
                raise _too_long(column.heading, words)
            sheet.write_string(row, place, words, doubtful if from_memory and column.key == "matter" else plain)
        deepest = max(place for place, column in enumerate(laid) if column.key == "matter" and column.words(one.item))
        sheet.write_comment(row, deepest, _known(one.item), {"x_scale": 1.6})
    for row in range(HEAD + len(reference.items), last + 1):
        for place in range(len(laid)):
            sheet.write_blank(row, place, None, plain)


def _too_long(heading: str, words: str) -> FormatError:
    return FormatError(
        Bilingual(
            zh=f"“{heading}”一格有 {len(words)} 个字，Excel 每格最多 {_MOST_CHARACTERS} 个字。请在定义包里拆分。",
            en=f"a cell of {heading!r} has {len(words)} characters, Excel takes {_MOST_CHARACTERS}. Divide it in the pack.",
        )
    )


def _known(item: ReferenceItem) -> str:
    evidence = item.evidence
    match evidence.status:
        case EvidenceStatus.SEEN:
            return f"见于 {evidence.pages} 个网页。编码 {item.id}"
        case EvidenceStatus.MEMORY:
            return f"凭记忆写入（把握 {evidence.confidence}），未见于所查目录，请对照官方指引核对。编码 {item.id}"
        case EvidenceStatus.OFFICIAL:
            return f"取自原文。编码 {item.id}"
        case _:
            return f"由定义包自定。编码 {item.id}"
