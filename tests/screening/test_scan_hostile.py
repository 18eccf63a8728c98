"""Hostile and broken input: random text and bytes, a megabyte of one character, archives that are cut, swollen or not what they say."""

import time
import zipfile
from contextlib import suppress
from io import BytesIO
from itertools import pairwise

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.attributes import mask, scan
from govdisclose.errors import GovDiscloseError
from govdisclose.screening import mask_table, scan_table

ID = "411528197903021236"
LONG = 1_000_000
#: Pieces that the finders react to, put together at random.
PIECES = [
    ID, "13800138000", "6222021234567891233", "0376-5851234", "豫S·A1234", "E12345678", "a@b.cn", "@", "张建国", "张某某", "欧阳", "·",
    "姓名", "户主：", "申请人", "当事人", "住址：", "家住", "息县张庄村三组12号", "名单", "、", "，", "\n", "\t", "|", " ", "　", "*", "<td>", "</td>",
    "<tr>", "</table>", "<table>", "<!--", "-->", "<a title='", "'>", "&#49;", "&lt;", '"', "'", "＜", "１３８", "X", "\u200b", "\r", "（", "）", "女",
    "等3户", "因不慎", "关于", "同志", "信访", "〔2024〕", "\ud800", "\0", "\u2028", "𠮷", "請",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_mixture_of_signs_is_scanned_and_masked_at_its_places(text):
    hits = scan(text).hits
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)
    assert all(a.end <= b.start for a, b in pairwise(hits))
    masked = mask(text)
    assert len(masked.text) == len(text)
    assert masked.hits == hits


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_keeps_its_length(text):
    assert len(mask(text).text) == len(text)


@pytest.mark.parametrize(
    "sign",
    ["1", "4115281979", "13800138000", "X", "张", "张建国、", "王女", "，", "、", "·", "@", "a@", "a.", "<", "<a", "<a 张", "<td>", "<!--", "&#49;", "&", "(", "（女", "（", " ", "\t", "\n",
     "姓名\n", "姓名\t电话\n", "户主：", "申请人", "人张", "当事人：", "村", "号", "住址：张", "家住", "因不慎", "关于", "等3户", "名单：", "0376-", "0376-5851234、", "豫", "豫S", "E1", "\u200b", "。\n", '"', "-", "1-", "１"],
    ids=repr,
)  # fmt: skip
def test_time_grows_with_the_length_alone(sign):
    def seconds(size: int) -> float:
        text = sign * (size // len(sign))
        start = time.process_time()
        scan(text)
        return time.process_time() - start

    assert seconds(LONG // 10) < max(1.5, 30 * seconds(LONG // 100))


@pytest.mark.parametrize("sign", ["1", "0", "张", "<", "@", "("])
def test_a_megabyte_of_one_sign_is_no_hit(sign):
    start = time.process_time()
    assert not scan(sign * LONG).hits
    assert time.process_time() - start < 10


def office_files() -> dict[str, bytes]:
    book, document = openpyxl.Workbook(), docx.Document()
    book.active.append(["姓名", "身份证号"])
    book.active.append(["张建国", ID])
    document.add_paragraph(f"张建国，身份证号{ID}")
    files = {}
    for name, made in (("a.xlsx", book), ("a.docx", document)):
        target = BytesIO()
        made.save(target)
        files[name] = target.getvalue()
    return files


FILES = office_files()


def refused_or_read(data: bytes, name: str) -> None:
    """Only errors of ours may come out, and a copy is written whole or not at all."""
    with suppress(GovDiscloseError):
        scan_table(BytesIO(data), name=name)
    target = BytesIO()
    try:
        mask_table(BytesIO(data), target, name=name)
    except GovDiscloseError:
        assert target.getvalue() == b""


@given(st.sampled_from(sorted(FILES)), st.data())
@settings(max_examples=60, deadline=None)
def test_a_cut_or_changed_archive_is_refused_or_read(name, data):
    source = FILES[name]
    start = data.draw(st.integers(0, len(source) - 1))
    size = data.draw(st.integers(0, 400))
    refused_or_read(source[:start] + data.draw(st.binary(max_size=20)) + source[start + size :], name)


def parts_of(name: str) -> list[str]:
    with zipfile.ZipFile(BytesIO(FILES[name])) as archive:
        return archive.namelist()


@pytest.mark.parametrize(("name", "part"), [(name, part) for name in FILES for part in parts_of(name)])
@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"<a>", b"<a/>", b"\x00" * 50, '<?xml version="1.0" encoding="gbk"?><a>张</a>'.encode("gbk")],
    ids=["empty", "half a sign", "open", "another root", "zeros", "gbk"],
)  # fmt: skip
def test_an_archive_with_one_broken_part_is_refused_or_read(name, part, content):
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(FILES[name])) as old, zipfile.ZipFile(target, "w") as new:
        for each in old.namelist():
            new.writestr(each, content if each == part else old.read(each))
    refused_or_read(target.getvalue(), name)


@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.txt", "a.html", "a.xlsx", "a.docx"]))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_refused_or_read(data, name):
    refused_or_read(data, name)


def test_an_archive_that_swells_is_refused():
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts_of("a.docx"):
            archive.writestr(part, b" " * 30_000_000 if part == "docProps/app.xml" else b"<a/>")
    with pytest.raises(GovDiscloseError):
        scan_table(BytesIO(target.getvalue()), name="a.docx")
