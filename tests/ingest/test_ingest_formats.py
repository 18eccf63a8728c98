"""What each format brings: merged cells, symbol fonts, hidden sheets, encodings, page chrome."""

import io
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
import xlsxwriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from govdisclose import ingest
from govdisclose.ingest.docx import read_docx
from govdisclose.ingest.html import read_html
from govdisclose.ingest.xlsx import read_xlsx

HEADINGS = ["序号", "公开事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开方式"]
ROW = ["1", "补贴发放", "名单", "《中华人民共和国预算法》", "及时", "镇政府", "■政府网站 □公示栏", "主动公开"]


def workbook(*rows: list[object], sheet: str = "目录") -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    page = book.add_worksheet(sheet)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            page.write(y, x, value, *([day] if isinstance(value, date) else []))
    book.close()
    return out.getvalue()


def page(body: str, head: str = "", encoding: str = "utf-8") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(encoding)


def html_table(*rows: list[str]) -> str:
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


# --- xlsx -------------------------------------------------------------------------------------------------------------


def test_numbers_and_dates_of_a_worksheet_are_words():
    data = workbook(
        [*HEADINGS, "调整日期", "份数", "是否有效"],
        [1, *ROW[1:], date(2024, 1, 3), 2.5, True],
        [2, *ROW[1:], date(2024, 2, 3), 3, False],
    )
    items = ingest.read_bytes(data).catalog.items
    assert [i.seq for i in items] == ["1", "2"]
    assert dict(items[0].extensions) == {"调整日期": "2024-01-03", "份数": "2.5", "是否有效": "TRUE"}


def test_a_table_that_does_not_start_at_the_first_cell():
    data = workbook([], [], ["", "", *HEADINGS], ["", "", *ROW])
    result = ingest.read_bytes(data, name="a.xlsx")
    where = result.provenance.locate(0, "time_limit")
    assert where is not None
    assert (where.source, where.sheet, where.cell) == ("a.xlsx", "目录", "G4")


def test_hidden_and_other_sheets_are_left_out_and_named():
    book = openpyxl.Workbook()
    book.active.title = "封面"
    book.active["C3"] = "XX县基层政务公开标准目录汇编"
    for name in ("养老服务", "隐藏"):
        sheet = book.create_sheet(name)
        sheet.append(HEADINGS)
        sheet.append(ROW)
    book["隐藏"].sheet_state = "hidden"
    book.create_sheet("字典").append(["政府网站", "政府公报"])
    book.create_sheet("空表")
    out = io.BytesIO()
    book.save(out)
    result = ingest.read_bytes(out.getvalue())
    assert len(result.catalog.items) == 1
    assert result.catalog.header.title == "XX县基层政务公开标准目录汇编"
    assert result.catalog.header.domain == "养老服务"
    skipped = {f.location.sheet: f.message.zh for f in result.findings if f.code == "GD-I013"}
    assert set(skipped) == {"隐藏", "字典"}
    assert "隐藏" in skipped["隐藏"]
    assert any(f.code == "GD-I015" for f in result.findings)


def test_a_catalogue_that_stands_only_in_a_hidden_sheet_is_read_all_the_same():
    book = openpyxl.Workbook()
    sheet = book.create_sheet("目录")
    sheet.append(HEADINGS)
    sheet.append(ROW)
    sheet.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    assert len(ingest.read_bytes(out.getvalue()).catalog.items) == 1


def test_escapes_and_symbol_glyphs_in_a_worksheet():
    data = workbook(HEADINGS, [*ROW[:6], "\uf052政府网站 \uf0a3公示栏", "主动公开"])
    result = ingest.read_bytes(data)
    assert [c.value for c in result.catalog.items[0].channels.chosen] == ["government_website"]
    assert [f.location.cell for f in result.findings if f.code == "GD-I011"] == ["G2"]
    assert read_xlsx(workbook(["a_x000D_b"]))[0].rows[0][0].text == "a\rb"


def test_merged_cells_know_their_origin():
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.merge_range(0, 0, 2, 1, "甲")
    sheet.write(2, 2, "乙")
    book.close()
    grid = read_xlsx(out.getvalue())[0]
    assert {(c.text, c.origin) for row in grid.rows for c in row[:2]} == {("甲", (1, 1))}
    assert grid.rows[2][2].is_origin


# --- docx -------------------------------------------------------------------------------------------------------------


