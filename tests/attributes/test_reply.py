"""Replies to requests: a case table that a jurist can read, report rows, contents with their terms, and monotonicity."""

import random
import tomllib
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.attributes import (
    Answer,
    ContradictoryFactsError,
    DocumentFacts,
    ListedItemError,
    ReplyDetermination,
    ReplyType,
    RequestFacts,
    determine_reply,
    fact_infos,
    request_fact_infos,
)
from govdisclose.attributes.reply import report_row
from govdisclose.attributes.reply.outcomes import possible_replies
from govdisclose.attributes.reply.ways import WAYS

CASES = tomllib.loads((Path(__file__).parent / "replies.toml").read_text("utf-8"))["case"]
NAMES = (*request_fact_infos(), "jointly_made")
NEW = date(2026, 11, 22)
DAYS = [NEW, date(2020, 6, 1), date(2015, 6, 1), date(2009, 6, 1)]
YES_UNLESS_SAID = {"found", "made_or_kept_by_us", "own_needs"}


def build(answers: dict[str, Answer | str]) -> RequestFacts:
    document = {n: a for n, a in answers.items() if n in fact_infos()}
    own = {n: a for n, a in answers.items() if n not in fact_infos()}
    return RequestFacts(**own, document=DocumentFacts(**document))


def facts_of(case: dict[str, object]) -> RequestFacts:
    said = dict(case["facts"])  # type: ignore[call-overload]
    rest = said.pop("*", None)
    answers = {n: rest or ("yes" if n in YES_UNLESS_SAID else "no") for n in NAMES}
    return build(answers | said)


def test_the_table_is_large_and_reaches_every_row_and_every_kind() -> None:
    assert len(CASES) >= 60
    assert {c["row"] for c in CASES if "row" in c and c["at"].year >= 2021} == set(range(3, 24))
    assert {c["reply"] for c in CASES} == {kind.value for kind in ReplyType}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_case(case: dict[str, object]) -> None:
    result = determine_reply(facts_of(case), at=case["at"], received=case.get("received"))  # type: ignore[arg-type]
    assert result.reply.value == case["reply"]
    if "article" in case:
        assert result.basis[0].article == case["article"]
    assert (result.row.number if result.row else None) == case.get("row")
    assert result.discretionary == case.get("discretionary", False)
    kinds = [part.kind.value for part in result.contents]
    assert set(case.get("has", [])) <= set(kinds)  # type: ignore[call-overload]
    assert not set(case.get("has_not", [])) & set(kinds)  # type: ignore[call-overload]
    assert set(case.get("duties", [])) <= {d.kind.value for d in result.duties}  # type: ignore[call-overload]
    assert not set(case.get("duties_not", [])) & {d.kind.value for d in result.duties}  # type: ignore[call-overload]
    assert [p.fact for p in result.presumed] == case.get("presumed", [])
    asked = {q.fact for q in result.questions}
    assert set(case.get("asks", [])) <= asked  # type: ignore[call-overload]
    assert not set(case.get("asks_not", [])) & asked  # type: ignore[call-overload]
    assert bool(asked) == (result.reply is ReplyType.UNDETERMINED and result.regime is not None)
    if "review_first" in case:
        text = "".join(part.text.zh for part in result.contents)
        assert ("复议前置" in text) == case["review_first"]
    assert result.explanation.to_text("zh")
    assert ReplyDetermination.from_dict(result.to_dict()) == result


def remedies(at: date, **facts: str) -> dict[str, tuple[int | None, str]]:
    parts = determine_reply(facts_of({"facts": facts}), at=at).contents
    return {p.kind.value: (p.limit.amount, p.limit.unit.value) for p in parts if p.limit and p.limit.unit}


def test_remedies_have_the_terms_of_their_day() -> None:
    """Review Law 20 and 23(1)(4); Litigation Law 45 and 46."""
    assert remedies(NEW, state_secret="yes") == {"review": (60, "calendar_day"), "litigation": (15, "calendar_day")}
    assert remedies(NEW, found="no") == {"review": (60, "calendar_day"), "litigation": (6, "month")}
    assert remedies(date(2014, 6, 1), found="no")["litigation"] == (3, "month")


