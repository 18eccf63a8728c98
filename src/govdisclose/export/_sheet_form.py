"""The office form of a review sheet (审核单版式): rows of labels and words, for the printer of every format.

The form has four columns: label, words, label, words. A cell that spans more is one line of the form.
"""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from govdisclose.attributes.facts import Answer
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet.codes import Origin, ReleaseChannel, ReviewStage, SheetKind, words_of
from govdisclose.attributes.sheet.decision import Decision
from govdisclose.attributes.sheet.model import ReviewSheet

__all__ = ["Form", "FormCell", "FormRow", "form_of"]

_ON, _OFF = "☑", "□"
_BLANK_DAY = "　　　年　　月　　日"


@frozen
class FormCell:
    """A label and its words; ``signed`` is the line of signature and date at the foot of an opinion."""

    label: str
    text: str = ""
    signed: str = ""


@frozen
class FormRow:
    """One cell over the whole width or two side by side; ``lines`` is the least height in lines."""

    cells: tuple[FormCell, ...]
    lines: int = 1


@frozen
class Form:
    """The whole form: title, line above the table, rows, line below."""

    title: str
    above: str
    rows: tuple[FormRow, ...]
    below: str


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


def form_of(kind: SheetKind, sheet: ReviewSheet | None = None) -> Form:
    """The form filled in from a sheet, or blank to be filled in by hand."""
    shown = sheet or ReviewSheet(kind=kind, id="blank")
    number = sheet.id if sheet else "　　　　　　"
    day = _day(shown.filled_on) if sheet else _BLANK_DAY
    seal = f"记录校验值：{shown.seal}" if shown.seal else ""
    return Form(words_of(kind).zh, f"编号：{number}　　填表日期：{day}", tuple(_rows(shown, blank=sheet is None)), seal)


def _rows(sheet: ReviewSheet, *, blank: bool) -> Iterator[FormRow]:
    if sheet.kind is SheetKind.OFFICIAL_DOCUMENT:
        yield _one("文件标题", sheet.title, lines=2)
        yield _two(("拟稿部门", sheet.department), ("拟 稿 人", sheet.drafter))
        yield _one("文　　号", sheet.number)
        yield _one("文件来源", _ticks(Origin, () if blank else (sheet.origin,)))
    else:
        yield _one("信息名称", sheet.title, lines=2)
        yield _two(("拟公开信息\n单位", sheet.department), ("采 集 人", sheet.drafter))
        yield _two(("来　　源", sheet.source), ("载体形式", f"{_OFF}公文类　{_ON}非公文类"))
    if sheet.summary or sheet.kind is SheetKind.OTHER_INFORMATION:
        yield _one("内容要点", sheet.summary, lines=4)
    if sheet.origin is not Origin.OWN:
        yield _one("原件、牵头\n机关认定", _original(sheet))
    yield _one("拟定公开属性", _ticks(_settled(), (sheet.attribute,)))
    yield _one(
        "依申请公开、\n不予公开的\n理由和依据", "\n".join(filter(None, (sheet.reasons, _sources(sheet)))), lines=3
    )
    yield _one("内容是否涉及", _facts(sheet))
    if sheet.determination:
        yield _one("按事实认定", _determined(sheet))
    ways = _ticks(ReleaseChannel, sheet.channels) + (f"（{sheet.other_channel}）" if sheet.other_channel else "")
    yield _one("公开渠道" if sheet.kind is SheetKind.OFFICIAL_DOCUMENT else "拟公开方式", ways)
    wanted = "　".join(
        f"{_ON if sheet.interpretation is value else _OFF}{word}" for value, word in ((True, "是"), (False, "否"))
    )
    yield _two(("拟公开日期", _day(sheet.publish_on)), ("是否需解读", wanted))
    yield from _opinions(sheet)


def _opinions(sheet: ReviewSheet) -> Iterator[FormRow]:
    for stage, label in _REVIEWS[sheet.kind].items():
        said: list[Decision | None] = [d for d in sheet.decisions if d.stage is stage]
        for decision in said or [None]:
            yield FormRow((_opinion(label, decision),), lines=4)
    for stage, label in _MORE.items():
        for decision in (d for d in sheet.decisions if d.stage is stage):
            yield FormRow((_opinion(label, decision),), lines=2)


def _opinion(label: str, decision: Decision | None) -> FormCell:
    if decision is None:
        return FormCell(label, "", f"签名：　　　　　　　{_BLANK_DAY}")
    words = [words_of(decision.verdict).zh]
    if decision.attribute is not None:
        words.append(f"公开属性：{words_of(decision.attribute).zh}")
    said = "。".join(words) + "。" + (f"\n{decision.opinion}" if decision.opinion else "")
    signed = (
        f"签名：{decision.person}{f'（{decision.role}）' if decision.role else ''}　{decision.time:%Y年%m月%d日 %H:%M}"
    )
    return FormCell(label, said, signed)


def _one(label: str, text: str, *, lines: int = 1) -> FormRow:
    return FormRow((FormCell(label, text),), lines)


def _two(left: tuple[str, str], right: tuple[str, str]) -> FormRow:
    return FormRow((FormCell(*left), FormCell(*right)))


def _settled() -> tuple[Attribute, ...]:
    return tuple(a for a in Attribute if a is not Attribute.UNDETERMINED)


def _ticks(options: type[Origin] | type[ReleaseChannel] | tuple[Attribute, ...], chosen: tuple[object, ...]) -> str:
    return "　".join(f"{_ON if one in chosen else _OFF}{words_of(one).zh}" for one in options)


def _facts(sheet: ReviewSheet) -> str:
    lines = []
    for name, label in _FACTS.items():
        answer = sheet.facts.answer(name)
        yes, no = (_ON if answer is one else _OFF for one in (Answer.YES, Answer.NO))
        lines.append(f"{label}：{yes}是 {no}否")
    return "\n".join("　　".join(lines[n : n + 2]) for n in range(0, len(lines), 2))


def _determined(sheet: ReviewSheet) -> str:
    found = sheet.determination
    if found is None:
        return ""
    sources = "；".join(c.to_text() for c in found.basis)
    may = "（可以不予公开，由本机关裁量）" if found.discretionary else ""
    return f"{words_of(found.attribute).zh}{may}" + (f"\n{sources}" if sources else "")


def _original(sheet: ReviewSheet) -> str:
    parts = [words_of(sheet.origin).zh]
    if sheet.lead_organ:
        parts.append(f"牵头机关：{sheet.lead_organ}")
    if sheet.other_organs:
        parts.append("参加机关：" + "、".join(sheet.other_organs))
    if sheet.original_attribute:
        parts.append(f"公开属性：{words_of(sheet.original_attribute).zh}")
    return "　".join(parts)


def _sources(sheet: ReviewSheet) -> str:
    return "；".join(c.to_text() for c in sheet.basis)


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else _BLANK_DAY
