"""The brackets round the year of a document number (文号括号): 国办发〔2017〕44号."""

import re
from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, cited
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import GBT_9704
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import plain, short
from govdisclose.findings import RuleInfo, Severity

__all__ = ["BRACKET_RULES"]

_OTHER_BRACKETS = re.compile(
    r"(?P<head>[\u4e00-\u9fff]{1,8})[\[(【﹝](?P<year>(?:19|20)\d{2})[\])】﹞]第?(?P<number>\d{1,4})号"
)
_BROKEN = re.compile(
    r"(?P<head>[\u4e00-\u9fff]{1,8})(?:[〔\[(【﹝](?P<a>(?:19|20)\d{2})(?P<b>\d{1,4})号"
    r"|(?P<c>(?:19|20)\d{2})[〕\])】﹞](?P<d>\d{1,4})号)"
)


class BrokenBrackets(ItemRule):
    """A 文号 with one bracket missing, so that year and number run together."""

    info = RuleInfo(
        code="GD-L006",
        title=Bilingual("文号括号不全", "Bracket missing in a number"),
        severity=Severity.WARNING,
        message=Bilingual(
            "文号“{found}”缺了半边括号，年份和序号连在一起；应为“{expected}”",
            'a bracket is missing in the number "{found}"; expected "{expected}"',
        ),
        hint=Bilingual("请把年份用“〔〕”括起来", "Put the year in 〔〕"),
        good="国办发〔2017〕44号",
        bad="国办发〔201744号",
        basis=(GBT_9704,),
    )
    bad = Example(
        items=(
            {"basis": cited("关于意见的通知", "国办发〔2017〕44号", text="《关于意见的通知》（国办发〔201744号）")},
        ),
        column="basis",
    )
    good = Example(items=({"basis": cited("关于意见的通知", "国办发〔2017〕44号")},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each number with a bracket missing."""
        for broken in _BROKEN.finditer(plain(item.basis.text)):
            year, number = broken["a"] or broken["c"], broken["b"] or broken["d"]
            yield Fault(position, "basis", found=broken.group(), expected=f"{broken['head']}〔{year}〕{number}号")


class OtherBrackets(Rule):
    """The year of a 文号 in other brackets than 〔〕; reported once for each way of writing."""

    info = RuleInfo(
        code="GD-L011",
        title=Bilingual("文号没有用六角括号", "Number without 〔〕"),
        severity=Severity.NOTE,
        message=Bilingual(
            "目录里有{count}处文号的年份没有用六角括号，例如“{found}”；应为“{expected}”",
            'numbers whose year is not in 〔〕: {count}, for example "{found}"; expected "{expected}"',
        ),
        hint=Bilingual("请统一改为“〔〕”", "Write 〔〕 throughout"),
        good="国办发〔2017〕44号",
        bad="国办发[2017]44号",
        basis=(GBT_9704,),
    )
    bad = Example(
        items=({"basis": cited("关于意见的通知", "国办发[2017]44号")},),
        column="basis",
    )
    good = Example(items=({"basis": cited("关于意见的通知", "国办发〔2017〕44号")},))

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for the catalogue, at the first such number."""
        hits = [
            (position, found)
            for position, item in enumerate(survey.catalog.items)
            for found in _OTHER_BRACKETS.finditer(plain(item.basis.text))
        ]
        if hits:
            position, first = hits[0]
            right = f"{first['head']}〔{first['year']}〕{first['number']}号"
            yield Fault(position, "basis", found=short(first.group()), expected=right, places={"count": len(hits)})


BRACKET_RULES: tuple[type[Rule], ...] = (BrokenBrackets, OtherBrackets)