def test_duties_have_the_terms_of_the_law_when_the_request_came_in() -> None:
    facts = facts_of({"facts": {"trade_secret": "yes", "harms_third_party": "yes", "third_party_consents": "unknown"}})
    limits = {d.kind.value: d.limit.amount for d in determine_reply(facts, at=NEW).duties if d.limit}
    assert limits == {"reply": 20, "consult_third_party": 15}
    old = determine_reply(facts, at=date(2019, 6, 1), received=date(2019, 5, 14))
    assert {d.kind.value: d.limit.amount if d.limit else None for d in old.duties} == {
        "reply": 15,
        "consult_third_party": None,
    }
    unclear = determine_reply(facts_of({"facts": {"unclear": "yes"}}), at=NEW)
    assert [(d.kind.value, d.limit.amount if d.limit else 0) for d in unclear.duties] == [("ask_correction", 7)]


def test_duties_arise_only_where_they_belong() -> None:
    def kinds(**facts: str) -> set[str]:
        return {d.kind.value for d in determine_reply(facts_of({"facts": facts}), at=NEW).duties}

    assert kinds() == {"reply"}
    assert kinds(excessive="yes") == {"reply"}
    assert kinds(withdrawn="yes") == set()
    assert kinds(state_secret="yes", jointly_made="yes") == {"reply", "reassess"}
    assert kinds(harms_third_party="yes", state_secret="yes", public_interest_override="yes") == {"reply", "reassess"}
    released = {"harms_third_party": "yes", "public_interest_override": "yes"}
    assert kinds(**released, third_party_consents="no") == {"reply", "inform_third_party"}
    assert kinds(**released, third_party_consents="unknown") == {"reply", "consult_third_party", "inform_third_party"}
    assert kinds(**released, third_party_consents="yes") == {"reply"}
    assert kinds(**released, internal_affairs="yes") == {"reply", "reassess"}
    assert kinds(state_secret="yes", personal_privacy="yes", harms_third_party="yes", separable="unknown") == {"reply"}
    open_14 = {"state_secret": "unknown", "third_party_consents": "unknown"}
    assert kinds(**open_14, personal_privacy="yes", harms_third_party="yes") == {"reply"}


def test_harm_is_asked_at_once_for_a_reply_as_well() -> None:
    facts = facts_of(
        {"facts": {"personal_privacy": "yes", "harms_third_party": "unknown", "third_party_consents": "unknown"}}
    )
    asked = determine_reply(facts, at=NEW).questions
    assert [q.fact for q in asked] == ["harms_third_party", "third_party_consents"]
    assert "按“会造成损害”处理" in asked[0].note.zh  # type: ignore[union-attr]
    refused = determine_reply(facts.with_answer("third_party_consents", Answer.NO), at=NEW)
    assert refused.reply is ReplyType.REFUSED
    assert "按“会造成损害”处理" in refused.explanation.to_text("zh")


def test_questions_for_a_reply_keep_the_order_in_which_a_provision_asks() -> None:
    """Harm goes before all that settles once privacy is touched; before that it waits for what touches, and consent waits for harm."""
    weighed = dict.fromkeys(("harms_third_party", "third_party_consents", "public_interest_override"), "unknown")
    touched = facts_of({"facts": {"withdrawn": "unknown", "personal_privacy": "yes", **weighed}})
    asked = determine_reply(touched, at=NEW).questions
    assert [(q.fact, q.settles) for q in asked][:2] == [("harms_third_party", False), ("withdrawn", True)]
    untouched = facts_of({"facts": {"trade_secret": "unknown", **weighed}})
    asked = determine_reply(untouched, at=NEW).questions
    assert [(q.fact, q.settles) for q in asked] == [
        ("trade_secret", False),
        ("harms_third_party", True),
        ("third_party_consents", True),
        ("public_interest_override", True),
    ]


