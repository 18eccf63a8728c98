"""The review sheet: its record, its rules with a good and a bad example each, and the negative list."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import attrs
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
    Verdict,
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
from govdisclose.attributes.sheet.decision import canonical_digest
from govdisclose.citation import Citation
from govdisclose.dated import Period
from govdisclose.errors import FormatError
from govdisclose.law import Instrument, InstrumentKind, Version, register

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
CLOSED = {
    "proposed": "withheld",
    "facts": facts(personal_privacy="yes", harms_third_party="yes"),
    "reasons": "涉及个人隐私",
    "basis": BASIS,
}


def recorded(on: date = date(2026, 11, 15), **answers: str) -> SheetDetermination:
    return SheetDetermination.of(determine(facts(**answers), at=on))


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
    "GD-A007": (made(FIRST, said("cosign", "会签人", 16, organ="县 公安局"), SECOND, FINAL, **JOINT), made(FIRST, SECOND, FINAL, **JOINT)),
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
    "GD-A019": (made(determination=recorded(AT, public_concern="yes"), filled_on=AT), made(determination=recorded(date(2026, 11, 23), public_concern="yes"))),
    "GD-A020": (good(), made(determination=recorded(date(2015, 1, 5), public_concern="yes"))),
    "GD-A021": (made(**CLOSED), made(**(CLOSED | {"basis": (Citation("政府信息公开条例", "国务院令第492号", "第十四条"),)}))),
    "GD-A022": (made(**CLOSED), made(**(CLOSED | {"basis": (Citation("政府信息公开条例", None, "第16条"),)}))),
    "GD-A023": (made(FIRST, **JOINT), made(lead_organ="县交通局")),
    "GD-A025": (made(facts=facts(listed_item="yes", listed_as="20(6)")), made(facts=facts(listed_item="yes", listed_as="第九十九条"))),
    "GD-A024": (made(origin="forwarded", original_attribute="proactive"), made(origin="forwarded")),
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
    other = made(**(CLOSED | {"basis": (*BASIS, Citation("某县档案管理办法", None, "第一条"))}))
    (left,) = check_sheet(other, at=AT, negative_list=LIST).not_checked
    assert "某县档案管理办法" in left.zh


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
        ("partial", {"state_secret": "yes"}, True),  # a secret does not go out in part
        ("partial", {"state_secret": "yes", "separable": "no"}, True),
        ("partial", {"state_secret": "yes", "separable": "yes"}, False),
        ("withheld", {"state_secret": "yes", "separable": "yes"}, True),  # nor is the rest kept back
        ("on_request", {"state_secret": "yes", "separable": "yes"}, True),
        ("proactive", {"state_secret": "yes", "separable": "yes"}, True),
        ("withheld", {"state_secret": "yes"}, False),
        ("withheld", {"internal_affairs": "yes", "separable": "yes"}, True),
        ("partial", {"internal_affairs": "yes", "separable": "yes"}, False),
        ("on_request", {"internal_affairs": "yes", "separable": "yes"}, False),
        ("partial", {"internal_affairs": "yes"}, False),  # the organ need not refuse at all
    ],
)
def test_the_attribute_against_the_determination(proposed: str, answers: dict[str, str], against: bool) -> None:
    assert ("GD-A005" in codes(made(proposed=proposed, facts=facts(**answers)))) == against


def test_more_turns_of_the_rules() -> None:
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


def fields_of(code: str, sheet: ReviewSheet, at: date = AT) -> list[str | None]:
    return [f.location.field for f in check_sheet(sheet, at=at).findings if f.code == code]


def cosigned(*signs: Decision, **fields: object) -> ReviewSheet:
    organs = {"other_organs": ("乙局", "丙局")}
    return made(FIRST, *signs, SECOND, FINAL, **(JOINT | organs | fields))


def sign(person: str, organ: str = "", verdict: str = "agree") -> Decision:
    return said("cosign", person, 16, organ=organ, verdict=verdict)


@pytest.mark.parametrize(
    ("sheet", "fields"),
    [
        (cosigned(sign("子", "乙局"), sign("丑", "丙局")), []),
        (cosigned(sign("子", "乙局"), sign("丑", "丙 局")), []),
        (cosigned(sign("子", "乙局"), sign("丑", "乙局")), ["other_organs"]),  # two of one organ
        (cosigned(sign("子"), sign("子")), ["decisions[1]", "decisions[2]", "other_organs"]),
        (cosigned(sign("子", "乙局"), sign("丑", "丙局", "refuse")), ["other_organs"]),
        (cosigned(sign("子", "乙局"), sign("丑", "丙局"), sign("丑", "丙局", "return")), ["other_organs"]),
        (cosigned(sign("子", "乙局"), sign("丑", "丁局")), ["other_organs"]),
        (made(FIRST, **JOINT), []),  # not finished yet
        (made(origin="joint"), ["lead_organ", "other_organs", "original_attribute"]),
        (made(**(JOINT | {"original_attribute": "withheld"})), ["proposed"]),
        (made(FIRST, sign("子")), []),  # departments of one organ co-sign as they like
    ],
)
def test_each_other_organ_co_signs_and_is_named(sheet: ReviewSheet, fields: list[str]) -> None:
    assert fields_of("GD-A007", sheet) == fields


def test_fields_that_do_not_fit_the_origin() -> None:
    own = made(lead_organ="甲局", other_organs=("乙局",), original_attribute="proactive")
    assert fields_of("GD-A023", own) == ["lead_organ", "other_organs", "original_attribute"]
    assert fields_of("GD-A023", made(origin="forwarded", other_organs=("乙局",))) == ["other_organs"]


NO_AGAIN = said("secrecy", "丁", 18, verdict="refuse")


@pytest.mark.parametrize(
    ("decisions", "found"),
    [
        ((FIRST, SECOND, SECRECY, FINAL, RELEASE), set()),
        ((FIRST, SECOND, SECRECY, NO_AGAIN, FINAL, RELEASE), {"GD-A003", "GD-A012"}),
        ((FIRST, SECOND, SECRECY, NO_AGAIN, said("secrecy", "丁", 18, 10), FINAL, RELEASE), {"GD-A002", "GD-A012"}),
        ((FIRST, SECOND, SECRECY, FINAL, said("final", "丙", 18, 12, verdict="return"), RELEASE), {"GD-A011", "GD-A012"}),
        ((FIRST, said("first", "甲", 16, 10, verdict="refuse"), SECOND, SECRECY, FINAL, RELEASE), {"GD-A011", "GD-A012"}),
        ((RELEASE, FIRST), {"GD-A002", "GD-A003", "GD-A011"}),
    ],
)  # fmt: skip
def test_of_a_step_the_last_decision_counts(decisions: tuple[Decision, ...], found: set[str]) -> None:
    assert codes(made(*decisions)) == found


def test_every_release_is_judged_by_the_attribute_of_its_moment() -> None:
    closed = said("final", "丙", 18, attribute="withheld")
    opened = said("final", "丙", 20, attribute="proactive")
    sheet = made(FIRST, SECOND, SECRECY, closed, RELEASE, opened, said("release", "戊", 21))
    assert fields_of("GD-A017", sheet) == ["decisions[4]"]
    again = made(FIRST, SECOND, SECRECY, FINAL, RELEASE, said("final", "丙", 20, attribute="withheld"))
    assert fields_of("GD-A017", again) == []


OLD = date(2015, 1, 5)
HARMLESS = {"personal_privacy": "yes", "harms_third_party": "no"}


def old_sheet(*decisions: Decision, **fields: object) -> ReviewSheet:
    """Withheld as the regulation of 2008 allows; under that of 2019 nobody is harmed and it is given on request."""
    found = recorded(OLD, **HARMLESS)
    return made(*decisions, **({"proposed": "withheld", "facts": facts(**HARMLESS), "reasons": "涉及个人隐私", "basis": found.basis,
                                "determination": found} | fields))  # fmt: skip


def test_the_law_of_the_day_on_which_it_is_decided_applies() -> None:
    """Art. 15 of Order 711 turns on harm; Art. 14 of Order 492 did not."""
    assert recorded(OLD, **HARMLESS).attribute is Attribute.WITHHELD
    assert codes(old_sheet(filled_on=AT)) == {"GD-A005", "GD-A020", "GD-A021"}
    then = Decision(stage="final", person="丙", time=datetime(2015, 1, 6, 9, tzinfo=CHINA))
    settled = check_sheet(old_sheet(then, filled_on=OLD), at=AT, negative_list=LIST)
    assert settled.findings == ()
    assert codes(old_sheet(filled_on=AT, proposed=None)) == {"GD-A018", "GD-A020"}
    assert "2015-01-06" in settled.not_checked[1].zh
    returned = then.model_copy(update={"verdict": Verdict.RETURN})
    assert "GD-A005" in codes(old_sheet(returned, filled_on=OLD))
    assert check_sheet(old_sheet(filled_on=OLD), at=OLD).findings == ()


def test_an_item_that_the_list_does_not_have_is_a_finding_and_no_crash() -> None:
    listed = facts(listed_item="yes", listed_as="第二十条第（十五）项")
    result = SheetDetermination.of(determine(listed, at=date(2026, 11, 15)))
    assert codes(made(facts=listed, determination=result)) == set()
    then = Decision(stage="final", person="丙", time=datetime(2015, 1, 6, 9, tzinfo=CHINA))
    assert "GD-A025" in codes(made(then, facts=listed))


def test_a_basis_written_by_hand_is_found() -> None:
    forged = recorded(public_concern="yes").model_copy(update={"basis": (Citation("x", "y", "第一条"),)})
    (finding,) = check_sheet(made(determination=forged), at=AT).findings
    assert (finding.code, finding.location.field) == ("GD-A013", "determination")
    assert "《x》（y）第一条" in str(finding.found)
    assert "第十九条" in str(finding.expected)


@pytest.mark.parametrize(
    ("article", "other"),
    [
        ("第十五条", False),
        ("第15条", False),
        ("第十三条、第十五条", False),
        ("第十五条第一款", False),
        ("第十四条", True),
        ("第十六条第二款", True),
        ("第五条", True),
        ("第九十九条", True),
    ],
)
def test_the_article_cited_is_one_that_the_facts_lead_to(article: str, other: bool) -> None:
    cited = (Citation("中华人民共和国政府信息公开条例", "国务院令第711号", article),)
    assert ("GD-A022" in codes(made(**(CLOSED | {"basis": cited})))) == other


def test_an_article_may_be_cited_without_its_paragraph_and_separation_is_no_ground() -> None:
    base = {"proposed": "withheld", "reasons": "内部工作流程", "facts": facts(internal_affairs="yes")}
    whole, separation = (Citation("中华人民共和国政府信息公开条例", None, a) for a in ("第十六条", "第三十七条"))
    assert codes(made(**base, basis=(whole,))) == set()
    part = CLOSED | {"proposed": "partial", "facts": facts(state_secret="yes", separable="yes", public_concern="no")}
    assert "GD-A022" in codes(made(**(part | {"basis": (separation,)})))
    assert "GD-A022" not in codes(
        made(**(part | {"basis": (separation, Citation("政府信息公开条例", None, "第14条"))}))
    )


def test_an_article_of_another_statute_beside_or_alone_is_not_called_wrong() -> None:
    statute = Citation("中华人民共和国保守国家秘密法", None, "第三十五条")
    secret = CLOSED | {"facts": facts(state_secret="yes")}
    assert codes(made(**(secret | {"basis": (statute,)}))) == set()
    assert codes(made(**(secret | {"basis": (statute, *BASIS)}))) == {"GD-A022"}


def test_who_changes_the_attribute_gives_the_reasons_there() -> None:
    """The contents are bound by the hash; a reviewer cannot write into them."""
    facts_ = facts(internal_affairs="yes")
    changed = said("first", "甲", 16, attribute="on_request", opinion="内部工作流程，依申请提供")
    assert "GD-A004" not in codes(made(changed, facts=facts_))
    assert "GD-A004" in codes(made(said("first", "甲", 16, attribute="on_request"), facts=facts_))


def test_the_law_register_says_what_is_in_force() -> None:
    texts = {
        ("中华人民共和国合同法", AT): "取代",
        ("中华人民共和国民法典", date(2020, 6, 30)): "2021-01-01起才施行",
    }
    for (title, day), words in texts.items():
        sheet = made(**(CLOSED | {"basis": (*BASIS, Citation(title, None, "第一条"))}))
        (finding,) = [f for f in check_sheet(sheet, at=day).findings if f.code == "GD-A021"]
        assert words in finding.message.zh
        assert str(day) in finding.message.en
    repealed = Instrument(
        "某县政务公开办法", InstrumentKind.NORMATIVE_DOCUMENT, "附则", (Version(Period(OLD, date(2020, 1, 1))),)
    )
    law = register().with_instruments([repealed])
    sheet = made(**(CLOSED | {"basis": (*BASIS, Citation("某县政务公开办法", None, "第一条"))}))
    assert [f.expected for f in check_sheet(sheet, at=AT, law=law).findings] == ["2020-01-02起已废止"]
    doubtful = register().with_instruments([attrs.evolve(repealed, verified=False)])
    assert check_sheet(sheet, at=AT, law=doubtful).findings == ()


@pytest.mark.parametrize(
    ("fields", "amiss"),
    [
        ({"filled_on": "2026-11-15"}, []),
        ({"filled_on": "2026-11-14"}, ["determination"]),
        ({"filled_on": "2026-11-17"}, ["filled_on"]),  # after the first review
        ({"filled_on": "2026-12-01"}, ["filled_on"]),
        ({"filled_on": "2026-11-15", "publish_on": "2026-11-14"}, ["filled_on"]),
        ({"filled_on": "2026-11-15", "publish_on": "2026-12-14"}, []),
        ({"determination": recorded(date(2099, 1, 1), public_concern="yes")}, ["determination"]),
        ({"determination": recorded(date(2026, 11, 17), public_concern="yes")}, ["determination"]),
    ],
)
def test_days_that_cannot_be(fields: dict[str, object], amiss: list[str]) -> None:
    assert fields_of("GD-A019", made(FIRST, **({"determination": recorded(public_concern="yes")} | fields))) == amiss


def test_messages_are_whole_in_both_languages() -> None:
    """No Chinese in an English sentence but the words of the sheet, the articles and the lists themselves."""
    for code in {*EXAMPLES} - {"GD-A001", "GD-A025", "GD-A007", "GD-A009", "GD-A013", "GD-A020", "GD-A021", "GD-A022"}:
        for finding in check_sheet(EXAMPLES[code][1], at=AT, negative_list=LIST).findings:
            if finding.code == code:
                assert not re.search("[\u4e00-\u9fff]", finding.message.en), finding.message.en


def test_an_organ_is_bound_by_the_hash_and_older_records_stay_intact() -> None:
    sheet = made(said("cosign", "子", 16, organ="乙局"))
    other = sheet.decisions[0].model_copy(update={"organ": "丙局"})
    assert sheet.model_copy(update={"decisions": (other,)}).verify()
    before = FIRST.model_dump(mode="json", exclude={"previous", "digest", "organ"})
    assert made(FIRST).seal == canonical_digest({"previous": made().origin_digest, "decision": before})


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


def test_where_a_record_was_changed_is_said_in_words() -> None:
    (finding,) = good().model_copy(update={"decisions": good().decisions[1:]}).verify()
    assert finding.message.zh.startswith("第1条审核意见与记录时的校验值不符")
    assert finding.message.en.startswith("decision 1 does not match")


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
