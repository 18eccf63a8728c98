"""The rows of the form (审核单各栏), filled in from a sheet or blank."""

from collections.abc import Iterator

from govdisclose.attributes.sheet.codes import Origin, ReleaseChannel, ReviewStage, SheetKind, words_of
from govdisclose.attributes.sheet.decision import Decision
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.attributes.sheet.telling import plain_name
from govdisclose.export._sheet_form.form import Form, FormCell, FormRow
from govdisclose.export._sheet_form.words import (
    BLANK_DAY,
    OFF,
    ON,
    day_words,
    determined_words,
    facts_words,
    original_words,
    settled,
    signed_words,
    sources_words,
    ticks,
    warning_words,
)

__all__ = ["form_of"]

_REVIEWS = {
    SheetKind.OFFICIAL_DOCUMENT: {
        ReviewStage.FIRST: "部门负责人\n意见（初审）",
        ReviewStage.SECRECY: "保密审查\n意见",
        ReviewStage.SECOND: "公开工作机构\n意见（复审）",
        ReviewStage.FINAL: "签发人\n意见（终审）",
    },
    SheetKind.OTHER_INFORMATION: {
        ReviewStage.FIRST: "单位负责人\n意见（初审）",
        ReviewStage.SECOND: "分管领导\n意见（复审）",
        ReviewStage.SECRECY: "保密审查\n意见",
        ReviewStage.FINAL: "主要领导\n意见（终审）",
    },
}
_MORE = {ReviewStage.COSIGN: "会签意见", ReviewStage.RELEASE: "发布记录"}


def form_of(kind: SheetKind, sheet: ReviewSheet | None = None, *, seal: str | None = None) -> Form:
    """The form filled in from a sheet, or blank to be filled in by hand; ``seal`` as for ``ReviewSheet.verify``."""
    shown = sheet or ReviewSheet(kind=kind, id="blank")
    number = sheet.id if sheet else "　　　　　　"
    day = day_words(shown.filled_on) if sheet else BLANK_DAY
    below = f"记录校验值：{shown.seal}" if shown.seal else ""
    above = f"编号：{number}　　填表日期：{day}"
    warning = warning_words(shown.verify(seal=seal)) if sheet else ""
    return Form(words_of(kind).zh, above, tuple(_rows(shown, blank=sheet is None)), below, warning)


def _rows(sheet: ReviewSheet, *, blank: bool) -> Iterator[FormRow]:
    if sheet.kind is SheetKind.OFFICIAL_DOCUMENT:
        yield _one("文件标题", sheet.title, lines=2)
        yield _two(("拟稿部门", sheet.department), ("拟 稿 人", sheet.drafter))
        yield _one("文　　号", sheet.number)
        yield _one("文件来源", ticks(Origin, () if blank else (sheet.origin,)))
    else:
        yield _one("信息名称", sheet.title, lines=2)
        yield _two(("拟公开信息\n单位", sheet.department), ("采 集 人", sheet.drafter))
        yield _two(("来　　源", sheet.source), ("载体形式", f"{OFF}公文类　{ON}非公文类"))
    if sheet.summary or sheet.kind is SheetKind.OTHER_INFORMATION:
        yield _one("内容要点", sheet.summary, lines=4)
    if sheet.origin is not Origin.OWN:
        yield _one("原件、牵头\n机关认定", original_words(sheet))
    yield _one("拟定公开属性", ticks(settled(), (sheet.proposed,)))
    if sheet.attribute is not sheet.proposed:
        yield _one("审定公开属性", ticks(settled(), (sheet.attribute,)))
    yield _one(
        "依申请公开、\n不予公开的\n理由和依据", "\n".join(filter(None, (sheet.reasons, sources_words(sheet)))), lines=3
    )
    yield _one("内容是否涉及", facts_words(sheet))
    if sheet.determination:
        yield _one("按事实认定", determined_words(sheet))
    ways = ticks(ReleaseChannel, sheet.channels) + (f"（{sheet.other_channel}）" if sheet.other_channel else "")
    yield _one("公开渠道" if sheet.kind is SheetKind.OFFICIAL_DOCUMENT else "拟公开方式", ways)
    wanted = "　".join(
        f"{ON if sheet.interpretation is value else OFF}{word}" for value, word in ((True, "是"), (False, "否"))
    )
    yield _two(("拟公开日期", day_words(sheet.publish_on)), ("是否需解读", wanted))
    yield from _opinions(sheet)


def _opinions(sheet: ReviewSheet) -> Iterator[FormRow]:
    for stage, label in _REVIEWS[sheet.kind].items():
        said: list[Decision | None] = [d for d in sheet.decisions if d.stage is stage]
        for decision in said or [None]:
            yield FormRow((_opinion(label, decision),), lines=4)
    for stage, label in _MORE.items():
        for decision in (d for d in sheet.decisions if d.stage is stage):
            yield FormRow((_opinion(label, decision),), lines=2)
    signed = {plain_name(d.organ) for d in sheet.decisions if d.stage is ReviewStage.COSIGN}
    for organ in sheet.other_organs:
        if plain_name(organ) not in signed:
            yield FormRow((_opinion(f"会签意见\n（{organ}）", None),), lines=3)


def _opinion(label: str, decision: Decision | None) -> FormCell:
    if decision is None:
        return FormCell(label, "", f"签名：　　　　　　　{BLANK_DAY}")
    words = [words_of(decision.verdict).zh]
    if decision.attribute is not None:
        words.append(f"公开属性：{words_of(decision.attribute).zh}")
    said = "。".join(words) + "。" + (f"\n{decision.opinion}" if decision.opinion else "")
    return FormCell(label, said, signed_words(decision))


def _one(label: str, text: str, *, lines: int = 1) -> FormRow:
    return FormRow((FormCell(label, text),), lines)


def _two(left: tuple[str, str], right: tuple[str, str]) -> FormRow:
    return FormRow((FormCell(*left), FormCell(*right)))
