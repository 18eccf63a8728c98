"""A walk over the questions (认定问答): each answer gives a new questionnaire; what no longer matters is not asked.

>>> from datetime import date
>>> from govdisclose.attributes import Answer
>>> walk = Questionnaire(at=date(2026, 11, 22))
>>> walk.question.fact
'state_secret'
>>> walk = walk.with_answer("state_secret", Answer.YES)
>>> walk.question, walk.result.attribute.value
(None, 'withheld')
>>> Questionnaire.from_dict(walk.to_dict()) == walk
True
"""

from collections.abc import Set as AbstractSet
from datetime import date

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.attributes.determination import Determination, Question
from govdisclose.attributes.fact_texts import fact_infos
from govdisclose.attributes.facts import Answer, DocumentFacts
from govdisclose.attributes.judging import judge
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.ranking import HARM
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.errors import GovDiscloseError

__all__ = ["GivenAnswer", "Questionnaire", "QuestionnaireError"]


class QuestionnaireError(GovDiscloseError, ValueError):
    """An answer to a fact that does not exist, was answered before, or is given too late."""


@frozen
class GivenAnswer(Record):
    """One answer as it was given (作答): the fact and YES, NO or UNKNOWN (not known to the person asked)."""

    fact: str
    answer: Answer


@frozen
class Questionnaire(Record):
    """The answers given so far and what is still to be asked (认定问答).

    ``at`` is the day whose law applies. ``given`` keeps the order of answering; the result does not depend on it. The plain-data form
    replays to the same result. Where a trade secret or privacy is touched, harm is asked at once; it is presumed only after somebody
    answered that they do not know, so no answer can change a result that stands. For the same reason ``separable``, which is not asked
    here, may be given before a result rests on the document as a whole and not after.

    Raises ``QuestionnaireError`` for an unknown or repeated fact and for an answer that comes too late, ``ContradictoryFactsError`` for
    answers that cannot both hold.
    """

    at: date
    given: tuple[GivenAnswer, ...] = field(default=(), metadata={"always": True})
    facts: DocumentFacts = field(init=False, eq=False)
    result: Determination = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        facts = DocumentFacts()
        seen: set[str] = set()
        for step in self.given:
            if step.fact not in fact_infos():
                raise QuestionnaireError(_no_such_fact(step.fact))
            if step.fact in seen:
                raise QuestionnaireError(_asked_twice(step.fact))
            if step.fact == "separable" and _judged(facts, seen, self.at).attribute is Attribute.WITHHELD:
                raise QuestionnaireError(_too_late(step.fact))
            seen.add(step.fact)
            facts = facts.with_answer(step.fact, step.answer)
        object.__setattr__(self, "facts", facts)
        object.__setattr__(self, "result", _judged(facts, seen, self.at))

    @property
    def question(self) -> Question | None:
        """What to ask next, or ``None`` when the result is decided or nobody asked knows more."""
        answered = {step.fact for step in self.given}
        return next((q for q in self.result.questions if q.fact not in answered), None)

    def with_answer(self, fact: str, answer: Answer) -> "Questionnaire":
        """The questionnaire with one more answer; ``Answer.UNKNOWN`` goes on to the next question."""
        return Questionnaire(self.at, (*self.given, GivenAnswer(fact, answer)))


def _judged(facts: DocumentFacts, answered: AbstractSet[str], at: date) -> Determination:
    """The determination while harm, unless it has been asked, is open."""
    reading = DocumentFacts.presumed if HARM in answered else DocumentFacts.with_harm_open
    return judge(facts, reading, reading, at=as_day(at))


def _no_such_fact(name: str) -> Bilingual:
    known = ", ".join(fact_infos())
    return Bilingual(
        zh=f"没有名为“{name}”的事实。可用的有：{known}。", en=f"no fact is named {name!r}. Known facts: {known}."
    )


def _asked_twice(name: str) -> Bilingual:
    return Bilingual(
        zh=f"“{name}”已经回答过，不能重复回答；需要更正时，请重新开始问答。",
        en=f"{name!r} was answered before and cannot be answered again; to correct it, start anew.",
    )


def _too_late(name: str) -> Bilingual:
    return Bilingual(
        zh=f"“{name}”回答得太晚：已按整件作出认定。请重新开始问答，先回答这一项。",
        en=f"{name!r} comes too late: the result rests on the document as a whole. Start anew and give this answer first.",
    )
