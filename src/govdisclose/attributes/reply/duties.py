"""Duties while a request is handled (办理义务), each with its statutory term."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.duties import may_be_weighed
from govdisclose.attributes.duty import Duty, DutyKind
from govdisclose.attributes.duty_words import ASK_ON_LIST, REASSESS
from govdisclose.attributes.facts import Answer, DocumentFacts
from govdisclose.attributes.reply.facts import RequestFacts
from govdisclose.attributes.reply.outcomes import contested
from govdisclose.attributes.reply.stage import Outcome, ReplyType
from govdisclose.attributes.reply.ways import Way
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.terms_at import statutory

__all__ = ["reply_duties"]

_OLD_THIRD_PARTY = Citation("中华人民共和国政府信息公开条例", "国务院令第492号", "第二十三条")
_INFORM = Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第三十二条")
_REVIEW = Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第十七条")
_OLD_REVIEW = Citation("中华人民共和国政府信息公开条例", "国务院令第492号", "第十四条")
_REASSESS = Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第十八条")
_EXCESS = Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第三十五条")


def reply_duties(way: Way, outcome: Outcome | None, facts: RequestFacts, received: date) -> tuple[Duty, ...]:
    """What must be done and by when, under the law that applied when the request was received."""
    return tuple(_duties(way, outcome, facts, received))


def _duties(way: Way, outcome: Outcome | None, facts: RequestFacts, received: date) -> Iterator[Duty]:
    modern = way.name == "2019"
    if outcome is not None and outcome.reply is ReplyType.ASK_CORRECTION:
        if modern:
            term = statutory("request.correction_notice", at=received)
            yield Duty(DutyKind.ASK_CORRECTION, _CORRECT, (term.citation,), term.limit)
    elif outcome is None or outcome.reply is not ReplyType.WITHDRAWN:
        term = statutory("request.reply", at=received)
        yield Duty(DutyKind.REPLY, _REPLY, (term.citation,), term.limit)
    discloses = outcome is not None and outcome.reply in _DISCLOSING
    if _concerned(way, facts.document) and (outcome is None or discloses):
        yield from _to_third_party(way, facts.document, received, discloses=discloses)
    if (outcome is None or discloses) and modern and facts.jointly_made is Answer.YES:
        term = statutory("request.other_organ_opinion", at=received)
        yield Duty(DutyKind.CONSULT_ORGAN, _ORGAN, (term.citation,), term.limit)
    if modern and facts.excessive is Answer.YES and facts.excess_justified is Answer.YES:
        yield Duty(DutyKind.FIX_LATER_TERM, _LATER, (_EXCESS,))
    if any(contested(way, outcome, facts)):
        yield Duty(DutyKind.ASK_COMPETENT, ASK_ON_LIST, (_REVIEW if modern else _OLD_REVIEW,))
    if modern and outcome is not None and outcome.reply in {ReplyType.REFUSED, ReplyType.PARTIAL}:
        yield Duty(DutyKind.REASSESS, REASSESS, (_REASSESS,))


_DISCLOSING = {ReplyType.PROVIDED, ReplyType.PARTIAL}


def _concerned(way: Way, document: DocumentFacts) -> bool:
    """Whether the third party must be asked: harm, before 2019 harm by secrets or privacy, and nothing absolute against disclosure."""
    harmed = document.harms_third_party is Answer.YES and (way.name == "2019" or document.touches_third_party)
    return harmed and may_be_weighed(document)


def _to_third_party(way: Way, document: DocumentFacts, received: date, *, discloses: bool) -> Iterator[Duty]:
    """Consultation while the third party has not spoken, word of a disclosure against its will."""
    modern, consent = way.name == "2019", document.third_party_consents
    if consent is Answer.UNKNOWN:
        if modern:
            term = statutory("request.third_party_opinion", at=received)
            yield Duty(DutyKind.CONSULT_THIRD_PARTY, _CONSULT, (term.citation,), term.limit)
        else:
            yield Duty(DutyKind.CONSULT_THIRD_PARTY, _CONSULT_OLD, (_OLD_THIRD_PARTY,))
    if discloses and consent is not Answer.YES and document.public_interest_override is Answer.YES:
        yield Duty(DutyKind.INFORM_THIRD_PARTY, _TELL, (_INFORM if modern else _OLD_THIRD_PARTY,))


_CORRECT = Bilingual(
    zh="自收到申请之日起7个工作日内一次性告知补正；答复期限自收到补正的申请之日起计算。",
    en="Give the one-off notice within 7 working days of receipt; the reply term runs from the day the corrected request comes in.",
)
_REPLY = Bilingual(
    zh="能够当场答复的，当场答复；不能当场答复的，在法定期限内答复。征求第三方和其他机关意见的时间不计算在内。",
    en="Reply on the spot if possible, else within the statutory term. Time for consulting third parties and other organs is not counted.",
)
_CONSULT = Bilingual(
    zh="书面征求第三方意见；第三方自收到征求意见书之日起15个工作日内提出意见，逾期未提出的，由行政机关依照条例决定是否公开。",
    en="Consult the third party in writing; it has 15 working days from receiving the letter. If it is silent, the organ decides under the regulation.",
)
_CONSULT_OLD = Bilingual(
    zh="书面征求第三方意见。2008年条例没有规定第三方答复的期限。",
    en="Consult the third party in writing. The regulation of 2008 set no term for its answer.",
)
_ORGAN = Bilingual(
    zh="由牵头制作的机关公开的，可以征求其他制作机关意见；自收到征求意见书之日起15个工作日内未提出意见的，视为同意公开。",
    en="The lead organ may consult the other makers; silence for 15 working days from the letter counts as consent to disclosure.",
)
_LATER = Bilingual(
    zh="在法定期限内确实无法答复的，确定延迟答复的合理期限并告知申请人。",
    en="Where the statutory terms do not suffice, fix a reasonable later term and tell the applicant.",
)
_TELL = Bilingual(
    zh="因公共利益决定公开的，将决定公开的内容和理由书面告知第三方。",
    en="Where it is disclosed in the public interest, tell the third party content and reasons in writing.",
)
