"""The facts of a request still to be found out (待查事实): those that could change the reply, with the step that asks each."""

from collections.abc import Iterator

from govdisclose.attributes.determination import Question
from govdisclose.attributes.facts import Answer
from govdisclose.attributes.reply.facts import RequestFacts, request_fact_infos
from govdisclose.attributes.reply.outcomes import outcomes_of, possible_replies
from govdisclose.attributes.reply.stage import Stage
from govdisclose.attributes.reply.ways import Way

__all__ = ["questions_of"]


def questions_of(way: Way, facts: RequestFacts) -> tuple[Question, ...]:
    """The open facts that could change the reply, those first of which one answer alone settles it."""
    infos = request_fact_infos()
    found = []
    for name, stage in _turning(way, facts):
        settles = any(
            len(frozenset(possible_replies(way, facts.with_answer(name, answer).presumed()))) == 1
            for answer in _free_answers(facts, name)
        )
        exact = way.name == "2019" and name in stage.facts and infos[name].article.startswith("第")
        article = infos[name].article if exact else _source(stage)
        found.append(Question(name, infos[name].asked_under(way.name), article, settles))
    return tuple(sorted(found, key=lambda q: not q.settles))


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


def _turning(way: Way, facts: RequestFacts) -> Iterator[tuple[str, Stage]]:
    """The open facts that could change the reply, each with the step that asks it."""
    refusing: Stage | None = None
    for position, stage in enumerate(way.stages, 1):
        rest = frozenset(possible_replies(way, facts, position))
        table = stage.table(facts)
        results = {
            yes: rest if outcome is None else frozenset(outcomes_of(way, outcome, facts))
            for yes, outcome in table.items()
        }
        turned = [
            name
            for name in stage.facts
            if facts.answer(name) is Answer.UNKNOWN
            and any(results[yes | {name}] != results[yes - {name}] for yes in table)
        ]
        if "harms_third_party" in turned:
            touching = (n for n in ("trade_secret", "personal_privacy") if facts.answer(n) is Answer.UNKNOWN)
            yield from ((name, stage) for name in touching)
        yield from ((name, stage) for name in turned)
        if any(outcome is not None and outcome.separable for outcome in table.values()):
            refusing = stage
        if None not in table.values():
            break
    if refusing is not None and facts.document.separable is Answer.UNKNOWN:
        yield "separable", Stage(("separable",), refusing.decide, refusing.says, way.separates)
