"""Determinations: a case table that a jurist can read, and proof that learning more never changes a decided result."""

import random
import sys
import tomllib
from datetime import date
from itertools import permutations, product
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.attributes import (
    Answer,
    Attribute,
    ContradictoryFactsError,
    Determination,
    DocumentFacts,
    DutyKind,
    Questionnaire,
    QuestionnaireError,
    determine,
    fact_infos,
)
from govdisclose.attributes.outcomes import possible_results
from govdisclose.attributes.provisions import REGIMES
from govdisclose.dated import Dated, History, Period

CASES = tomllib.loads((Path(__file__).parent / "determinations.toml").read_text("utf-8"))["case"]
NAMES = tuple(fact_infos())
AT_SOURCE = tuple(name for name, info in fact_infos().items() if info.asked_at_source)
NEW, OLD = date(2026, 11, 22), date(2015, 6, 1)


def facts_of(case: dict[str, object]) -> DocumentFacts:
    given_facts = dict(case["facts"])  # type: ignore[call-overload]
    rest = Answer(given_facts.pop("*", "no"))
    listed_as = given_facts.pop("listed_as", None)
    answers = dict.fromkeys(AT_SOURCE, rest) | {k: Answer(v) for k, v in given_facts.items()}
    return DocumentFacts(**answers, listed_as=listed_as)


def test_the_table_is_large_and_names_every_provision_of_both_regimes() -> None:
    assert len(CASES) >= 80
    cited = {article for case in CASES for article in case["articles"]}
    for entry in REGIMES.entries:
        for provision in (*entry.value.exclusions, *entry.value.proactive):
            assert (provision.citation.article or provision.citation.number) in cited


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_case(case: dict[str, object]) -> None:
    result = determine(facts_of(case), at=case["at"])  # type: ignore[arg-type]
    assert result.attribute.value == case["expected"]
    assert [c.article or c.number for c in result.basis] == case["articles"]
    assert result.discretionary == case.get("discretionary", False)
    asked = [q.fact for q in result.questions]
    for name in case.get("asks", []):  # type: ignore[attr-defined]
        assert name in asked
    for name in case.get("asks_not", []):  # type: ignore[attr-defined]
        assert name not in asked
    assert (result.rest.value if result.rest else None) == case.get("rest")
    whole = ["separable"] if case["expected"] == "withheld" and "separable" not in case["facts"] else []  # type: ignore[operator]
    assert [p.fact for p in result.presumed] == [*case.get("presumed", []), *whole]  # type: ignore[misc]
    contested = [s.basis for s in result.explanation.steps if "存在争议" in s.text.zh]
    assert [[c.article or c.number for c in b] for b in contested] == (
        [case["contested"]] if "contested" in case else []
    )
    duties = {d.kind.value for d in result.duties}
    assert set(case.get("duties", [])) <= duties  # type: ignore[call-overload]
    assert not set(case.get("duties_not", [])) & duties  # type: ignore[call-overload]
    still_open = Attribute.UNDETERMINED in {result.attribute, result.rest}
    assert bool(asked) == (still_open and result.regime is not None)
    assert Determination.from_dict(result.to_dict()) == result


def test_pairs_in_which_a_single_fact_turns_the_result() -> None:
    by_facts = {(case["at"], frozenset(case["facts"].items())): case["expected"] for case in CASES}
    pairs = sum(
        1
        for (at, facts), expected in by_facts.items()
        for (at2, other), expected2 in by_facts.items()
        if at == at2 and expected != expected2 and facts < other and len(other - facts) == 1
    )
    assert pairs >= 20


def outcome(result: Determination) -> tuple[Attribute, bool]:
    return result.attribute, result.discretionary


def whole_outcome(result: Determination) -> tuple[Attribute, bool, Attribute | None]:
    return result.attribute, result.discretionary, result.rest


def possible_facts(answers: dict[str, Answer]) -> DocumentFacts | None:
    try:
        return DocumentFacts(**answers).presumed()
    except ContradictoryFactsError:
        return None


