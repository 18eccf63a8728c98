"""Masked copies taken apart: what the scan found stands in no part of them, be it a comment, a header, a property or a script."""

import re
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from govdisclose.attributes import HitKind
from govdisclose.errors import UnreadableInputError
from govdisclose.screening import mask_table, scan_table

NAME = "张建国"


def numbers(count: int) -> list[str]:
    """Identity numbers that are valid and all different; invented, with a serial number that nobody has."""
    made = []
    for serial in range(901, 901 + count):
        body = f"41152819790302{serial}"
        check = "10X98765432"[sum(int(d) * pow(2, 17 - i, 11) for i, d in enumerate(body)) % 11]
        made.append(body + check)
    return made


def words_of(data: bytes) -> str:
    """All parts of a package, references resolved and tags that cut words taken out, beside the raw text."""
    with ZipFile(BytesIO(data)) as archive:
        raw = "\n".join(archive.read(n).decode("utf-8", "replace") for n in archive.namelist())
    return raw + re.sub(r"<[^>]*>", "", raw)


def masked(data: bytes, name: str) -> tuple[bytes, str]:
    target = BytesIO()
    report = mask_table(BytesIO(data), target, name=name)
    assert report == scan_table(BytesIO(data), name=name)
    return target.getvalue(), words_of(target.getvalue())


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = f"""<w:p {W} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:r><mc:AlternateContent><mc:Choice Requires="wps">
<wps:txbx><w:txbxContent><w:p><w:r><w:t>身份证%s</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict>
<v:shape alt="身份证%s"><v:textbox><w:txbxContent><w:p><w:r><w:t>身份证%s</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>
</mc:Fallback></mc:AlternateContent></w:r></w:p>"""


