"""The pack is in order, and does what its README says. Run with govdisclose and this package installed."""

from datetime import date
from itertools import product

from govdisclose_pack_sample import pack

from govdisclose.catalog import Catalog
from govdisclose.domains import DomainRegistry, check_conformity, installed_registry, lint_pack, read_pack
from govdisclose.findings import Severity
from govdisclose.process import validate
from govdisclose.screening import check_catalog

DAY = date(2026, 11, 22)


def test_the_pack_has_no_fault() -> None:
    assert lint_pack(read_pack(pack()), at=DAY).findings == ()


def test_it_is_found_through_its_entry_point() -> None:
    assert "sample-county" in [loaded.id for loaded in installed_registry().packs]


def test_three_lists_by_five_stages_and_31_categories() -> None:
    registry = DomainRegistry.national().with_packs(read_pack(pack()))
    items = [one.item for one in registry.reference("sample-county-affairs", at=DAY).items]
    cells = {(i.facets["three-lists"][0], i.facets["five-openness"][0]) for i in items}
    lists, stages = (registry.facet(code) for code in ("three-lists", "five-openness"))
    assert lists
    assert stages
    assert cells == set(product([v.code for v in lists.values], [v.code for v in stages.values]))
    assert len({i.facets["category"][0] for i in items}) == 31


def test_every_item_has_the_13_elements() -> None:
    loaded = read_pack(pack())
    registry = DomainRegistry.national().with_packs(loaded)
    assert len(loaded.pack.columns) == 13
    catalog = registry.reference("sample-county-affairs", at=DAY).catalog
    assert [f for f in check_conformity(catalog, registry, at=DAY) if f.code in {"GD-D016", "GD-D017"}] == []


def test_what_the_county_tightens_is_in_the_reference_of_the_national_domain() -> None:
    registry = DomainRegistry.national().with_packs(read_pack(pack()))
    reference = registry.reference("社会救助", at=DAY, division="990101")
    tightened = [one for one in reference.items if one.tightened]
    assert [one.item.limit for one in tightened] == ["制定或获取信息之日起5个工作日内"]
    assert tightened[0].original.limit == "制定或获取信息之日起10个工作日内"


def registry() -> DomainRegistry:
    return DomainRegistry.national().with_packs(read_pack(pack()))


def own_table(**changes: object) -> Catalog:
    """The first item of the county's own reference, with some of its fields changed."""
    whole = registry().reference("sample-county-affairs", at=DAY).catalog.model_dump(mode="json")
    return Catalog.model_validate({**whole, "items": [{**whole["items"][0], **changes}]})


def codes(catalog: Catalog, *, at: date = DAY, prefix: str = "GD-") -> list[tuple[str, str | None]]:
    return [(f.code, f.found) for f in check_catalog(catalog, at=at, registry=registry(), select=(prefix,)).findings]


def test_the_reference_of_the_county_breaks_no_rule_of_its_own_pack() -> None:
    assert (
        codes(own_table(), prefix="GD-D")
        == codes(own_table(), prefix="GD-L")
        == codes(own_table(), prefix="GD-P")
        == []
    )


def test_the_county_s_repealed_document_is_told_like_a_national_one() -> None:
    old = own_table(basis={"text": "《示例县政务公开办法》（示政发〔2015〕3号）第三条"})
    assert codes(old, prefix="GD-L") == [("GD-L001", "《示例县政务公开办法》（示政发〔2015〕3号）第三条")]
    assert codes(old, prefix="GD-L", at=date(2021, 12, 31)) == []
    report = check_catalog(old, at=DAY, registry=registry())
    assert report.versions["packs"] == "sample-county 1.0.0"
    assert report.versions["law"].endswith("+ sample-county 1.0.0 (2 instruments)")
    assert "《示例县政务公开规定》（示政规〔2021〕8号）" in {f.expected for f in report.findings}


def test_an_item_may_follow_the_county_s_flow_and_no_other() -> None:
    assert codes(own_table(process="sample-release"), prefix="GD-P") == []
    assert codes(own_table(process="示例县信息发布流程"), prefix="GD-P") == []
    assert codes(own_table(process="sample-relaese"), prefix="GD-P") == [("GD-P021", "sample-relaese")]


def test_the_flow_is_in_order_and_takes_fifteen_working_days_at_most() -> None:
    flow = registry().flows().get("sample-release")
    assert validate(flow, at=DAY).findings == ()
    assert sum(task.limit.amount or 0 for task in flow.tasks if task.limit) == 15


def test_the_county_weighs_a_rule_and_asks_for_its_own_elements() -> None:
    assert registry().weights() == {"GD-T004": Severity.WARNING}
    found = codes(
        own_table(
            extensions={"公开格式": "红头文件"},
            publisher={"text": "示例县国土资源局", "bodies": ["示例县国土资源局"]},
        ),
        prefix="GD-D",
    )
    assert found == [
        ("GD-D016", "责任科室"),
        ("GD-D016", "咨询电话"),
        ("GD-D016", "监督电话"),
        ("GD-D017", "红头文件"),
        ("GD-D026", "示例县国土资源局"),
    ]
