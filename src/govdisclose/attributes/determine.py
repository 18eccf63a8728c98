"""Determination of the attribute (公开属性认定): provisions asked in legal order, with reasons, open questions and duties.

It supports an official's decision and never replaces it. A decided result is never changed by learning more: the result is
given only when every way in which the open facts may turn out leads to it. Two presumptions stand in place of an answer (see
``DocumentFacts.presumed``): harm, where a trade secret or privacy is touched; and that a document is judged as a whole.

>>> from datetime import date
>>> from govdisclose.attributes import Answer, DocumentFacts
>>> result = determine(DocumentFacts(state_secret=Answer.YES), at=date(2026, 11, 22))
>>> result.attribute.value, [c.article for c in result.basis]
('withheld', ['第十四条'])
>>> open_case = determine(DocumentFacts(), at=date(2026, 11, 22))
>>> open_case.attribute.value, open_case.questions[0].fact
('undetermined', 'state_secret')
"""

from collections.abc import Iterator
from datetime import date

import attrs
from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.attributes.duties import Duty, duties_of
from govdisclose.attributes.facts import Answer, DocumentFacts, fact_infos
from govdisclose.attributes.provision import Attribute, Provision
from govdisclose.attributes.provisions import REGIMES, Regime
from govdisclose.attributes.reasons import closing_step, opening_step, provision_step
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.explain import Explanation, Step

__all__ = ["Determination", "Question", "Result", "determine", "possible_results"]


@frozen
class Question(Record):
    """A fact still to be found out (待查事实): its name, the question in words, the article that makes it matter.

    ``settles`` is true where one of its answers alone decides the result.
    """

    fact: str
    text: Bilingual
    article: str
    settles: bool = False


@frozen
class Determination(Record):
    """The attribute of a document with its reasons (认定结果).

    ``basis`` are the provisions that decide it. ``discretionary`` is true where the law allows withholding and does not oblige.
    ``verified`` is false where a provision that decides could not be read in a source: for what is left to requests, any provision, as
    none of them holds. It supports an official's decision, it never replaces it.
    """

    attribute: Attribute
    at: date
    regime: str | None = None
    basis: tuple[Citation, ...] = ()
    discretionary: bool = False
    questions: tuple[Question, ...] = ()
    duties: tuple[Duty, ...] = ()
    explanation: Explanation = field(factory=Explanation)
    verified: bool = True


#: An attribute, and whether the law leaves it to discretion.
Result = tuple[Attribute, bool]


def determine(facts: DocumentFacts, *, at: date) -> Determination:
    """The attribute of a document as the law stood on ``at`` (公开属性认定).

    Source in law: Arts. 13-16, 19-21, 37 of Order 711; before 2019-05-15 Arts. 8-14, 22 of Order 492. Before 2008-05-01 no regulation
    was in force and the result is undetermined, without questions.
    """
    at = as_day(at)
    regime = REGIMES.at(at)
    if regime is None:
        return Determination(Attribute.UNDETERMINED, at, explanation=Explanation((_no_regime(at),)))
    known = facts.presumed()
    outcomes = frozenset(possible_results(regime, known))
    steps = [opening_step(regime, at), *_steps(regime, known)]
    if len(outcomes) > 1:
        questions = _questions(regime, known)
        return Determination(
            Attribute.UNDETERMINED,
            at,
            regime.name,
            questions=questions,
            duties=duties_of(regime, Attribute.UNDETERMINED, known, at=at),
            explanation=Explanation((*steps, closing_step(Attribute.UNDETERMINED, regime, discretionary=False))),
        )
    ((attribute, discretionary),) = outcomes
    deciding = _deciding(regime, known)
    return Determination(
        attribute,
        at,
        regime.name,
        basis=_basis(regime, attribute, deciding, known),
        discretionary=discretionary,
        duties=duties_of(regime, attribute, known, at=at),
        explanation=Explanation((*steps, closing_step(attribute, regime, discretionary=discretionary))),
        verified=all(p.verified for p in deciding or (*regime.exclusions, *regime.proactive)),
    )


