"""The law register that a check is given decides what it says of local instruments, exactly as of national ones."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.catalog import Catalog, CatalogItem, validate
from govdisclose.catalog.compare import compare
from govdisclose.citation import parse_citations
from govdisclose.dated import Period
from govdisclose.deadlines import parse_time_limit
from govdisclose.findings import Report
from govdisclose.law import Instrument, InstrumentKind, Register, Version, register

TITLE, NUMBER = "某省政务公开规定", "某省人民政府令第12号"
FIRST, LAST = date(2010, 5, 1), date(2024, 6, 30)
LOCAL = Instrument(
    TITLE,
    InstrumentKind.RULE,
    "该规定附则",
    (Version(Period(FIRST, LAST), NUMBER),),
    successors=("某省政务公开条例",),
)
LATER = Instrument(
    "某省政务公开条例",
    InstrumentKind.REGULATION,
    "该条例附则",
    (Version(Period(LAST + timedelta(days=1)), "某省人大常委会公告第3号"),),
)


def law(*more: Instrument) -> Register:
    return register().with_instruments(more, origin="some-province 1.0.0")


def checked(basis: str, *, at: date, by: Register | None, limit: str = "信息形成或者变更之日起20个工作日内") -> Report:
    item = CatalogItem(
        id="1",
        matter=("综合业务",),
        basis={"text": basis, "citations": parse_citations(basis)},  # type: ignore[arg-type]
        time_limit=parse_time_limit(limit),
    )
    return validate(Catalog(items=(item,)), at=at, law=by, select=["GD-L", "GD-T"])


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (FIRST - timedelta(days=1), ["GD-L010"]),
        (FIRST, []),
        (LAST, []),
        (LAST + timedelta(days=1), ["GD-L001"]),
    ],
)
def test_a_local_instrument_holds_from_its_first_day_to_its_last(day: date, expected: list[str]) -> None:
    basis = f"《{TITLE}》（{NUMBER}）"
    assert [f.code for f in checked(basis, at=day, by=law(LOCAL, LATER)).findings] == expected
    assert checked(basis, at=day, by=None).findings == ()


@given(st.integers(-3000, 6000))
@settings(max_examples=40, deadline=None)
def test_repealed_is_told_exactly_on_the_days_after_the_last(days: int) -> None:
    """Art. 26: what is cited must hold; a finding stands on no day on which the instrument is in force."""
    day = LAST + timedelta(days=days)
    codes = [f.code for f in checked(f"《{TITLE}》", at=day, by=law(LOCAL, LATER)).findings]
    assert ("GD-L001" in codes) is (day > LAST)


def test_what_took_its_place_is_named() -> None:
    (finding,) = checked(f"《{TITLE}》", at=date(2026, 11, 22), by=law(LOCAL, LATER)).findings
    assert finding.expected == "《某省政务公开条例》（某省人大常委会公告第3号）"
    assert "2024-07-01" in finding.message.zh


def test_where_nothing_took_its_place_the_finding_says_so_in_either_language() -> None:
    (finding,) = checked(f"《{TITLE}》", at=date(2026, 11, 22), by=law(LOCAL)).findings
    assert finding.expected is None
    assert finding.message.zh.endswith("自2024-07-01起已不再有效，名录中没有取代它的文件")
    assert finding.message.en.endswith("since 2024-07-01; the register names nothing in its place")


def test_dates_that_were_not_checked_make_no_finding() -> None:
    from attrs import evolve

    assert checked(f"《{TITLE}》", at=date(2026, 11, 22), by=law(evolve(LOCAL, verified=False), LATER)).findings == ()


def test_a_wrong_number_of_a_local_instrument_is_told() -> None:
    (finding,) = checked(f"《{TITLE}》（某省人民政府令第99号）", at=LAST, by=law(LOCAL)).findings
    assert (finding.code, finding.expected) == ("GD-L004", NUMBER)


def test_what_the_register_holds_is_not_called_unknown() -> None:
    words = "不在法规名录里"
    assert any(words in note.zh for note in checked(f"《{TITLE}》", at=LAST, by=None).not_checked)
    assert not any(words in note.zh for note in checked(f"《{TITLE}》", at=LAST, by=law(LOCAL)).not_checked)


def test_a_local_regulation_may_set_a_term_and_a_local_document_may_not() -> None:
    """Art. 26: 20 working days, unless a law or regulation (法律、法规) sets another term."""
    basis, limit = "《某县政务公开办法》", "信息形成之日起30个工作日内"
    for kind, expected in (
        (InstrumentKind.REGULATION, ["GD-T002"]),
        (InstrumentKind.NORMATIVE_DOCUMENT, ["GD-T001"]),
    ):
        own = Instrument("某县政务公开办法", kind, "附则", (Version(Period(date(2020, 1, 1))),))
        found = checked(basis, at=date(2026, 11, 22), by=law(own), limit=limit).findings
        assert [f.code for f in found] == expected, kind


def test_the_report_says_which_law_it_judged_by() -> None:
    plain, more = checked("", at=LAST, by=None), checked("", at=LAST, by=law(LOCAL))
    assert more.versions["law"] == f"{plain.versions['law']} + some-province 1.0.0 (1 instrument)"
    assert checked("", at=LAST, by=Register((LOCAL,))).versions["law"] == "1 instrument"


def test_the_register_of_the_library_stays_as_it_is() -> None:
    before = register()
    law(LOCAL)
    assert register() is before
    assert before.find(TITLE) is None
    assert len(before.origins) == 1


def test_a_comparison_does_not_ask_for_a_source_that_a_pack_calls_repealed() -> None:
    own = CatalogItem(id="1", matter=("综合业务",), basis={"text": "《预算法》"})  # type: ignore[arg-type]
    standard = own.model_copy(update={"basis": type(own.basis)(text=f"《{TITLE}》")})
    sides = Catalog(items=(own,)), Catalog(items=(standard,))
    codes = [
        [f.code for f in compare(*sides, at=date(2026, 11, 22), law=by).findings] for by in (None, law(LOCAL, LATER))
    ]
    assert codes == [["GD-C512"], []]
