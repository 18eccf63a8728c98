"""The help sheet of the form (填表说明)."""

from collections.abc import Sequence

from xlsxwriter import Workbook

from govdisclose.domains import Reference
from govdisclose.export.form_xlsx.box_columns import OPEN
from govdisclose.export.form_xlsx.column import FormColumn

__all__ = ["add_help"]


_HELP = "填表说明"


def add_help(book: Workbook, reference: Reference, laid: Sequence[FormColumn]) -> None:
    """Add the sheet that says how to fill in the form."""
    sheet = book.add_worksheet(_HELP)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 110)
    whole = "完整" if reference.complete else "不完整：只见官方表的一部分，请对照原文补充"
    named = ((f"{column.group}、{column.heading}" if column.group else column.heading, column.note) for column in laid)
    lines = (
        f"本表为{reference.name}领域的填报表，依据：{reference.guide or '没有查到全国指引'}。参考目录{whole}。",
        "灰色斜体的事项凭记忆写入，须核对；每个事项名称的批注写明来源。",
        f"勾选栏：是的填“√”，不是的留空，还没有定的填“{OPEN}”。“{OPEN}”读作不清楚，检查时逐格列出；参考目录没有说明的已填“{OPEN}”。",
        "增加事项请填在表末空行；可以插入、删除行。表头受保护，不设密码。",
        *(f"填写“{name}”时：{note}。" for name, note in named if note),
    )
    for row, words in enumerate(lines):
        sheet.write_string(row, 0, words, wrapped)