def document(n: list[str]) -> bytes:
    made = docx.Document()
    body = made.element.body
    made.add_paragraph(f"户主：{NAME}，身份证号{n[0]}")
    for words in (
        BOX % (n[1], n[1], n[1]),
        (
            f'<w:p {W}><w:ins w:id="1" w:author="李编审"><w:r><w:t>身份证{n[2][:8]}</w:t></w:r><w:r><w:t>{n[2][8:]}</w:t></w:r></w:ins>'
            f'<w:del w:id="2" w:author="李编审"><w:r><w:delText>原为{n[3][:5]}</w:delText></w:r><w:r><w:delText>{n[3][5:]}</w:delText></w:r></w:del></w:p>'
        ),
        f'<w:p {W}><w:r><w:instrText> HYPERLINK "mailto:zhangjg@163.com" \\o "{n[4]}"</w:instrText></w:r></w:p>',
        (
            f'<w:p {W}><w:sdt><w:sdtPr><w:alias w:val="{NAME}"/><w:dropDownList><w:listItem w:displayText="甲" w:value="{n[5]}"/></w:dropDownList>'
            f"</w:sdtPr><w:sdtContent><w:r><w:t>{NAME}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        ),
        (
            f"<w:tbl {W}><w:tr><w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>身份证号</w:t></w:r></w:p></w:tc></w:tr>"
            "<w:sdt><w:sdtContent><w:tr><w:tc><w:p><w:r><w:t>钱秀英</w:t></w:r></w:p></w:tc>"
            f"<w:tc><w:p><w:r><w:t>{n[6]}</w:t></w:r></w:p></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
        ),
        f'<w:p {W} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:oMath><m:r><m:t>{n[7]}</m:t></m:r></m:oMath></w:p>',
    ):
        body.insert(len(body) - 1, parse_xml(words))
    section = made.sections[0]
    section.header.paragraphs[0].text = f"填表{NAME}身份证{n[8]}"
    section.footer.paragraphs[0].text = f"身份证{n[9]}"
    made.add_comment(made.paragraphs[0].runs, text=f"核对身份证{n[10]}", author="李编审", initials="李")
    made.part.relate_to(f"http://a.cn/?id={n[11]}", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    for word, number in (("footnotes", n[12]), ("endnotes", n[13])):
        content = (
            f'<w:{word} {W}><w:footnote w:id="3"><w:p><w:r><w:t>见{number}</w:t></w:r></w:p></w:footnote></w:{word}>'
        )
        kind = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{word}+xml"
        part = Part(PackURI(f"/word/{word}.xml"), kind, content.encode(), made.part.package)
        made.part.relate_to(part, getattr(RELATIONSHIP_TYPE, word.upper()))
    extra = Part(
        PackURI("/customXml/item9.xml"), "application/xml", f"<r><id>{n[14]}</id></r>".encode(), made.part.package
    )
    made.part.relate_to(extra, RELATIONSHIP_TYPE.CUSTOM_XML)
    made.core_properties.title = f"{NAME}（{n[15]}）低保申请"
    made.core_properties.author = made.core_properties.last_modified_by = "李编审"
    made.core_properties.keywords = "低保，救助"
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def test_a_masked_document_holds_no_number_and_no_name_in_any_part():
    cards = numbers(16)
    copy, words = masked(document(cards), "表.docx")
    assert [card for card in cards if card in words] == []
    assert NAME not in words
    assert "钱秀英" not in words
    assert "zhangjg@163.com" not in words
    assert "李编审" not in words
    assert "低保，救助" in words
    opened = docx.Document(BytesIO(copy))
    assert opened.paragraphs[0].text == "户主：张*国，身份证号411528********" + cards[0][-4:]
    assert opened.core_properties.title.startswith("张*国（411528********")
    assert opened.core_properties.author == "*"
    assert not scan_table(BytesIO(copy), name="表.docx").hits


def test_hits_outside_of_the_paragraphs_name_the_part():
    cards = numbers(16)
    report = scan_table(BytesIO(document(cards)), name="表.docx")
    places = {hit.text: hit.location.to_text() for hit in report.hits if hit.kind is HitKind.ID_CARD}
    assert set(cards) == set(places)
    assert places[cards[15]] == "文件属性 docProps/core.xml"
    assert places[cards[14]].startswith("自定义数据 customXml/")
    assert places[cards[11]].startswith("链接 word/_rels/")
    assert places[cards[3]] == "word/document.xml"


def book(n: list[str]) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "低保"
    sheet.append(["户主姓名", "身份证号", "备注"])
    sheet.append([NAME, n[0], f'=IF(B2="{n[1]}","{NAME}","")'])
    sheet["A1"].comment = Comment(f"李编审:\n{NAME}身份证{n[2]}", "李编审")
    hidden = made.create_sheet("底稿")
    hidden.append(["身份证号", n[3]])
    hidden.sheet_state = "veryHidden"
    named = made.create_sheet(NAME)
    named["A1"] = "=低保!A2"
    sheet["D5"] = f"='{NAME}'!A1"
    sheet.oddHeader.center.text = f"身份证{n[4]}"
    sheet.evenFooter.left.text = f"填表{NAME}"
    check = DataValidation(
        type="list",
        formula1=f'"{NAME},{n[5]}"',
        prompt=f"如{n[6]}",
        error=f"不是{n[7]}",
        errorTitle="x",
        promptTitle="y",
    )
    check.add("D2:D9")
    sheet.add_data_validation(check)
    sheet["E2"] = "查看"
    sheet["E2"].hyperlink = f"http://a.cn/?id={n[8]}"
    sheet["E2"].hyperlink.tooltip = f"身份证{n[9]}"
    made.defined_names["样本"] = DefinedName("样本", attr_text=f'"{n[10]}"')
    made.properties.title = f"{NAME}{n[11]}"
    made.properties.creator = made.properties.lastModifiedBy = "李编审"
    made.properties.created = made.properties.modified = datetime(2024, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    made.custom_doc_props.append(StringProperty(name="联系人", value=f"手机13837650221，{n[12]}"))
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def test_a_masked_workbook_holds_no_number_and_no_name_in_any_part():
    cards = numbers(13)
    copy, words = masked(book(cards), "表.xlsx")
    assert [card for card in cards if card in words] == []
    assert NAME not in words
    assert "13837650221" not in words
    assert "李编审" not in words
    opened = openpyxl.load_workbook(BytesIO(copy))
    assert opened.sheetnames == ["低保", "底稿", "张某国"]
    assert opened["低保"]["D5"].value == "='张某国'!A1"
    assert opened["低保"]["C2"].value.startswith('=IF(B2="411528')
    assert opened["低保"].oddHeader.center.text.startswith("身份证411528********")
    assert not scan_table(BytesIO(copy), name="表.xlsx").hits


def test_hits_outside_of_the_cells_name_the_part():
    cards = numbers(13)
    report = scan_table(BytesIO(book(cards)), name="表.xlsx")
    places = {hit.text: hit.location.to_text() for hit in report.hits if hit.kind is HitKind.ID_CARD}
    assert set(cards) == set(places)
    assert places[cards[0]] == "低保!B2"
    assert places[cards[2]].startswith("批注 xl/comments")
    assert places[cards[10]] == "工作簿设置 xl/workbook.xml"
    assert places[cards[11]] == "文件属性 docProps/core.xml"


def test_only_the_kinds_that_were_asked_for_are_hidden():
    cards = numbers(13)
    target = BytesIO()
    mask_table(BytesIO(book(cards)), target, name="表.xlsx", kinds=[HitKind.MOBILE])
    words = words_of(target.getvalue())
    assert "13837650221" not in words
    assert cards[12] in words


PAGE = """<html><head><title>{name}低保公示</title><meta name="description" content="户主{name}，身份证{0}"></head><body>
<!-- 待删：{name} 身份证{1} --><table><tr><td>姓名</td><td>身份证号</td></tr><tr data-id="{2}" title="{name}"><td>{name}</td><td>{3}</td></tr></table>
<script>var rows = [{{"name": "{name}", "id": "{4}"}}]; // {5}</script><style>/* {6} */</style>
<input type="hidden" name="sfz" value="{7}"><a href="javascript:show('{8}')" onclick="call('{9}')">查看</a>
<img alt="{name}的照片" src="/a/{10}.jpg"><textarea>{11}</textarea><noscript>{12}</noscript><template>{13}</template>
<p>&#52;{14}</p><p title="&#52;{15}">x</p></body></html>"""


def test_a_masked_page_holds_no_number_and_no_name():
    cards = numbers(16)
    source = PAGE.format(*cards[:14], cards[14][1:], cards[15][1:], name=NAME)
    target = BytesIO()
    mask_table(BytesIO(source.encode()), target, name="页.html")
    words = target.getvalue().decode()
    assert [card for card in cards if card in words or card[1:] in words] == []
    assert NAME not in words
    assert words.count("<") == source.count("<")
    assert words.count(">") == source.count(">")


@pytest.mark.parametrize("part", ["docProps/core.xml", "word/comments.xml"])
def test_a_document_type_in_any_part_is_refused(part):
    source = document(numbers(16))
    target = BytesIO()
    with ZipFile(BytesIO(source)) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' if name == part else old.read(name))
    for work in (scan_table, lambda s, name: mask_table(s, BytesIO(), name=name)):
        with pytest.raises(UnreadableInputError):
            work(BytesIO(target.getvalue()), name="x.docx")
