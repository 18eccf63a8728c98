"""Words of the reasoning (认定理由): one step for each provision asked, and the conclusion."""

from datetime import date

from govdisclose.attributes.fact_texts import fact_infos
from govdisclose.attributes.facts import DocumentFacts
from govdisclose.attributes.outcomes import cited
from govdisclose.attributes.provision import Attribute, Provision
from govdisclose.attributes.provisions import Regime
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.explain import Step

__all__ = ["closing_step", "contest_step", "no_regime_step", "opening_step", "provision_step", "rest_step"]


def opening_step(regime: Regime, at: date) -> Step:
    """Which version of the regulation answers."""
    source = regime.discloses
    return Step(
        Bilingual(
            zh=f"{at}适用《{source.title}》（{source.number}）。本结果供工作人员参考，不代替其认定。",
            en=f"On {at} {source.number} ({source.title}) applies. The result supports an official's decision and does not replace it.",
        ),
        at,
    )


def no_regime_step(at: date) -> Step:
    """Before the first regulation."""
    return Step(
        Bilingual(
            zh=f"{at}尚无施行中的《中华人民共和国政府信息公开条例》（2008年5月1日起施行），不能认定。",
            en=f"on {at} no regulation on the disclosure of government information was in force (the first since 2008-05-01); nothing can be determined.",
        ),
        at,
    )


def provision_step(
    provision: Provision, possible: frozenset[bool], open_facts: tuple[str, ...], source: Citation
) -> Step:
    """What the provision says and whether it holds."""
    if possible == {True}:
        verdict = Bilingual(zh="成立", en="it holds")
    elif possible == {False}:
        verdict = Bilingual(zh="不成立", en="it does not hold")
    else:
        infos = fact_infos()
        verdict = Bilingual(
            zh="尚不能确定，待查：" + "、".join(infos[n].term for n in open_facts),
            en="not known yet, to be found out: " + ", ".join(open_facts),
        )
    doubt = Bilingual(zh="", en="")
    if not provision.verified:
        doubt = Bilingual(zh="［条款内容未经原文核对］", en=" [not checked against the text of the source]")
    return Step(
        Bilingual(zh=f"{provision.says.zh}——{verdict.zh}{doubt.zh}", en=f"{provision.says.en}: {verdict.en}{doubt.en}"),
        basis=(source,),
    )


def closing_step(attribute: Attribute, regime: Regime, *, discretionary: bool) -> Step:
    """The conclusion in words, and what kind of rule it rests on."""
    text = _CONCLUSIONS[attribute]
    basis: tuple[Citation, ...] = ()
    if attribute is Attribute.PARTIAL:
        basis = (regime.separates,)
    if discretionary:
        text = Bilingual(zh=text.zh + _MAY.zh, en=text.en + _MAY.en)
    return Step(text, basis=basis)


def rest_step(regime: Regime, rest: Attribute, facts: DocumentFacts) -> Step:
    """What becomes of the part that is not withheld."""
    basis: tuple[Citation, ...] = ()
    if rest is Attribute.PROACTIVE:
        basis = tuple(cited(p, facts) for p in regime.proactive if p.possible(facts) == {True})
    if rest is Attribute.ON_REQUEST:
        basis = (regime.discloses, regime.on_request)
    return Step(_RESTS[rest], basis=basis)


def contest_step(excluding: Citation, said: Bilingual, listed: Citation) -> Step:
    """What is contested where an exclusion meets information that is listed."""
    return Step(
        Bilingual(
            zh=f"提示：{said.zh}。决定不予公开之前，应当报有关主管部门确定或者送法制审核。",
            en=f"Note: {said.en}. Before withholding, ask the competent department or have it legally reviewed.",
        ),
        basis=(excluding, listed),
    )


_RESTS = {
    Attribute.PROACTIVE: Bilingual(
        zh="其余部分：应当主动公开，自形成或者变更之日起20个工作日内公开。",
        en="The rest: disclose proactively, within 20 working days of formation or change.",
    ),
    Attribute.ON_REQUEST: Bilingual(
        zh="其余部分：依申请公开，收到申请时重新判断。",
        en="The rest: on request; when a request comes in it is judged anew.",
    ),
    Attribute.UNDETERMINED: Bilingual(
        zh="其余部分：是否应当主动公开尚不能认定，请先回答所列问题。",
        en="The rest: whether it must be disclosed proactively is not determined; answer the questions listed first.",
    ),
}
_MAY = Bilingual(
    zh="这里的规定是“可以不予公开”，是否不公开由本机关裁量并说明理由。",
    en=" The law says “may”: the organ has discretion, and must give its reasons for using it.",
)
_CONCLUSIONS = {
    Attribute.PROACTIVE: Bilingual(zh="结论：主动公开。", en="Result: disclose proactively."),
    Attribute.ON_REQUEST: Bilingual(
        zh="结论：依申请公开。没有不予公开的情形，也不属于应当主动公开的信息；依申请公开不是不予公开的理由。",
        en="Result: on request. Nothing excludes disclosure and nothing demands proactive disclosure; “on request” is no exemption.",
    ),
    Attribute.PARTIAL: Bilingual(
        zh="结论：区分处理，可以公开的部分公开。制作文件时属于参照答复申请的规定的做法。",
        en="Result: separate, and disclose what can be disclosed. At the source this is practice by analogy with the rule for replies.",
    ),
    Attribute.WITHHELD: Bilingual(zh="结论：不予公开。", en="Result: withhold."),
    Attribute.UNDETERMINED: Bilingual(
        zh="结论：事实不足，尚不能认定。请先回答所列问题。",
        en="Result: not determined, facts are missing. Answer the questions listed first.",
    ),
}
