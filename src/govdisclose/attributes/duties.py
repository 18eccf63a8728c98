"""Duties that follow from a determination (后续义务): what must be done, under which article, by when where the law sets a term."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.attributes.facts import Answer, DocumentFacts
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.provisions import Regime
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import TimeLimit
from govdisclose.deadlines.terms_at import statutory

__all__ = ["Duty", "DutyKind", "duties_of"]


class DutyKind(StrEnum):
    """What has to be done (义务种类)."""

    SECRECY_REVIEW = "secrecy_review"  #: 公开前保密审查
    ASK_COMPETENT = "ask_competent"  #: 报主管部门或者保密行政管理部门确定
    CONSULT_THIRD_PARTY = "consult_third_party"  #: 征求第三方意见
    INFORM_THIRD_PARTY = "inform_third_party"  #: 书面告知第三方
    PUBLISH = "publish"  #: 主动公开
    GIVE_REASONS = "give_reasons"  #: 说明理由
    REASSESS = "reassess"  #: 定期评估审查
    JUDGE_ANEW = "judge_anew"  #: 收到申请时重新判断
    SEPARATE = "separate"  #: 区分处理
    REPLY = "reply"  #: 答复申请
    ASK_CORRECTION = "ask_correction"  #: 告知补正
    CONSULT_ORGAN = "consult_organ"  #: 征求其他制作机关意见
    FIX_LATER_TERM = "fix_later_term"  #: 确定延迟答复的合理期限


@frozen
class Duty(Record):
    """One duty (后续义务): its kind, its words, the provision, and the time limit where the law sets one; else ``limit`` is absent."""

    kind: DutyKind
    text: Bilingual
    basis: tuple[Citation, ...]
    limit: TimeLimit | None = None


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


def duties_of(regime: Regime, attribute: Attribute, facts: DocumentFacts, *, at: date) -> tuple[Duty, ...]:
    """The duties that follow at the source, before any request has come in."""
    return tuple(_duties(regime, attribute, facts, at))


def _duties(regime: Regime, attribute: Attribute, facts: DocumentFacts, at: date) -> Iterator[Duty]:
    source = regime.discloses
    article = {key: Citation(source.title, source.number, number) for key, number in _ARTICLES[regime.name].items()}
    if attribute is Attribute.UNDETERMINED and _unsure_of_secrecy(facts):
        yield Duty(DutyKind.ASK_COMPETENT, _ASK, (article["review"],))
    if facts.harms_third_party is Answer.YES and facts.third_party_consents is Answer.UNKNOWN:
        yield Duty(DutyKind.CONSULT_THIRD_PARTY, _CONSULT, (article["third_party"],))
    if attribute not in {Attribute.WITHHELD, Attribute.UNDETERMINED}:
        yield Duty(DutyKind.SECRECY_REVIEW, _REVIEW, (article["review"],))
    if attribute is Attribute.PARTIAL:
        yield Duty(DutyKind.SEPARATE, _SEPARATE, (regime.separates,))
    if attribute is Attribute.PROACTIVE:
        term = statutory("proactive.disclosure", at=at)
        yield Duty(DutyKind.PUBLISH, _PUBLISH, (term.citation,), term.limit)
    if facts.harms_third_party is Answer.YES and facts.public_interest_override is Answer.YES:
        yield Duty(DutyKind.INFORM_THIRD_PARTY, _INFORM, (article["inform"],))
    if attribute in {Attribute.WITHHELD, Attribute.PARTIAL, Attribute.ON_REQUEST}:
        yield _reasons(article, at)
    if attribute in {Attribute.WITHHELD, Attribute.PARTIAL} and "reassess" in article:
        yield Duty(DutyKind.REASSESS, _REASSESS, (article["reassess"],))
    if attribute is Attribute.ON_REQUEST:
        yield Duty(DutyKind.JUDGE_ANEW, _ANEW, (regime.on_request,))


def _reasons(article: Mapping[str, Citation], at: date) -> Duty:
    """Reasons at the source, or before that rule those owed to an applicant."""
    if at >= _SOURCE_RULE_FROM:
        return Duty(DutyKind.GIVE_REASONS, _REASONS, (_SOURCE_RULE,))
    return Duty(DutyKind.GIVE_REASONS, _REASONS_ON_REQUEST, (article["reasons"],))


def _unsure_of_secrecy(facts: DocumentFacts) -> bool:
    return Answer.UNKNOWN in {facts.state_secret, facts.forbidden_by_law, facts.endangers_security}


_ASK = Bilingual(
    zh="不能确定是否可以公开的，报有关主管部门或者保密行政管理部门确定。",
    en="Where it is unclear whether the information may be disclosed, ask the competent department or the secrecy administration.",
)
_CONSULT = Bilingual(
    zh="征求第三方意见。制作文件时没有法定期限；收到申请后征求意见的，适用15个工作日的规定。",
    en="Consult the third party. At the source no statutory term runs; after a request the term of 15 working days applies.",
)
_REVIEW = Bilingual(
    zh="公开前进行保密审查：先审查、后公开。",
    en="Pass secrecy review before disclosure: review first, disclose afterwards.",
)
_SEPARATE = Bilingual(
    zh="公开可以公开的部分，对不予公开的部分说明理由。制作文件时为参照申请答复规定的做法。",
    en="Disclose the part that can be disclosed and give reasons for the rest. At the source this is practice by analogy with the rule for replies.",
)
_PUBLISH = Bilingual(
    zh="自信息形成或者变更之日起20个工作日内主动公开；法律、法规另有规定的，从其规定。",
    en="Disclose within 20 working days of formation or change, unless a statute or regulation sets another term.",
)
_INFORM = Bilingual(
    zh="将决定公开的内容和理由书面告知第三方。",
    en="Inform the third party in writing of what is disclosed and why.",
)
_REASONS = Bilingual(
    zh="写明不主动公开的理由和法律依据；拟不公开的政策性文件，报批前先送政府信息公开工作机构审核。",
    en="State the reasons and the legal basis for not disclosing proactively; policy documents proposed as not public go to the disclosure work body first.",
)
_REASONS_ON_REQUEST = Bilingual(
    zh="收到申请而不予公开的，告知申请人并说明理由。当时没有要求在制作文件时写明理由。",
    en="When a request is refused, tell the applicant the reasons. At that time no rule asked for reasons at the source.",
)
_REASSESS = Bilingual(
    zh="对不予公开的信息定期评估审查，情势变化可以公开的，应当公开。条例没有规定固定间隔。",
    en="Re-assess withheld information periodically and disclose it when circumstances change. The regulation sets no fixed interval.",
)
_ANEW = Bilingual(
    zh="“依申请公开”不是不予公开的理由：收到申请时，应当依照条例重新判断是否公开。",
    en="“On request” is no exemption: when a request comes in, disclosure is judged anew under the regulation.",
)
