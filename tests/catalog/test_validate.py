"""The check as a whole: places, choice of rules, weights, order, what it says about what it did not look at."""

from datetime import date

import pytest
from hypothesis import given, settings

from core_strategies import catalogues
from govdisclose import __version__
from govdisclose.catalog import RULES, Catalog, validate
from govdisclose.catalog.rules._example import Example, Json
from govdisclose.catalog.validation import selects
from govdisclose.findings import Location, Provenance, Severity

AT = date(2026, 11, 22)
LATE: Json = {"time_limit": {"text": "信息形成之日起30个工作日内"}}
EMPTY: Json = {
    "matter": ["最低生活保障", "审批信息"],
    "content": {"text": ""},
    "publisher": {"text": "相关部门", "bodies": ["相关部门"]},
}


def test_findings_lie_at_the_cells_of_the_source() -> None:
    catalog = Example(items=({}, EMPTY)).catalog()
    cells = {
        (0, ""): Location(source="目录.xlsx", sheet="一", row=4),
        (1, ""): Location(source="目录.xlsx", sheet="一", row=5),
        (1, "content"): Location(source="目录.xlsx", sheet="一", row=5, column=4),
    }
    report = validate(catalog, at=AT, provenance=Provenance("目录.xlsx", cells))
    places = {f.code: f.location for f in report.findings}
    assert places["GD-C003"].cell == "D5"
    assert places["GD-C003"] == Location(
        source="目录.xlsx", sheet="一", row=5, column=4, item_index=1, item="item-2", field="content"
    )
    assert places["GD-C102"].cell == "5:5"  # the row, where the cell is not known


def test_two_sheets_are_two_tables() -> None:
    """A sheet that lacks a column is named once, at its first item."""
    catalog = Example(items=({}, {**EMPTY, "content": None}, {"matter": ["事项"], "content": None})).catalog()
    cells = {(n, ""): Location(sheet=sheet, row=n + 3) for n, sheet in enumerate(["甲", "乙", "乙"])}
    report = validate(catalog, at=AT, provenance=Provenance("目录.xlsx", cells), select=["GD-C0"])
    assert [(f.code, f.location.sheet, f.location.row) for f in report.findings] == [("GD-C001", "乙", 4)]


def test_two_tables_of_a_document_are_two_tables() -> None:
    catalog = Example(items=({}, {**EMPTY, "content": None}, {"matter": ["事项"], "content": None})).catalog()
    cells = {(n, ""): Location(table=table, row=n + 3) for n, table in enumerate([1, 2, 2])}
    report = validate(catalog, at=AT, provenance=Provenance("目录.docx", cells), select=["GD-C0"])
    assert [(f.code, f.location.table, f.location.row) for f in report.findings] == [("GD-C001", 2, 4)]


def test_rules_are_chosen_by_code_or_beginning() -> None:
    catalog = Example(items=(LATE, EMPTY)).catalog()

    def found(**choice: list[str]) -> list[str]:
        return [f.code for f in validate(catalog, at=AT, **choice).findings]

    assert found() == ["GD-T001", "GD-C003", "GD-C102"]
    assert found(select=["GD-T"]) == ["GD-T001"]
    assert found(select=["GD-T", "GD-C102"]) == ["GD-T001", "GD-C102"]
    assert found(ignore=["GD-C0"]) == ["GD-T001", "GD-C102"]
    assert found(select=["GD-C"], ignore=["GD-C003"]) == ["GD-C102"]


@pytest.mark.parametrize(
    "choice", [{"select": ["GD-X"]}, {"ignore": ["GD-T999"]}, {"select": [""]}, {"severities": {"C1": Severity.NOTE}}]
)
def test_an_unknown_rule_is_refused(choice: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no rule of the catalogue"):
        validate(Catalog(), at=AT, **choice)  # type: ignore[arg-type]


def test_selects() -> None:
    assert selects("GD-T001")
    assert not selects("GD-T001", select=["GD-C"])
    assert not selects("GD-T001", select=["GD-T"], ignore=["GD-T001"])


def test_the_report_says_what_was_not_checked() -> None:
    catalog = Example(
        items=(
            {"levels": None, "time_limit": {"text": "*个工作日"}, "basis": {"text": "《某村规民约》"}},
            {"levels": None, "matter": ["事项"], "basis": {"text": "按要求"}},
        )
    ).catalog()
    report = validate(catalog, at=AT, ignore=["GD-C310"])
    words = "\n".join(text.zh for text in report.not_checked)
    for part in (
        f"没有检查的规则：1条（共{len(RULES)}条）",
        "公开层级",
        "公开时限没有读懂的事项：1个",
        "1部不在法规名录里（共1部）",
        "公开依据没有读懂的事项：1个",
        "没有按日历推算",
    ):
        assert part in words
    assert report.at == AT
    assert report.versions["govdisclose"] == __version__
    assert report.versions["law"].endswith(" instruments)")


def test_an_empty_catalogue_is_one_finding_and_no_missing_columns() -> None:
    assert [f.code for f in validate(Example(items=()).catalog(), at=AT).findings] == ["GD-C029"]


def test_what_was_not_in_force_is_not_asked() -> None:
    """国办发〔2019〕54号 was published on 2020-01-08; the day before nobody had to keep to it."""
    catalog = Example(items=({}, EMPTY)).catalog()
    assert "GD-C003" in {f.code for f in validate(catalog, at=date(2020, 1, 8)).findings}
    before = validate(catalog, at=date(2020, 1, 7))
    assert "GD-C003" not in {f.code for f in before.findings}
    assert any("GD-C003" in text.zh and "GD-C003" in text.en for text in before.not_checked)


@settings(max_examples=40, deadline=None)
@given(catalogues)
def test_any_catalogue_can_be_checked(catalog: Catalog) -> None:
    """DESIGN: all findings at once, never an exception for faulty data; the same catalogue, the same report."""
    report = validate(catalog, at=AT)
    assert report == validate(catalog, at=AT)
    assert {f.code for f in report.findings} <= {info.code for info in RULES}
    positions = [-1 if f.location.item_index is None else f.location.item_index for f in report.findings]
    assert positions == sorted(positions)
    for finding in report.findings:
        index = finding.location.item_index
        assert finding.location.item == (None if index is None else catalog.items[index].id)
        assert finding.location.field


@settings(max_examples=25, deadline=None)
@given(catalogues)
def test_an_item_is_judged_the_same_wherever_it_stands(catalog: Catalog) -> None:
    """Rules about one item do not depend on the order of the others."""
    alone = ("GD-T", "GD-L00", "GD-C1", "GD-C20", "GD-C306", "GD-C017", "GD-C019", "GD-C020")

    def per_item(one: Catalog) -> set[tuple[str | None, str, str | None]]:
        report = validate(one, at=AT, select=alone)
        return {(f.location.item, f.code, f.found) for f in report.findings if f.code != "GD-C201"}

    turned = catalog.model_copy(update={"items": catalog.items[::-1]})
    assert per_item(catalog) == per_item(turned)
