"""The way from facts to a determination (认定过程), for facts read with the presumptions that the caller names."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.determination import Determination, Presumption
from govdisclose.attributes.duties import duties_of
from govdisclose.attributes.facts import DocumentFacts
from govdisclose.attributes.listing import check_listed
from govdisclose.attributes.open_questions import Reading, questions_of, rest_questions_of
from govdisclose.attributes.outcomes import basis_of, cited, contested, deciding, possible_results, rest_of
from govdisclose.attributes.presumptions import presumption_step, presumptions_of
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.provisions import REGIMES, Regime
from govdisclose.attributes.reasons import (
    closing_step,
    contest_step,
    no_regime_step,
    opening_step,
    provision_step,
    rest_step,
)
from govdisclose.explain import Explanation, Step

__all__ = ["judge"]


def judge(facts: DocumentFacts, known: Reading, asked: Reading, *, at: date) -> Determination:
    """The determination of ``facts`` read as ``known``; what questions may still turn is read as ``asked``."""
    regime = REGIMES.at(at)
    if regime is None:
        return Determination(Attribute.UNDETERMINED, at, explanation=Explanation((no_regime_step(at),)))
    if facts.listed_as:
        check_listed(facts.listed_as, regime.listing.lists, regime.discloses)
    read = known(facts)
    outcomes = frozenset(possible_results(regime, read))
    if len(outcomes) > 1:
        attribute = Attribute.UNDETERMINED
        steps = (*_steps(regime, read), closing_step(attribute, regime, discretionary=False))
        return Determination(
            attribute,
            at,
            regime.name,
            questions=questions_of(regime, facts, known, asked),
            duties=duties_of(regime, attribute, read, at=at),
            explanation=Explanation((opening_step(regime, at), *steps)),
        )
    ((attribute, discretionary),) = outcomes
    provisions = deciding(regime, read)
    rest = rest_of(regime, read) if attribute is Attribute.PARTIAL else None
    presumed = presumptions_of(regime, facts, read, attribute)
    steps = (
        *_steps(regime, read),
        closing_step(attribute, regime, discretionary=discretionary),
        *_afterwards(regime, read, rest, presumed),
    )
    return Determination(
        attribute,
        at,
        regime.name,
        basis=basis_of(regime, attribute, provisions, read),
        discretionary=discretionary,
        questions=rest_questions_of(regime, facts, known) if rest is Attribute.UNDETERMINED else (),
        duties=duties_of(regime, attribute, read, at=at, rest=rest),
        explanation=Explanation((opening_step(regime, at), *steps)),
        verified=all(p.verified for p in provisions or (*regime.exclusions, *regime.proactive)),
        rest=rest,
        presumed=presumed,
    )


def _steps(regime: Regime, facts: DocumentFacts) -> Iterator[Step]:
    for provision in (*regime.exclusions, *regime.proactive):
        possible = provision.possible(facts)
        yield provision_step(provision, possible, provision.turned_by(facts), cited(provision, facts))
        if provision.excludes and possible == {True}:
            return


def _afterwards(
    regime: Regime, facts: DocumentFacts, rest: Attribute | None, presumed: tuple[Presumption, ...]
) -> Iterator[Step]:
    """What is to be said behind the conclusion: the rest, what is contested, what is presumed."""
    if rest is not None:
        yield rest_step(regime, rest, facts)
    against = contested(regime, facts)
    if against is not None:
        yield contest_step(*against, cited(regime.listing, facts))
    yield from map(presumption_step, presumed)
