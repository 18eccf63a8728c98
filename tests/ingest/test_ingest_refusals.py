"""What cannot be read is refused with one sentence that says what it is and what to do: quickly, and in little memory."""

import io
import struct
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest
import xlsxwriter

from govdisclose import ingest
from govdisclose.errors import UnreadableInputError
from govdisclose.ingest import limits

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def u16(name: str) -> bytes:
    return name.encode("utf-16-le")


def book(*, extra: dict[str, bytes] | None = None, drop: str = "", replace: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out)
    sheet = made.add_worksheet("目录")
    sheet.write_row(0, 0, ["序号", "公开事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道"])
    sheet.write_row(1, 0, [1, "补贴", "名单", "依据", "及时", "镇政府", "公示栏"])
    made.close()
    target = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != drop:
                new.writestr(info.filename, (replace or {}).get(info.filename, old.read(info)))
        for name, part in (extra or {}).items():
            new.writestr(name, part)
    return target.getvalue()


def encrypted(data: bytes) -> bytes:
    """The same zip with the bit set that says its entries are encrypted."""
    changed = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + place] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


def sheet(xml: str) -> bytes:
    return book(replace={"xl/worksheets/sheet1.xml": xml.encode()})


SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'


def lying(name: str, size: int) -> bytes:
    """A zip whose directory says that a part is small while it unpacks to ``size`` bytes."""
    data = bytearray(book(replace={name: b" " * size}))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        info = archive.getinfo(name)
    for mark, place, name_at in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        at = data.find(mark)
        while at >= 0:
            if data[at + name_at : at + name_at + len(name)] == name.encode():
                data[at + place : at + place + 4] = struct.pack("<I", 1000)
            at = data.find(mark, at + 4)
    assert info.file_size == size
    return bytes(data)