def word(*rows: list[str], before: str = "", after: str = "") -> docx.document.Document:
    document = docx.Document()
    document.add_paragraph(before)
    table = document.add_table(len(rows), len(rows[0]))
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            table.cell(y, x).text = text
    document.add_paragraph(after)
    return document


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_symbols_check_boxes_and_deleted_words_of_a_word_cell():
    document = word(HEADINGS, ROW)
    cell = document.tables[0].cell(1, 6)
    paragraph = cell.paragraphs[0]
    paragraph.clear()
    w = nsdecls("w")
    for xml in (
        f'<w:r {w}><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>政府网站 </w:t></w:r>',
        f'<w:r {w}><w:rPr><w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/></w:rPr><w:t>£</w:t></w:r>',
        f"<w:r {w}><w:t>政府公报 </w:t></w:r>",
        f'<w:r {w}><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>',
        f"<w:r {w}><w:t>公示栏</w:t></w:r>",
        f'<w:del {w} w:id="1" w:author="x"><w:r><w:delText>□两微一端</w:delText></w:r></w:del>',
        f"<w:r {w}><w:rPr><w:vanish/></w:rPr><w:t>☑广播电视</w:t></w:r>",
        f"<w:ins {w}><w:r><w:br/><w:t>☐</w:t><w:tab/><w:t>现场</w:t></w:r></w:ins>",
    ):
        paragraph._p.append(parse_xml(xml))
    item = ingest.read_bytes(saved(document)).catalog.items[0]
    assert item.channels.text == "☑政府网站 □政府公报 ☑公示栏\n☐\t现场"
    assert [c.value for c in item.channels.chosen] == ["government_website", "notice_board"]


def test_rows_cells_and_tables_inside_content_controls():
    document = word(HEADINGS, ROW)
    table = document.tables[0]._tbl
    row = table.tr_lst[1]
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    row.addprevious(control)
    control[0].append(row)
    whole = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    table.addprevious(whole)
    whole[0].append(table)
    assert len(ingest.read_bytes(saved(document)).catalog.items) == 1


def test_a_deleted_row_and_a_row_that_starts_late():
    document = word(HEADINGS, ROW, ["2", *ROW[1:]])
    rows = document.tables[0]._tbl.tr_lst
    rows[2].get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="x"/>'))
    late = rows[1]
    late.remove(late.tc_lst[0])
    late.get_or_add_trPr().append(parse_xml(f'<w:gridBefore {nsdecls("w")} w:val="1"/>'))
    items = ingest.read_bytes(saved(document)).catalog.items
    assert [(i.seq, i.matter) for i in items] == [(None, ("补贴发放",))]


def test_a_small_table_inside_a_cell_is_part_of_its_words_and_a_large_one_is_read():
    document = word(HEADINGS, ROW)
    small = document.tables[0].cell(1, 2).add_table(1, 2)
    small.cell(0, 0).text, small.cell(0, 1).text = "姓名", "金额"
    assert "姓名 金额" in ingest.read_bytes(saved(document)).catalog.items[0].content.text
    outer = docx.Document()
    cell = outer.add_table(1, 1).cell(0, 0)
    inner = cell.add_table(3, len(HEADINGS))
    for y, row in enumerate((HEADINGS, ROW, ["2", *ROW[1:]])):
        for x, text in enumerate(row):
            inner.cell(y, x).text = text
    assert len(ingest.read_bytes(saved(outer)).catalog.items) == 2


def test_paragraphs_around_a_word_table():
    data = saved(word(HEADINGS, ROW, before="XX县救灾领域基层政务公开标准目录", after="注：■为必选，□为可选"))
    grid = read_docx(data)[0]
    assert (grid.before, grid.after) == (("XX县救灾领域基层政务公开标准目录",), ("注：■为必选，□为可选",))
    catalog = ingest.read_bytes(data).catalog
    assert catalog.header.domain == "救灾"
    assert [c.value for c in catalog.items[0].channels.optional] == ["notice_board"]


def test_the_width_of_the_grid_follows_spans():
    document = docx.Document()
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "甲"
    table.cell(1, 2).text = "乙"
    grid = read_docx(saved(document))[0]
    assert [c.text for c in grid.rows[0]] == ["甲", "甲", "甲"]
    assert grid.rows[1][2].text == "乙"
    assert qn("w:tbl")


