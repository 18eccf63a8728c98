"""The pack is in order, and does what its README says. Run with govdisclose and this package installed."""

from datetime import date
from itertools import product

from govdisclose_pack_sample import pack

from govdisclose.domains import DomainRegistry, check_conformity, installed_registry, lint_pack, read_pack

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
