"""Files scanned and masked: every hit at its cell or line, every copy in the format of its source."""

from io import BytesIO

import docx
import openpyxl
import pytest

from govdisclose.attributes import HitKind, MaskPolicy
from govdisclose.attributes.personal.phones import MissingLibraryError
from govdisclose.errors import UnreadableInputError
from govdisclose.screening import ScanReport, SourceForm, mask_table, scan_table

ID, OLD_ID, MOBILE = "411528197903021236", "413025590301123", "13800138000"


def book() -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "发放表"
    for row in (
        ["2024年农村低保发放表", None, None, None],
        ["序号", "户主姓名", "身份证号", "联系电话"],
        [1, "张建国", ID, int(MOBILE)],
        [2, "李 芳", OLD_ID, "0376-5123456"],
        [None, "备注：第一行\n第二行", "411528\n197903021236", None],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    hidden = made.create_sheet("底稿")
    hidden.append(["卡号", "6222021234567891233"])
    hidden.sheet_state = "hidden"
    return saved(made)


def saved(made) -> bytes:
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def document() -> bytes:
    made = docx.Document()
    paragraph = made.add_paragraph("申请人：张建国，身份证号4115")
    paragraph.add_run("28197903021236").bold = True
    table = made.add_table(2, 3)
    for row, words in zip(
        table.rows, (["姓名", "身份证号", "住址"], ["李秀英", OLD_ID, "息县关店乡李庄村"]), strict=True
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    made.sections[0].header.paragraphs[0].text = f"联系人手机{MOBILE}"
    made.add_paragraph("邮箱：zhang\nfang")
    return saved(made)


def places(report: ScanReport) -> list[tuple[str, str]]:
    return [(hit.kind.value, hit.location.to_text()) for hit in report.hits]


def test_workbooks_name_the_cell_of_every_hit_also_on_hidden_sheets():
    report = scan_table(BytesIO(book()), name="发放表.xlsx")
    assert report.form is SourceForm.XLSX
    assert places(report) == [
        ("person_name", "发放表!B3"),
        ("id_card", "发放表!C3"),
        ("mobile", "发放表!D3"),
        ("person_name", "发放表!B4"),
        ("id_card", "发放表!C4"),
        ("fixed_phone", "发放表!D4"),
        ("id_card", "发放表!C5"),
        ("bank_card", "底稿!B1"),
    ]
    assert "嵌入的文件" in report.statement.zh
    assert "embedded files" in report.statement.en


def test_a_masked_workbook_stays_a_workbook():
    target = BytesIO()
    report = mask_table(BytesIO(book()), target, name="发放表.xlsx")
    sheet = openpyxl.load_workbook(BytesIO(target.getvalue()))["发放表"]
    assert [c.value for c in sheet[3]] == [1, "张*国", "411528********1236", "138****8000"]
    assert sheet["B4"].value == "李 *"
    assert sheet["C5"].value == "411528\n********1236"
    assert sheet.merged_cells.ranges
    assert report == scan_table(BytesIO(book()), name="发放表.xlsx")
    assert not scan_table(BytesIO(target.getvalue())).hits


def test_word_documents_are_read_across_runs_with_tables_and_headers():
    report = scan_table(BytesIO(document()), name="表.docx")
    assert places(report) == [
        ("person_name", "第1行"),
        ("id_card", "第1行"),
        ("person_name", "表1!A2"),
        ("id_card", "表1!B2"),
        ("home_address", "表1!C2"),
        ("mobile", "第3行"),
    ]
    assert report.hits[1].text == ID


def test_a_masked_document_keeps_its_formatting():
    target = BytesIO()
    mask_table(BytesIO(document()), target, MaskPolicy(id_last=2))
    copy = docx.Document(BytesIO(target.getvalue()))
    assert copy.paragraphs[0].text == "申请人：张*国，身份证号411528**********36"
    assert copy.paragraphs[0].runs[1].bold
    assert copy.tables[0].rows[1].cells[0].text == "李*英"
    assert copy.sections[0].header.paragraphs[0].text == "联系人手机138****8000"
    assert not scan_table(BytesIO(target.getvalue())).hits


CSV = f'序号,户主姓名,身份证号,住址\r\n1,张建国,{ID},息县张庄村三组12号\r\n2,"李秀英","{OLD_ID}","息县,关店乡\n李庄村"\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_names_cells_and_is_masked_in_its_encoding(encoding):
    source = CSV.encode(encoding)
    target = BytesIO()
    report = mask_table(BytesIO(source), target, name="表.csv")
    assert [hit.location.cell for hit in report.hits] == ["B2", "C2", "D2", "B3", "C3", "D3"]
    assert [CSV[hit.start : hit.end] for hit in report.hits] == [hit.text for hit in report.hits]
    copy = target.getvalue().decode(encoding)
    assert copy.startswith("序号,户主姓名,身份证号,住址\r\n1,张*国,411528********1236,息县张庄村*****\r\n")
    assert len(copy) == len(CSV)


@pytest.mark.parametrize("delimiter", ["\t", ";", "|"])
def test_other_delimiters_divide_too(delimiter):
    text = delimiter.join(["姓名", "身份证号"]) + "\n" + delimiter.join(["阿依古丽", ID]) + "\n"
    report = scan_table(BytesIO(text.encode()), name="a.tsv")
    assert [(hit.kind.value, hit.location.cell) for hit in report.hits] == [("person_name", "A2"), ("id_card", "B2")]


PAGE = f"""<html><head><meta charset="utf-8"></head><body><p>联系手机：{MOBILE}</p>
<table><thead><tr><th rowspan="2">姓名</th><th colspan="2">信息</th></tr><tr><th>身份证号</th><th>备注</th></tr></thead>
<tbody><tr><td>张建国</td><td>411528<b>1979</b>03021236</td><td></td></tr><tr><td>李秀英</td><td>{OLD_ID}</td><td></td></tr></tbody></table>
<p>完</p><a href="mailto:zhangsan@163.com">邮件</a></body></html>"""


def test_pages_name_cells_and_lines_and_keep_their_tags():
    target = BytesIO()
    report = mask_table(BytesIO(PAGE.encode()), target, name="页.html")
    assert places(report) == [
        ("mobile", "第1行"),
        ("person_name", "表1!A3"),
        ("id_card", "表1!B3"),
        ("person_name", "表1!A4"),
        ("id_card", "表1!B4"),
        ("email", "第4行"),
    ]
    copy = target.getvalue().decode()
    assert "411528<b>****</b>****1236" in copy
    assert "mailto:z*******@163.com" in copy
    assert copy.count("<") == PAGE.count("<")


def test_text_names_lines_and_is_read_in_blocks(monkeypatch):
    from govdisclose.attributes.personal import streaming
    from govdisclose.screening import copies, tables

    monkeypatch.setattr(streaming, "BLOCK", 50)
    monkeypatch.setattr(tables, "_HEAD", 64)
    monkeypatch.setattr(copies, "_HEAD", 64)
    text = "无关内容的一行，说明情况。\n" * 30 + f"姓名：张建国\n手机{MOBILE}\n" + "再说一行。\n" * 20 + f"身份证{ID}"
    report = scan_table(BytesIO(text.encode("gb18030")), name="a.txt")
    assert [(h.kind.value, h.location.line) for h in report.hits] == [
        ("person_name", 31),
        ("mobile", 32),
        ("id_card", 53),
    ]
    assert [text[h.start : h.end] for h in report.hits] == ["张建国", MOBILE, ID]
    target = BytesIO()
    assert mask_table(BytesIO(text.encode("gb18030")), target, name="a.txt") == report
    assert target.getvalue().decode("gb18030") == text.replace("张建国", "张*国").replace(
        MOBILE, "138****8000"
    ).replace(ID, "411528********1236")


def test_stray_bytes_survive_masking():
    source = "手机13800138000，".encode() + b"\xff" + "完".encode() * 2000
    target = BytesIO()
    mask_table(BytesIO(source), target, name="a.txt")
    assert target.getvalue() == source.replace(b"0013", b"****")


def test_paths_and_streams_carry_their_names(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"手机{MOBILE}", encoding="utf-8")
    assert scan_table(path).source == "a.txt"
    with path.open("rb") as stream:
        assert scan_table(stream).hits[0].location.source == "a.txt"
    report = scan_table(BytesIO(b"x"))
    assert (report.source, report.hits) == ("-", ())
    assert report.with_source("b").source == "b"
    assert scan_table(path).with_source("b").hits[0].location.source == "b"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"\x89PNG\r\n",
        b"PK\x03\x04broken",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        b"\0\1\2" * 50,
        bytes(range(128, 256)) * 40,
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data):
    with pytest.raises(UnreadableInputError) as caught:
        scan_table(BytesIO(data), name="x")
    assert caught.value.text.zh


def test_a_broken_document_and_a_file_that_is_too_large_are_refused(monkeypatch):
    from govdisclose.screening import copies, tables

    with pytest.raises(UnreadableInputError):
        scan_table(BytesIO(document().replace(b"PK\x05\x06", b"PK\x05\x07")), name="x.docx")
    monkeypatch.setattr(tables, "FILE_BYTES", 100)
    monkeypatch.setattr(copies, "FILE_BYTES", 100)
    for work in (lambda: scan_table(BytesIO(book())), lambda: mask_table(BytesIO(book()), BytesIO())):
        with pytest.raises(UnreadableInputError, match="too large"):
            work()


def test_a_masked_workbook_needs_openpyxl(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingLibraryError, match="openpyxl"):
        mask_table(BytesIO(book()), BytesIO())


def test_findings_show_the_words_masked_and_where():
    report = scan_table(BytesIO(book()), name="发放表.xlsx").report()
    first = report.findings[1]
    assert first.code == "GD-A101"
    assert first.found == "411528********1236"
    assert ID not in str(report.to_dict())
    assert first.location.to_text() == "发放表!C3"
    assert report.not_checked
    assert report.ok


def test_reports_are_records():
    report = scan_table(BytesIO(book()), name="发放表.xlsx", kinds=[HitKind.ID_CARD])
    assert report.counts == {HitKind.ID_CARD: 3}
    assert ScanReport.from_dict(report.to_dict()) == report


def test_cells_beside_a_spanning_cell_keep_their_column():
    page = f"<table><tr><td rowspan='2'>甲</td><td>x</td></tr><tr><td>手机{MOBILE}</td></tr></table>"
    assert places(scan_table(BytesIO(page.encode()), name="页.html")) == [("mobile", "表1!B2")]