# --- HTML -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ("", "gb18030"),
        ("<meta charset='gb2312'>", "gb18030"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=GBK'>", "gbk"),
        ("<meta charset='utf-8'>", "gb18030"),
        ("<meta charset='nonsense'>", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_the_encoding_of_a_page(head, encoding):
    assert (
        ingest.read_bytes(page(html_table(HEADINGS, ROW), head, encoding)).catalog.items[0].publisher.text == "镇政府"
    )


def test_spans_hidden_parts_and_check_boxes_of_a_page():
    table = """<table><caption>救灾领域基层政务公开标准目录</caption><thead><tr><th rowspan=2>序号</th><th colspan="2">公开事项</th><th rowspan="2">公开内容</th><th rowspan=2>公开时限</th><th rowspan=2>公开渠道</th></tr>
    <tr><th>一级事项</th><th>二级事项</th></tr></thead><tbody><tr style="display:none"><td>0</td><td>x</td><td>y</td><td>z</td><td>w</td><td>v</td></tr>
    <tr><td>1</td><td rowspan=99999>政策</td><td>法规</td><td><p>名单</p><p>金额<script>x()</script><!-- no --></p></td><td>及时<span hidden>不公开</span></td><td><input type=checkbox checked>政府网站<br><input type="checkbox">公示栏</td></tr>
    <tr><td>2</td><td>指南</td><td>流程</td><td>及时</td><td>无</td></tr></tbody></table>"""
    result = ingest.read_bytes(page(table))
    one, two = result.catalog.items
    assert (one.matter, two.matter) == (("政策", "法规"), ("政策", "指南"))
    assert (one.content.text, one.time_limit.text) == ("名单\n金额", "及时")
    assert [c.value for c in one.channels.chosen] == ["government_website"]
    assert result.catalog.header.domain == "救灾"


def test_a_table_inside_layout_tables_and_a_table_inside_a_cell():
    cell = "<table><tr><td>姓名</td><td>金额</td></tr></table>"
    inner = html_table(HEADINGS, [*ROW[:2], f"名单{cell}", *ROW[3:]])
    body = f"<table><tr><td>导航</td><td><table><tr><td>{inner}</td></tr></table></td></tr></table>"
    items = ingest.read_bytes(page(body)).catalog.items
    assert len(items) == 1
    assert items[0].content.text.startswith("名单")


def test_the_title_and_the_legend_of_a_page():
    body = f"<h1>XX县就业领域基层政务公开标准目录</h1>{html_table(HEADINGS, ROW)}<p>“■”为必选，“□”为可选</p>"
    catalog = ingest.read_bytes(page(body)).catalog
    assert (catalog.header.title, catalog.header.domain) == ("XX县就业领域基层政务公开标准目录", "就业")
    assert [c.value for c in catalog.items[0].channels.optional] == ["notice_board"]


def test_a_page_saved_under_the_name_of_a_workbook(tmp_path: Path):
    path = tmp_path / "目录.xls"
    path.write_bytes(page(html_table(HEADINGS, ROW)))
    assert len(ingest.read(path).catalog.items) == 1


def test_a_fragment_without_html():
    grids, title = read_html(html_table(HEADINGS, ROW).encode())
    assert (len(grids), title) == (1, None)


# --- CSV --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters(encoding, delimiter):
    text = "\r\n".join(delimiter.join(row) for row in (HEADINGS, ROW))
    assert ingest.read_bytes(text.encode(encoding)).catalog.items[0].channels.text == ROW[6]


def test_quoted_line_breaks_and_guards_against_formulas():
    text = ",".join(HEADINGS) + '\n1,补贴,"第一行\n第二行",依据,\'-及时,镇政府,公示栏,主动公开\n'
    item = ingest.read_bytes(text.encode()).catalog.items[0]
    assert (item.content.text, item.time_limit.text) == ("第一行\n第二行", "-及时")


def test_a_few_broken_characters_are_a_finding_and_many_a_refusal():
    good = (",".join(HEADINGS) + "\n" + ",".join(ROW) + "\n").encode("gb18030")
    result = ingest.read_bytes(good * 30 + b"\xff\xff\n")
    assert any(f.code == "GD-I020" for f in result.findings)
    with pytest.raises(ingest.sniff.__globals__["refuse"]("encoding").__class__):
        ingest.read_bytes(b"\xff\x80\x81\xfe" * 400)


# --- the way in ---------------------------------------------------------------------------------------------------------


def test_a_stream_a_path_and_a_name(tmp_path: Path):
    data = workbook(HEADINGS, ROW)
    path = tmp_path / "目录.dat"
    path.write_bytes(data)
    assert ingest.read(path).provenance.source == "目录.dat"
    assert ingest.read(io.BytesIO(data)).provenance.source is None
    with path.open("rb") as stream:
        assert ingest.read(stream).provenance.source == "目录.dat"
    assert ingest.read(str(path), name="甲").provenance.source == "甲"


def test_a_column_map_names_what_a_heading_means():
    headings = [*HEADINGS[:4], "甲栏", "公开责任", *HEADINGS[6:], "乙栏", "丙栏"]
    data = workbook(headings, [*ROW, "√", "√"])
    result = ingest.read_bytes(
        data,
        column_map={
            "甲栏": "time_limit",
            "公开责任": "publisher",
            "乙栏": "levels.county",
            "丙栏": "audience.specific",
        },
    )
    item = result.catalog.items[0]
    assert (item.time_limit.text, item.publisher.text, item.levels.county, item.audience.specific) == (
        "及时",
        "镇政府",
        True,
        True,
    )
    assert not [f for f in result.findings if f.code in ("GD-I004", "GD-I005", "GD-I006")]
    with pytest.raises(ValueError, match="column map"):
        ingest.read_bytes(data, column_map={"甲栏": "limit"})


def test_what_the_document_says_of_the_whole():
    note = "填报单位：县发展和改革局（盖章）　　行政区划代码：370102　　发布日期：2024年5月6日"
    data = workbook(["XX县救灾领域基层政务公开标准目录"], [note], HEADINGS, ROW)
    header = ingest.read_bytes(data).catalog.header
    assert (header.title, header.domain, header.division, header.issued) == (
        "XX县救灾领域基层政务公开标准目录",
        "救灾",
        "370102",
        date(2024, 5, 6),
    )
    assert header.publisher is not None
    assert header.publisher.startswith("县发展和改革局")