def test_a_reply_refuses_an_item_that_the_list_of_its_day_does_not_have() -> None:
    facts = RequestFacts(document=DocumentFacts(listed_as="20(5)"))
    assert determine_reply(facts, at=NEW).regime == "2019"
    with pytest.raises(ListedItemError, match="第二十条第（五）项"):
        determine_reply(facts, at=NEW, received=date(2015, 1, 5))


def test_a_refusal_of_listed_process_information_names_what_is_contested() -> None:
    """Art. 16 (2) gives way to a provision that requires disclosure; whether Art. 20 is one is not decided here."""
    listed = {"listed_item": "yes", "listed_as": "20(6)"}
    refused = determine_reply(facts_of({"facts": {"enforcement_file": "yes", "listed_item": "yes"}}), at=NEW)
    assert "ask_competent" in {d.kind.value for d in refused.duties}
    step = next(s for s in refused.explanation.steps if "存在争议" in s.text.zh)
    assert [c.article for c in step.basis] == ["第十六条第二款", "第二十条"]
    internal = determine_reply(facts_of({"facts": {"internal_affairs": "yes", "listed_item": "yes"}}), at=NEW)
    assert "存在争议" not in internal.explanation.to_text("zh")
    assert DocumentFacts(**listed).listed_as == "第二十条第（六）项"


@pytest.mark.parametrize(
    ("facts", "verified"),
    [
        ({"repeated": "yes"}, False),
        ({"unclear": "yes"}, False),
        ({"withdrawn": "yes"}, False),
        ({"needs_making": "yes"}, False),
        ({"own_needs": "no"}, True),
        ({"made_or_kept_by_us": "no"}, True),
        ({"state_secret": "yes"}, True),
        ({"state_secret": "yes", "separable": "yes"}, True),
        ({"internal_affairs": "yes"}, True),
        ({}, True),
    ],
)
def test_an_old_reply_says_whether_its_rule_was_read(facts: dict[str, str], *, verified: bool) -> None:
    """Order 492, Arts. 13, 14, 21 (1) and (3), 22 were read in quotations; Art. 21 (4) and repeated requests were not."""
    result = determine_reply(facts_of({"facts": facts}), at=date(2015, 6, 1))
    assert result.reply is not ReplyType.UNDETERMINED
    assert result.verified is verified


def test_a_refusal_must_go_to_review_first_by_the_regulation_of_2026() -> None:
    """Review regulation of 2026, Art. 31, since 2026-07-01: refusals under Arts. 14 to 16 of Order 711, in whole or in part."""
    for day, numbers in ((date(2026, 6, 30), [None, None]), (date(2026, 7, 1), [None, None, "国务院令第836号"])):
        (review,) = [
            c
            for c in determine_reply(facts_of({"facts": {"state_secret": "yes"}}), at=day).contents
            if c.kind == "review"
        ]
        assert [c.number for c in review.basis] == numbers
        assert "复议前置" in review.text.zh


def test_old_rules_say_that_they_were_not_checked() -> None:
    old = determine_reply(facts_of({"facts": {"repeated": "yes"}}), at=date(2015, 6, 1))
    assert not old.verified
    assert "未经原文核对" in old.explanation.to_text("zh")
    assert determine_reply(facts_of({"facts": {"repeated": "yes"}}), at=NEW).verified


def test_a_reply_before_its_request_is_refused() -> None:
    with pytest.raises(ValueError, match="before the request"):
        determine_reply(RequestFacts(), at=NEW, received=date(2026, 11, 23))


def test_a_moment_counts_as_its_day_in_china() -> None:
    moment = datetime(2019, 5, 14, 17, tzinfo=UTC)
    assert determine_reply(RequestFacts(), at=moment).regime == "2019"


