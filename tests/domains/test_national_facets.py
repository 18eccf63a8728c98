"""The facets of the national items: what was tagged, by what words, and what slices and related items make of it."""

import importlib.util
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from govdisclose.catalog import Catalog, CatalogItem
from govdisclose.domains import DomainRegistry, EvidenceStatus, ReferenceItem, related, slice_catalog

DAY = date(2026, 11, 22)
NATIONAL = DomainRegistry.national()
ROOT = Path(__file__).resolve().parents[2]


def items() -> Iterator[ReferenceItem]:
    for domain in NATIONAL.domains:
        for edition in domain.entry.editions:
            yield from edition.items


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tag_facets", ROOT / "tools" / "tag_facets.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_files_hold_what_the_tool_writes(tool: ModuleType) -> None:
    known = {item.id: item for item in items()}
    for path in sorted(tool.FOLDER.glob("*.toml")):
        text = path.read_text("utf-8")
        assert tool.tagged(text, known) == text, path.name


def test_the_page_states_how_many_items_have_a_value() -> None:
    page = (ROOT / "docs" / "domains.md").read_text("utf-8")
    stated = {name: int(n) for name, n in re.findall(r"^\| (\S+) \| (\d+) \|", page, re.MULTILINE)}
    counts = Counter(code for item in items() for code in item.facets)
    assert {NATIONAL.facet(code).name: n for code, n in counts.items()} == stated  # type: ignore[union-attr]


def facets(code: str, *matter: str) -> dict[str, tuple[str, ...]]:
    (found,) = (one.item for one in NATIONAL.reference(code, at=DAY).items if one.item.matter == matter)
    return dict(found.facets)


@pytest.mark.parametrize(
    ("code", "matter", "facet", "values"),
    [
        ("保障性住房", ("重大决策", "决策前预公开"), "five-openness", ("decision",)),
        ("保障性住房", ("重大决策", "决策结果公开"), "five-openness", ("decision", "result")),
        ("自然资源", ("公共服务", "重大决策预公开"), "five-openness", ("decision",)),
        ("自然资源", ("公共服务", "回应关切"), "three-lists", ("public-concerns",)),
        ("农村危房改造", ("计划实施", "任务执行"), "five-openness", ("execution",)),
        ("农村危房改造", ("结果公开", "年度任务完成情况"), "five-openness", ("result",)),
        ("社会救助", ("综合业务", "监督检查"), "five-openness", ("management",)),
        ("社会救助", ("最低生活保障", "办事指南"), "five-openness", ("service",)),
        ("生态环境", ("行政管理", "行政检查"), "three-lists", ("powers",)),
        ("救灾", ("灾后救助", "应急管理部门审批"), "three-lists", ()),
        ("社会救助", ("最低生活保障", "审核信息"), "five-openness", ()),
        ("扶贫", ("扶贫对象", "贫困人口识别"), "three-affairs", ("government", "village")),
        ("扶贫", ("扶贫对象", "贫困人口识别"), "grassroots-level", ("township", "village")),
        ("税收管理", ("行政执法", "欠税公告"), "grassroots-level", ()),
    ],
)
def test_what_a_jurist_would_file_where(
    code: str, matter: tuple[str, ...], facet: str, values: tuple[str, ...]
) -> None:
    assert facets(code, *matter).get(facet, ()) == values


def test_a_level_rests_on_what_was_read_in_the_row() -> None:
    for item in items():
        if item.evidence.status is EvidenceStatus.MEMORY and item.levels is None:
            assert "grassroots-level" not in item.facets, item.matter


def test_every_value_is_used_and_several_stand_side_by_side() -> None:
    used = {(code, value) for item in items() for code, values in item.facets.items() for value in values}
    values = {(facet.code, value.code) for facet in NATIONAL.facets for value in facet.values}
    assert values - used == {("three-affairs", "party")}, "no catalogue of a government lists what the Party discloses"
    assert used <= values


def test_related_items_over_the_domains() -> None:
    (decision,) = (
        one.item.id for one in NATIONAL.reference("安全生产", at=DAY).items if one.item.matter[-1] == "重大决策草案"
    )
    near = related(NATIONAL, decision, at=DAY, facet="five-openness")
    assert {r.domain for r in near} == {"work-safety", "affordable-housing", "disaster-relief", "natural-resources"}
    assert {r.shared for r in near} == {("decision",)}
    assert decision not in {r.item.id for r in near}
    concern = next(i.id for i in items() if i.matter[-1] == "回应关切")
    assert [r.item.matter[-1] for r in related(NATIONAL, concern, at=DAY, facet="three-lists")] == ["重大舆情"]
    untagged = next(i.id for i in items() if i.matter[-1] == "审核信息")
    assert related(NATIONAL, untagged, at=DAY, facet="five-openness") == ()


def test_a_countys_table_is_sliced_by_the_reference_and_by_its_own_column() -> None:
    """An item is filed by its own column of that name, else by the reference item of its matter, else nowhere."""
    catalog = Catalog(
        items=(
            CatalogItem(id="1", matter=("最低生活保障", "办事指南")),
            CatalogItem(id="2", matter=("最低生活保障", "办事指南 "), extensions={"五公开": "结果公开、管理"}),
            CatalogItem(id="3", matter=("综合业务", "监督 检查")),
            CatalogItem(id="4", matter=("综合业务", "本县自设事项")),
        )
    )
    facet = NATIONAL.facet("五公开")
    assert facet is not None
    slices = slice_catalog(catalog, facet, [NATIONAL.reference("社会救助", at=DAY)])
    placed = {value: [item.id for item in found] for value, found in slices.by_value.items() if found}
    assert placed == {"service": ["1"], "result": ["2"], "management": ["2", "3"]}
    assert [item.id for item in slices.unplaced] == ["4"]
