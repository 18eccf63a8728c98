"""The facts of a request (申请事实): each YES, NO or UNKNOWN, together with the facts of the document asked for.

>>> facts = RequestFacts(petition="no", document=DocumentFacts(state_secret="yes"))
>>> facts.answer("petition").value, facts.answer("state_secret").value, facts.answer("repeated").value
('no', 'yes', 'unknown')
"""

import tomllib
from functools import cache
from importlib import resources

import attrs
from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.attributes.fact_texts import FactInfo, fact_infos
from govdisclose.attributes.facts import Answer, DocumentFacts, contradiction

__all__ = ["RequestFacts", "request_fact_infos"]


def _answer(value: "Answer | str") -> Answer:
    return Answer(value)


#: What follows from the fact that information is public already.
_PUBLIC_SAYS = {"needs_making": Answer.NO, "found": Answer.YES}


@frozen(kw_only=True)
class RequestFacts(Record):
    """The facts of one request (申请事实); what is not said is UNKNOWN.

    ``jointly_made`` raises a duty and turns no reply, so it is not asked. Raises ``ContradictoryFactsError`` when two facts cannot
    both hold: a step of the correction without the step before it; information that is public already, and would have to be made or
    was not found. All other pairs can hold together. What another organ must disclose may be found in our files, and may be made
    jointly with us; a request may be repeated, excessive and withdrawn at once; public information may turn out to be secret.
    """

    withdrawn: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    petition: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    unclear: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    correction_asked: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    corrected: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    clear_after_correction: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    repeated: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    excessive: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    excess_justified: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    confirm_or_reissue: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    publication: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    fee_unpaid: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    own_needs: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    needs_making: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    found: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    special_register: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    already_public: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    jointly_made: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    document: DocumentFacts = field(factory=DocumentFacts)

    def __attrs_post_init__(self) -> None:
        for later, earlier in (
            ("clear_after_correction", "corrected"),
            ("corrected", "correction_asked"),
            ("correction_asked", "unclear"),
        ):
            if self.answer(later) is Answer.YES and self.answer(earlier) is Answer.NO:
                raise contradiction(f"{later}=yes", f"{earlier}=no")
        if self.already_public is Answer.YES:
            for name, answer in _PUBLIC_SAYS.items():
                if self.answer(name) not in {answer, Answer.UNKNOWN}:
                    raise contradiction("already_public=yes", f"{name}={self.answer(name)}")

    def answer(self, name: str) -> Answer:
        """The answer to a fact of the request or of its document."""
        if name in fact_infos():
            return self.document.answer(name)
        found = getattr(self, name)
        if not isinstance(found, Answer):
            raise TypeError(f"{name} is not a fact")
        return found

    def with_answer(self, name: str, answer: Answer) -> "RequestFacts":
        """The same facts with one answer put in."""
        if name in fact_infos():
            return attrs.evolve(self, document=self.document.with_answer(name, answer))
        return attrs.evolve(self, **{name: answer})  # type: ignore[arg-type]  # the names are those of answers

    def presumed(self) -> "RequestFacts":
        """The facts with harm presumed where a trade secret or privacy is touched (Art. 15); see also ``with_harm_open``.

        Whether content can be separated is not presumed: for a request Art. 37 makes it the organ's duty to find out.
        """
        facts = self.with_harm_open()
        return attrs.evolve(facts, document=facts.document.with_harm_presumed())

    def with_harm_open(self) -> "RequestFacts":
        """The facts with what follows from them: public information is there, and need not be made."""
        if self.already_public is not Answer.YES:
            return self
        return attrs.evolve(self, **_PUBLIC_SAYS)  # type: ignore[arg-type]  # the names are those of answers


@cache
def request_fact_infos() -> dict[str, FactInfo]:
    """Every fact that a reply may turn on by name: those of the request, then those of the document."""
    text = resources.files("govdisclose.attributes").joinpath("data/request_facts.toml").read_text("utf-8")
    own = {entry["name"]: FactInfo.from_dict(entry) for entry in tomllib.loads(text)["fact"]}
    return own | fact_infos()
