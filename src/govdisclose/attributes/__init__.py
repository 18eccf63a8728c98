"""Whether a document is public (公开属性认定): facts, determination with its reasons, review sheet, scan of a text."""

from govdisclose.attributes.determine import Determination, Question, determine
from govdisclose.attributes.duties import Duty, DutyKind
from govdisclose.attributes.facts import Answer, ContradictoryFactsError, DocumentFacts, FactInfo, fact_infos
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.questionnaire import GivenAnswer, Questionnaire, QuestionnaireError

__all__ = [
    "Answer",
    "Attribute",
    "ContradictoryFactsError",
    "Determination",
    "DocumentFacts",
    "Duty",
    "DutyKind",
    "FactInfo",
    "GivenAnswer",
    "Question",
    "Questionnaire",
    "QuestionnaireError",
    "determine",
    "fact_infos",
]