CASES = {
    "empty": (b"", "空的"),
    "blank": (b"  \r\n \t\n", "没有文字"),
    "pdf": (b"%PDF-1.7 ...", "PDF"),
    "png": (b"\x89PNG\r\n\x1a\n", "图片"),
    "jpeg": (b"\xff\xd8\xff\xe0", "图片"),
    "rtf": (b"{\\rtf1 x}", "RTF"),
    "gzip": (b"\x1f\x8b\x08\0", "压缩包"),
    "rar": (b"Rar!\x1a\x07", "压缩包"),
    "xls": (OLE + u16("Workbook"), ".xls"),
    "doc": (OLE + u16("WordDocument"), ".doc"),
    "ole": (OLE, "旧版 Office"),
    "password": (OLE + u16("EncryptedPackage"), "密码"),
    "json": (b'{"format": "govdisclose-catalog"}', "JSON"),
    "json list": (b"[]", "JSON"),
    "xml": (b'<?xml version="1.0"?><catalog xmlns="urn:govdisclose:catalog:1"/>', "XML"),
    "excel 2003 xml": (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "2003"),
    "web archive": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", ".mht"),
    "binary": (b"\0\1\2\3" * 50, "不认识"),
    "broken zip": (b"PK\x03\x04 broken", "损坏"),
    "cut zip": (book()[:400], "损坏"),
    "encrypted zip": (encrypted(book()), "密码"),
    "macros": (book(extra={"xl/vbaProject.bin": b"x"}), "宏"),
    "xlsb": (book(extra={"xl/workbook.bin": b"x"}), ".xlsb"),
    "path": (book(extra={"xl/../../evil.xml": b"<x/>"}), "异常"),
    "absolute": (book(extra={"/etc/passwd": b"<x/>"}), "异常"),
    "twice": (book(extra={"XL/WORKBOOK.XML": b"<x/>"}), "异常"),
    "many": (book(extra={f"xl/media/{n}.txt": b"" for n in range(limits.ZIP_ENTRIES + 1)}), "异常"),
    "bomb": (book(extra={"xl/media/x.txt": b"\0" * (30 << 20)}), "异常"),
    "lie": (lying("xl/styles.xml", 3 << 20), "损坏"),
    "doctype": (sheet('<!DOCTYPE x [<!ENTITY a "b">]>' + SHEET.format("")), "DOCTYPE"),
    "doctype in utf-16": (
        book(
            replace={
                "xl/sharedStrings.xml": ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><sst/>').encode("utf-16")
            }
        ),
        "DOCTYPE",
    ),
    "broken part": (sheet("<worksheet><row>"), "损坏"),
    "no workbook": (book(drop="xl/workbook.xml"), "损坏"),
    "far corner": (
        sheet(SHEET.format('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
        "太大",
    ),
    "far row": (
        sheet(SHEET.format('<sheetData><row r="900000"><c r="A900000"><v>1</v></c></row></sheetData>')),
        "太大",
    ),
    "many merges": (
        sheet(
            SHEET.format(
                "<sheetData/><mergeCells>"
                + "".join(f'<mergeCell ref="A{n * n % 999983}:B{n * 7}"/>' for n in range(limits.MERGES + 1))
                + "</mergeCells>"
            )
        ),
        "太大",
    ),
    "plain zip": (b"", ""),
    "docx without body": (b"", ""),
    "other table": ("姓名,性别,单位\n张三,男,财政局\n".encode(), "姓名"),
    "words": ("这是一段说明文字。\n".encode(), "没有找到"),
    "page without table": ("<html><body><p>首页</p></body></html>".encode(), "没有表格"),
    "only headings": ("序号,公开事项,公开内容,公开依据,公开时限,公开主体,公开渠道\n".encode(), "没有事项"),
}


def _zip(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


CASES["plain zip"] = (_zip(a=b"x"), "压缩包")
CASES["docx without body"] = (_zip(**{"word/document.xml": b"<x/>"}), "损坏")
CASES["slides"] = (_zip(**{"ppt/presentation.xml": b"<x/>"}), "演示")
CASES["open document"] = (_zip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument")
CASES["docx doctype"] = (_zip(**{"word/document.xml": b"<!DOCTYPE x><x/>"}), "DOCTYPE")


@pytest.mark.parametrize("name", CASES)
def test_a_refusal_says_what_the_file_is(name):
    data, word = CASES[name]
    with pytest.raises(UnreadableInputError) as refused:
        ingest.read_bytes(data, name="x.xlsx")
    assert word in refused.value.text.zh
    assert refused.value.text.en
    assert "\n" not in refused.value.text.zh


def test_a_wholly_other_table_is_told_what_was_looked_for():
    with pytest.raises(UnreadableInputError) as refused:
        ingest.read_bytes(CASES["other table"][0])
    assert "公开时限" in refused.value.text.zh
    assert "姓名" in refused.value.text.zh


def test_a_file_that_is_too_large_is_not_even_opened(tmp_path: Path):
    path = tmp_path / "x.xlsx"
    with path.open("wb") as stream:
        stream.truncate(300 << 20)
    with pytest.raises(UnreadableInputError, match="too large"):
        ingest.read(path)
    with pytest.raises(UnreadableInputError, match="too large"):
        ingest.read_bytes(bytes(limits.FILE_BYTES + 1))


def test_a_large_sheet_costs_little_memory():
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join([packer.compress(bytes(range(256)) * 4096) for _ in range(300)]) + packer.flush()
    name, size = b"xl/worksheets/sheet1.xml", 300 << 20
    local = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(packed), size, len(name), 0) + name
    central = (
        struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, 0, len(packed), size, len(name), 0, 0, 0, 0, 0, 0)
        + name
    )
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(central), len(local) + len(packed), 0)
    data = local + packed + central + end
    tracemalloc.start()
    with pytest.raises(UnreadableInputError):
        ingest.read_bytes(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 << 20


def test_the_extent_that_a_sheet_declares_is_ignored():
    xml = SHEET.format(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c></row></sheetData>'
    )
    with pytest.raises(UnreadableInputError, match="No catalogue table"):
        ingest.read_bytes(sheet(xml))


def test_links_to_other_workbooks_are_not_followed():
    part = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    assert len(ingest.read_bytes(book(extra={"xl/externalLinks/externalLink1.xml": part})).catalog.items) == 1


@pytest.mark.parametrize("span", ["rowspan=99999999", "colspan=99999999", "rowspan=-3 colspan=x"])
def test_spans_beyond_reason(span):
    page = f"<table><tr><td {span}>序号</td><td>公开事项</td></tr></table>" * 3
    with pytest.raises(UnreadableInputError):
        ingest.read_bytes(page.encode())


def test_a_page_nested_beyond_reason():
    page = "<table><tr><td>" * 400 + "x" + "<div>" * 3000
    with pytest.raises(UnreadableInputError):
        ingest.read_bytes(page.encode())


def test_every_rule_can_be_told_in_both_languages():
    assert len({rule.code for rule in ingest.RULES}) == len(ingest.RULES)
    for rule in ingest.RULES:
        assert rule.title.zh
        assert rule.title.en
        assert rule.good != rule.bad


LONG = 6_000
CRAFTED = {
    "blanks": "甲" + " " * LONG * 5 + "乙",
    "boxes": "■" * LONG,
    "brackets": "（" * LONG + "）" * LONG,
    "commas": "、" * LONG,
    "names run together": "政府网站" * LONG,
    "lines": '"' + "甲\n" * LONG + '"',
    "titles": "《" * LONG,
    "boxes of ideographs": "口政府网站" * LONG,
    "bodies": "局和" * LONG,
    "pairs": "政府网站和" * LONG,
    "numbers": "1.政府网站" * (LONG // 4),
    "ticks": "√ " * LONG,
}


@pytest.mark.parametrize("name", CRAFTED)
def test_a_crafted_cell_is_read_as_one_item(name):
    head = "序号,公开事项,公开内容,公开依据,公开时限,公开主体,公开渠道,公开对象,公开方式,公开层级\n"
    row = ",".join(["1", *[CRAFTED[name]] * 9])
    assert len(ingest.read_bytes((head + row + "\n").encode()).catalog.items) == 1


def test_a_page_of_many_tables_is_answered():
    page = "<html>" + "<table><tr><td>序号</td><td>公开事项</td></tr><tr><td>1</td><td>2</td></tr></table>" * 1500
    with pytest.raises(UnreadableInputError):
        ingest.read_bytes(page.encode())
