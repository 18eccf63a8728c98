"""What a determination says (认定结果): the attribute with its reasons, or the questions that are still open."""

from datetime import date

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.attributes.duty import Duty
from govdisclose.attributes.facts import Answer
from govdisclose.attributes.provision import Attribute
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.explain import Explanation

__all__ = ["Determination", "Presumption", "Question"]


@frozen
class Question(Record):
    """A fact still to be found out (待查事实): its name, the question in words, the article that makes it matter.

    ``settles`` is true where one of its answers alone decides the result. ``leaves`` is how many results its less telling answer
    leaves possible. ``note`` says what counts while it is not answered.
    """

    fact: str
    text: Bilingual
    article: str
    settles: bool = False
    leaves: int = 0
    note: Bilingual | None = None


@frozen
class Presumption(Record):
    """An answer that nobody gave and on which a result rests (推定): the fact, what it counts as, why."""

    fact: str
    answer: Answer
    text: Bilingual
    article: str


@frozen
class Determination(Record):
    """The attribute of a document with its reasons (认定结果).

    ``basis`` are the provisions that decide it. ``discretionary`` is true where the law allows withholding and does not oblige.
    ``rest`` is there for ``partial`` alone and says what becomes of what remains: ``proactive``, ``on_request``, or ``undetermined`` while
    ``questions`` ask for it. ``presumed`` are the presumptions without which the result would not stand as it does.
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
    rest: Attribute | None = None
    presumed: tuple[Presumption, ...] = ()
