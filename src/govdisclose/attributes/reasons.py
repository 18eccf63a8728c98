"""Words of the reasoning (认定理由): one step for each provision asked, and the conclusion."""

from datetime import date

from govdisclose.attributes.facts import fact_infos
from govdisclose.attributes.provision import Attribute, Provision
from govdisclose.attributes.provisions import Regime
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.explain import Step

__all__ = ["closing_step", "opening_step", "provision_step"]


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


def provision_step(provision: Provision, possible: frozenset[bool], open_facts: tuple[str, ...]) -> Step:
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
        basis=(provision.citation,),
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
