"""The form to fill in (填报表样): a workbook with the reference items, drop-down lists, tick columns, cell notes, a protected header.

What an office fills in is read back by ``ingest.read``. Everything of the reference that is known stands in the cells; a cell note on
each matter says how it is known.
"""

import io
from collections.abc import Sequence
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from govdisclose.bilingual import Bilingual
from govdisclose.domains import ColumnEntry, EvidenceStatus, Facet, Reference, ReferenceItem, Vocabulary
from govdisclose.errors import FormatError
from govdisclose.export._form_columns import FormColumn, form_columns

__all__ = ["form_workbook"]

_LISTS, _HELP = "选项", "填表说明"
_HEAD = 3  # title, and the two rows of the header
_MOST_CHOICES = 200
_LONGEST_TITLE, _MOST_CHARACTERS = 32, 32_767  # what Excel takes


def form_workbook(
    reference: Reference,
    *,
    columns: Sequence[ColumnEntry] = (),
    vocabularies: Sequence[Vocabulary] = (),
    facets: Sequence[Facet] = (),
    publishers: Sequence[str] = (),
    blank_rows: int = 30,
) -> bytes:
    """The workbook for one domain: the same bytes for the same reference.

    ``columns`` are further columns that a pack asks for, ``vocabularies`` their words, ``facets`` those that need a column,
    ``publishers`` the names to choose from. ``blank_rows`` are left below the items for what is added. Raises ``FormatError`` where a
    cell would hold more characters than Excel takes.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(buffer, options)
    title = reference.catalog.header.title or reference.name
    book.set_properties({"title": title, "created": datetime(2000, 1, 1)})  # noqa: DTZ001 - fixed bytes
    laid = form_columns(reference, columns, vocabularies, facets, publishers)
    sheet = book.add_worksheet("目录")
    last = _HEAD + len(reference.items) + blank_rows - 1
    _header(book, sheet, laid, title)
    _body(book, sheet, laid, reference, last)
    _choices(book, sheet, laid, last)
    _help(book, reference, laid)
    _page(sheet, laid)
    book.close()
    return buffer.getvalue()


def _header(book: Workbook, sheet: Worksheet, laid: Sequence[FormColumn], title: str) -> None:
    middle = {"align": "center", "valign": "vcenter", "text_wrap": True, "locked": True, "num_format": "@"}
    big = book.add_format({**middle, "font_name": "宋体", "font_size": 18, "bold": True})
    head = book.add_format({**middle, "border": 1, "font_name": "黑体", "bold": True, "bg_color": "#EEF2F7"})
    sheet.set_row(0, 34)
    sheet.merge_range(0, 0, 0, len(laid) - 1, title, big)
    place = 0
    while place < len(laid):
        column = laid[place]
        if column.group is None:
            sheet.merge_range(1, place, 2, place, column.heading, head)
            size = 1
        else:
            size = sum(other.group == column.group for other in laid)
            if size > 1:
                sheet.merge_range(1, place, 1, place + size - 1, column.group, head)
            else:
                sheet.write_string(1, place, column.group, head)
            for n in range(place, place + size):
                sheet.write_string(2, n, laid[n].heading, head)
        for n in range(place, place + size):
            if laid[n].note:
                sheet.write_comment(2 if column.group else 1, n, laid[n].note, {"x_scale": 2, "y_scale": 1.2})
        place += size


def _body(book: Workbook, sheet: Worksheet, laid: Sequence[FormColumn], reference: Reference, last: int) -> None:
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
    for row, one in enumerate(reference.items, _HEAD):
        from_memory = one.item.evidence.status is EvidenceStatus.MEMORY
        for place, column in enumerate(laid):
            words = str(row - _HEAD + 1) if column.key == "seq" else column.words(one.item)
            if len(words) > _MOST_CHARACTERS:
                raise _too_long(column.heading, words)
            sheet.write_string(row, place, words, doubtful if from_memory and column.key == "matter" else plain)
        deepest = max(place for place, column in enumerate(laid) if column.key == "matter" and column.words(one.item))
        sheet.write_comment(row, deepest, _known(one.item), {"x_scale": 1.6})
    for row in range(_HEAD + len(reference.items), last + 1):
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


def _choices(book: Workbook, sheet: Worksheet, laid: Sequence[FormColumn], last: int) -> None:
    """Drop-down lists; their words stand on a hidden sheet, since Excel takes no more than 255 characters in a rule."""
    lists = book.add_worksheet(_LISTS)
    lists.hide()
    for place, column in enumerate(laid):
        choices = column.choices[:_MOST_CHOICES]
        if not choices:
            continue
        lists.write_column(0, place, choices)
        letters = _letters(place)
        sheet.data_validation(
            _HEAD,
            place,
            last,
            place,
            {
                "validate": "list",
                "source": f"='{_LISTS}'!${letters}$1:${letters}${len(choices)}",
                "error_type": "stop" if column.closed else "information",
                "error_title": column.heading[:_LONGEST_TITLE],
                "error_message": "请从下拉列表中选择。"
                if column.closed
                else "不在下拉列表中；确需自行填写的，可以继续。",
            },
        )


def _help(book: Workbook, reference: Reference, laid: Sequence[FormColumn]) -> None:
    sheet = book.add_worksheet(_HELP)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 110)
    whole = "完整" if reference.complete else "不完整：只见官方表的一部分，请对照原文补充"
    named = ((f"{column.group}、{column.heading}" if column.group else column.heading, column.note) for column in laid)
    lines = (
        f"本表为{reference.name}领域的填报表，依据：{reference.guide or '没有查到全国指引'}。参考目录{whole}。",
        "灰色斜体的事项凭记忆写入，须核对；每个事项名称的批注写明来源。",
        "增加事项请填在表末空行；可以插入、删除行。表头受保护，不设密码。",
        *(f"填写“{name}”时：{note}。" for name, note in named if note),
    )
    for row, words in enumerate(lines):
        sheet.write_string(row, 0, words, wrapped)


def _page(sheet: Worksheet, laid: Sequence[FormColumn]) -> None:
    for place, column in enumerate(laid):
        sheet.set_column(place, place, column.width)
    sheet.freeze_panes(_HEAD, 0)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1, 2)
    allowed = ("insert_rows", "delete_rows", "format_cells", "format_rows", "format_columns", "sort")
    sheet.protect("", dict.fromkeys(allowed, True))


def _letters(place: int) -> str:
    from govdisclose.findings import column_letters

    return column_letters(place + 1)
