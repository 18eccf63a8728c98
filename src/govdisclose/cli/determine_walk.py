"""Going through the questions (逐项问答): for a document, and for the reply to a request."""

from datetime import date

from govdisclose.attributes import (
    Answer,
    Questionnaire,
    ReplyDetermination,
    RequestFacts,
    determine_reply,
)
from govdisclose.cli.determine_asking import ask

__all__ = ["walked", "walked_reply"]


def walked(walk: Questionnaire) -> Questionnaire:
    """The questionnaire after the person has answered what is asked, or has stopped."""
    while walk.question is not None:
        answer = ask(walk.question)
        if answer is None:
            return walk
        walk = walk.with_answer(walk.question.fact, answer)
    return walk


def walked_reply(facts: RequestFacts, day: date, received: date | None) -> RequestFacts:
    """The facts of a request after the person has answered what is asked, or has stopped."""
    passed: set[str] = set()
    while True:
        result: ReplyDetermination = determine_reply(facts, at=day, received=received)
        question = next((q for q in result.questions if q.fact not in passed), None)
        answer = ask(question) if question else None
        if question is None or answer is None:
            return facts
        passed.add(question.fact)
        if answer is Answer.UNKNOWN:
            continue
        facts = facts.with_answer(question.fact, answer)
