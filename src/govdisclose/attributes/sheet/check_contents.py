"""Findings on the contents of a sheet (内容检查): reasons, determination, origin, privacy, negative list."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.determination import Determination
from govdisclose.attributes.determine import determine
from govdisclose.attributes.facts import Answer, fact_infos
from govdisclose.attributes.negative_list import NegativeList
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet import rules
from govdisclose.attributes.sheet.codes import Origin, ReviewStage, SheetKind, words_of
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.findings import Finding, Location

__all__ = ["content_findings"]

_CLOSED = {Attribute.WITHHELD, Attribute.PARTIAL}
_NEEDED = {
    SheetKind.OFFICIAL_DOCUMENT: {"title": "文件标题", "department": "拟稿部门", "drafter": "拟稿人"},
    SheetKind.OTHER_INFORMATION: {
        "title": "信息名称",
        "department": "拟公开信息单位",
        "drafter": "采集人",
        "summary": "内容要点",
        "source": "来源",
    },
}


def content_findings(sheet: ReviewSheet, at: date, negative_list: NegativeList | None) -> Iterator[Finding]:
    """What the contents of the sheet show."""
    yield from _blank(sheet)
    if sheet.attribute is None:
        return
    yield from _reasons(sheet, sheet.attribute)
    yield from _determination(sheet, sheet.attribute, at)
    yield from _origin(sheet, sheet.attribute)
    yield from _private(sheet, sheet.attribute)
    if negative_list is not None and sheet.attribute not in _CLOSED:
        yield from _listed(sheet, sheet.attribute, negative_list)


def _at(sheet: ReviewSheet, name: str) -> Location:
    return Location(item=sheet.id, field=name)


def _zh(attribute: Attribute) -> str:
    return words_of(attribute).zh


def _blank(sheet: ReviewSheet) -> Iterator[Finding]:
    for name, label in _NEEDED[sheet.kind].items():
        if not getattr(sheet, name).strip():
            yield Finding.of(rules.INCOMPLETE, _at(sheet, name), found=label)
    if sheet.attribute is None:
        yield Finding.of(rules.INCOMPLETE, _at(sheet, "proposed"), found="拟定公开属性")


def _reasons(sheet: ReviewSheet, attribute: Attribute) -> Iterator[Finding]:
    if attribute is Attribute.PROACTIVE:
        return
    if not sheet.reasons.strip():
        yield Finding.of(rules.NO_REASONS, _at(sheet, "reasons"), found=_zh(attribute))
    if attribute in _CLOSED and not any(c.article and (c.title or c.number) for c in sheet.basis):
        yield Finding.of(rules.NO_PROVISION, _at(sheet, "basis"), found=_zh(attribute))


def _determination(sheet: ReviewSheet, attribute: Attribute, at: date) -> Iterator[Finding]:
    recorded = sheet.determination
    day = recorded.at if recorded else at
    result = determine(sheet.facts, at=day)
    if recorded and (recorded.attribute, recorded.discretionary) != (result.attribute, result.discretionary):
        yield Finding.of(
            rules.DETERMINATION_STALE,
            _at(sheet, "determination"),
            found=_zh(recorded.attribute),
            expected=_zh(result.attribute),
            day=day,
        )
    if result.attribute is Attribute.UNDETERMINED:
        infos = fact_infos()
        missing = "、".join(infos[question.fact].term for question in result.questions)
        yield Finding.of(rules.NOT_SETTLED, _at(sheet, "facts"), found=_zh(attribute), expected=missing or "适用的规定")
    elif _against(attribute, result):
        yield Finding.of(
            rules.AGAINST_DETERMINATION,
            _at(sheet, "proposed"),
            found=_zh(attribute),
            expected=_zh(result.attribute),
        )


def _against(attribute: Attribute, result: Determination) -> bool:
    """Whether the attribute goes against what the law demands; where the law leaves a choice, no choice does."""
    if result.attribute is Attribute.PROACTIVE:
        return attribute is not Attribute.PROACTIVE
    if result.attribute is Attribute.ON_REQUEST:
        return attribute in _CLOSED
    return not result.discretionary and attribute not in _CLOSED


def _origin(sheet: ReviewSheet, attribute: Attribute) -> Iterator[Finding]:
    original = sheet.original_attribute
    if sheet.origin is Origin.FORWARDED and original is not None and attribute is not original:
        yield Finding.of(rules.FORWARDED_CHANGED, _at(sheet, "proposed"), found=_zh(attribute), expected=_zh(original))
    if sheet.origin is not Origin.JOINT:
        return
    if not sheet.lead_organ.strip():
        yield Finding.of(rules.JOINT_CHANGED, _at(sheet, "lead_organ"), found="没有写明牵头机关")
    if original is not None and attribute is not original:
        said = f"定为“{_zh(attribute)}”，牵头机关定为“{_zh(original)}”"
        yield Finding.of(rules.JOINT_CHANGED, _at(sheet, "proposed"), found=said)
    signed = sum(d.stage is ReviewStage.COSIGN and d.agreed for d in sheet.decisions)
    finished = any(d.stage in {ReviewStage.FINAL, ReviewStage.RELEASE} for d in sheet.decisions)
    if finished and signed < len(sheet.other_organs):
        said = f"{len(sheet.other_organs)}家参加机关，会签同意{signed}家"
        yield Finding.of(rules.JOINT_CHANGED, _at(sheet, "other_organs"), found=said)


def _private(sheet: ReviewSheet, attribute: Attribute) -> Iterator[Finding]:
    facts = sheet.facts.presumed()
    released = Answer.YES in {facts.third_party_consents, facts.public_interest_override}
    if attribute is not Attribute.PROACTIVE or facts.harms_third_party is not Answer.YES or released:
        return
    infos = fact_infos()
    named = [n for n in ("trade_secret", "personal_privacy") if facts.answer(n) is Answer.YES]
    said = "涉及" + "、".join(infos[n].term for n in named) if named else "公开会损害第三方合法权益"
    yield Finding.of(rules.PRIVATE, _at(sheet, "facts"), found=said)


def _listed(sheet: ReviewSheet, attribute: Attribute, negative_list: NegativeList) -> Iterator[Finding]:
    for name in ("title", "summary"):
        seen = set()
        for hit in negative_list.matches(getattr(sheet, name)):
            if hit.entry.attribute is attribute or (hit.entry.code, hit.phrase) in seen:
                continue
            seen.add((hit.entry.code, hit.phrase))
            yield Finding.of(
                rules.NEGATIVE_HIT,
                _at(sheet, name),
                found=hit.phrase,
                expected=f"{hit.entry.code} {hit.entry.name}",
                attribute=_zh(attribute),
            )
