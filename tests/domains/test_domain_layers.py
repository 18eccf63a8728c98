"""Layers: a lower one may add and tighten; loosening is reported and not applied; nothing above is edited."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclose.catalog import Catalog, CatalogItem, Channel, Header
from govdisclose.domains import (
    DomainNotFoundError,
    DomainRegistry,
    EvidenceStatus,
    Layer,
    related,
    slice_catalog,
)
from pack_samples import NATIONAL_ITEM, Data, item, pack

DAY = date(2026, 11, 22)
NATIONAL = DomainRegistry.national()

LIMITS = [  # the upper limit, the lower limit, the limit that holds, the findings
    ("20个工作日内", "信息形成之日起7个工作日内", True, []),
    ("7个工作日内", "20个工作日内", False, ["GD-D013"]),
    ("20个工作日内", "实时公开", True, []),
    ("实时公开", "20个工作日内", False, ["GD-D013"]),
    ("实时公开", "每年1月31日前", True, ["GD-D014"]),
    ("20个工作日内", "及时公开", True, ["GD-D014"]),
    ("及时公开", "20个工作日内", True, ["GD-D014"]),
    ("20个工作日内", "20日内", True, []),
    ("20个工作日内", "1个月内", True, ["GD-D014"]),
    ("收到申请之日起20个工作日内", "信息形成之日起10个工作日内", True, ["GD-D014"]),
    ("公示5个工作日", "公示7个工作日", True, []),
    ("公示7个工作日", "公示3个工作日", False, ["GD-D013"]),
    ("许可7个工作日内，其他20个工作日内", "许可7个工作日内", True, ["GD-D014"]),
    ("", "20个工作日内", True, []),
]


@pytest.mark.parametrize(("upper", "lower", "applied", "codes"), LIMITS, ids=[f"{a} {b}" for a, b, *_ in LIMITS])
def test_a_limit_of_a_lower_layer(upper: str, lower: str, applied: bool, codes: list[str]) -> None:
    """Which of two limits is the tighter is for ``catalog.compare.compare_limit`` to say; this is what a layer makes of it."""

    def above(data: Data) -> None:
        upper_layer(data)
        data["domain"][0]["edition"][0]["item"][0]["limit"] = upper

    def below(data: Data) -> None:
        tighten = [{"id": "bus-1", "limit": lower, "basis": "县规定"}]
        data["domain"] = [{"code": "test-buses", "name": "城乡公交", "tighten": tighten}]
        data.update({kind: [] for kind in ("facet", "vocabulary", "column", "instrument", "publisher")})

    reference = DomainRegistry().with_packs(pack(above), pack(below)).reference("城乡公交", at=DAY)
    one = reference.find("bus-1")
    assert one is not None
    assert one.item.limit == (lower if applied else upper)
    assert [f.code for f in reference.findings] == codes


def test_what_a_reference_is_not_sure_of() -> None:
    """Memory is never shown as seen, so nothing from memory is held against a catalogue."""
    reference = NATIONAL.reference("社会救助", at=DAY)
    memory = {one.item.id for one in reference.items if one.item.evidence.status is EvidenceStatus.MEMORY}
    usual = {one.item.id for one in reference.items if "limit" in one.item.usual_in_domain}
    assert memory
    assert {item_id for item_id, columns in reference.doubtful.items() if "matter" in columns} == memory
    assert {item_id for item_id, columns in reference.doubtful.items() if "time_limit" in columns} == usual
    assert NATIONAL.reference("basic-catalog", at=DAY).doubtful == {}
    seen = next(one.item for one in reference.items if one.item.usual_in_domain == ("publisher",))

    def named(data: Data) -> None:
        data["domain"][1]["tighten"] = [{"id": seen.id, "publisher": "测试县民政局", "basis": "县规定"}]

    assert reference.doubtful[seen.id] == {"publisher"}
    assert seen.id not in NATIONAL.with_packs(pack(named)).reference("社会救助", at=DAY).doubtful


def upper_layer(data: Data) -> None:
    """The same pack as a province's."""
    data["pack"].update(id="above", layer="province", division="990000")
    del data["domain"][1]


