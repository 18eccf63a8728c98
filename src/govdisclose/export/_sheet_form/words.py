"""What stands in the cells of the form (填写内容): ticks, facts, sources and days, as an office writes them."""

from datetime import date

from govdisclose.attributes.facts import Answer
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet.codes import Origin, ReleaseChannel, words_of
from govdisclose.attributes.sheet.decision import Decision
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.deadlines.calendar_dates import SHANGHAI
from govdisclose.findings import Finding

__all__ = [
    "BLANK_DAY",
    "OFF",
    "ON",
    "day_words",
    "determined_words",
    "facts_words",
    "original_words",
    "settled",
    "signed_words",
    "sources_words",
    "ticks",
    "warning_words",
]

ON, OFF = "☑", "□"
BLANK_DAY = "　　　年　　月　　日"
_FACTS = {
    "state_secret": "国家秘密",
    "forbidden_by_law": "法律、行政法规禁止公开",
    "endangers_security": "危及“三安全一稳定”",
    "trade_secret": "商业秘密",
    "personal_privacy": "个人隐私",
    "internal_affairs": "内部事务信息",
    "process_information": "过程性信息",
    "enforcement_file": "行政执法案卷信息",
}


def settled() -> tuple[Attribute, ...]:
    return tuple(a for a in Attribute if a is not Attribute.UNDETERMINED)


def ticks(options: type[Origin] | type[ReleaseChannel] | tuple[Attribute, ...], chosen: tuple[object, ...]) -> str:
    return "　".join(f"{ON if one in chosen else OFF}{words_of(one).zh}" for one in options)


def facts_words(sheet: ReviewSheet) -> str:
    lines = []
    for name, label in _FACTS.items():
        answer = sheet.facts.answer(name)
        yes, no = (ON if answer is one else OFF for one in (Answer.YES, Answer.NO))
        lines.append(f"{label}：{yes}是 {no}否")
    return "\n".join("　　".join(lines[n : n + 2]) for n in range(0, len(lines), 2))


def determined_words(sheet: ReviewSheet) -> str:
    found = sheet.determination
    if found is None:
        return ""
    sources = "；".join(c.to_text() for c in found.basis)
    may = "（可以不予公开，由本机关裁量）" if found.discretionary else ""
    return f"{words_of(found.attribute).zh}{may}" + (f"\n{sources}" if sources else "")


def original_words(sheet: ReviewSheet) -> str:
    parts = [words_of(sheet.origin).zh]
    if sheet.lead_organ:
        parts.append(f"牵头机关：{sheet.lead_organ}")
    if sheet.other_organs:
        parts.append("参加机关：" + "、".join(sheet.other_organs))
    if sheet.original_attribute:
        parts.append(f"公开属性：{words_of(sheet.original_attribute).zh}")
    return "　".join(parts)


def sources_words(sheet: ReviewSheet) -> str:
    return "；".join(c.to_text() for c in sheet.basis)


def day_words(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else BLANK_DAY


def signed_words(decision: Decision) -> str:
    """Who signed, of which organ and in which office, and when in Beijing time."""
    office = "，".join(filter(None, (decision.organ.strip(), decision.role.strip())))
    when = decision.time.astimezone(SHANGHAI)
    return f"签名：{decision.person}{f'（{office}）' if office else ''}　{when:%Y年%m月%d日 %H:%M}"


def warning_words(changed: tuple[Finding, ...]) -> str:
    """What stands at the head of a sheet whose record was changed."""
    if not changed:
        return ""
    places = "、".join(str(finding.found) for finding in changed)
    return f"记录校验不符（{places}）：内容或者审核意见在记录之后被改动，本单不得作为审核和公开的依据。"
