"""The term of the annual report on disclosure (政府信息公开工作年度报告)."""

import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._limits import term
from govdisclose.catalog.rules._reading import singles
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import regulation
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import plain, short
from govdisclose.dated import Period
from govdisclose.deadlines.limit import LimitKind, Unit
from govdisclose.findings import RuleInfo, Severity

__all__ = ["ANNUAL_REPORT_RULES"]

_ANNUAL_REPORT = re.compile(r"政府信息公开(?:工作)?年度报告|政府信息公开年报")


class AnnualReportLate(ItemRule):
    """The annual report on disclosure later than 31 March."""

    info = RuleInfo(
        code="GD-T008",
        title=Bilingual("政府信息公开年度报告公布过迟", "Annual report on disclosure too late"),
        severity=Severity.ERROR,
        message=Bilingual(
            "“{matter}”的公开时限是“{found}”；最迟应当在每年{expected}前公布（政府部门在1月31日前）",
            'the limit for "{matter}" is "{found}"; it must be out by {latest} (departments: 31 January)',
        ),
        hint=Bilingual(
            "请改为“每年1月31日前”（政府部门）或者“每年3月31日前”（政府信息公开工作主管部门）",
            "Write 31 January (departments) or 31 March (governments)",
        ),
        good="政府信息公开年度报告：每年3月31日前",
        bad="政府信息公开年度报告：每年4月30日前",
        basis=(regulation("第四十九条"),),
    )
    bad = Example(
        items=(
            {
                "matter": ["政府信息公开", "政府信息公开年度报告"],
                "time_limit": {
                    "text": "每年4月30日前",
                    "kind": "recurring",
                    "every": {"n": 1, "unit": "year"},
                    "anchor": "04-30",
                },
            },
        ),
        column="time_limit",
    )
    good = Example(
        items=(
            {
                "matter": ["政府信息公开", "政府信息公开年度报告"],
                "time_limit": {
                    "text": "每年3月31日前",
                    "kind": "recurring",
                    "every": {"n": 1, "unit": "year"},
                    "anchor": "03-31",
                },
            },
        )
    )
    period = Period(start=date(2008, 5, 1))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for a yearly limit whose day lies after the last that the law allows to anybody."""
        rule = term("annual_report.government", survey.at)
        if rule is None or rule.limit.anchor is None or not _ANNUAL_REPORT.search(plain(item.matter[-1])):
            return
        for single in singles(item):
            yearly = single.kind is LimitKind.RECURRING and single.every and single.every.unit is Unit.YEAR
            if yearly and single.anchor and len(single.anchor) == 5 and single.anchor > rule.limit.anchor:
                month, day = rule.limit.anchor.split("-")
                yield Fault(
                    position,
                    "time_limit",
                    found=short(single.text),
                    expected=f"{int(month)}月{int(day)}日",
                    places={"matter": item.matter[-1], "latest": f"{int(day)} {month_name[int(month)]}"},
                    basis=(rule.citation,),
                )


ANNUAL_REPORT_RULES: tuple[type[Rule], ...] = (AnnualReportLate,)
