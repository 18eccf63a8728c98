"""The review sheet in JSON, XML, HTML and docx: round trips, schemas judged by others, hostile input, the form itself."""

import io
import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from importlib.resources import files
from types import ModuleType

import attrs
import docx
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from govdisclose.attributes import (
    Answer,
    Attribute,
    Decision,
    DocumentFacts,
    Origin,
    ReleaseChannel,
    ReviewSheet,
    ReviewStage,
    SheetDetermination,
    SheetKind,
    Verdict,
    determine,
    fact_infos,
)
from govdisclose.citation import Citation
from govdisclose.errors import FormatError
from govdisclose.export import sheet_docx, sheet_html, sheet_json, sheet_xml
from govdisclose.export.sheet_xsd import XSD_FILE, xsd_text

FOLDER = files("govdisclose.export") / "sheet_schemas"
JUDGE = jsonschema.Draft202012Validator(json.loads((FOLDER / sheet_json.SCHEMA_FILE).read_text("utf-8")))
XSD = etree.XMLSchema(etree.fromstring((FOLDER / XSD_FILE).read_bytes()))
CHINA = timezone(timedelta(hours=8))

WORDS = st.text(st.sampled_from("公开属性 <>&\"'\n\t审核单ab1☑𠀀]"), max_size=12)
FILLED = WORDS.map(lambda text: text + "甲")
CITATIONS = st.lists(st.builds(Citation, WORDS, st.none() | WORDS, st.none() | WORDS), max_size=2).map(tuple)
SETTLED = st.none() | st.sampled_from([a for a in Attribute if a is not Attribute.UNDETERMINED])
FREE = ("third_party_consents",)
FACTS = st.builds(
    DocumentFacts, **{n: st.sampled_from(list(Answer)) for n in fact_infos() if n not in FREE}
) | st.builds(DocumentFacts, listed_as=WORDS)
DECISIONS = st.builds(
    Decision,
    stage=st.sampled_from(list(ReviewStage)),
    person=FILLED,
    role=WORDS,
    organ=WORDS,
    time=st.datetimes(timezones=st.sampled_from([CHINA, UTC])),
    verdict=st.sampled_from(list(Verdict)),
    opinion=WORDS,
    attribute=SETTLED,
)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2050, 1, 1))


@st.composite
def sheets(draw: st.DrawFn) -> ReviewSheet:
    facts = draw(FACTS)
    sheet = ReviewSheet(
        kind=draw(st.sampled_from(list(SheetKind))),
        id=draw(FILLED),
        title=draw(WORDS),
        number=draw(WORDS),
        department=draw(WORDS),
        filled_on=draw(DAYS),
        summary=draw(WORDS),
        origin=draw(st.sampled_from(list(Origin))),
        lead_organ=draw(WORDS),
        other_organs=tuple(draw(st.lists(FILLED, max_size=2))),
        original_attribute=draw(SETTLED),
        proposed=draw(SETTLED),
        reasons=draw(WORDS),
        basis=draw(CITATIONS),
        facts=facts,
        determination=SheetDetermination.of(determine(attrs.evolve(facts, listed_as=None), at=date(2026, 1, 1)))
        if draw(st.booleans())
        else None,
        interpretation=draw(st.none() | st.booleans()),
        channels=tuple(draw(st.lists(st.sampled_from(list(ReleaseChannel)), max_size=2))),
        other_channel=draw(WORDS),
        publish_on=draw(DAYS),
    )
    for decision in draw(st.lists(DECISIONS, max_size=3)):
        sheet = sheet.append(decision)
    return sheet


@settings(max_examples=60, deadline=None)
@given(sheets())
def test_json_and_xml_bring_the_sheet_back_intact(sheet: ReviewSheet) -> None:
    for room in (sheet_json, sheet_xml):
        data = room.dumps(sheet)
        again = room.loads(data)
        assert again == sheet
        assert again.verify(seal=sheet.seal) == ()
        assert room.dumps(again) == data
    JUDGE.validate(json.loads(sheet_json.dumps(sheet)))
    XSD.assertValid(etree.fromstring(sheet_xml.dumps(sheet)))


