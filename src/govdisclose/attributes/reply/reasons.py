"""Words of the reasoning for a reply (答复理由): one step for each rule asked, and the conclusion."""

from datetime import date

from govdisclose.attributes.reply.facts import request_fact_infos
from govdisclose.attributes.reply.stage import Outcome, ReplyType, Stage
from govdisclose.attributes.reply.ways import Way
from govdisclose.bilingual import Bilingual
from govdisclose.explain import Step

__all__ = ["REPLY_NAMES", "closing", "no_law", "opening", "stage_step"]

_T = ReplyType

#: Each kind of reply in words.
REPLY_NAMES = {
    _T.PROVIDED: Bilingual("予以公开", "provided"),
    _T.ALREADY_PUBLIC: Bilingual("已主动公开，告知获取方式、途径", "already public; tell the way and channel"),
    _T.PARTIAL: Bilingual("部分公开", "partly disclosed"),
    _T.REFUSED: Bilingual("不予公开", "refused"),
    _T.SPECIAL_REGISTER: Bilingual("行政查询事项，依照专门规定办理", "special register; its own rules apply"),
    _T.NOT_FOUND: Bilingual("经检索没有所申请的信息", "searched, none found"),
    _T.NOT_OURS: Bilingual("不属于本机关负责公开", "another organ is responsible"),
    _T.NEEDS_MAKING: Bilingual("没有现成信息，需要另行制作，不予提供", "nothing ready; it would have to be made"),
    _T.STILL_UNCLEAR: Bilingual("补正后申请内容仍不明确，无法提供", "still unclear after correction"),
    _T.NOT_A_REQUEST: Bilingual(
        "信访、投诉、举报类，不作为申请处理", "a petition or complaint, not handled as a request"
    ),
    _T.REPEATED: Bilingual("重复申请，不予重复处理", "repeated, not handled again"),
    _T.PUBLICATION: Bilingual("公开出版物，可以告知获取途径", "published matter; the way to get it may be told"),
    _T.EXCESSIVE: Bilingual("无正当理由大量反复申请，不予处理", "excessive without good reason, not handled"),
    _T.CONFIRM_OR_REISSUE: Bilingual("要求确认或者重新出具，不予处理", "confirmation or reissue, not handled"),
    _T.NO_OWN_NEED: Bilingual("与自身特殊需要无关，可以不予提供", "no own need, may be not provided"),
    _T.ABANDONED: Bilingual("逾期不补正，视为放弃申请", "not corrected in time, counts as abandoned"),
    _T.FEE_UNPAID: Bilingual("逾期未缴费，视为放弃申请", "fee not paid in time, counts as abandoned"),
    _T.WITHDRAWN: Bilingual("申请人撤回申请，不再处理", "withdrawn, not handled further"),
    _T.ASK_CORRECTION: Bilingual("告知补正，尚不答复", "ask for correction; no reply yet"),
    _T.UNDETERMINED: Bilingual("事实不足，尚不能确定", "not determined, facts are missing"),
}


def opening(way: Way, received: date) -> Step:
    """Which regulation answers."""
    source = way.separates
    return Step(
        Bilingual(
            zh=f"申请于{received}收到，适用《{source.title}》（{source.number}）。本结果供工作人员参考，不代替其认定。",
            en=f"The request was received on {received}; {source.number} ({source.title}) applies. The result supports an official's decision and does not replace it.",
        ),
        received,
    )


def stage_step(stage: Stage, possible: frozenset[Outcome | None], open_facts: tuple[str, ...]) -> Step:
    """What the rule says and whether it applies."""
    if possible == {None}:
        verdict = Bilingual("不适用", "it does not apply")
    elif None not in possible:
        verdict = Bilingual("适用", "it applies")
    else:
        infos = request_fact_infos()
        verdict = Bilingual(
            zh="尚不能确定，待查：" + "、".join(infos[n].term for n in open_facts),
            en="not known yet, to be found out: " + ", ".join(open_facts),
        )
    doubt = Bilingual("", "")
    if any(outcome is not None and not outcome.verified for outcome in possible):
        doubt = Bilingual("［条款内容未经原文核对］", " [not checked against the text of the source]")
    return Step(
        Bilingual(f"{stage.says.zh}——{verdict.zh}{doubt.zh}", f"{stage.says.en}: {verdict.en}{doubt.en}"),
        basis=(stage.basis,),
    )


def closing(outcome: Outcome | None) -> Step:
    """The conclusion."""
    name = REPLY_NAMES[outcome.reply if outcome else ReplyType.UNDETERMINED]
    may = Bilingual("", "")
    if outcome is not None and outcome.discretionary:
        may = Bilingual(
            "这里的规定是“可以不予公开”，是否不公开由本机关裁量并说明理由。",
            " The law says “may”: the organ has discretion, and must give its reasons for using it.",
        )
    return Step(
        Bilingual(f"结论：{name.zh}。{may.zh}", f"Result: {name.en}.{may.en}"),
        basis=(outcome.basis,) if outcome else (),
    )


def no_law(received: date) -> Step:
    """Before the first regulation."""
    return Step(
        Bilingual(
            zh=f"{received}尚无施行中的《中华人民共和国政府信息公开条例》（2008年5月1日起施行），不能认定。",
            en=f"on {received} no regulation on the disclosure of government information was in force (the first since 2008-05-01); nothing can be determined.",
        ),
        received,
    )
