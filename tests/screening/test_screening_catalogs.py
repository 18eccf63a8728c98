"""Catalogues scanned, and checked against a negative list."""

import pytest

from govdisclose.attributes import NegativeList, scan
from govdisclose.catalog.model import Catalog, CatalogItem, Content, Header, Mode
from govdisclose.findings import Location, Provenance, Severity
from govdisclose.screening import RULES, SourceForm, check_negative_list, scan_catalog

LISTED = NegativeList.model_validate(
    {
        "title": "样例",
        "entries": [
            {"code": "N01", "name": "个人号码", "phrases": ["身份证号码", "家庭住址"], "unless": ["隐去身份证号码"],
             "basis": [{"title": "中华人民共和国政府信息公开条例", "number": "国务院令第711号", "article": "第十五条"}]},
            {"code": "N02", "name": "内部事务", "phrases": ["干部考察材料"], "attribute": "on_request"},
        ],
    }
)  # fmt: skip


def catalog(*items: CatalogItem) -> Catalog:
    return Catalog(header=Header(title="社会救助目录", publisher="息县民政局"), items=items)


def item(content: str, mode: Mode | None = None, **extensions: str) -> CatalogItem:
    return CatalogItem(
        id="1", matter=("最低生活保障",), content=Content(text=content), mode=mode or Mode(), extensions=extensions
    )


def test_fields_are_scanned_with_their_headings():
    made = catalog(item("名单：张建国、李秀英、王芳", 监督电话="0376-5851234", 经办人手机="13800138000"))
    report = scan_catalog(made)
    assert report.form is SourceForm.CATALOG
    assert report.source == "社会救助目录"
    assert [(h.kind.value, h.text, h.location.field, h.location.item_index) for h in report.hits] == [
        ("mobile", "13800138000", "extensions.经办人手机", 0)
    ]


def test_hits_name_the_cell_where_the_reader_knew_it():
    provenance = Provenance("目录.xlsx", {(0, "content"): Location(source="目录.xlsx", sheet="一", row=7, column=3)})
    report = scan_catalog(catalog(item("户主：张建国，身份证号411528197903021236")), provenance=provenance)
    assert report.source == "目录.xlsx"
    assert [(h.kind.value, h.location.to_text(), h.start) for h in report.hits] == [
        ("person_name", "一!C7", 3),
        ("id_card", "一!C7", 11),
    ]


def test_an_office_contact_in_a_catalogue_is_no_hit():
    assert not scan_catalog(catalog(item("救助政策、办理流程、咨询电话0376-5851234", 备注="12345"))).hits


def test_a_listed_phrase_that_is_disclosed_is_a_warning_with_its_provision():
    report = check_negative_list(catalog(item("姓名、身份证号码", Mode(proactive=True))), LISTED)
    (finding,) = report.findings
    assert (finding.code, finding.severity) == ("GD-A120", Severity.WARNING)
    assert finding.basis[0].article == "第十五条"
    assert "“身份证号码”在负面清单中列为“个人号码”（N01），清单建议“不予公开”" in finding.message.zh
    assert "'withheld'" in finding.message.en
    assert finding.location.field == "content"


def test_on_request_is_a_note_and_an_item_without_mode_counts_as_disclosed():
    on_request = check_negative_list(catalog(item("干部考察材料", Mode(proactive=False, on_request=True))), LISTED)
    assert [(f.code, f.severity) for f in on_request.findings] == [("GD-A121", Severity.NOTE)]
    assert on_request.findings[0].expected == "依申请公开"
    unsaid = check_negative_list(catalog(item("干部考察材料")), LISTED)
    assert [f.code for f in unsaid.findings] == ["GD-A120"]


def test_exceptions_of_the_list_and_other_columns_are_respected():
    made = CatalogItem(
        id="1",
        matter=("救助",),
        content=Content(text="姓名（隐去身份证号码）"),
        basis={"text": "《身份证号码管理办法》"},
    )
    assert not check_negative_list(catalog(made), LISTED).findings
    assert [f.location.field for f in check_negative_list(catalog(item("", 附件="家庭住址")), LISTED).findings] == [
        "extensions.附件"
    ]


def test_a_cell_is_named_where_the_reader_knew_it():
    provenance = Provenance("a.xlsx", {(0, "content"): Location(source="a.xlsx", row=3, column=2)})
    report = check_negative_list(catalog(item("家庭住址")), LISTED, provenance=provenance)
    assert report.findings[0].location.to_text() == "B3"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rules_are_declared_in_both_languages(rule):
    assert rule.title.zh
    assert rule.title.en
    assert not scan(rule.good).hits
