"""Whole workbooks as offices send them (不规范工作簿): a table in disorder among sheets that are none."""

from io import BytesIO

from hypothesis import strategies as st

from govdisclose.testing.strategies.tables import messy_tables

__all__ = ["dirty_workbooks"]


@st.composite
def dirty_workbooks(draw: st.DrawFn, *, max_items: int = 6) -> bytes:
    """Whole xlsx files: a table in disorder among sheets that are none (cover, dictionary, blank). Needs the extra ``xlsx``."""
    from xlsxwriter import Workbook

    table = draw(messy_tables(max_items=max_items))
    junk = draw(st.lists(st.sampled_from(["封面", "填表说明", "空白"]), max_size=2, unique=True))
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        for name in (*junk, table.sheet):
            sheet = book.add_worksheet(name)
            if name == table.sheet:
                for span in table.spans:
                    sheet.merge_range(*span, table.rows[span[0]][span[1]])
                for y, row in enumerate(table.rows):
                    for x, text in enumerate(row):
                        if text and not any(s[0] <= y <= s[2] and s[1] <= x <= s[3] for s in table.spans):
                            sheet.write_string(y, x, text)
            elif name != "空白":
                sheet.write_string(0, 0, f"{name}：本表由各单位填报，请勿改动表头。")
    return stream.getvalue()
