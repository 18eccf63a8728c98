"""The facts still to be found out (待查事实): those that could change the result, with the article that makes each matter."""

from collections.abc import Iterator

from govdisclose.attributes.determination import Question
from govdisclose.attributes.facts import Answer, DocumentFacts, fact_infos
from govdisclose.attributes.outcomes import excluded, possible_results
from govdisclose.attributes.provisions import Regime

__all__ = ["questions_of"]


def questions_of(regime: Regime, facts: DocumentFacts) -> tuple[Question, ...]:
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
        if otherwise != {(excluded(facts), provision.discretionary)}:
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