@settings(max_examples=15, deadline=None)
@given(sheets())
def test_any_sheet_can_be_printed(sheet: ReviewSheet) -> None:
    page = html.fromstring(sheet_html.dumps(sheet))
    assert not page.xpath("//script | //*[@src] | //link")
    assert len(page.xpath("//tr")) == len(page.xpath("//tr[th and td]"))
    docx.Document(io.BytesIO(sheet_docx.dumps(sheet)))


def test_the_checked_in_schemas_are_what_the_model_says() -> None:
    """Write them anew with ``python -m govdisclose.export.sheet_json FILE`` and ``…sheet_xsd FILE``."""
    assert (FOLDER / sheet_json.SCHEMA_FILE).read_text("utf-8") == sheet_json.schema_text()
    assert (FOLDER / XSD_FILE).read_text("utf-8") == xsd_text()
    jsonschema.Draft202012Validator.check_schema(json.loads(sheet_json.schema_text()))


def test_every_key_is_told_in_both_languages() -> None:
    schema = json.loads(sheet_json.schema_text())
    for definition in (schema, *schema["$defs"].values()):
        for node in (definition, *definition.get("properties", {}).values()):
            assert " / " in node["title"], node


def test_every_field_of_the_model_has_its_element() -> None:
    from govdisclose.export._sheet_grammar import ROOT

    def names(element: object, model: type) -> None:
        inner = {e.key: e for e in element.inner}  # type: ignore[attr-defined]
        assert [*inner] == [n for n in model.model_fields if n not in {"format", "version"}]  # type: ignore[attr-defined]

    names(ROOT, ReviewSheet)
    by_key = {e.key: e for e in ROOT.inner}
    names(by_key["determination"], SheetDetermination)
    names(by_key["decisions"], Decision)
    assert [e.key for e in by_key["facts"].inner] == [*fact_infos(), "listed_as"]


GOOD = b'{"format":"govdisclose-review-sheet","version":"1.0","kind":"official_document","id":"1"}'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"version":"1.0",', b""),
        (b'"format":"govdisclose-review-sheet",', b""),
        (b"official_document", b"letter"),
        (b'"id":"1"', b'"id":" "'),
        (b'"id":"1"', b'"id":"1","id":"2"'),
        (b'"id":"1"}', b'"id":"1","id":"2"}}'),
        (b'"id":"1"}', b'"id":"1","id":"2","facts":' + b"[" * 100_000),
        (b'"id":"1"', b'"id":"1","title":"\\u200b"'),
        (b'"id":"1"', b'"id":"1","proposed":"undetermined"'),
        (b'"id":"1"', b'"id":"1","filled_on":"2026-02-30"'),
        (b'"id":"1"', b'"id":"1","decisions":[{"stage":"first","person":"a","time":"2026-01-01T00:00:00"}]'),
        (b'"id":"1"', b'"id":"1","other":1'),
        (b'"id":"1"', b'"id":"1","facts":{"secret":"yes"}'),
        (b'"id":"1"', b'"id":"1","basis":[{"title":"\\u200b"}]'),
        (b'"id":"1"', b'"id":"1","facts":{"listed_as":"\\u200b"}'),
        (b"}", b""),
        (b"{", b"\xff"),
    ],
)
def test_faulty_json_is_refused_in_words(old: bytes, new: bytes) -> None:
    assert sheet_json.loads(GOOD).id == "1"
    with pytest.raises(FormatError):
        sheet_json.loads(GOOD.replace(old, new, 1))


