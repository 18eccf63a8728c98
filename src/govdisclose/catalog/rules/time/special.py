"""Terms of the annual report, of budget and accounts (年度报告、预算决算)."""

import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, cited, within
from govdisclose.catalog.rules._limits import term
from govdisclose.catalog.rules._reading import singles
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import BUDGET_14, regulation
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import plain, short
from govdisclose.dated import Period
from govdisclose.deadlines.limit import LimitKind, Trigger, Unit
from govdisclose.findings import RuleInfo, Severity

__all__ = ["SPECIAL_RULES"]

_ANNUAL_REPORT = re.compile(r"政府信息公开(?:工作)?年度报告|政府信息公开年报")
_BUDGET = re.compile(r"预算|决算")


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


class BudgetLate(ItemRule):
    """Budget or accounts later than twenty days after approval."""

    info = RuleInfo(
        code="GD-T009",
        title=Bilingual("预算、决算公开时限过长", "Budget or accounts too late"),
        severity=Severity.WARNING,
        message=Bilingual(
            "“{matter}”的公开时限是“{found}”；经批准的预算、决算应当在{expected}公开（按自然日计）",
            'the limit for "{matter}" is "{found}"; approved budgets and accounts are disclosed within {days} calendar days of approval',
        ),
        hint=Bilingual("请改为“{expected}”", "Write within {days} days of approval"),
        good="批准后20日内",
        bad="批准后20个工作日内",
        basis=(BUDGET_14,),
    )
    bad = Example(
        items=(
            {
                "matter": ["财政预决算", "政府预算"],
                "time_limit": within("批准后20个工作日内", 20, trigger="approved"),
            },
        ),
        column="time_limit",
    )
    good = Example(
        items=(
            {
                "matter": ["财政预决算", "政府预算"],
                "basis": cited("中华人民共和国预算法"),
                "time_limit": within("批准后20日内", 20, "calendar_day", trigger="approved"),
            },
        )
    )
    period = Period(start=date(2015, 1, 1))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each limit that runs from the approval and is longer, whatever the calendar.

        Twenty working days take at least twenty-four calendar days, so as many working days as the law gives days are always longer.
        """
        rule = term("budget.government", survey.at)
        if rule is None or rule.limit.amount is None or not _BUDGET.search(plain(item.matter[-1])):
            return
        for single in singles(item):
            if single.kind is not LimitKind.WITHIN or single.trigger is not Trigger.APPROVED or single.amount is None:
                continue
            same_or_more = single.unit is Unit.WORKING_DAY and single.amount >= rule.limit.amount
            if same_or_more or (single.unit is Unit.CALENDAR_DAY and single.amount > rule.limit.amount):
                yield Fault(
                    position,
                    "time_limit",
                    found=short(single.text),
                    expected=rule.limit.text,
                    places={"matter": item.matter[-1], "days": rule.limit.amount},
                    basis=(rule.citation,),
                )


SPECIAL_RULES: tuple[type[Rule], ...] = (AnnualReportLate, BudgetLate)
