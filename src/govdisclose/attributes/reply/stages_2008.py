"""The way to a reply under Order 492 (2008年条例的答复顺序): Arts. 13, 21-23.

Requests without an own need rest on 国办发〔2008〕36号, XIV, as quoted in 国办发〔2010〕5号. Not read in a source: Art. 21 (4), repeated
requests (国办发〔2008〕36号), information to be made (国办发〔2010〕5号); and the regulation has no word on requests that are withdrawn.
Art. 21 (1) and (3) were read in quotations, (3) word for word, Arts. 23-27 in a database of laws.
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.attributes.provisions import (
    letter_2010_5,
    old_article_8,
    old_article_14,
    old_article_14_review,
    old_article_14_secret,
)
from govdisclose.attributes.reply.stage import Outcome, ReplyType, Stage
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["LAST", "STAGES", "STAGES_BEFORE_2010"]


def _article(number: str) -> Citation:
    return Citation("中华人民共和国政府信息公开条例", "国务院令第492号", number)


_OPINION_2008 = Citation("国务院办公厅关于施行《中华人民共和国政府信息公开条例》若干问题的意见", "国办发〔2008〕36号")
_OWN_NEEDS = Citation(_OPINION_2008.title, _OPINION_2008.number, "第十四条")


def _open(reply: ReplyType, row: str | None, source: Citation) -> Outcome:
    """An outcome whose rule could not be read in a source."""
    return Outcome(reply, row, source, verified=False)


def _on(fact: str, outcome: Outcome, zh: str, en: str) -> Stage:
    return Stage((fact,), lambda facts: outcome if facts[fact] else None, Bilingual(zh=zh, en=en), outcome.basis)


def _own_needs(facts: Truth) -> Outcome | None:
    return None if facts["own_needs"] else Outcome(ReplyType.NO_OWN_NEED, "other", _OWN_NEEDS)


def _held(facts: Truth) -> Outcome | None:
    if not facts["made_or_kept_by_us"]:
        return Outcome(ReplyType.NOT_OURS, "not_held", _article("第二十一条第（三）项"))
    if not facts["found"]:
        return Outcome(ReplyType.NOT_FOUND, "not_held", _article("第二十一条第（三）项"))
    return None


def _excluded(provision: Provision, row: str) -> Stage:
    """An exclusion of Order 492 as a step of the reply."""
    outcome = Outcome(
        ReplyType.REFUSED,
        row,
        provision.citation,
        separable=True,
        discretionary=provision.discretionary,
        verified=provision.verified,
    )
    return Stage(
        provision.facts,
        lambda facts: outcome if provision.holds(facts) else None,
        provision.says,
        provision.citation,
    )


def _internal_or_process(facts: Truth) -> Outcome | None:
    if not letter_2010_5.PROVISION.holds(facts):
        return None
    row = "internal_affairs" if facts["internal_affairs"] else "process_information"
    source, read = letter_2010_5.PROVISION.citation, letter_2010_5.PROVISION.verified
    return Outcome(ReplyType.REFUSED, row, source, separable=True, discretionary=True, verified=read)


#: What follows when nothing stands against disclosure.
LAST = Outcome(ReplyType.PROVIDED, "provided", _article("第二十一条第（一）项"))

_BEGINNING = (
    _on(
        "withdrawn",
        _open(ReplyType.WITHDRAWN, "other", _article("第二十一条")),
        "申请人撤回申请的，不再处理",
        "a request that is withdrawn is not handled further",
    ),
    _on(
        "unclear",
        _open(ReplyType.ASK_CORRECTION, None, _article("第二十一条第（四）项")),
        "申请内容不明确的，告知申请人更改、补充",
        "for an unclear request, tell the applicant to amend it",
    ),
    _on(
        "repeated",
        _open(ReplyType.REPEATED, "repeated", _OPINION_2008),
        "同一申请人就同一内容反复提出申请的，可以不重复答复",
        "requests repeated for the same content need not be answered again",
    ),
    Stage(
        ("own_needs",),
        _own_needs,
        Bilingual(
            zh="与自身生产、生活、科研等特殊需要无关的，可以不予提供",
            en="what is not for the applicant's own production, living or research needs may be not provided",
        ),
        _article("第十三条"),
    ),
    Stage(
        ("made_or_kept_by_us", "found"),
        _held,
        Bilingual(
            zh="不属于本机关公开或者信息不存在的，告知申请人",
            en="tell the applicant what another organ must disclose and what does not exist",
        ),
        _article("第二十一条第（三）项"),
    ),
)
_TO_BE_MADE = _on(
    "needs_making",
    _open(ReplyType.NEEDS_MAKING, "needs_making", letter_2010_5.PROVISION.citation),
    "需要汇总、加工或者重新制作的，一般不予提供",
    "what would have to be compiled, processed or made anew is in general not provided",
)
_REST = (
    _on(
        "already_public",
        Outcome(ReplyType.ALREADY_PUBLIC, "provided", _article("第二十一条第（一）项")),
        "属于公开范围的，告知获取的方式和途径",
        "for what is within the scope of disclosure, tell the way and channel",
    ),
    _excluded(old_article_14_secret.PROVISION, "state_secret"),
    _excluded(old_article_14_review.PROVISION, "forbidden_by_law"),
    _excluded(old_article_8.PROVISION, "endangers_security"),
    _excluded(old_article_14.PROVISION, "third_party"),
)

#: From 2008-05-01 until 国办发〔2010〕5号 was issued.
STAGES_BEFORE_2010: tuple[Stage, ...] = (*_BEGINNING, *_REST)
#: With 国办发〔2010〕5号.
STAGES: tuple[Stage, ...] = (
    *_BEGINNING,
    _TO_BE_MADE,
    *_REST,
    Stage(
        letter_2010_5.PROVISION.facts,
        _internal_or_process,
        letter_2010_5.PROVISION.says,
        letter_2010_5.PROVISION.citation,
        letter_2010_5.PROVISION.against_list,
    ),
)