def as_a_jurist_reads_it(f: dict[str, bool], at: date) -> tuple[Attribute, bool]:
    """The regulation once more, in one piece, for facts that are all known."""
    rule_prevails = f["disclosure_required_by_rule"]
    if f["state_secret"] or f["forbidden_by_law"] or f["endangers_security"]:
        return Attribute.WITHHELD, False
    released = f["third_party_consents"] or f["public_interest_override"]
    if at >= date(2019, 5, 15):
        if f["harms_third_party"] and not released:
            return Attribute.WITHHELD, False
        if f["internal_affairs"] or ((f["process_information"] or f["enforcement_file"]) and not rule_prevails):
            return Attribute.WITHHELD, True
    else:
        if (f["trade_secret"] or f["personal_privacy"]) and not released:
            return Attribute.WITHHELD, False
        if at >= date(2010, 1, 12) and (f["internal_affairs"] or (f["process_information"] and not rule_prevails)):
            return Attribute.WITHHELD, True
    return (Attribute.PROACTIVE if f["public_concern"] or f["listed_item"] else Attribute.ON_REQUEST), False


@pytest.mark.parametrize("at", [NEW, OLD, date(2009, 6, 1)])
def test_every_complete_assignment_has_one_result_and_it_is_the_one_a_jurist_reads(at: date) -> None:
    """All 16384 complete assignments of the facts that matter at the source, less the contradictory ones."""
    regime = REGIMES.at(at)
    assert regime is not None
    seen = 0
    for choice in product((False, True), repeat=len(AT_SOURCE)):
        truth = dict(zip(AT_SOURCE, choice, strict=True))
        facts = possible_facts({n: Answer.YES if yes else Answer.NO for n, yes in truth.items()})
        if facts is not None:
            assert [*possible_results(regime, facts)] == [as_a_jurist_reads_it(truth, at)]
            seen += 1
    assert seen == 2**14 - 2**10


#: Facts that are known together: those of one provision, and what settles harm by presumption.
GROUPS = (
    ("state_secret", "forbidden_by_law", "endangers_security"),
    ("trade_secret", "personal_privacy", "harms_third_party", "third_party_consents", "public_interest_override"),
    ("internal_affairs", "process_information", "enforcement_file", "disclosure_required_by_rule"),
    ("public_concern", "listed_item"),
)


@pytest.mark.parametrize("at", [NEW, OLD, date(2009, 6, 1)])
def test_learning_more_never_changes_a_decided_result(at: date) -> None:
    """Proof for every one of the 3 to the power of 14 partial states, in two exhaustive steps.

    First: within each group of facts, one more answer only ever narrows what each provision may turn out to be. Second: over
    every combination of what the provisions may turn out to be, narrowing any one of them only ever narrows the results.
    """
    regime = REGIMES.at(at)
    assert regime is not None
    provisions = (*regime.exclusions, *regime.proactive)
    assert {n for group in GROUPS for n in group} == set(AT_SOURCE)
    ways: list[dict[tuple[frozenset[bool], ...], DocumentFacts]] = []  # of each group: what its provisions may be
    narrowings: list[set[tuple[tuple[frozenset[bool], ...], tuple[frozenset[bool], ...]]]] = []
    for group in GROUPS:
        asked = [p for p in provisions if set(p.facts) & set(group)]
        assert all(set(p.facts) <= set(group) for p in asked)
        states: dict[tuple[frozenset[bool], ...], DocumentFacts] = {}
        steps = set()
        for answers in product(Answer, repeat=len(group)):
            facts = possible_facts(dict(zip(group, answers, strict=True)))
            if facts is None:
                continue
            before = tuple(p.possible(facts) for p in asked)
            states.setdefault(before, facts)
            for name in group:
                if facts.answer(name) is Answer.UNKNOWN:
                    for answer in (Answer.YES, Answer.NO):
                        more = possible_facts({n: facts.answer(n) for n in group} | {name: answer})
                        if more is not None:
                            after = tuple(p.possible(more) for p in asked)
                            assert all(a and a <= b for a, b in zip(after, before, strict=True)), (facts, name)
                            steps.add((before, after))
        ways.append(states)
        narrowings.append(steps)
    decided = 0
    results = {}
    for combination in product(*ways):
        merged = {n: ways[i][key].answer(n) for i, key in enumerate(combination) for n in GROUPS[i]}
        results[combination] = frozenset(possible_results(regime, DocumentFacts(**merged).presumed()))
        decided += len(results[combination]) == 1
    for combination, found in results.items():
        assert found
        for i, steps in enumerate(narrowings):
            for before, after in steps:
                if combination[i] == before:
                    assert results[(*combination[:i], after, *combination[i + 1 :])] <= found
    assert decided > 50


