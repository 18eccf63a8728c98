"""The assertions fail where they must, with words that say what and where."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import govdisclose.testing as kit
from govdisclose.catalog import Catalog, validate
from govdisclose.domains import DomainPack, DomainRegistry, LoadedPack, read_pack, write_pack
from govdisclose.export import json, xml
from govdisclose.findings import Finding, Location, Report, Severity
from govdisclose.testing import (
    FIXED_ON,
    assert_findings,
    assert_no_breaking_change,
    assert_round_trips,
    assert_valid_xml,
    catalog,
    check_pack,
    fixed_calendar,
    item,
    mutants,
)
from govdisclose.testing.rule_book import all_rules

AT = date(2026, 11, 22)


def test_every_public_name_is_there_and_others_are_not() -> None:
    assert all(getattr(kit, name) is not None for name in kit.__all__)
    assert sorted(kit._HOMES) == sorted(kit.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = kit.no_such_name


def test_a_correct_catalogue_has_no_finding() -> None:
    assert_findings(validate(catalog(), at=AT))


def test_builders_take_a_field_away_and_refuse_unknown_ones() -> None:
    assert item(publisher=None).publisher.text == ""
    assert item(basis="《社会救助暂行办法》（国务院令第649号）").basis.citations[0].number == "国务院令第649号"
    assert catalog(issued=AT, header={"title": "目录"}).header.title == "目录"
    with pytest.raises(ValueError, match="colour"):
        item(colour="red")


def test_the_xml_of_a_catalogue_is_valid_and_a_changed_one_is_not() -> None:
    document = xml.dumps(catalog())
    assert_valid_xml(document)
    with pytest.raises(AssertionError, match="XSD"):
        assert_valid_xml(document.replace(b"<Header", b"<Colour/><Header", 1))


def test_a_broken_codec_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    one = catalog(item("a"), item("b"))
    assert_round_trips(one)
    for back, words in (
        (catalog(item("a")), "2 items became 1"),
        (catalog(item("a"), item("b", seq="9")), "item 2, seq: '1' became '9'"),
        (catalog(item("a"), item("b"), header={"title": None}), "header"),
    ):
        monkeypatch.setattr(json, "loads", lambda _, back=back: back)
        with pytest.raises(AssertionError, match=f"JSON changed the catalogue: .*{words}"):
            assert_round_trips(one)


def test_a_codec_that_writes_other_bytes_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    written = iter([b"{}", b"{ }"])
    monkeypatch.setattr(json, "dumps", lambda _: next(written))
    monkeypatch.setattr(json, "loads", lambda _: catalog())
    with pytest.raises(AssertionError, match="other bytes"):
        assert_round_trips(catalog())


def report(*places: Location) -> Report:
    rule = all_rules()["GD-C001"]
    return Report(tuple(Finding(rule.code, Severity.ERROR, rule.title, place) for place in places))


@pytest.mark.parametrize("place", ["B7", "目录!B7", "item-1", "matter"])
def test_a_place_is_a_cell_an_item_or_a_field(place: str) -> None:
    found = report(Location(sheet="目录", row=7, column=2, item="item-1", field="matter"))
    assert_findings(found, f"GD-C001@{place}")
    with pytest.raises(AssertionError, match=r"missing: GD-C001@B8\n  not expected: GD-C001@目录!B7"):
        assert_findings(found, "GD-C001@B8")


def test_each_expectation_stands_for_one_finding() -> None:
    twice = report(Location(row=1, column=1), Location(row=2, column=1))
    assert_findings(twice, "GD-C001", "GD-C001")
    with pytest.raises(AssertionError, match="not expected: GD-C001@A2"):
        assert_findings(twice, "GD-C001")
    with pytest.raises(AssertionError, match=r"missing: GD-C002 \(x2\)"):
        assert_findings(twice, "GD-C001", "GD-C001", "GD-C002", "GD-C002")
    with pytest.raises(ValueError, match="no expectation"):
        assert_findings(twice, "C001")


def test_an_id_that_goes_or_changes_its_meaning_breaks_links() -> None:
    one, two = item("a", matter=("低保", "审核")), item("b", matter=("临时救助", "审批"))
    assert_no_breaking_change(catalog(one), catalog(one, two))
    assert_no_breaking_change(catalog(one, two), catalog(two, item("a", matter=("低保", "审核和审批"))))
    with pytest.raises(AssertionError, match=r"item b \(临时救助 / 审批\): removed"):
        assert_no_breaking_change(catalog(one, two), catalog(one))
    with pytest.raises(AssertionError, match="the id is gone"):
        assert_no_breaking_change(catalog(one, two), catalog(one, item("c", matter=("临时救助", "审批"))))
    swapped = (item("a", matter=("临时救助", "审批")), item("b", matter=("低保", "审核")))
    with pytest.raises(AssertionError, match=r"item a .* now stands for 临时救助 / 审批"):
        assert_no_breaking_change(catalog(one, two), catalog(*swapped))
    with pytest.raises(TypeError, match="two catalogues or two packs"):
        assert_no_breaking_change(catalog(), pack())  # type: ignore[call-overload]


def pack(**changes: object) -> DomainPack:
    data: dict[str, object] = {
        "pack": {"id": "demo", "title": "示例", "version": "1.0.0", "layer": "county", "issuer": "示例县"},
        "source": [{"id": "s", "title": "示例县公交目录", "verified": True}],
        "domain": [
            {
                "code": "county-bus",
                "name": "城乡公交",
                "edition": [
                    {
                        "complete": False,
                        "sources": ["s"],
                        "item": [{"id": "bus-1", "matter": ["线路", "调整"], "limit": "信息形成之日起20个工作日内"}],
                    }
                ],
            }
        ],
    }
    return DomainPack.model_validate({**data, **changes})


def test_a_pack_in_order_passes_and_one_with_faults_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = pack()
    assert check_pack(good, at=AT).ok
    assert check_pack(LoadedPack(good), at=AT).ok
    write_pack(good, tmp_path / "demo")
    assert check_pack(tmp_path / "demo", at=AT).ok
    with pytest.raises(AssertionError, match=r"pack demo is not in order\n  GD-D008"):
        check_pack(pack(source=[], domain=[{"code": "x", "name": "甲", "edition": [{"complete": False}]}]), at=AT)
    assert_no_breaking_change(good, good)
    with pytest.raises(AssertionError, match=r"domain county-bus: removed \(county-bus\)"):
        assert_no_breaking_change(good, pack(domain=[]))
    from govdisclose.testing import packs

    monkeypatch.setattr(packs, "write_pack", lambda _, folder: write_pack(pack(domain=[]), folder))
    with pytest.raises(AssertionError, match="changes when it is written and read: domains"):
        check_pack(good, at=AT)


def test_versions_of_a_pack_are_given_as_they_lie(tmp_path: Path) -> None:
    """A path, a pack that was read and a value go together, as with ``check_pack``."""
    good, without = pack(), pack(domain=[])
    write_pack(good, tmp_path / "old")
    write_pack(without, tmp_path / "new")
    for old in (good, str(tmp_path / "old"), tmp_path / "old", read_pack(tmp_path / "old")):
        assert_no_breaking_change(old, good)
        assert_no_breaking_change(good, old)
        with pytest.raises(AssertionError, match="removed"):
            assert_no_breaking_change(old, tmp_path / "new")
    with pytest.raises(TypeError):
        assert_no_breaking_change(catalog(), tmp_path / "new")  # type: ignore[call-overload]


def test_the_national_pack_passes_its_own_proof() -> None:
    (national, *_) = DomainRegistry.national().packs
    check_pack(national, at=AT)


def test_the_fixed_calendar_does_not_move() -> None:
    calendar = fixed_calendar()
    assert calendar is fixed_calendar()
    assert calendar.day(FIXED_ON).working is False
    assert calendar.add_working_days(date(2022, 9, 30), 20) == date(2022, 11, 2)


@pytest.mark.parametrize(
    "mine",
    [
        Catalog(),
        catalog(item("a", matter=("低保", "审核"))),
        catalog(*(item(f"i{n}", seq=str(n), matter=("低保", f"事项{n}")) for n in range(1, 6))),
        DomainRegistry.national().reference("社会救助", at=date(2026, 11, 22)).catalog,
    ],
    ids=["empty", "one item", "five items", "a reference with columns of its own"],
)
def test_mutants_break_a_catalogue_in_one_place(mine: Catalog) -> None:
    """Exactly the code and its companions are new, whatever the catalogue was like before."""
    alone = {m.code: m for m in mutants()}
    among = {m.code: m for m in mutants(mine)}
    assert alone.keys() == among.keys()
    for code, mutant in among.items():
        assert mutant.fires(), (code, mutant.new_codes(), mutant.companions)
        assert code not in mutant.companions
        assert mutant.item < 0 or not mutant.companions, "a fault of an item touches nothing else"


def test_each_mutant_alone_has_no_other_fault() -> None:
    for mutant in mutants():
        assert (mutant.codes(), mutant.companions) == ((mutant.code,), ())


def test_a_mutant_whose_column_is_gone_names_what_that_sets_off() -> None:
    """Without 公开时限 no limit can be judged, and other rules speak of the column."""
    broken = next(m for m in mutants() if m.code == "GD-C001")
    assert not evolve(broken, companions=("GD-C002",)).fires()
    assert not evolve(broken, before=broken.catalog).fires()
