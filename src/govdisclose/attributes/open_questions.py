"""The facts still to be found out (待查事实): those that could change the result, with the article that makes each matter."""

from collections.abc import Callable, Iterable, Iterator

from govdisclose.attributes.determination import Question
from govdisclose.attributes.fact_texts import fact_infos
from govdisclose.attributes.facts import Answer, DocumentFacts
from govdisclose.attributes.outcomes import excluded, possible_rests, possible_results
from govdisclose.attributes.provision import Provision
from govdisclose.attributes.provisions import Regime
from govdisclose.attributes.ranking import HARM, HARM_NOTE, Weighed, by_weight

__all__ = ["Reading", "questions_of", "rest_questions_of"]

#: How facts are read: which presumptions are put in.
Reading = Callable[[DocumentFacts], DocumentFacts]


def questions_of(regime: Regime, facts: DocumentFacts, known: Reading, asked: Reading) -> tuple[Question, ...]:
    """The open facts that could change the result, most decisive first.

    ``known`` reads the facts as the result does, ``asked`` with what the questions may still turn: harm, while it is presumed.
    """

    def left(more: DocumentFacts) -> int:
        return len(frozenset(possible_results(regime, asked(more))))

    return _worded(regime, facts, _turning(regime, known(facts), asked(facts)), left)


def rest_questions_of(regime: Regime, facts: DocumentFacts, known: Reading) -> tuple[Question, ...]:
    """The open facts that decide what becomes of the part that is not withheld, most decisive first."""

    def left(more: DocumentFacts) -> int:
        return len(frozenset(possible_rests(regime, known(more))))

    return _worded(regime, facts, _turning_the_rest(regime, known(facts)), left)


def _worded(
    regime: Regime, facts: DocumentFacts, names: Iterable[tuple[str, ...]], left: Callable[[DocumentFacts], int]
) -> tuple[Question, ...]:
    infos = fact_infos()
    at_once = HARM if facts.touches_third_party else None
    weighed = (
        tuple(Weighed(name, tuple(map(left, _answered(facts, name))), at_once=name == at_once) for name in group)
        for group in names
    )
    return tuple(
        Question(
            question.name,
            infos[question.name].asked_under(regime.name),
            _article(regime, question.name),
            question.settles,
            question.leaves,
            HARM_NOTE if question.at_once else None,
        )
        for question in by_weight(weighed)
    )


def _answered(facts: DocumentFacts, name: str) -> tuple[DocumentFacts, DocumentFacts]:
    """The facts with YES and with NO; no answer to what is asked contradicts another, as it would not be asked."""
    return facts.with_answer(name, Answer.YES), facts.with_answer(name, Answer.NO)


def _article(regime: Regime, name: str) -> str:
    """The article that makes a fact matter under this regime; what only touches harm is asked under the article on harm."""
    provisions = (*regime.exclusions, *regime.proactive)
    asking = next((p for p in provisions if name in p.facts), None)
    source = (asking or next(p for p in provisions if HARM in p.facts)).citation
    return source.article or str(source.number)


def _turning(regime: Regime, known: DocumentFacts, asked: DocumentFacts) -> Iterator[tuple[str, ...]]:
    """Those facts of each provision that could change the result, in legal order."""
    for position, provision in enumerate(regime.exclusions, 1):
        otherwise = frozenset(possible_results(regime, known, position))
        if otherwise != {(excluded(known), provision.discretionary)}:
            yield _turned(provision, known, asked)
        if False not in provision.possible(known):
            return
    yield from _turning_the_rest(regime, known)


def _turning_the_rest(regime: Regime, known: DocumentFacts) -> Iterator[tuple[str, ...]]:
    for test in regime.proactive:
        if all(False in other.possible(known) for other in regime.proactive if other is not test):
            yield test.turned_by(known)


def _turned(provision: Provision, known: DocumentFacts, asked: DocumentFacts) -> tuple[str, ...]:
    """The facts that can turn the provision; before harm those that settle it by presumption and are easier to answer."""
    turned, with_harm = provision.turned_by(known), provision.turned_by(asked)
    names = tuple(n for n in provision.facts if n in turned or (n == HARM and n in with_harm))
    if HARM not in names or known.touches_third_party:
        return names
    return (*(n for n in ("trade_secret", "personal_privacy") if known.answer(n) is Answer.UNKNOWN), *names)