@pytest.mark.parametrize("at", [NEW, OLD])
def test_no_answer_to_a_questionnaire_changes_a_result_that_stands(at: date) -> None:
    """Every state of Art. 15 that a Questionnaire can reach in any order, harm unasked, unsure, yes or no, under four surroundings.

    Harm unasked is open, harm asked in vain is presumed: each further answer, "unknown" to harm included, only narrows the results.
    """
    regime = REGIMES.at(at)
    assert regime is not None
    group = (
        "trade_secret",
        "personal_privacy",
        "harms_third_party",
        "third_party_consents",
        "public_interest_override",
    )
    decided = 0
    for around in ({}, {"internal_affairs": "yes"}, {"public_concern": "yes"}, {"state_secret": "unknown"}):
        rest = attrs.asdict(facts_of({"facts": around}))
        for answers in product((*Answer, None), repeat=len(group)):
            state = {n: a for n, a in zip(group, answers, strict=True) if a is not None}
            before = results_in_walk(at, rest, state)
            if before is None:
                continue
            decided += len(before) == 1
            for name in set(group) - set(state):
                for answer in Answer:
                    after = results_in_walk(at, rest, {**state, name: answer})
                    assert after is None or after <= before, (state, name, answer)
    assert decided > 500


def results_in_walk(
    at: date, rest: dict[str, object], state: dict[str, Answer]
) -> frozenset[tuple[Attribute, bool]] | None:
    """The results that a Questionnaire leaves possible, ``None`` for answers that contradict one another."""
    regime = REGIMES.at(at)
    assert regime is not None
    unasked = dict.fromkeys(
        ("trade_secret", "personal_privacy", "harms_third_party", "third_party_consents", "public_interest_override"),
        Answer.UNKNOWN,
    )
    try:
        facts = DocumentFacts(**{**rest, **unasked, **state})
    except ContradictoryFactsError:
        return None
    known = facts.presumed() if "harms_third_party" in state else facts.with_harm_open()
    return frozenset(possible_results(regime, known))


@pytest.mark.parametrize("at", [NEW, OLD])
def test_every_walk_of_yes_and_no_through_the_questionnaire_ends_in_one_result(at: date) -> None:
    """Every state that a Questionnaire reaches with definite answers: once decided, nothing more is asked."""
    open_walks, ended = [Questionnaire(at)], 0
    while open_walks:
        walk = open_walks.pop()
        if walk.question is None:
            assert walk.result.attribute is not Attribute.UNDETERMINED
            ended += 1
            continue
        assert walk.result.attribute is Attribute.UNDETERMINED
        for answer in (Answer.YES, Answer.NO):
            try:
                open_walks.append(walk.with_answer(walk.question.fact, answer))
            except ContradictoryFactsError:
                assert walk.question.fact == "third_party_consents"
    assert 20 < ended < 2000


def test_questions_name_the_article_of_the_regulation_that_answers() -> None:
    old = {q.fact: q for q in determine(DocumentFacts(), at=OLD).questions}
    assert (old["public_concern"].article, old["listed_item"].article) == ("第九条", "第十条")
    assert old["internal_affairs"].article == "国办发〔2010〕5号"
    assert "第十条至第十二条" in old["listed_item"].text.zh
    new = {q.fact: q for q in determine(DocumentFacts(), at=NEW).questions}
    assert (new["trade_secret"].article, new["listed_item"].article) == ("第十五条", "第二十条")
    assert "internal_affairs" not in {q.fact for q in determine(DocumentFacts(), at=date(2009, 6, 1)).questions}


def test_which_provisions_withhold_and_which_were_read_in_a_source() -> None:
    for entry in REGIMES.entries:
        regime = entry.value
        assert {(p.excludes, p.verified) for p in regime.exclusions} == {(True, True)}
        assert {(p.excludes, p.verified) for p in regime.proactive} == {(False, True)}
        assert [p.key for p in regime.exclusions if p.discretionary] in (
            [],
            ["letter_2010_5"],
            ["article_16_1", "article_16_2"],
        )


