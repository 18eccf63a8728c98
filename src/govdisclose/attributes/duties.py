"""Duties that follow from a determination (后续义务): what must be done, under which article, by when where the law sets a term."""

from collections.abc import Iterator, Mapping
from datetime import date

from govdisclose.attributes import duty_words as words
from govdisclose.attributes.duty import Duty, DutyKind
from govdisclose.attributes.facts import Answer, DocumentFacts
from govdisclose.attributes.outcomes import contested
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.provisions import Regime
from govdisclose.citation import Citation
from govdisclose.deadlines.terms_at import statutory

__all__ = ["duties_of", "may_be_weighed"]

_SOURCE_RULE = Citation(
    "国务院办公厅印发《关于全面推进政务公开工作的意见》实施细则的通知", "国办发〔2016〕80号", "第一条第（一）项"
)
#: Its day of issue, from memory; before it no rule asked for reasons at the source.
_SOURCE_RULE_FROM = date(2016, 11, 10)
_ARTICLES = {
    "2019": {"review": "第十七条", "reassess": "第十八条", "third_party": "第十五条", "inform": "第三十二条"},
    "2008": {
        "review": "第十四条",
        "third_party": "第十四条第四款",
        "inform": "第二十三条",
        "reasons": "第二十一条第（二）项",
    },
}


def duties_of(
    regime: Regime, attribute: Attribute, facts: DocumentFacts, *, at: date, rest: Attribute | None = None
) -> tuple[Duty, ...]:
    """The duties that follow at the source, before any request has come in; ``rest`` is what becomes of the rest of a partial one."""
    return tuple(_duties(regime, attribute, facts, at, rest))


def may_be_weighed(facts: DocumentFacts) -> bool:
    """Whether nothing absolute stands against disclosure (Art. 14; Arts. 8, 14 of Order 492): each of its facts is answered no."""
    return {facts.state_secret, facts.forbidden_by_law, facts.endangers_security} == {Answer.NO}


def _duties(
    regime: Regime, attribute: Attribute, facts: DocumentFacts, at: date, rest: Attribute | None
) -> Iterator[Duty]:
    source = regime.discloses
    article = {key: Citation(source.title, source.number, number) for key, number in _ARTICLES[regime.name].items()}
    if attribute is Attribute.UNDETERMINED and _unsure_of_secrecy(facts):
        yield Duty(DutyKind.ASK_COMPETENT, words.ASK, (article["review"],))
    against = contested(regime, facts) if attribute in _KEPT_BACK else None
    if against is not None:
        yield Duty(DutyKind.ASK_COMPETENT, words.ASK_ON_LIST, (article["review"],))
    yield from _to_third_party(regime, attribute, facts, article)
    if attribute not in {Attribute.WITHHELD, Attribute.UNDETERMINED}:
        yield Duty(DutyKind.SECRECY_REVIEW, words.REVIEW, (article["review"],))
    if attribute is Attribute.PARTIAL:
        yield Duty(DutyKind.SEPARATE, words.SEPARATE, (regime.separates,))
    if Attribute.PROACTIVE in {attribute, rest}:
        term = statutory("proactive.disclosure", at=at)
        said = words.PUBLISH if rest is None else words.PUBLISH_REST
        yield Duty(DutyKind.PUBLISH, said, (term.citation,), term.limit)
    if attribute in {Attribute.WITHHELD, Attribute.PARTIAL, Attribute.ON_REQUEST}:
        yield _reasons(article, at)
    if attribute in _KEPT_BACK and "reassess" in article:
        yield Duty(DutyKind.REASSESS, words.REASSESS, (article["reassess"],))
    if Attribute.ON_REQUEST in {attribute, rest}:
        yield Duty(DutyKind.JUDGE_ANEW, words.ANEW, (regime.on_request,))


_KEPT_BACK = {Attribute.WITHHELD, Attribute.PARTIAL}


def _to_third_party(
    regime: Regime, attribute: Attribute, facts: DocumentFacts, article: Mapping[str, Citation]
) -> Iterator[Duty]:
    """Consultation while it may still decide something, word of a disclosure against the will of the third party."""
    if not may_be_weighed(facts) or not _concerned(regime, facts) or attribute is Attribute.WITHHELD:
        return
    if facts.third_party_consents is Answer.UNKNOWN:
        said = words.CONSULT if regime.name == "2019" else words.CONSULT_2008
        yield Duty(DutyKind.CONSULT_THIRD_PARTY, said, (article["third_party"],))
    if attribute is not Attribute.UNDETERMINED and _over_objection(facts):
        yield Duty(DutyKind.INFORM_THIRD_PARTY, words.INFORM, (article["inform"],))


def _concerned(regime: Regime, facts: DocumentFacts) -> bool:
    """Whether the law asks for the third party: where harm is found (Art. 15), before 2019 where secrets or privacy are touched."""
    return facts.touches_third_party if regime.name == "2008" else facts.harms_third_party is Answer.YES


def _over_objection(facts: DocumentFacts) -> bool:
    """Whether public interest, not consent, opens the information."""
    return facts.public_interest_override is Answer.YES and facts.third_party_consents is not Answer.YES


def _reasons(article: Mapping[str, Citation], at: date) -> Duty:
    """Reasons at the source, or before that rule those owed to an applicant."""
    if at >= _SOURCE_RULE_FROM:
        return Duty(DutyKind.GIVE_REASONS, words.REASONS, (_SOURCE_RULE,))
    return Duty(DutyKind.GIVE_REASONS, words.REASONS_ON_REQUEST, (article["reasons"],))


def _unsure_of_secrecy(facts: DocumentFacts) -> bool:
    return Answer.UNKNOWN in {facts.state_secret, facts.forbidden_by_law, facts.endangers_security}
