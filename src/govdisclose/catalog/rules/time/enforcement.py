"""Decisions on permits and penalties (行政许可、行政处罚决定): seven working days."""

import re
from collections.abc import Iterator
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, within
from govdisclose.catalog.rules._limits import Against, compare, limit_fault, term
from govdisclose.catalog.rules._reading import singles
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import PERMITS_AND_PENALTIES
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import plain
from govdisclose.dated import Period
from govdisclose.findings import RuleInfo, Severity

__all__ = ["ENFORCEMENT_RULES"]

_DECISION = re.compile(r"行政(?P<act>许可|处罚)(?:事项)?(?:的)?(?:决定|结果)(?:书|信息|公开|公示)?")


class PermitOrPenaltyLate(ItemRule):
    """Decisions on permits or penalties later than seven working days."""

    info = RuleInfo(
        code="GD-T007",
        title=Bilingual("行政许可、行政处罚决定公开偏迟", "Permit or penalty disclosed late"),
        severity=Severity.WARNING,
        message=Bilingual(
            "“{matter}”的公开时限是“{found}”；行政许可、行政处罚的执法决定信息应当在作出之日起{expected}内公开",
            'the limit for "{matter}" is "{found}"; decisions on permits and penalties are to be disclosed within {days} working days',
        ),
        hint=Bilingual("请改为“自作出决定之日起{expected}内”", "Write within {days} working days of the decision"),
        good="行政处罚决定：自作出决定之日起7个工作日内",
        bad="行政处罚决定：信息形成之日起20个工作日内",
        basis=(PERMITS_AND_PENALTIES,),
    )
    bad = Example(items=({"matter": ["行政执法", "行政处罚决定"]},), column="time_limit")
    good = Example(
        items=(
            {
                "matter": ["行政执法", "行政处罚决定"],
                "time_limit": within("自作出决定之日起7个工作日内", 7, trigger="decided"),
            },
        )
    )
    period = Period(start=date(2018, 12, 5))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where every single limit is certainly longer than the term (one part of a compound may be for other decisions)."""
        decision = _DECISION.fullmatch(plain(item.matter[-1]))
        if decision is None:
            return
        rule = term("enforcement.permit" if decision["act"] == "许可" else "enforcement.penalty", survey.at)
        if rule is None or rule.limit.amount is None:
            return
        days = rule.limit.amount
        if all(compare(single, working_days=days) is Against.LONGER for single in singles(item)):
            yield limit_fault(rule, days, position, item.time_limit.text, matter=item.matter[-1])


ENFORCEMENT_RULES: tuple[type[Rule], ...] = (PermitOrPenaltyLate,)
