"""The facts of a request still to be found out (待查事实): those that could change the reply, with the step that asks each."""

from collections.abc import Iterator

from govdisclose.attributes.determination import Question
from govdisclose.attributes.facts import Answer
from govdisclose.attributes.ranking import HARM, HARM_NOTE
from govdisclose.attributes.reply.facts import RequestFacts, request_fact_infos
from govdisclose.attributes.reply.outcomes import outcomes_of, possible_replies
from govdisclose.attributes.reply.stage import Outcome, Stage
from govdisclose.attributes.reply.ways import Way

__all__ = ["questions_of"]


def questions_of(way: Way, facts: RequestFacts) -> tuple[Question, ...]:
    """The open facts that could change the reply, those first of which one answer alone settles it, else in the order of practice.

    Harm, where it is presumed, is still a question, and comes first. Within a step no question comes before one that the step asks
    earlier.
    """
    infos = request_fact_infos()
    ranked: list[tuple[int, Question]] = []
    for stage, names in _turning(way, facts.presumed(), facts.with_harm_open()):
        floor = 0
        for name in names:
            left = [
                len(frozenset(possible_replies(way, facts.with_answer(name, a).with_harm_open())))
                for a in _free_answers(facts, name)
            ]
            settles, at_once = min(left) == 1, name == HARM and facts.document.touches_third_party
            floor = max(floor, 1 if settles else 2)
            exact = way.name == "2019" and name in stage.facts and infos[name].article.startswith("第")
            article = infos[name].article if exact else _source(stage)
            asked = infos[name].asked_under(way.name)
            note = HARM_NOTE if at_once else None
            ranked.append((0 if at_once else floor, Question(name, asked, article, settles, max(left), note)))
    return tuple(question for _, question in sorted(ranked, key=lambda pair: pair[0]))


def _free_answers(facts: RequestFacts, name: str) -> Iterator[Answer]:
    """The answers that contradict no other fact."""
    for answer in (Answer.YES, Answer.NO):
        try:
            facts.with_answer(name, answer)
        except ValueError:
            continue
        yield answer


def _source(stage: Stage) -> str:
    return stage.basis.article or str(stage.basis.number)


def _turning(way: Way, known: RequestFacts, asked: RequestFacts) -> Iterator[tuple[Stage, tuple[str, ...]]]:
    """The open facts of each step that could change the reply."""
    refusing: Stage | None = None
    for position, stage in enumerate(way.stages, 1):
        rest = frozenset(possible_replies(way, known, position))
        turned, with_harm = _turned(way, stage, known, rest), _turned(way, stage, asked, rest)
        names = tuple(n for n in stage.facts if n in turned or (n == HARM and n in with_harm))
        if HARM in names and not known.document.touches_third_party:
            touching = (n for n in ("trade_secret", "personal_privacy") if known.answer(n) is Answer.UNKNOWN)
            names = (*touching, *names)
        yield stage, names
        outcomes = stage.possible(known)
        if any(outcome is not None and outcome.separable for outcome in outcomes):
            refusing = stage
        if None not in outcomes:
            break
    if refusing is not None and known.document.separable is Answer.UNKNOWN:
        yield Stage(("separable",), refusing.decide, refusing.says, way.separates), ("separable",)


def _turned(way: Way, stage: Stage, facts: RequestFacts, rest: frozenset[Outcome]) -> frozenset[str]:
    """The open facts of the step by which what follows from it may turn."""
    results = {
        yes: rest if outcome is None else frozenset(outcomes_of(way, outcome, facts))
        for yes, outcome in stage.table(facts).items()
    }
    return frozenset(
        name
        for name in stage.facts
        if facts.answer(name) is Answer.UNKNOWN
        and any(results[yes | {name}] != results[yes - {name}] for yes in results)
    )