def possible_results(regime: Regime, facts: DocumentFacts, after: int = 0) -> Iterator[Result]:
    """Every result that the open facts leave possible, from the exclusion at position ``after`` on.

    Each fact belongs to one provision, so the walk misses no result and invents none.
    """
    for provision in regime.exclusions[after:]:
        possible = provision.possible(facts)
        if True in possible:
            yield _closed(facts), provision.discretionary
        if False not in possible:
            return
    tests = [p.possible(facts) for p in regime.proactive]
    if any(True in possible for possible in tests):
        yield Attribute.PROACTIVE, False
    if all(False in possible for possible in tests):
        yield Attribute.ON_REQUEST, False


def _closed(facts: DocumentFacts) -> Attribute:
    return Attribute.PARTIAL if facts.separable is Answer.YES else Attribute.WITHHELD


def _questions(regime: Regime, facts: DocumentFacts) -> tuple[Question, ...]:
    """The open facts that could change the result, those first of which one answer alone settles it."""
    infos = fact_infos()
    found = []
    for name in _turning(regime, facts):
        answered = (facts.with_answer(name, answer).presumed() for answer in (Answer.YES, Answer.NO))
        settles = any(len(frozenset(possible_results(regime, f))) == 1 for f in answered)
        found.append(Question(name, infos[name].asked_under(regime.name), _article(regime, name), settles))
    return tuple(sorted(found, key=lambda q: not q.settles))


def _article(regime: Regime, name: str) -> str:
    """The article that makes a fact matter under this regime; what only touches harm is asked under the article on harm."""
    provisions = (*regime.exclusions, *regime.proactive)
    asking = next((p for p in provisions if name in p.facts), None)
    source = (asking or next(p for p in provisions if "harms_third_party" in p.facts)).citation
    return source.article or str(source.number)


def _turning(regime: Regime, facts: DocumentFacts) -> Iterator[str]:
    for position, provision in enumerate(regime.exclusions, 1):
        otherwise = frozenset(possible_results(regime, facts, position))
        if otherwise != {(_closed(facts), provision.discretionary)}:
            turned = provision.turned_by(facts)
            yield from _touching(facts) if "harms_third_party" in turned else ()
            yield from turned
        if False not in provision.possible(facts):
            return
    for test in regime.proactive:
        if all(False in other.possible(facts) for other in regime.proactive if other is not test):
            yield from test.turned_by(facts)


def _touching(facts: DocumentFacts) -> Iterator[str]:
    """Facts that settle harm by presumption, and are easier to answer than harm itself."""
    yield from (n for n in ("trade_secret", "personal_privacy") if facts.answer(n) is Answer.UNKNOWN)


def _deciding(regime: Regime, facts: DocumentFacts) -> tuple[Provision, ...]:
    excluding = tuple(p for p in regime.exclusions if p.possible(facts) == {True})
    binding = tuple(p for p in excluding if not p.discretionary)
    return binding or excluding or tuple(p for p in regime.proactive if p.possible(facts) == {True})


def _basis(
    regime: Regime, attribute: Attribute, deciding: tuple[Provision, ...], facts: DocumentFacts
) -> tuple[Citation, ...]:
    sources = [p.citation for p in deciding]
    if attribute is Attribute.PARTIAL:
        sources.append(regime.separates)
    if attribute is Attribute.ON_REQUEST:
        sources = [regime.discloses, regime.on_request]
    if facts.listed_as and attribute is Attribute.PROACTIVE:
        sources = [
            attrs.evolve(c, article=facts.listed_as) if p.key.endswith(("20", "10")) else c
            for c, p in zip(sources, deciding, strict=True)
        ]
    return tuple(sources)


def _steps(regime: Regime, facts: DocumentFacts) -> Iterator[Step]:
    for provision in (*regime.exclusions, *regime.proactive):
        possible = provision.possible(facts)
        yield provision_step(provision, possible, provision.turned_by(facts))
        if provision.excludes and possible == {True}:
            return


def _no_regime(at: date) -> Step:
    return Step(
        Bilingual(
            zh=f"{at}尚无施行中的《中华人民共和国政府信息公开条例》（2008年5月1日起施行），不能认定。",
            en=f"on {at} no regulation on the disclosure of government information was in force (the first since 2008-05-01); nothing can be determined.",
        ),
        at,
    )
