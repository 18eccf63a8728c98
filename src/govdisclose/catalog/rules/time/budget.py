"""The term of budgets and final accounts (预算、决算)."""

import re
from collections.abc import Iterator
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, cited, within
from govdisclose.catalog.rules._limits import term
from govdisclose.catalog.rules._reading import singles
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import BUDGET_14
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import plain, short
from govdisclose.dated import Period
from govdisclose.deadlines.limit import LimitKind, Trigger, Unit
from govdisclose.findings import RuleInfo, Severity

__all__ = ["BUDGET_RULES"]

_BUDGET = re.compile(r"预算|决算")


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


BUDGET_RULES: tuple[type[Rule], ...] = (BudgetLate,)
