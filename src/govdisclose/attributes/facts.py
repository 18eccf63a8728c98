"""The facts of a document (认定事实) on which its attribute turns; each is YES, NO or UNKNOWN.

>>> facts = DocumentFacts(trade_secret=Answer.YES)
>>> facts.harms_third_party, facts.presumed().harms_third_party
(<Answer.UNKNOWN: 'unknown'>, <Answer.YES: 'yes'>)
"""

from enum import StrEnum

import attrs
from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.attributes.fact_texts import FactInfo, fact_infos
from govdisclose.attributes.listing import canonical
from govdisclose.bilingual import Bilingual
from govdisclose.errors import GovDiscloseError

__all__ = ["Answer", "ContradictoryFactsError", "DocumentFacts", "FactInfo", "contradiction", "fact_infos"]


class Answer(StrEnum):
    """What is known of a fact (事实答案)."""

    YES = "yes"  #: 是
    NO = "no"  #: 否
    UNKNOWN = "unknown"  #: 未知


class ContradictoryFactsError(GovDiscloseError, ValueError):
    """Two facts that cannot both hold; the message names both."""


def _answer(value: "Answer | str") -> Answer:
    return Answer(value)


def _item(value: str | None) -> str | None:
    """The item of the list in its usual form; blank words name none, and words that are no reference stay for ``determine`` to refuse."""
    return (canonical(value) or value) if value and value.strip() else None


@frozen(kw_only=True)
class DocumentFacts(Record):
    """The facts of one document (认定事实); what is not said is UNKNOWN.

    ``listed_as`` may name the article and item of the list: ``第二十条第（五）项``, ``第二十条第五项`` and ``20(5)`` are one and the
    same. Whether the list in force has it depends on the day, so ``determine`` checks it.
    An answer may be given as its word (``"yes"``). Raises ``ContradictoryFactsError`` when two facts cannot both hold and
    ``ValueError`` for a word that is no answer.

    Two facts contradict each other only where one denies what the other presupposes: an item of the list, and not listed; a third
    party that consents, and no third party anywhere. All other pairs can both hold. A person may consent to what harms nobody; harm
    may hit an interest that is neither secret nor private; non-disclosure may hurt the public though no third party is touched; a rule
    may demand what a statute forbids; a document may be listed, of public concern and secret at once.
    """

    state_secret: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    forbidden_by_law: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    endangers_security: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    trade_secret: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    personal_privacy: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    harms_third_party: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    third_party_consents: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    public_interest_override: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    internal_affairs: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    process_information: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    enforcement_file: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    disclosure_required_by_rule: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    public_concern: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    listed_item: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    separable: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    made_or_kept_by_us: Answer = field(default=Answer.UNKNOWN, converter=_answer)
    listed_as: str | None = field(default=None, converter=_item)

    def __attrs_post_init__(self) -> None:
        if self.listed_as is not None and self.listed_item is Answer.NO:
            raise contradiction(f"listed_as={self.listed_as}", "listed_item=no")
        third_party = (self.trade_secret, self.personal_privacy, self.harms_third_party)
        if self.third_party_consents is Answer.YES and all(answer is Answer.NO for answer in third_party):
            raise contradiction(
                "third_party_consents=yes", "trade_secret=no, personal_privacy=no, harms_third_party=no"
            )

    def answer(self, name: str) -> Answer:
        """The answer to the fact of this name."""
        found = getattr(self, name)
        if not isinstance(found, Answer):
            raise TypeError(f"{name} is not a fact")
        return found

    def with_answer(self, name: str, answer: Answer) -> "DocumentFacts":
        """The same facts with one answer put in."""
        return attrs.evolve(self, **{name: answer})

    @property
    def touches_third_party(self) -> bool:
        """Whether a trade secret or privacy is known to be touched, so that harm is presumed (Art. 15)."""
        return Answer.YES in {self.trade_secret, self.personal_privacy}

    def presumed(self) -> "DocumentFacts":
        """The facts with the documented presumptions put in where nothing was answered.

        Harm is presumed where a trade secret or privacy is touched (Art. 15); a document is judged as a whole unless it is
        said to be separable; an item named in ``listed_as`` is listed.
        """
        return self.with_harm_presumed().with_harm_open()

    def with_harm_open(self) -> "DocumentFacts":
        """The facts with every presumption but that of harm, as a walk needs them that has yet to ask for harm."""
        facts = self
        if facts.separable is Answer.UNKNOWN:
            facts = facts.with_answer("separable", Answer.NO)
        if facts.listed_as and facts.listed_item is Answer.UNKNOWN:
            facts = facts.with_answer("listed_item", Answer.YES)
        return facts

    def with_harm_presumed(self) -> "DocumentFacts":
        """The facts with the presumption of harm alone, as a reply to a request needs them."""
        if self.touches_third_party and self.harms_third_party is Answer.UNKNOWN:
            return self.with_answer("harms_third_party", Answer.YES)
        return self


def contradiction(one: str, other: str) -> ContradictoryFactsError:
    """The error for two facts that cannot both hold."""
    return ContradictoryFactsError(
        Bilingual(
            zh=f"事实相互矛盾：“{one}”与“{other}”不能同时成立。请核对后更正其中一项。",
            en=f"contradictory facts: {one} and {other} cannot both hold. Check them and correct one.",
        )
    )
