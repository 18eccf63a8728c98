"""Findings, their places, and the report that gathers them."""

import pytest

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.findings import Finding, Location, Provenance, Report, RuleInfo, Severity, column_letters

RULE = RuleInfo(
    code="GD-C999",
    title=Bilingual(zh="示例", en="example"),
    severity=Severity.WARNING,
    message=Bilingual(zh="现为“{found}”，应为{expected}（{more}）", en="found {found}, expected {expected} ({more})"),
    hint=Bilingual(zh="改为{expected}", en="write {expected}"),
    good="20个工作日",
    bad="及时",
    basis=(Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第二十六条"),),
)


@pytest.mark.parametrize(
    ("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")]
)
def test_columns_have_spreadsheet_letters(column: int, letters: str) -> None:
    assert column_letters(column) == letters


@pytest.mark.parametrize(
    ("location", "text"),
    [
        (Location(sheet="Sheet1", row=7, column=2), "Sheet1!B7"),
        (Location(table=2, row=7, column=2), "表2!B7"),
        (Location(row=7, column=2), "B7"),
        (Location(row=7), "7:7"),
        (Location(line=12), "第12行"),
        (Location(item_index=2, item="i-1", field="time_limit"), "#3 i-1 time_limit"),
        (Location(item="i-1"), "i-1"),
        (Location(), ""),
    ],
)
def test_a_place_is_written_as_a_person_reads_it(location: Location, text: str) -> None:
    assert location.to_text() == text


def test_a_place_without_rows_has_no_cell() -> None:
    assert Location(line=3).cell is None


def test_a_finding_fills_in_its_rule() -> None:
    finding = Finding.of(RULE, Location(row=1, column=1), found="及时", expected="20个工作日", more="第3行")
    assert finding.message.zh == "现为“及时”，应为20个工作日（第3行）"
    assert finding.message.en == "found 及时, expected 20个工作日 (第3行)"
    assert finding.hint is not None
    assert finding.hint.zh == "改为20个工作日"
    assert (finding.code, finding.severity, finding.basis) == (RULE.code, RULE.severity, RULE.basis)
    assert Finding.from_dict(finding.to_dict()) == finding


def test_severities_are_ordered() -> None:
    assert [s.rank for s in (Severity.NOTE, Severity.WARNING, Severity.ERROR)] == [0, 1, 2]


def test_provenance_falls_back_to_the_row() -> None:
    row, cell = Location(row=5), Location(row=5, column=3)
    provenance = Provenance("a.xlsx", {(0, ""): row, (0, "time_limit"): cell})
    assert provenance.locate(0, "time_limit") is cell
    assert provenance.locate(0, "basis") is row
    assert provenance.locate(1, "basis") is None


def test_a_report_is_in_order_while_it_holds_no_error() -> None:
    def of(severity: Severity) -> Finding:
        return Finding("GD-C999", severity, Bilingual(zh="甲", en="a"))

    note, warning, error = (of(s) for s in (Severity.NOTE, Severity.WARNING, Severity.ERROR))
    report = Report((note, warning), versions={"law": "1"}, not_checked=(Bilingual(zh="节假日", en="holidays"),))
    assert report.ok
    assert report.at_least(Severity.WARNING) == (warning,)
    worse = report.with_findings([error])
    assert not worse.ok
    assert worse.findings == (note, warning, error)
    assert worse.versions == {"law": "1"}
    assert worse.not_checked == report.not_checked
    assert Report.from_dict(worse.to_dict()) == worse
