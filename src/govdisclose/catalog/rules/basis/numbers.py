"""Document numbers (文号): missing, not that of the title, of a year to come."""

import re
from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, cited
from govdisclose.catalog.rules._instruments import needs_number, status_of
from govdisclose.catalog.rules._reading import sources
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.findings import RuleInfo, Severity
from govdisclose.law.standing import Standing

__all__ = ["NUMBER_RULES"]

_YEAR = re.compile(r"[〔\[［(（【]\s*(?P<year>(?:19|20)\d{2})\s*[〕\]］)）】]")


class NumberMissing(ItemRule):
    """A normative document without its 文号; a statute needs none."""

    info = RuleInfo(
        code="GD-L002",
        title=Bilingual("规范性文件没有文号", "Normative document without number"),
        severity=Severity.NOTE,
        message=Bilingual(
            "《{found}》是规范性文件，没有写文号，同名文件难以分辨",
            "《{found}》 is a normative document and is cited without its number",
        ),
        hint=Bilingual(
            "请补上文号，例如“（国办发〔2019〕54号）”；法律、法规不用写",
            "Add the 文号, such as 国办发〔2019〕54号; statutes need none",
        ),
        good="《…的指导意见》（国办发〔2019〕54号）",
        bad="《关于做好社会救助工作的通知》",
    )
    bad = Example(
        items=({"basis": cited("关于做好社会救助工作的通知")},),
        column="basis",
    )
    good = Example(
        items=(
            {
                "basis": {
                    "text": "《中华人民共和国预算法》《关于做好社会救助工作的通知》（民发〔2020〕1号）",
                    "citations": [
                        {"title": "中华人民共和国预算法"},
                        {"title": "关于做好社会救助工作的通知", "number": "民发〔2020〕1号"},
                    ],
                }
            },
        )
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each such document."""
        for citation in dict.fromkeys(sources(item)):
            if not citation.number and needs_number(citation, survey.law):
                yield Fault(position, "basis", found=citation.title)


class NumberUnknown(ItemRule):
    """A title of the law register with a number that the register does not have for it."""

    info = RuleInfo(
        code="GD-L004",
        title=Bilingual("文号与名称对不上", "Number does not belong to the title"),
        severity=Severity.NOTE,
        message=Bilingual(
            "《{title}》写的文号是“{found}”，法规名录中是“{expected}”",
            '《{title}》 is cited as "{found}"; the law register has "{expected}"',
        ),
        hint=Bilingual(
            "请核对文号；修改决定的文号也可能是对的",
            "Look the number up; that of an amending decision may be right, too",
        ),
        good="《中华人民共和国政府信息公开条例》（国务院令第711号）",
        bad="《中华人民共和国政府信息公开条例》（国务院令第117号）",
    )
    bad = Example(
        items=({"basis": cited("中华人民共和国政府信息公开条例", "国务院令第117号")},),
        column="basis",
    )
    good = Example()

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each title whose texts all have known numbers, none of them the one cited."""
        for citation in dict.fromkeys(sources(item)):
            if not citation.number:
                continue
            status = status_of(citation, survey.at, survey.law)
            known = status.instrument
            if status.standing is not Standing.UNKNOWN or known is None or not known.verified:
                continue
            numbers = [version.number for version in known.versions]
            if all(numbers):
                now = next((v.number for v in known.versions if survey.at in v.period), numbers[-1])
                yield Fault(position, "basis", found=citation.number, expected=now, places={"title": citation.title})


class NumberOfLaterYear(ItemRule):
    """A 文号 whose year lies after the day of the check."""

    info = RuleInfo(
        code="GD-L009",
        title=Bilingual("文号年份在将来", "Number of a year to come"),
        severity=Severity.WARNING,
        message=Bilingual(
            "文号“{found}”的年份晚于检查基准年{expected}",
            'the year in the number "{found}" lies after {expected}, the year of the check',
        ),
        hint=Bilingual("请核对文号的年份", "Look the year up"),
        good="国办发〔2019〕54号",
        bad="国办发〔2919〕54号",
    )
    bad = Example(
        items=({"basis": cited("关于做好社会救助工作的通知", "民发〔2098〕1号")},),
        column="basis",
    )
    good = Example(items=({"basis": cited("关于做好社会救助工作的通知", "民发〔2020〕1号")},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each such number."""
        for number in dict.fromkeys(c.number for c in sources(item) if c.number):
            year = _YEAR.search(number)
            if year and int(year["year"]) > survey.at.year:
                yield Fault(position, "basis", found=number, expected=str(survey.at.year))


NUMBER_RULES: tuple[type[Rule], ...] = (NumberMissing, NumberUnknown, NumberOfLaterYear)