HEAD = b'<ReviewSheet xmlns="urn:govdisclose:review-sheet:1" version="1.0">'
XML = HEAD + b"<Kind>official_document</Kind><Id>1</Id></ReviewSheet>"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a/>",
        b"<ReviewSheet",
        XML.replace(b"1.0", b"2.0"),
        XML.replace(b"<Id>1</Id>", b"<Id> </Id>"),
        XML.replace(b"<Id>1</Id>", b""),
        XML.replace(b"<Id>1</Id>", b"<Id>1</Id><Id>2</Id>"),
        XML.replace(b"<Id>1</Id>", b"<Id>1</Id><Other/>"),
        XML.replace(b"<Id>1</Id>", b"<Id>1</Id><FilledOn>2026-02-30</FilledOn>"),
        XML.replace(b"<Id>1</Id>", "<Id>1\u200b</Id>".encode()),
        XML.replace(b"<Kind>official_document</Kind><Id>1</Id>", b"<Id>1</Id><Kind>official_document</Kind>"),
        b'<!DOCTYPE ReviewSheet [<!ENTITY x "y">]>' + XML.replace(b"<Id>1</Id>", b"<Id>&x;</Id>"),
        b'<!DOCTYPE ReviewSheet SYSTEM "file:///etc/passwd">' + XML,
        b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + XML.replace(b">1<", b">&x;<"),
    ],
)
def test_faulty_xml_is_refused_in_words(data: bytes) -> None:
    assert sheet_xml.loads(XML).id == "1"
    with pytest.raises(FormatError) as caught:
        sheet_xml.loads(data)
    assert caught.value.text.zh
    assert "root:" not in str(caught.value)


def test_a_fault_names_its_line() -> None:
    with pytest.raises(FormatError, match=r"line 3: Element 'Colour'"):
        sheet_xml.loads(XML.replace(b"<Id>", b"\n<Id>").replace(b"</ReviewSheet>", b"\n<Colour/></ReviewSheet>"))


@pytest.mark.parametrize("load", [sheet_json.load, sheet_xml.load])
def test_a_forged_giant_is_not_read(load: Callable[[io.BytesIO], ReviewSheet]) -> None:
    with pytest.raises(FormatError):
        load(io.BytesIO(b" " * (4 * 1024 * 1024 + 1)))


def sample() -> ReviewSheet:
    no = {n: "no" for n, info in fact_infos().items() if info.asked_at_source}
    facts = DocumentFacts(**(no | {"internal_affairs": "yes", "disclosure_required_by_rule": "unknown"}))
    sheet = ReviewSheet(
        kind=SheetKind.OFFICIAL_DOCUMENT,
        id="2026-15",
        title="关于值班安排的通知 <内部>",
        proposed=Attribute.WITHHELD,
        reasons="内部工作流程",
        facts=facts,
        determination=SheetDetermination.of(determine(facts, at=date(2026, 11, 22))),
        origin=Origin.JOINT,
        lead_organ="县府办",
        other_organs=("县公安局",),
        original_attribute=Attribute.WITHHELD,
        channels=(ReleaseChannel.OTHER,),
        other_channel="内网",
        publish_on=date(2026, 12, 1),
        interpretation=False,
    )
    moment = datetime(2026, 11, 20, 9, tzinfo=CHINA)
    sheet = sheet.append(
        Decision(stage="first", person="王二", role="股长", time=moment, opinion="同意", attribute="withheld")
    )
    return sheet.append(
        Decision(stage="cosign", person="李三", role="局长", organ="县公安局", time=moment, verdict="return")
    )


def cells_of_html(data: bytes) -> list[str]:
    return [re.sub(r"\s+", "", "".join(c.itertext())) for c in html.fromstring(data.decode()).xpath("//th | //td")]


def cells_of_docx(data: bytes) -> list[str]:
    found: list[str] = []
    for row in docx.Document(io.BytesIO(data)).tables[0].rows:
        seen: list[object] = []
        for cell in row.cells:
            if cell._tc not in seen:
                seen.append(cell._tc)
                found.append(re.sub(r"\s+", "", cell.text))
    return found