@pytest.mark.parametrize(
    ("later", "earlier"),
    [("corrected", "correction_asked"), ("correction_asked", "unclear"), ("clear_after_correction", "corrected")],
)
def test_contradictory_facts_are_refused_with_both_named(later: str, earlier: str) -> None:
    with pytest.raises(ContradictoryFactsError, match=f"{later}=yes and {earlier}=no"):
        RequestFacts(**{later: "yes", earlier: "no"})


@pytest.mark.parametrize(("name", "answer"), [("needs_making", "yes"), ("found", "no")])
def test_what_is_public_is_there(name: str, answer: str) -> None:
    """Art. 36 (1): public information is neither missing nor still to be made, so neither is asked."""
    with pytest.raises(ContradictoryFactsError, match=f"already_public=yes and {name}={answer}"):
        RequestFacts(**{"already_public": "yes", name: answer})
    asked = {q.fact for q in determine_reply(RequestFacts(already_public="yes"), at=NEW).questions}
    assert not {"needs_making", "found"} & asked
    assert {"needs_making", "found"} <= {q.fact for q in determine_reply(RequestFacts(), at=NEW).questions}


@pytest.mark.parametrize(
    "facts",
    [
        {"made_or_kept_by_us": "no", "found": "yes"},
        {"made_or_kept_by_us": "no", "jointly_made": "yes"},
        {"needs_making": "yes", "found": "yes"},
        {"repeated": "yes", "excessive": "yes", "withdrawn": "yes"},
        {"already_public": "yes", "state_secret": "yes"},
        {"excessive": "no", "excess_justified": "yes"},
        {"third_party_consents": "yes", "harms_third_party": "no", "personal_privacy": "yes"},
        {"third_party_consents": "yes", "harms_third_party": "yes"},
        {"public_interest_override": "yes", "trade_secret": "no", "personal_privacy": "no", "harms_third_party": "no"},
        {"disclosure_required_by_rule": "yes", "forbidden_by_law": "yes"},
        {"disclosure_required_by_rule": "yes", "process_information": "no", "enforcement_file": "no"},
        {"listed_item": "yes", "state_secret": "yes", "public_concern": "no"},
    ],
)
def test_pairs_that_can_hold_together_are_not_refused(facts: dict[str, str]) -> None:
    assert build(facts) == build(facts)


def test_only_facts_have_answers() -> None:
    with pytest.raises(TypeError, match="document is not a fact"):
        RequestFacts().answer("document")


def test_rows_of_the_two_forms() -> None:
    """国办公开办函〔2021〕30号 from the report of 2021; the trial form for 2019 and 2020; free form before."""
    keys = ("provided", "other", "fee_unpaid", "abandoned")
    assert [report_row(k, at=NEW).number for k in keys] == [3, 23, 22, 21]  # type: ignore[union-attr]
    assert [report_row(k, at=date(2019, 12, 31)).number for k in keys] == [3, 21, 21, 21]  # type: ignore[union-attr]
    labels = {report_row(k, at=date(2020, 6, 1)).label for k in keys[1:]}  # type: ignore[union-attr]
    assert labels == {"（六）其他处理"}
    assert report_row("other", at=date(2018, 12, 31)) is None
    assert report_row("other", at=date(2021, 1, 1)).form.number == "国办公开办函〔2021〕30号"  # type: ignore[union-attr]
    with pytest.raises(KeyError):
        report_row("nothing", at=NEW)


#: What a reply may rest on, by the first day on which it could.
SOURCES = {
    "国务院令第492号": (date(2008, 5, 1), date(2019, 5, 14)),
    "国办发〔2008〕36号": (date(2008, 5, 1), date(2019, 5, 14)),
    "国办发〔2010〕5号": (date(2010, 1, 12), date(2019, 5, 14)),
    "国务院令第711号": (date(2019, 5, 15), date.max),
    "国办公开办函〔2019〕60号": (date(2019, 1, 1), date(2020, 12, 31)),
    "国办公开办函〔2021〕30号": (date(2021, 1, 1), date.max),
    "国办函〔2020〕109号": (date(2021, 1, 1), date.max),
}


