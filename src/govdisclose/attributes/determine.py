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

from govdisclose.attributes.determination import Determination
from govdisclose.attributes.duties import duties_of
from govdisclose.attributes.facts import DocumentFacts
from govdisclose.attributes.open_questions import questions_of
from govdisclose.attributes.outcomes import basis_of, deciding, possible_results
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.provisions import REGIMES, Regime
from govdisclose.attributes.reasons import closing_step, opening_step, provision_step
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.explain import Explanation, Step

__all__ = ["determine"]


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
        questions = questions_of(regime, known)
        return Determination(
            Attribute.UNDETERMINED,
            at,
            regime.name,
            questions=questions,
            duties=duties_of(regime, Attribute.UNDETERMINED, known, at=at),
            explanation=Explanation((*steps, closing_step(Attribute.UNDETERMINED, regime, discretionary=False))),
        )
    ((attribute, discretionary),) = outcomes
    provisions = deciding(regime, known)
    return Determination(
        attribute,
        at,
        regime.name,
        basis=basis_of(regime, attribute, provisions, known),
        discretionary=discretionary,
        duties=duties_of(regime, attribute, known, at=at),
        explanation=Explanation((*steps, closing_step(attribute, regime, discretionary=discretionary))),
        verified=all(p.verified for p in provisions or (*regime.exclusions, *regime.proactive)),
    )


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