@pytest.mark.parametrize(
    ("given_facts", "asked"),
    [
        (
            {"endangers_security": "unknown", "internal_affairs": "unknown", "process_information": "yes"},
            ["endangers_security"],
        ),
        ({"process_information": "unknown", "public_concern": "yes"}, ["process_information"]),
        ({"enforcement_file": "yes", "disclosure_required_by_rule": "unknown"}, ["disclosure_required_by_rule"]),
        ({"harms_third_party": "unknown", "third_party_consents": "no"}, ["harms_third_party"]),
        ({"personal_privacy": "unknown", "harms_third_party": "unknown"}, ["personal_privacy", "harms_third_party"]),
        ({"public_concern": "unknown", "listed_item": "unknown"}, ["public_concern", "listed_item"]),
        ({"public_concern": "unknown", "listed_item": "yes", "state_secret": "unknown"}, ["state_secret"]),
        ({"state_secret": "unknown", "internal_affairs": "yes"}, ["state_secret"]),
    ],
)
def test_only_what_can_change_the_result_is_asked(given_facts: dict[str, str], asked: list[str]) -> None:
    assert [q.fact for q in determine(facts_of({"facts": given_facts}), at=NEW).questions] == asked


def asked_of(**facts: str) -> list[tuple[str, int, bool]]:
    return [(q.fact, q.leaves, q.settles) for q in determine(facts_of({"facts": facts}), at=NEW).questions]


def test_the_most_decisive_question_is_asked_first() -> None:
    """The fewer results the less telling answer leaves, the earlier; alike ones stand in legal order."""
    assert asked_of(state_secret="unknown", process_information="yes", disclosure_required_by_rule="unknown") == [
        ("state_secret", 2, True),
        ("disclosure_required_by_rule", 2, False),
    ]
    assert asked_of(process_information="unknown", disclosure_required_by_rule="unknown", public_concern="unknown") == [
        ("public_concern", 2, False),
        ("process_information", 3, False),
        ("disclosure_required_by_rule", 3, False),
    ]
    assert asked_of(process_information="yes", disclosure_required_by_rule="unknown", public_concern="unknown") == [
        ("disclosure_required_by_rule", 2, True),
        ("public_concern", 2, False),
    ]
    assert asked_of(internal_affairs="unknown", public_concern="unknown") == [
        ("internal_affairs", 2, True),
        ("public_concern", 2, False),
    ]
    assert asked_of(process_information="unknown", listed_item="yes") == [("process_information", 1, True)]


def test_within_a_provision_no_question_comes_before_one_that_it_asks_earlier() -> None:
    """Consent and public interest are weighed against a harm; a rule requires disclosure of process information."""
    order = [q.fact for q in determine(DocumentFacts(), at=NEW).questions]
    assert order == [*AT_SOURCE]
    weighed = [name for name, *_ in asked_of(harms_third_party="unknown", third_party_consents="unknown")]
    assert weighed == ["harms_third_party", "third_party_consents"]


@pytest.mark.parametrize("touched", ["trade_secret", "personal_privacy"])
def test_harm_is_asked_as_soon_as_a_secret_or_privacy_is_touched(touched: str) -> None:
    """Art. 15 turns on harm; it counts as YES only where nobody answers it."""
    walked = Questionnaire(NEW)
    for name in ("state_secret", "forbidden_by_law", "endangers_security"):
        walked = walked.with_answer(name, Answer.NO)
    if touched == "personal_privacy":
        walked = walked.with_answer("trade_secret", Answer.NO)
    walked = walked.with_answer(touched, Answer.YES)
    assert walked.question is not None
    assert walked.question.fact == "harms_third_party"
    assert "按“会造成损害”处理" in walked.question.note.zh  # type: ignore[union-attr]
    assert [q.fact for q in walked.result.questions] == [q.fact for q in determine(walked.facts, at=NEW).questions], (
        "what is asked is the same with and without the walk"
    )
    harmless = walked.with_answer("harms_third_party", Answer.NO)
    assert harmless.question is not None
    assert harmless.question.fact == "internal_affairs"
    unsure = walked.with_answer("harms_third_party", Answer.UNKNOWN)
    assert unsure.question is not None
    assert unsure.question.fact == "third_party_consents"
    refused = unsure.with_answer("third_party_consents", Answer.NO).with_answer("public_interest_override", Answer.NO)
    assert refused.question is None
    assert refused.result.attribute is Attribute.WITHHELD
    assert [p.fact for p in refused.result.presumed] == ["harms_third_party", "separable"]
    text = refused.result.explanation.to_text("zh")
    assert "按“会造成损害”处理" in text
    assert "按整件不能区分处理" in text
    assert "presumed: harm" in refused.result.explanation.to_text("en")