def test_a_county_tightens_a_national_item_and_adds_its_own() -> None:
    def change(data: Data) -> None:
        data["domain"][1]["tighten"][0].update(
            channels=["government_website"],
            all_society=True,
            levels=["county"],
            publisher="测试县民政局",
            elements=["名称"],
        )
        data["domain"][1]["edition"] = [
            {"complete": False, "sources": ["plan"], "item": [item("extra", "临时救助金发放")]}
        ]

    reference = NATIONAL.with_packs(pack(change)).reference("社会救助", at=DAY)
    national = NATIONAL.reference("社会救助", at=DAY)
    assert len(reference.items) == len(national.items) + 1
    one = reference.find(NATIONAL_ITEM)
    assert one is not None
    assert (one.item.limit, one.original.limit) == (
        "制定或获取信息之日起5个工作日内",
        "制定或获取信息之日起10个工作日内",
    )
    assert one.item.channels == (Channel.GOVERNMENT_WEBSITE,)
    assert (one.layer, one.tightened[0].layer, one.tightened[0].pack) == (Layer.NATIONAL, Layer.COUNTY, "test-county")
    assert (reference.items[-1].item.id, reference.items[-1].layer) == ("extra", Layer.COUNTY)
    assert reference.packs == ("govdisclose-national", "test-county")
    assert reference.findings == ()
    assert NATIONAL.reference("社会救助", at=DAY) == national
    assert reference.find("none") is None


LOOSER: list[tuple[str, str, object]] = [
    ("limit", "a longer limit", "制定或获取信息之日起15个工作日内"),
    ("elements", "an element less", ["名称"]),
    ("channels", "a channel less", ["government_website"]),
    ("all_society", "not all of society", False),
    ("proactive", "no longer proactively", False),
    ("levels", "a level less", ["county"]),
]


@pytest.mark.parametrize(("field", "value"), [(f, v) for f, _, v in LOOSER], ids=[n for _, n, _ in LOOSER])
def test_what_loosens_is_told_and_not_applied(field: str, value: object) -> None:
    def city(data: Data) -> None:
        data["pack"].update(id="city", layer="city", division="990100")
        base = {
            **item("bus-1", "线路"),
            "channels": ["government_website", "notice_board"],
            "levels": ["county", "village"],
            "limit": "制定或获取信息之日起10个工作日内",
        }
        data["domain"] = [{**data["domain"][0]}]
        data["domain"][0]["edition"][0]["item"] = [base]

    def county(data: Data) -> None:
        data["domain"] = [
            {
                "code": "test-buses",
                "name": "城乡公交",
                "tighten": [{"id": "bus-1", field: value, "basis": "《测试县办法》"}],
            }
        ]
        data["facet"] = []

    reference = DomainRegistry().with_packs(pack(city), pack(county)).reference("城乡公交", at=DAY)
    assert [f.code for f in reference.findings] == ["GD-D013"]
    assert reference.items[0].item == reference.items[0].original
    assert reference.items[0].tightened == ()
    assert "测试" not in reference.findings[0].message.en
    assert "test-county" in reference.findings[0].message.zh


@given(st.integers(1, 40))
def test_no_layer_ever_makes_a_limit_longer(days: int) -> None:
    lower = pack(lambda d: d["domain"][1]["tighten"][0].update(limit=f"制定或获取信息之日起{days}个工作日内"))
    found = NATIONAL.with_packs(lower).reference("社会救助", at=DAY)
    one = found.find(NATIONAL_ITEM)
    assert one is not None
    assert one.item.to_item().time_limit.amount == min(days, 10)
    assert bool(found.findings) == (days > 10)


def test_a_pack_holds_in_its_place_only() -> None:
    registry = NATIONAL.with_packs(pack())
    assert registry.reference("社会救助", at=DAY, division="990101").packs == ("govdisclose-national", "test-county")
    assert registry.reference("社会救助", at=DAY, division="340100").packs == ("govdisclose-national",)