@pytest.mark.parametrize("kind", [*SheetKind, None])
def test_html_and_docx_print_the_same_form(kind: SheetKind | None) -> None:
    if kind is None:
        page, document = sheet_html.dumps(sample()), sheet_docx.dumps(sample())
    else:
        page, document = sheet_html.blank(kind), sheet_docx.blank(kind)
    assert cells_of_html(page) == cells_of_docx(document)
    assert page == (sheet_html.dumps(sample()) if kind is None else sheet_html.blank(kind))
    assert document == (sheet_docx.dumps(sample()) if kind is None else sheet_docx.blank(kind))


def test_the_form_says_what_the_sheet_holds() -> None:
    page = sheet_html.dumps(sample()).decode()
    for part in (
        "公文公开属性认定审核单",
        "关于值班安排的通知 &lt;内部&gt;",
        "☑不予公开",
        "☑联合发文",
        "牵头机关：县府办",
        "参加机关：县公安局",
        "内部事务信息：☑是 □否",
        "国家秘密：□是 ☑否",
        "可以不予公开，由本机关裁量",
        "☑其他（内网）",
        "2026年12月1日",
        "□是　☑否",
        "签名：王二（股长）　2026年11月20日 09:00",
        "同意。公开属性：不予公开。",
        "退回修改。",
        "会签意见",
        "签名：李三（县公安局，局长）　2026年11月20日 09:00",
        f"记录校验值：{sample().seal}",
    ):
        assert part in page, part


def test_a_changed_record_is_told_at_the_head_of_the_page() -> None:
    forged = sample().model_copy(update={"title": "另一标题"})
    for sheet, seal, places in ((forged, None, "第1条审核意见"), (sample(), "0" * 64, "记录校验值")):
        banner = f"记录校验不符（{places}）"
        page, document = sheet_html.dumps(sheet, seal=seal), sheet_docx.dumps(sheet, seal=seal)
        (told,) = html.fromstring(page.decode()).xpath("//p[@role='alert']")
        paragraphs = [p.text for p in docx.Document(io.BytesIO(document)).paragraphs]
        assert banner in told.text
        assert f"※ {told.text}" in paragraphs
        assert "不得作为审核和公开的依据" in told.text
    assert b"role=" not in sheet_html.dumps(sample(), seal=sample().seal)


def test_the_attribute_decided_stands_beside_the_one_proposed() -> None:
    moment = datetime(2026, 11, 20, 1, tzinfo=UTC)
    sheet = sample().append(Decision(stage="final", person="丁", time=moment, attribute="on_request"))
    cells = cells_of_html(sheet_html.dumps(sheet))
    said = {cells[n]: cells[n + 1] for n in range(0, len(cells) - 1, 2)}
    assert "☑不予公开" in said["拟定公开属性"]
    assert "☑依申请公开" in said["审定公开属性"]
    assert "2026年11月20日09:00" in said["签发人意见（终审）"]  # Beijing time


def test_an_organ_that_has_not_signed_gets_its_place() -> None:
    sheet = sample().model_copy(update={"other_organs": ("县公安局", "县城管局")})
    cells = cells_of_html(sheet_html.dumps(sheet))
    assert "会签意见（县城管局）" in cells
    assert "会签意见（县公安局）" not in cells


def test_a_blank_form_has_nothing_ticked_but_its_kind() -> None:
    page = sheet_html.blank(SheetKind.OFFICIAL_DOCUMENT).decode()
    assert "☑" not in page
    assert "blank" not in page
    assert "校验值" not in page
    other = sheet_html.blank(SheetKind.OTHER_INFORMATION).decode()
    assert other.count("☑") == 1
    assert "内容要点" in other


def test_files_are_written_whole(tmp_path: object) -> None:
    for room in (sheet_json, sheet_xml, sheet_html, sheet_docx):
        stream = io.BytesIO()
        room.dump(sample(), stream)
        assert stream.getvalue() == room.dumps(sample())


@pytest.mark.parametrize("form", [sheet_json, sheet_xml])
def test_a_file_larger_than_any_sheet_is_not_read(form: ModuleType) -> None:
    with pytest.raises(FormatError, match="larger than 4 MiB"):
        form.load(io.BytesIO(b" " * (4 * 1024 * 1024 + 1)))
