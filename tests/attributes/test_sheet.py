"""The review sheet: its record, its rules with a good and a bad example each, and the negative list."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from govdisclose.attributes import (
    RULES,
    Attribute,
    Decision,
    DocumentFacts,
    NegativeEntry,
    NegativeList,
    ReviewSheet,
    ReviewStage,
    SheetDetermination,
    check_sheet,
    determine,
    fact_infos,
    lint_negative_list,
    load_negative_list,
    sample_negative_list,
)
from govdisclose.attributes.negative_rules import LIST_RULES
from govdisclose.attributes.sheet import SHEET_RULES
from govdisclose.attributes.sheet.codes import words_of
from govdisclose.citation import Citation
from govdisclose.errors import FormatError

AT = date(2026, 11, 22)
CHINA = timezone(timedelta(hours=8))
LIST = sample_negative_list()
BASIS = (Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第十五条"),)


def facts(**answers: str) -> DocumentFacts:
    rest = {n: "no" for n, info in fact_infos().items() if info.asked_at_source}
    return DocumentFacts(**(rest | answers))


def said(stage: str, person: str, day: int, hour: int = 9, **more: object) -> Decision:
    moment = datetime(2026, 11, day, hour, tzinfo=CHINA)
    return Decision.model_validate({"stage": stage, "person": person, "time": moment} | more)


def made(*decisions: Decision, **fields: object) -> ReviewSheet:
    base: dict[str, object] = {
        "kind": "official_document",
        "id": "2026-15",
        "title": "关于调整公交线路的通知",
        "department": "综合科",
        "drafter": "周一",
        "proposed": "proactive",
        "facts": facts(public_concern="yes"),
    }
    sheet = ReviewSheet.model_validate(base | fields)
    for decision in decisions:
        sheet = sheet.append(decision)
    return sheet


FIRST, SECOND, FINAL = said("first", "甲", 16), said("second", "乙", 17), said("final", "丙", 18)
SECRECY, RELEASE = said("secrecy", "丁", 17, 15), said("release", "戊", 19)
CLOSED = {"proposed": "withheld", "facts": facts(personal_privacy="yes"), "reasons": "涉及个人隐私", "basis": BASIS}


def recorded(**answers: str) -> SheetDetermination:
    return SheetDetermination.of(determine(facts(**answers), at=AT))


def good() -> ReviewSheet:
    return made(FIRST, SECOND, SECRECY, FINAL, RELEASE, determination=recorded(public_concern="yes"))


JOINT = {"origin": "joint", "lead_organ": "县交通局", "other_organs": ("县公安局",), "original_attribute": "proactive"}

#: For each rule a sheet that keeps it and one that breaks it.
EXAMPLES: dict[str, tuple[ReviewSheet, ReviewSheet]] = {
    "GD-A001": (good(), made(FIRST, SECOND, said("final", "甲 ", 18))),
    "GD-A002": (good(), made(FIRST, said("final", "丙", 17), said("second", "乙", 18))),
    "GD-A003": (good(), made(FIRST, SECOND, FINAL, RELEASE)),
    "GD-A004": (made(**CLOSED), made(**(CLOSED | {"reasons": " \n"}))),
    "GD-A005": (good(), made(proposed="on_request", reasons="暂不宜公开")),
    "GD-A006": (
        made(origin="forwarded", original_attribute="proactive"),
        made(origin="forwarded", original_attribute="on_request"),
    ),
    "GD-A007": (made(FIRST, said("cosign", "会签人", 16), SECOND, FINAL, **JOINT), made(FIRST, SECOND, FINAL, **JOINT)),
    "GD-A008": (
        made(facts=facts(personal_privacy="yes", third_party_consents="yes", public_concern="yes")),
        made(facts=facts(personal_privacy="yes", harms_third_party="unknown", public_concern="yes")),
    ),
    "GD-A009": (made(summary="调整线路"), made(summary="附：身份证 号码汇总")),
    "GD-A010": (good(), good().model_copy(update={"title": "另一标题"})),
    "GD-A011": (good(), made(FIRST, SECRECY, RELEASE)),
    "GD-A012": (made(FIRST, said("second", "乙", 17, verdict="return")), made(FIRST, said("second", "乙", 17, verdict="refuse"), FINAL)),
    "GD-A013": (good(), made(determination=recorded(state_secret="yes"))),
    "GD-A014": (good(), made(facts=DocumentFacts(public_concern="yes"))),
    "GD-A015": (made(**CLOSED), made(**(CLOSED | {"basis": (Citation("中华人民共和国政府信息公开条例"),)}))),
    "GD-A016": (good(), made(said("first", "甲", 23))),
    "GD-A017": (good(), made(FIRST, SECOND, SECRECY, FINAL, RELEASE, **CLOSED)),
    "GD-A018": (good(), made(drafter=" ")),
}  # fmt: skip


def codes(sheet: ReviewSheet) -> set[str]:
    return {f.code for f in check_sheet(sheet, at=AT, negative_list=LIST).findings}


def test_every_rule_has_its_examples() -> None:
    assert set(EXAMPLES) == {rule.code for rule in SHEET_RULES}
    assert {rule.code for rule in (*SHEET_RULES, *LIST_RULES)} <= {rule.code for rule in RULES}


@pytest.mark.parametrize("code", EXAMPLES)
def test_each_rule_tells_good_from_bad(code: str) -> None:
    kept, broken = EXAMPLES[code]
    assert code not in codes(kept)
    (finding, *_) = [f for f in check_sheet(broken, at=AT, negative_list=LIST).findings if f.code == code]
    assert finding.location.field
    for text in (finding.message.zh, finding.message.en):
        assert "{" not in text
        assert "None" not in text


def test_a_good_sheet_has_no_finding_and_says_what_was_not_compared() -> None:
    sheet = good()
    report = check_sheet(sheet, at=AT, seal=sheet.seal, negative_list=LIST)
    assert (report.findings, report.not_checked) == ((), ())
    assert len(check_sheet(sheet, at=AT).not_checked) == 2


@pytest.mark.parametrize(
    ("proposed", "answers", "against"),
    [
        ("proactive", {}, False),  # more open than the law demands
        ("on_request", {}, False),
        ("withheld", {}, True),
        ("partial", {}, True),
        ("on_request", {"public_concern": "yes"}, True),
        ("proactive", {"internal_affairs": "yes"}, False),  # the law says may
        ("withheld", {"internal_affairs": "yes"}, False),
        ("on_request", {"state_secret": "yes"}, True),
        ("partial", {"state_secret": "yes"}, False),
        ("withheld", {"state_secret": "yes"}, False),
    ],
)
def test_the_attribute_against_the_determination(proposed: str, answers: dict[str, str], against: bool) -> None:
    assert ("GD-A005" in codes(made(proposed=proposed, facts=facts(**answers)))) == against


def test_more_turns_of_the_rules() -> None:
    assert "GD-A007" in codes(made(origin="joint"))
    assert "GD-A007" in codes(made(**(JOINT | {"original_attribute": "withheld"})))
    assert "GD-A007" not in codes(made(FIRST, **JOINT))
    assert "GD-A008" in codes(made(facts=facts(harms_third_party="yes")))
    assert "GD-A003" in codes(made(FIRST, SECOND, FINAL, said("secrecy", "丁", 17, verdict="refuse"), RELEASE))
    assert "GD-A003" in codes(made(FIRST, SECOND, FINAL, said("secrecy", "丁", 20), RELEASE))
    assert "GD-A002" in codes(made(FIRST, said("second", "乙", 15)))
    assert "GD-A001" not in codes(made(FIRST, said("first", "甲", 17), said("secrecy", "甲", 17)))
    assert "GD-A017" not in codes(
        made(FIRST, RELEASE, proposed="partial", facts=facts(state_secret="yes", separable="yes"))
    )
    assert "GD-A018" in codes(made(proposed=None))
    assert {"GD-A018"} == codes(made(kind="other_information", source="县交通局"))
    assert "GD-A009" not in codes(made(title="会议记录", proposed="on_request", reasons="过程性信息"))
    assert "GD-A014" in codes(
        made(facts=DocumentFacts(), determination={"attribute": "undetermined", "at": "2000-01-01"})
    )


def test_the_last_decision_that_names_an_attribute_counts() -> None:
    sheet = made(said("first", "甲", 16, attribute="withheld"), SECOND)
    assert sheet.attribute is Attribute.WITHHELD
    assert "GD-A005" in codes(sheet)
    again = sheet.append(said("final", "丙", 18, attribute="proactive"))
    assert again.attribute is Attribute.PROACTIVE


ALTERATIONS: dict[str, Callable[[ReviewSheet], ReviewSheet]] = {
    "contents": lambda s: s.model_copy(update={"reasons": "改"}),
    "facts": lambda s: s.model_copy(update={"facts": facts(state_secret="yes")}),
    "an opinion": lambda s: s.model_copy(
        update={"decisions": (s.decisions[0].model_copy(update={"opinion": "同意"}), *s.decisions[1:])}
    ),
    "a time": lambda s: s.model_copy(
        update={"decisions": (*s.decisions[:-1], s.decisions[-1].model_copy(update={"time": datetime(2026, 11, 1, tzinfo=CHINA)}))}
    ),
    "order": lambda s: s.model_copy(update={"decisions": s.decisions[::-1]}),
    "one taken out": lambda s: s.model_copy(update={"decisions": (*s.decisions[:1], *s.decisions[2:])}),
    "the last taken off": lambda s: s.model_copy(update={"decisions": s.decisions[:-1]}),
    "all taken off": lambda s: s.model_copy(update={"decisions": ()}),
    "the seal taken off": lambda s: s.model_copy(update={"seal": None}),
    "one put in": lambda s: s.model_copy(update={"decisions": (*s.decisions, FIRST)}),
    "one replaced and linked anew": lambda s: s.model_copy(
        update={"decisions": (*s.decisions[:1], SECOND.linked("0" * 64), *s.decisions[2:])}
    ),
}  # fmt: skip


@pytest.mark.parametrize("change", ALTERATIONS.values(), ids=ALTERATIONS)
def test_every_change_of_the_record_shows(change: Callable[[ReviewSheet], ReviewSheet]) -> None:
    sheet = good()
    assert sheet.verify() == ()
    altered = change(sheet)
    assert altered != sheet
    assert [f.code for f in altered.verify()] == ["GD-A010"]


def test_a_whole_record_made_anew_shows_against_the_seal_kept_apart() -> None:
    sheet = good()
    forged = made(FIRST, SECOND, said("secrecy", "己", 17, 15), FINAL, RELEASE)
    assert forged.verify() == ()
    assert [f.location.field for f in forged.verify(seal=sheet.seal)] == ["seal"]
    assert sheet.verify(seal=sheet.seal) == ()
    assert made().verify() == ()


def test_appending_adds_and_changes_nothing_that_stands() -> None:
    before = made(FIRST)
    after = before.append(SECOND)
    assert before.decisions == after.decisions[:1]
    assert after.decisions[1].previous == after.decisions[0].digest
    with pytest.raises(ValueError, match="already part of a chain"):
        after.append(after.decisions[0])


def test_a_revision_starts_anew_and_names_what_it_replaces() -> None:
    returned = made(FIRST, said("second", "乙", 17, verdict="return", opinion="标题不准确"))
    sheet = returned.revised(title="关于优化公交线路的通知")
    assert (sheet.decisions, sheet.seal, sheet.supersedes) == ((), None, returned.seal)
    assert sheet.facts == returned.facts
    assert sheet.append(FIRST).verify() == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"id": " "},
        {"title": "a\u200b"},
        {"title": "a\x00"},
        {"proposed": "undetermined"},
        {"colour": "red"},
        {"filled_on": "2026-02-30"},
        {"filled_on": 20260101},
        {"basis": ({"title": "\u202e"},)},
        {"facts": {"state_secret": "maybe"}},
        {"facts": {"listed_as": "\x07"}},
        {"supersedes": "abc"},
        {"decisions": ({"stage": "first", "person": "甲", "time": "2026-11-20T09:00:00"},)},
    ],
)
def test_what_the_model_refuses(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        made(**fields)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.builds(
            lambda stage, person, minutes: Decision(
                stage=stage, person=person, time=datetime(2026, 1, 1, tzinfo=CHINA) + timedelta(minutes=minutes)
            ),
            st.sampled_from(list(ReviewStage)),
            st.sampled_from("甲乙丙丁"),
            st.integers(0, 400_000),
        ),
        max_size=6,
    )
)
def test_a_record_survives_json_and_stays_intact(decisions: list[Decision]) -> None:
    sheet = made(*decisions)
    again = ReviewSheet.model_validate_json(sheet.model_dump_json())
    assert again == sheet
    assert again.verify(seal=sheet.seal) == ()
    check_sheet(again, at=AT)


def test_every_option_has_its_words() -> None:
    for field in ("kind", "origin"):
        kind = ReviewSheet.model_fields[field].annotation
        assert all(words_of(member).zh for member in kind)  # type: ignore[union-attr]
    assert words_of(ReviewStage.SECRECY).zh == "保密审查"


# -- negative list


def entry(**fields: object) -> NegativeEntry:
    base: dict[str, object] = {"code": "N1", "name": "会议材料", "phrases": ("会议记录",), "basis": BASIS}
    return NegativeEntry.model_validate(base | fields)


LISTS = {
    "GD-A051": (entry(), entry(basis=())),
    "GD-A052": (entry(), entry(basis=(Citation("x", "国务院令第711号", "第二十条"),))),
    "GD-A053": (entry(), entry(phrases=("密",))),
    "GD-A055": (entry(unless=("会议记录公开",)), entry(unless=("工作动态",))),
}


@pytest.mark.parametrize("code", LISTS)
def test_lint_tells_good_from_bad_entries(code: str) -> None:
    for listed, hits in zip(LISTS[code], (False, True), strict=True):
        found = {f.code for f in lint_negative_list(NegativeList(entries=(listed,)), at=AT).findings}
        assert (code in found) == hits


def test_lint_finds_phrases_and_codes_held_twice() -> None:
    twice = NegativeList(entries=(entry(), entry(name="另一项", phrases=("会议记录", "纪要"))))
    assert [(f.code, f.found, f.expected) for f in lint_negative_list(twice, at=AT).findings] == [
        ("GD-A054", "会议记录", "1、2"),
        ("GD-A054", "N1", "1、2"),
    ]
    assert lint_negative_list(LIST, at=AT).findings == ()


def test_matching() -> None:
    listed = NegativeList(entries=(entry(unless=("会议记录公开",)), entry(code="N2", phrases=("ABC", "ABCD"))))
    assert [(h.phrase, h.start, h.end) for h in listed.matches("见会 议\n记录。")] == [("会议记录", 1, 7)]
    assert listed.matches("会议记录公开办法") == ()
    assert [h.phrase for h in listed.matches("ａｂｃｄ,abc")] == ["ABCD", "ABC"]
    assert listed.matches("") == ()


def test_an_exception_hides_only_what_stands_in_it() -> None:
    listed = NegativeList(entries=(entry(unless=("会议记录公开",)),))
    assert [h.start for h in listed.matches("会议记录公开办法附会议记录")] == [9]


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b"format = ", b'format = "other"', b'entries = [{code = "1"}]', b"x = 1"]
)
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError, match="negative list"):
        load_negative_list(data)