def test_a_walk_out_of_order_still_asks_for_harm() -> None:
    """The same facts are decided by presumption in ``determine``; a walk decides only once harm has been asked."""
    walked = Questionnaire(NEW)
    for name in ("third_party_consents", "public_interest_override"):
        walked = walked.with_answer(name, Answer.NO)
    walked = walked.with_answer("personal_privacy", Answer.YES)
    assert determine(walked.facts, at=NEW).attribute is Attribute.WITHHELD
    assert walked.result.attribute is Attribute.UNDETERMINED
    assert walked.question is not None
    assert walked.question.fact == "harms_third_party"
    assert walked.with_answer("harms_third_party", Answer.UNKNOWN).result == determine(walked.facts, at=NEW)


def test_a_presumption_is_named_only_where_the_result_rests_on_it() -> None:
    def presumed(**facts: str) -> list[str]:
        return [p.fact for p in determine(facts_of({"facts": facts}), at=NEW).presumed]

    assert presumed(personal_privacy="yes", harms_third_party="unknown") == ["harms_third_party", "separable"]
    assert presumed(personal_privacy="yes", harms_third_party="unknown", separable="yes") == ["harms_third_party"]
    assert presumed(personal_privacy="yes", harms_third_party="unknown", third_party_consents="yes") == []
    assert presumed(state_secret="yes", personal_privacy="yes", harms_third_party="unknown") == ["separable"]
    assert presumed(state_secret="yes", separable="no") == []
    old = determine(facts_of({"facts": {"personal_privacy": "yes", "harms_third_party": "unknown"}}), at=OLD)
    assert [p.fact for p in old.presumed] == ["separable"], "Art. 14 of Order 492 does not ask for harm"


def test_separable_is_no_answer_to_a_result_that_rests_on_the_whole_document() -> None:
    secret = Questionnaire(NEW).with_answer("state_secret", Answer.YES)
    with pytest.raises(QuestionnaireError, match="comes too late"):
        secret.with_answer("separable", Answer.YES)
    parted = Questionnaire(NEW).with_answer("separable", Answer.YES).with_answer("state_secret", Answer.YES)
    assert parted.result.attribute is Attribute.PARTIAL
    assert parted.question is not None
    assert parted.question.fact == "public_concern"
    assert parted.with_answer("public_concern", Answer.YES).question is None
    assert parted.with_answer("public_concern", Answer.YES).result.rest is Attribute.PROACTIVE


@pytest.mark.parametrize("at", [date(2008, 5, 1), date(2016, 11, 9), date(2016, 11, 10), date(2019, 5, 14), NEW])
@pytest.mark.parametrize("fact", ["state_secret", "harms_third_party", "public_concern", "disclosure_required_by_rule"])
def test_duties_rest_on_what_was_in_force(fact: str, at: date) -> None:
    since = {
        "国务院令第492号": date(2008, 5, 1),
        "国务院令第711号": date(2019, 5, 15),
        "国办发〔2016〕80号": date(2016, 11, 10),
    }
    facts = {fact: "yes", "public_interest_override": "yes" if fact == "harms_third_party" else "no"}
    for duty in determine(facts_of({"facts": facts}), at=at).duties:
        for citation in duty.basis:
            assert since[str(citation.number)] <= at
            assert citation.number != "国务院令第492号" or at < date(2019, 5, 15)


def test_the_day_is_named_and_an_open_result_discusses_every_provision() -> None:
    with pytest.raises(TypeError):
        determine(DocumentFacts(), NEW)  # type: ignore[misc]
    open_steps = determine(DocumentFacts(), at=NEW).explanation.steps
    assert [s.basis[0].article for s in open_steps if s.basis] == [
        "第十四条",
        "第十五条",
        "第十六条第一款",
        "第十六条第二款",
        "第十九条",
        "第二十条",
    ]
    assert determine(DocumentFacts(), at=date(2008, 4, 30)).verified