def test_a_division_that_ends_in_a_single_nought_is_a_county() -> None:
    registry = NATIONAL.with_packs(pack(lambda d: d["pack"].update(division="340120")))
    assert registry.reference("社会救助", at=DAY, division="340120").packs[-1] == "test-county"
    assert registry.reference("社会救助", at=DAY, division="340123").packs == ("govdisclose-national",)


def test_two_packs_of_one_layer_need_a_place() -> None:
    other = pack(lambda d: (d["pack"].update(id="other", division="990200"), d["domain"].pop(0)))
    registry = NATIONAL.with_packs(pack(), other)
    with pytest.raises(DomainNotFoundError, match=r"test-county.*other|other.*test-county"):
        registry.reference("社会救助", at=DAY)
    assert registry.reference("社会救助", at=DAY, division="990210").packs == ("govdisclose-national", "other")


def test_facets_of_all_layers_are_one() -> None:
    more = pack(
        lambda d: (
            d["pack"].update(id="more", layer="city", division="990100"),
            d.update(domain=[]),
            d["facet"][0]["value"].append({"code": "c", "name": "丙"}),
        )
    )
    facet = NATIONAL.with_packs(pack(), more).facet("类别")
    assert facet is not None
    assert [v.code for v in facet.values] == ["a", "b", "c"]
    assert NATIONAL.facet("生命周期") == NATIONAL.facet("life-cycle")
    assert NATIONAL.facet("none") is None


def test_a_catalogue_is_sliced_by_its_own_column_then_by_the_reference() -> None:
    facet = NATIONAL.facet("life-cycle")
    assert facet is not None
    reference = NATIONAL.reference("户籍管理", at=DAY)
    own = CatalogItem(id="x", matter=("其他", "证明"), extensions={"生命周期": "后事、 出生；火星"})
    by_path = CatalogItem(id="y", matter=("出生 登记", "出生登记"))
    unplaced = CatalogItem(id="z", matter=("其他", "别的"))
    by_id = CatalogItem(id=reference.items[3].item.id, matter=("改了名",))
    slices = slice_catalog(
        Catalog(header=Header(domain="户籍管理"), items=(own, by_path, unplaced, by_id)), facet, [reference]
    )
    assert [i.id for i in slices.by_value["birth"]] == ["x", "y"]
    assert [i.id for i in slices.by_value["after-death"]] == ["x", by_id.id]
    assert slices.unplaced == (unplaced,)
    assert slices.by_value["housing"] == ()


def test_what_the_birth_of_a_child_also_needs() -> None:
    birth = NATIONAL.reference("户籍管理", at=DAY).items[0].item
    found = related(NATIONAL, birth, at=DAY)
    assert ("health-care", "预防接种") in [(r.domain, r.item.matter[-1]) for r in found]
    assert all("birth" in r.shared and r.item.id != birth.id for r in found)
    assert related(NATIONAL, birth.id, at=DAY) == found
    assert related(NATIONAL, birth, at=date(2015, 1, 1)) == ()
    with pytest.raises(DomainNotFoundError, match="none"):
        related(NATIONAL, "none", at=DAY)


def test_who_has_the_whole_guide_puts_it_in_the_place_of_ours() -> None:
    def guide(data: Data) -> None:
        data["pack"].update(id="ministry", layer="national", replaces=["govdisclose-national"])
        data["pack"].pop("division")
        data["domain"] = [{**data["domain"][0], "code": "poverty-relief", "name": "扶贫"}]

    registry = NATIONAL.with_packs(pack(guide))
    reference = registry.reference("扶贫", at=DAY)
    assert (reference.complete, len(reference.items), reference.packs) == (True, 2, ("ministry",))
    assert registry.get("poverty-relief").packs == ("govdisclose-national", "ministry")
    assert [d.code for d in registry.find("扶贫救灾")] == ["poverty-relief", "disaster-relief"]
    assert not registry.reference("救灾", at=DAY).complete
    assert NATIONAL.reference("扶贫", at=DAY) != reference
