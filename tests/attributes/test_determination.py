"""Determinations: a case table that a jurist can read, and proof that learning more never changes a decided result."""

import random
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
from govdisclose.attributes.determine import possible_results
from govdisclose.attributes.provisions import REGIMES

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
    assert bool(asked) == (result.attribute is Attribute.UNDETERMINED and result.regime is not None)


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


def possible_facts(answers: dict[str, Answer]) -> DocumentFacts | None:
    try:
        return DocumentFacts(**answers).presumed()
    except ContradictoryFactsError:
        return None


@pytest.mark.parametrize("at", [NEW, OLD])
def test_a_decided_result_is_what_every_completion_gives_and_an_open_one_is_not(at: date) -> None:
    """Proof over all complete assignments of the facts that matter at the source, walked down from every partial state.

    Provisions share no fact, so the facts are grouped by provision; one representative stands for each way in which a group can be
    known. That covers every partial state up to facts that a provision treats alike.
    """
    representatives = (
        [
            {},
            {"state_secret": "yes"},
            {"state_secret": "no"},
            {"state_secret": "no", "forbidden_by_law": "no", "endangers_security": "no"},
        ],
        [
            {
                "trade_secret": t,
                "personal_privacy": p,
                "harms_third_party": h,
                "third_party_consents": c,
                "public_interest_override": o,
            }
            for t, p, h, c, o in product(
                ("unknown", "yes", "no"),
                ("unknown", "no"),
                ("unknown", "yes", "no"),
                ("unknown", "yes", "no"),
                ("unknown", "no"),
            )
        ],
        [{}, {"internal_affairs": "yes"}, {"internal_affairs": "no"}],
        [
            {
                "process_information": p,
                "enforcement_file": "no" if p != "unknown" else "unknown",
                "disclosure_required_by_rule": r,
            }
            for p, r in product(("unknown", "yes", "no"), repeat=2)
        ],
        [{"public_concern": p, "listed_item": i} for p, i in product(("unknown", "yes", "no"), repeat=2)],
    )
    regime = REGIMES.at(at)
    assert regime is not None
    seen = decided = 0
    for groups in product(*representatives):
        answers = {name: Answer(value) for group in groups for name, value in group.items()}
        facts = possible_facts(answers)
        if facts is None:
            continue
        results = frozenset(possible_results(regime, facts))
        seen += 1
        if len(results) > 1:
            continue
        decided += 1
        for name in AT_SOURCE:
            if facts.answer(name) is Answer.UNKNOWN:
                for answer in (Answer.YES, Answer.NO):
                    more = possible_facts({n: facts.answer(n) for n in NAMES} | {name: answer})
                    assert more is None or frozenset(possible_results(regime, more)) == results, (
                        f"{name}={answer} changes {facts}"
                    )
    assert seen > 30_000
    assert decided > 5_000


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
        assert turns(facts.presumed(), question.fact, chance), question.fact


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
                results.add(outcome(determine(attrs.evolve(facts, **chosen, **{name: answer}), at=NEW)))
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


def test_reasons_say_that_old_provisions_were_not_checked_against_the_text() -> None:
    result = determine(facts_of({"facts": {"state_secret": "yes"}}), at=OLD)
    assert not result.verified
    assert "未经原文核对" in result.explanation.to_text("zh")
    assert determine(facts_of({"facts": {"state_secret": "yes"}}), at=NEW).verified


def test_the_proactive_duty_carries_the_statutory_term() -> None:
    result = determine(facts_of({"facts": {"public_concern": "yes"}}), at=NEW)
    (publish,) = [d for d in result.duties if d.kind is DutyKind.PUBLISH]
    assert publish.limit is not None
    assert publish.limit.amount == 20
    assert [c.article for c in publish.basis] == ["第二十六条"]
