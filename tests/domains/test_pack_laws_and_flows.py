"""Laws, flows and weights of packs laid beside those of the library: nothing of the library changes, and no pack is followed in silence."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.catalog import Catalog, CatalogItem, Header
from govdisclose.domains import DomainPack, DomainRegistry, PackConflictError, PackError
from govdisclose.findings import Severity
from govdisclose.law import Standing, register
from govdisclose.process import FlowConflictError, FlowRegistry, UnknownProcessError, from_data, template_names
from govdisclose.screening import check_catalog
from pack_samples import Data, pack

DAY = date(2026, 11, 22)
NATIONAL = DomainRegistry.national()
FLOW: Data = {
    "lanes": [{"id": "a", "title": "甲"}],
    "start": {"title": "起", "lane": "a", "next": "e"},
    "ends": [{"id": "e", "title": "终", "lane": "a"}],
}


def law(title: str, start: str = "2020-01-01", **more: object) -> Data:
    return {
        "title": title,
        "kind": "normative_document",
        "source": "附则",
        "verified": True,
        "version": [{"from": start}],
        **more,
    }


def county(name: str, division: str | None = "990101", layer: str = "county", **tables: object) -> DomainPack:
    info = {"id": name, "title": name, "version": "1.0.0", "layer": layer, "issuer": name, "division": division}
    return DomainPack.model_validate({"pack": info, **tables})


def test_the_library_stays_as_it_is() -> None:
    before = register().instruments, FlowRegistry.library().entries
    with_pack = NATIONAL.with_packs(
        county("a", instrument=[law("甲县办法")], process=[{"id": "f", "title": "流程", "definition": FLOW}])
    )
    assert with_pack.law().find("甲县办法") is not None
    assert with_pack.flows().get("f").title == "流程"
    assert (register().instruments, FlowRegistry.library().entries) == before
    assert register().find("甲县办法") is None
    assert NATIONAL.flows() == FlowRegistry.library()
    assert NATIONAL.law() == register()
    assert with_pack.left_out() == NATIONAL.left_out() == ()


@given(
    st.sampled_from(register().instruments),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.sampled_from(["title", "alias", "number"]),
)
@settings(max_examples=60, deadline=None)
def test_no_pack_changes_what_the_library_says_of_a_national_instrument(one, start, by) -> None:  # type: ignore[no-untyped-def]
    """A lower layer may add, never edit in place: whatever a pack writes, each national instrument has the standing that it had."""
    number = next((v.number for v in one.versions if v.number), None)
    entry = {
        "title": law(one.title, start.isoformat()),
        "alias": law("甲县办法", start.isoformat(), aliases=[one.title]),
        "number": law(
            "甲县办法", start.isoformat(), version=[{"from": start.isoformat(), "number": number or "甲〔2020〕1号"}]
        ),
    }[by]
    registry = NATIONAL.with_packs(county("a", instrument=[entry]))
    for day in (start, DAY):
        for cited in one.title, *one.aliases:
            assert registry.law().status(cited, at=day) == register().status(cited, at=day)
    for known in register().instruments:
        assert registry.law().find(known.title) is known


def test_the_same_entry_as_the_library_s_is_no_fault() -> None:
    """A pack may list what the library learns later."""
    known = next(one for one in register().instruments if len(one.versions) == 1 and one.versions[0].period.end is None)
    start = known.versions[0].period.start
    assert start
    registry = NATIONAL.with_packs(county("a", instrument=[law(known.title, start.isoformat())]))
    assert registry.left_out() == ()
    assert registry.law() == register()


def test_the_finding_names_both_sides_and_the_line() -> None:
    registry = NATIONAL.with_packs(county("a", instrument=[law("政府信息公开条例", "2021-01-01")]))
    (finding,) = registry.left_out()
    assert finding.code == "GD-D028"
    assert "“a”" in finding.message.zh
    assert "2021-01-01" in finding.message.zh
    assert "国务院令第711号" in finding.message.zh
    assert "2021-01-01" in finding.message.en


@pytest.mark.parametrize(
    ("second", "words"),
    [
        (county("b", instrument=[law("甲县办法", "2021-01-01")]), "甲县办法"),
        (
            county(
                "b",
                layer="province",
                division="990000",
                instrument=[law("乙", aliases=["甲县办法"], start="2021-01-01")],
            ),
            "甲县办法",
        ),
        (county("b", process=[{"id": "f", "title": "x", "definition": FLOW}]), "'f'"),
        (county("b", rule=[{"code": "GD-T004", "level": "error", "reason": "x"}]), "GD-T004"),
    ],
    ids=["other days", "other days of an alias", "one flow", "two weights of one layer"],
)
def test_two_packs_of_one_place_that_differ_are_in_conflict_and_both_are_named(second: DomainPack, words: str) -> None:
    first = county(
        "a",
        instrument=[law("甲县办法")],
        process=[{"id": "f", "title": "流程", "definition": FLOW}],
        rule=[{"code": "GD-T004", "level": "note", "reason": "x"}],
    )
    with pytest.raises(PackConflictError, match=words) as told:
        NATIONAL.with_packs(first, second)
    assert "'a'" in told.value.text.en
    assert "'b'" in told.value.text.en


def test_two_packs_that_say_the_same_of_an_instrument_go_together() -> None:
    registry = NATIONAL.with_packs(
        county("a", instrument=[law("甲省规定")]), county("b", "990000", "province", instrument=[law("甲省规定")])
    )
    assert registry.left_out() == ()
    assert registry.law().origins[1:] == ("b 1.0.0 (1 instrument)",)


def test_documents_of_one_name_in_two_places_need_a_place() -> None:
    both = NATIONAL.with_packs(
        county("a", "990101", instrument=[law("政务公开办法", "2020-01-01")]),
        county("b", "990200", instrument=[law("政务公开办法", "2024-01-01")]),
    )
    day = date(2022, 1, 1)
    assert both.law().status("政务公开办法", at=day).standing is Standing.UNKNOWN
    assert [f.code for f in both.left_out()] == ["GD-D031", "GD-D031"]
    for place, standing in (("990101", Standing.IN_FORCE), ("990200", Standing.NOT_YET)):
        assert both.within(place).law().status("政务公开办法", at=day).standing is standing
        assert both.within(place).left_out() == ()
    item = CatalogItem(id="1", matter=("x",), basis={"text": "《政务公开办法》"})  # type: ignore[arg-type]
    for place, codes in (("990101", []), ("990200", ["GD-L010"]), (None, [])):
        catalog = Catalog(header=Header(division=place), items=(item,))
        report = check_catalog(catalog, at=day, registry=both, select=["GD-L"])
        assert [f.code for f in report.findings] == codes
        assert any("GD-D031" in note.zh for note in report.not_checked) is (place is None)


def test_a_lower_layer_raises_a_weight_and_does_not_lower_it() -> None:
    upper = county("p", "990000", "province", rule=[{"code": "GD-T004", "level": "warning", "reason": "x"}])
    for level, expected, told in (
        ("error", Severity.ERROR, []),
        ("warning", Severity.WARNING, []),
        ("note", Severity.WARNING, ["GD-D013"]),
    ):
        lower = county("c", rule=[{"code": "GD-T004", "level": level, "reason": "x"}])
        registry = NATIONAL.with_packs(lower, upper)
        assert registry.weights() == {"GD-T004": expected}
        assert [f.code for f in registry.left_out()] == told


def test_a_body_that_two_layers_list_is_one() -> None:
    upper = county(
        "p",
        "990000",
        "province",
        publisher=[{"name": "甲县民政局", "phone": "1"}, {"name": "甲 县教育局", "uscc": "11990101MB0000003F"}],
    )
    lower = county(
        "c", publisher=[{"name": "甲县民政局", "phone": "2"}, {"name": "甲县教育局", "uscc": "11990101MB0000004J"}]
    )
    directory = NATIONAL.with_packs(lower, upper).directory
    assert [(e.name, e.phone) for e in directory.entries] == [
        ("甲 县教育局", ""),
        ("甲县民政局", "2"),
        ("甲县教育局", ""),
    ]


def test_aliases_that_repeat_the_title_do_no_harm() -> None:
    registry = NATIONAL.with_packs(county("a", instrument=[law("甲县办法", aliases=["《甲县办法》", "办法", "办 法"])]))
    found = registry.law().find("办法")
    assert found is not None
    assert found.aliases == ("办法",)
    assert registry.left_out() == ()


def test_an_instrument_twice_in_one_pack_is_refused_neither_is_chosen() -> None:
    with pytest.raises(PackError, match="'甲县办法' stands 2 times"):
        NATIONAL.with_packs(county("a", instrument=[law("甲县办法", "2020-01-01"), law("甲县办法", "2021-01-01")]))


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ({"id": "f", "title": "流程", "definition": {"lanes": []}}, "GD-D021"),
        ({"id": "f", "title": "流程", "definition": {**FLOW, "id": "g"}}, "GD-D021"),
        ({"id": "request.2019", "title": "流程", "definition": FLOW}, "GD-D029"),
    ],
)
def test_a_flow_that_is_not_taken_over_is_told(entry: Data, code: str) -> None:
    registry = NATIONAL.with_packs(county("a", process=[entry]))
    assert [f.code for f in registry.left_out()] == [code]
    assert registry.flows() == FlowRegistry.library()


def test_a_flow_twice_in_one_pack_is_refused() -> None:
    entry = {"id": "f", "title": "流程", "definition": FLOW}
    with pytest.raises(PackError, match="process 'f' stands 2 times"):
        NATIONAL.with_packs(county("a", process=[entry, entry]))


def test_flows_are_found_by_path_id_and_title_and_never_guessed() -> None:
    mine = from_data({"id": "f", "title": "流程", **FLOW})
    flows = FlowRegistry.library().with_flows([mine], origin="a").with_flows([mine], origin="b")
    assert flows.get("a/f") == mine
    assert {e.origin for e in flows.find("f")} == {"a", "b"} == {e.origin for e in flows.find("流程")}
    for name, words in (
        ("f", "a/f、b/f"),
        ("release.three_review", "release.three_reviews"),
        ("zzzzzz", "process list"),
    ):
        with pytest.raises(UnknownProcessError) as told:
            flows.get(name)
        assert words in told.value.text.zh
    assert [flow.id for flow in FlowRegistry.library().processes] == [*template_names()]


@pytest.mark.parametrize("change", [lambda f: f, lambda f: f.model_copy(update={"id": "request.2019"})])
def test_a_flow_is_not_edited_in_place(change: Callable[..., object]) -> None:
    mine = from_data({"id": "f", "title": "流程", **FLOW})
    flows = FlowRegistry.library().with_flows([mine], origin="a")
    with pytest.raises(FlowConflictError, match="'a'"):
        flows.with_flows([change(mine)], origin="a")  # type: ignore[list-item]


def test_headings_of_packs_say_what_a_column_is() -> None:
    headings = NATIONAL.with_packs(
        pack(lambda d: d["column"].append({"heading": "办结节点", "field": "time_limit"}))
    ).headings()
    assert headings["公开格式"] == "extensions"
    assert headings["办结节点"] == "time_limit"
    assert headings["五公开"] == "extensions"


def test_without_packs_a_check_is_that_of_the_catalogue() -> None:
    catalog = Catalog(items=(CatalogItem(id="1", matter=("x",)),))
    plain = check_catalog(catalog, at=DAY)
    assert plain == check_catalog(catalog, at=DAY, registry=NATIONAL)
    assert "packs" not in plain.versions


def test_within_leaves_the_registry_where_the_place_is_not_a_code() -> None:
    registry = NATIONAL.with_packs(pack())
    for place in (None, "某县", "99010", "990101"):
        assert registry.within(place) is registry
    assert [p.id for p in registry.within("110101").packs] == ["govdisclose-national"]
    assert [p.id for p in registry.within("990101001002").packs] == ["govdisclose-national", "test-county"]