@pytest.mark.parametrize("at", [*DAYS, date(2020, 12, 31), date(2021, 1, 1), date(2019, 5, 14), date(2019, 5, 15)])
def test_replies_and_questions_rest_on_what_was_in_force(at: date) -> None:
    way = WAYS.at(at)
    assert way is not None
    cited = {stage.basis.number for stage in way.stages}
    cited |= {outcome.basis.number for outcome in possible_replies(way, RequestFacts())}
    for number in cited:
        first, last = SOURCES[str(number)]
        assert first <= at <= last, number
    for question in determine_reply(RequestFacts(), at=at).questions:
        if not question.article.startswith("第"):
            first, last = SOURCES[question.article]
            assert first <= at <= last, question


def try_build(answers: dict[str, Answer]) -> RequestFacts | None:
    try:
        return build(answers).presumed()
    except ContradictoryFactsError:
        return None


@settings(max_examples=120, deadline=None)
@given(st.fixed_dictionaries({n: st.sampled_from(list(Answer)) for n in NAMES}), st.sampled_from(DAYS), st.randoms())
def test_a_decided_reply_survives_any_filling_in(answers: dict[str, Answer], at: date, chance: random.Random) -> None:
    """DESIGN 4 C: a decided result can never be changed by learning more; that holds for reply and row."""
    facts = try_build(answers)
    if facts is None:
        return
    before = determine_reply(facts, at=at)
    filled = {
        n: a if (a := facts.answer(n)) is not Answer.UNKNOWN else chance.choice([Answer.YES, Answer.NO]) for n in NAMES
    }
    full = try_build(filled)
    if full is None:
        return
    after = determine_reply(full, at=at)
    assert after.reply is not ReplyType.UNDETERMINED
    if before.reply is not ReplyType.UNDETERMINED:
        assert (after.reply, after.row, after.basis[0]) == (before.reply, before.row, before.basis[0])


@pytest.mark.parametrize("at", DAYS)
def test_learning_more_never_changes_a_decided_reply(at: date) -> None:
    """Proof for every step over all of its partial states: one more answer only ever narrows what the step may lead to.

    The steps share no fact (checked here), and a reply is given only when all that remains possible is one; so narrowing one step
    can only narrow the whole.
    """
    way = WAYS.at(at)
    assert way is not None
    seen: set[str] = set()
    for stage in way.stages:
        assert not seen & set(stage.facts)
        seen |= set(stage.facts)
        group = (*stage.facts, *(("trade_secret", "personal_privacy") if "harms_third_party" in stage.facts else ()))
        group = tuple(dict.fromkeys(group))
        for choice in product(Answer, repeat=len(group)):
            facts = try_build(dict(zip(group, choice, strict=True)))
            if facts is None:
                continue
            before = stage.possible(facts)
            for name in group:
                if facts.answer(name) is not Answer.UNKNOWN:
                    continue
                for answer in (Answer.YES, Answer.NO):
                    more = try_build({n: facts.answer(n) for n in group} | {name: answer})
                    assert more is None or stage.possible(more) <= before
    everything = frozenset(possible_replies(way, RequestFacts()))
    assert way.last in everything


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries({n: st.sampled_from([Answer.YES, Answer.NO]) for n in NAMES}), st.sampled_from(DAYS))
def test_answering_the_questions_leads_to_the_reply_of_all_facts(truth: dict[str, Answer], at: date) -> None:
    """Only what is asked needs to be answered, and each question is answered once."""
    whole = try_build(truth)
    if whole is None:
        return
    facts, asked = RequestFacts(), 0
    while (result := determine_reply(facts, at=at)).reply is ReplyType.UNDETERMINED:
        name = result.questions[0].fact
        assert facts.answer(name) is Answer.UNKNOWN
        facts = facts.with_answer(name, truth[name])
        asked += 1
        assert asked <= len(NAMES)
    assert result.reply is determine_reply(whole, at=at).reply