def test_a_listed_item_that_is_partly_withheld_rests_on_what_withholds() -> None:
    facts = {"listed_item": "yes", "listed_as": "第二十条第（五）项", "state_secret": "yes", "separable": "yes"}
    assert [c.article for c in determine(facts_of({"facts": facts}), at=NEW).basis] == ["第十四条", "第三十七条"]


def test_an_open_result_does_not_speak_of_discretion() -> None:
    assert "裁量" not in determine(DocumentFacts(), at=NEW).explanation.to_text("zh")


def test_reasons_end_where_a_provision_withholds() -> None:
    """What stands behind an exclusion that holds is not discussed; every proactive test is."""
    withheld = determine(facts_of({"facts": {"state_secret": "yes"}}), at=NEW).explanation.steps
    assert [s.basis[0].article for s in withheld if s.basis] == ["第十四条"]
    proactive = determine(facts_of({"facts": {"public_concern": "yes"}}), at=NEW).explanation.steps
    assert [s.basis[0].article for s in proactive if s.basis][-2:] == ["第十九条", "第二十条"]


def test_blank_words_name_no_item_of_the_list() -> None:
    assert DocumentFacts(listed_as=" ").listed_as is None


def test_answers_may_be_words_and_nothing_else() -> None:
    assert DocumentFacts(state_secret="yes").state_secret is Answer.YES
    with pytest.raises(ValueError, match="maybe"):
        DocumentFacts(state_secret="maybe")


ANSWERS = st.sampled_from(list(Answer))


@st.composite
def document_facts(draw: st.DrawFn) -> DocumentFacts:
    answers = {name: draw(ANSWERS) for name in NAMES}
    try:
        return DocumentFacts(**answers)
    except ContradictoryFactsError:
        return DocumentFacts(**(answers | {"third_party_consents": Answer.NO}))


@settings(max_examples=150, deadline=None)
@given(document_facts(), st.sampled_from([NEW, OLD]), st.randoms(use_true_random=False))
def test_a_decided_result_survives_any_filling_in(facts: DocumentFacts, at: date, chance: random.Random) -> None:
    """DESIGN §4 C: a decided result can never be changed by learning more."""
    result = determine(facts, at=at)
    known = facts.presumed()
    filled = attrs.asdict(known) | {
        n: chance.choice([Answer.YES, Answer.NO]) for n in NAMES if known.answer(n) is Answer.UNKNOWN
    }
    try:
        more = determine(DocumentFacts(**filled), at=at)
    except ContradictoryFactsError:
        return
    assert more.attribute is not Attribute.UNDETERMINED
    if result.attribute is not Attribute.UNDETERMINED:
        assert outcome(more) == outcome(result)
    if result.rest is not Attribute.UNDETERMINED and result.attribute is Attribute.PARTIAL:
        assert more.rest is result.rest
    assert more.rest is not Attribute.UNDETERMINED
    assert not more.presumed, "every presumption was answered"


@settings(max_examples=100, deadline=None)
@given(document_facts(), st.dates(date(2008, 5, 1), date(2040, 1, 1)))
def test_every_withheld_result_cites_a_provision_in_force(facts: DocumentFacts, at: date) -> None:
    """Arts. 13-16: information is disclosed unless a provision excludes it."""
    result = determine(facts, at=at)
    if result.attribute in {Attribute.WITHHELD, Attribute.PARTIAL}:
        assert result.basis
        numbers = {c.number for c in result.basis}
        assert numbers <= ({"国务院令第711号"} if at >= date(2019, 5, 15) else {"国务院令第492号", "国办发〔2010〕5号"})
        assert any(d.kind is DutyKind.GIVE_REASONS for d in result.duties)


@settings(max_examples=60, deadline=None)
@given(document_facts(), st.randoms(use_true_random=False))
def test_each_question_can_change_the_result(facts: DocumentFacts, chance: random.Random) -> None:
    result = determine(facts, at=NEW)
    for question in result.questions:
        known = facts.with_harm_open() if question.fact == "harms_third_party" else facts.presumed()
        assert turns(known, question.fact, chance), question.fact


