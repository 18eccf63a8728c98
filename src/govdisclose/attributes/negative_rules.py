"""Lint of a negative list (负面清单检查): entries without a provision, phrases that hit too much or are held by two entries."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.negative_list import NegativeEntry, NegativeList
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.findings import Finding, Location, Report, RuleInfo, Severity

__all__ = ["LIST_RULES", "lint_negative_list"]

_ORDER = "国务院令第711号"
_ARTICLES = ("第十四条", "第十五条", "第十六条")
_REASONS = Citation(
    "国务院办公厅印发《关于全面推进政务公开工作的意见》实施细则的通知", "国办发〔2016〕80号", "第一条第（一）项"
)

_NO_BASIS = RuleInfo(
    code="GD-A051",
    title=Bilingual("负面清单事项没有依据", "Entry of the negative list without a provision"),
    severity=Severity.ERROR,
    message=Bilingual(
        "清单事项“{found}”没有写明法律依据；应写明条款。",
        "entry “{found}” names no provision; it must name one.",
    ),
    hint=Bilingual("补上依据的名称、文号和条款。", "Add title, number and article of the provision."),
    good="N03 个人身份和账户号码，依据条例第十五条",
    bad="N03 个人身份和账户号码，没有依据",
    basis=(_REASONS,),
)
_OTHER_ARTICLE = RuleInfo(
    code="GD-A052",
    title=Bilingual("所引条款不是不予公开的依据", "The article cited withholds nothing"),
    severity=Severity.ERROR,
    message=Bilingual(
        "清单事项引用条例{found}；不予公开的依据只有第十四条、第十五条、第十六条。",
        "an entry cites {found} of the regulation; only Arts. 14, 15 and 16 allow withholding.",
    ),
    hint=Bilingual("改引相应的条款，或者删去这一事项。", "Cite the fitting article, or drop the entry."),
    good="第十五条",
    bad="第二十条",
    basis=(Citation("中华人民共和国政府信息公开条例", _ORDER, "第十三条"),),
)
_SHORT = RuleInfo(
    code="GD-A053",
    title=Bilingual("短语过短", "Phrase too short"),
    severity=Severity.WARNING,
    message=Bilingual(
        "短语“{found}”只有一个字，会命中大量无关内容；应至少两个字。",
        "the phrase “{found}” has one character and hits far too much; use two or more.",
    ),
    hint=Bilingual("写得更具体，例如“机密级”。", "Make it more precise, such as 机密级."),
    good="机密级",
    bad="密",
)
_TWICE = RuleInfo(
    code="GD-A054",
    title=Bilingual("短语或者编号重复", "Phrase or code used twice"),
    severity=Severity.WARNING,
    message=Bilingual(
        "“{found}”同时出现在事项{expected}中；每个短语、每个编号只应出现一次。",
        "“{found}” stands in the entries {expected}; each phrase and code belongs to one entry.",
    ),
    hint=Bilingual("保留一处，删去其他。", "Keep one and drop the others."),
    good="N03 家庭住址",
    bad="N03 家庭住址；N04 家庭住址",
)
_IDLE = RuleInfo(
    code="GD-A055",
    title=Bilingual("例外短语不起作用", "Exception without effect"),
    severity=Severity.NOTE,
    message=Bilingual(
        "例外短语“{found}”不含本事项的任何短语，不会起作用；应包含其中之一。",
        "the exception “{found}” holds no phrase of its entry and does nothing; it should hold one.",
    ),
    hint=Bilingual("改写例外短语，或者删去。", "Rewrite it or drop it."),
    good="短语“会议记录”，例外“会议记录公开”",
    bad="短语“会议记录”，例外“工作动态”",
)

LIST_RULES: tuple[RuleInfo, ...] = (_NO_BASIS, _OTHER_ARTICLE, _SHORT, _TWICE, _IDLE)


def lint_negative_list(listed: NegativeList, *, at: date) -> Report:
    """What is doubtful in a negative list (清单检查)."""
    found: list[Finding] = []
    for position, entry in enumerate(listed.entries):
        found += _of_entry(entry, position)
    return Report((*found, *_repeated(listed)), at=at)


def _of_entry(entry: NegativeEntry, position: int) -> Iterator[Finding]:
    def place(name: str) -> Location:
        return Location(item_index=position, item=entry.code, field=name)

    if not any(c.title or c.number for c in entry.basis):
        yield Finding.of(_NO_BASIS, place("basis"), found=entry.name)
    for citation in entry.basis:
        ours = citation.number == _ORDER
        if ours and citation.article and not citation.article.startswith(_ARTICLES):
            yield Finding.of(_OTHER_ARTICLE, place("basis"), found=citation.article)
    for phrase in entry.phrases:
        if len("".join(phrase.split())) < 2:
            yield Finding.of(_SHORT, place("phrases"), found=phrase)
    for exception in entry.unless:
        if not any(phrase in exception for phrase in entry.phrases):
            yield Finding.of(_IDLE, place("unless"), found=exception)


def _repeated(listed: NegativeList) -> Iterator[Finding]:
    holders: dict[tuple[str, str], list[int]] = {}
    for position, entry in enumerate(listed.entries):
        for word in dict.fromkeys(entry.phrases):
            holders.setdefault(("phrases", word), []).append(position)
        holders.setdefault(("code", entry.code), []).append(position)
    for (name, word), positions in holders.items():
        if len(positions) > 1:
            where = "、".join(f"{n + 1}" for n in positions)
            place = Location(item_index=positions[1], item=listed.entries[positions[1]].code, field=name)
            yield Finding.of(_TWICE, place, found=word, expected=where)