def turns(facts: DocumentFacts, name: str, chance: random.Random) -> bool:
    """Whether some completion of the other open facts lets this one decide the result."""
    others = [n for n in AT_SOURCE if facts.answer(n) is Answer.UNKNOWN and n != name]
    completions = list(product((Answer.YES, Answer.NO), repeat=len(others))) if len(others) < 9 else None
    for number in range(len(completions) if completions else 400):
        choice = completions[number] if completions else tuple(chance.choice((Answer.YES, Answer.NO)) for _ in others)
        chosen = dict(zip(others, choice, strict=True))
        if name in {"trade_secret", "personal_privacy"}:
            chosen.pop("harms_third_party", None)
        results = set()
        for answer in (Answer.YES, Answer.NO):
            try:
                results.add(whole_outcome(determine(attrs.evolve(facts, **chosen, **{name: answer}), at=NEW)))
            except ContradictoryFactsError:
                continue
        if len(results) > 1:
            return True
    return False


def walk(order: tuple[str, ...], truth: dict[str, Answer], at: date) -> Questionnaire:
    questionnaire = Questionnaire(at)
    for name in order:
        if any(q.fact == name for q in questionnaire.result.questions):
            questionnaire = questionnaire.with_answer(name, truth[name])
    return questionnaire


@settings(max_examples=40, deadline=None)
@given(
    st.permutations([*NAMES]), st.lists(ANSWERS, min_size=len(NAMES), max_size=len(NAMES)), st.sampled_from([NEW, OLD])
)
def test_a_decided_walk_stays_decided_whatever_is_answered_next(
    order: list[str], answers: list[Answer], at: date
) -> None:
    """In any order, with any answers that are accepted, unasked facts included."""
    walked = Questionnaire(at)
    for name, answer in zip(order, answers, strict=True):
        before = walked.result
        try:
            walked = walked.with_answer(name, answer)
        except (ContradictoryFactsError, QuestionnaireError):
            continue
        if before.attribute is not Attribute.UNDETERMINED:
            assert outcome(walked.result) == outcome(before)
            assert before.rest in {Attribute.UNDETERMINED, walked.result.rest}
    assert Questionnaire.from_dict(walked.to_dict()).result == walked.result


@settings(max_examples=25, deadline=None)
@given(
    st.fixed_dictionaries({n: st.sampled_from([Answer.YES, Answer.NO]) for n in AT_SOURCE}), st.sampled_from([NEW, OLD])
)
def test_a_questionnaire_reaches_the_result_of_its_facts(truth: dict[str, Answer], at: date) -> None:
    questionnaire = Questionnaire(at)
    decided: Determination | None = None
    while (question := questionnaire.question) is not None:
        questionnaire = questionnaire.with_answer(question.fact, truth[question.fact])
        if decided is not None:
            assert outcome(questionnaire.result) == outcome(decided)
        if questionnaire.result.attribute is not Attribute.UNDETERMINED:
            decided = questionnaire.result
    assert questionnaire.result.attribute is not Attribute.UNDETERMINED
    assert Questionnaire.from_dict(questionnaire.to_dict()).result == questionnaire.result


def test_the_order_of_answering_does_not_matter() -> None:
    truth = dict.fromkeys(AT_SOURCE, Answer.NO) | {"process_information": Answer.YES}
    facts = ("process_information", "disclosure_required_by_rule", "enforcement_file", "internal_affairs")
    rest = tuple(name for name in AT_SOURCE if name not in facts)
    results = {walk((*rest, *order), truth, NEW).result.attribute for order in permutations(facts)}
    results |= {walk((*order, *rest), truth, NEW).result.attribute for order in permutations(facts)}
    assert results == {Attribute.WITHHELD}


def test_a_person_who_does_not_know_is_asked_the_next_question() -> None:
    walked = Questionnaire(NEW).with_answer("state_secret", Answer.UNKNOWN)
    assert walked.question is not None
    assert walked.question.fact == "forbidden_by_law"
    for name in AT_SOURCE[1:]:
        walked = walked.with_answer(name, Answer.NO)
    assert walked.question is None
    assert walked.result.attribute is Attribute.UNDETERMINED
    assert [d.kind for d in walked.result.duties] == [DutyKind.ASK_COMPETENT]


def test_a_questionnaire_refuses_unknown_and_repeated_facts() -> None:
    with pytest.raises(QuestionnaireError, match="no fact is named 'secret'"):
        Questionnaire(NEW).with_answer("secret", Answer.YES)
    with pytest.raises(QuestionnaireError, match="answered before"):
        Questionnaire(NEW).with_answer("state_secret", Answer.NO).with_answer("state_secret", Answer.NO)


def test_contradictory_facts_are_refused_with_both_named() -> None:
    with pytest.raises(ContradictoryFactsError, match=r"listed_as=第二十条.*listed_item=no"):
        DocumentFacts(listed_item=Answer.NO, listed_as="第二十条第（一）项")
    nobody = dict.fromkeys(("trade_secret", "personal_privacy", "harms_third_party"), Answer.NO)
    with pytest.raises(ContradictoryFactsError, match=r"third_party_consents=yes.*harms_third_party=no"):
        DocumentFacts(**nobody, third_party_consents=Answer.YES)


def test_an_answer_is_asked_for_a_fact_only() -> None:
    with pytest.raises(TypeError, match="listed_as is not a fact"):
        DocumentFacts().answer("listed_as")


def _with_unread(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """The regime of 2008 with one provision that could not be read."""
    regime = REGIMES.at(OLD)
    assert regime is not None
    changed = attrs.evolve(
        regime,
        exclusions=tuple(attrs.evolve(p, verified=p.key != key) for p in regime.exclusions),
        proactive=tuple(attrs.evolve(p, verified=p.key != key) for p in regime.proactive),
    )
    module = sys.modules["govdisclose.attributes.judging"]
    monkeypatch.setattr(module, "REGIMES", History((Dated(changed, Period(date(2008, 5, 1))),)))


@pytest.mark.parametrize(
    ("facts", "unread", "verified"),
    [
        ({"state_secret": "yes"}, "old_article_14_secret", False),
        ({"state_secret": "yes"}, "old_article_9", True),
        ({"public_concern": "yes"}, "old_article_9", False),
        ({}, "old_article_9", False),
        ({}, "old_article_8", False),
        ({}, "nothing", True),
    ],
)
def test_what_rests_on_a_provision_that_was_not_read_says_so(
    monkeypatch: pytest.MonkeyPatch, facts: dict[str, str], unread: str, *, verified: bool
) -> None:
    """What is left to requests rests on every provision that does not hold."""
    _with_unread(monkeypatch, unread)
    result = determine(facts_of({"facts": facts}), at=OLD)
    assert result.attribute is not Attribute.UNDETERMINED
    assert result.verified is verified
    assert ("未经原文核对" in result.explanation.to_text("zh")) >= (not verified)


@pytest.mark.parametrize("at", [date(2009, 6, 1), OLD, NEW])
@pytest.mark.parametrize("facts", [{"state_secret": "yes"}, {"public_concern": "yes"}, {}])
def test_every_provision_in_force_since_2008_was_read(at: date, facts: dict[str, str]) -> None:
    result = determine(facts_of({"facts": facts}), at=at)
    assert result.verified
    assert "未经原文核对" not in result.explanation.to_text("zh")


#: The words of the regulations as read (Order 492: in quotations; Order 711: in the database of laws).
WORDS = [
    (OLD, "old_article_8", "不得危及国家安全、公共安全、经济安全和社会稳定"),
    (OLD, "old_article_9", "机构设置、职能、办事程序"),
    (OLD, "letter_2010_5", "内部管理信息以及处于讨论、研究或者审查中的过程性信息，一般不属于条例所指应公开的政府信息"),
    (NEW, "article_14", "国家安全、公共安全、经济安全、社会稳定"),
    (NEW, "article_16_1", "人事管理、后勤管理、内部工作流程等"),
    (NEW, "article_16_2", "讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开"),
    (NEW, "article_19", "涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的政府信息"),
]


@pytest.mark.parametrize(("at", "key", "words"), WORDS)
def test_a_provision_has_the_words_of_its_text(at: date, key: str, words: str) -> None:
    regime = REGIMES.at(at)
    assert regime is not None
    (provision,) = [p for p in (*regime.exclusions, *regime.proactive) if p.key == key]
    assert words in provision.says.zh


def test_the_proactive_duty_carries_the_statutory_term() -> None:
    result = determine(facts_of({"facts": {"public_concern": "yes"}}), at=NEW)
    (publish,) = [d for d in result.duties if d.kind is DutyKind.PUBLISH]
    assert publish.limit is not None
    assert publish.limit.amount == 20
    assert [c.article for c in publish.basis] == ["第二十六条"]
