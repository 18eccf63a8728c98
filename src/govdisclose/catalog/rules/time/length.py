"""The twenty working days of proactive disclosure (主动公开期限).

政府信息公开条例第二十六条: within 20 working days of the formation or change of the information; laws and regulations (法律、法规) may
set another term. Before 2019-05-15 第十八条 of the Regulation of 2007 said the same. The term comes from the statutory terms, by date.
"""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, cited, within
from govdisclose.catalog.rules._instruments import may_set_a_term
from govdisclose.catalog.rules._limits import (
    AT_BIRTH,
    PROACTIVE_PERIOD,
    Against,
    basis_is_read,
    compare,
    limit_fault,
    proactive_limits,
)
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import regulation
from govdisclose.catalog.rules._survey import Survey
from govdisclose.deadlines import LimitKind, Trigger, Unit
from govdisclose.findings import RuleInfo, Severity

__all__ = ["LENGTH_RULES"]


class LongerThanTwentyDays(ItemRule):
    """Longer than the statutory term, and the basis names no statute that could set another."""

    info = RuleInfo(
        code="GD-T001",
        title=Bilingual("公开时限超过法定期限", "Time limit beyond the statutory term"),
        severity=Severity.ERROR,
        message=Bilingual(
            "公开时限“{found}”超过法定的{expected}；只有法律、法规才能另定期限，而公开依据里没有这样的法律、法规",
            'the limit "{found}" exceeds the statutory {days} working days; only a law or regulation may set another term, and the legal basis names none',
        ),
        hint=Bilingual(
            "请改为{expected}之内，或者在公开依据里写明另定期限的法律、法规",
            "Shorten it, or cite the law or regulation that sets this term",
        ),
        good="信息形成之日起20个工作日内",
        bad="信息形成之日起30个工作日内（依据只有《政府信息公开条例》）",
        basis=(regulation("第二十六条"),),
    )
    bad = Example(
        items=({"time_limit": within("信息形成之日起30个工作日内", 30, trigger="formed")},),
        column="time_limit",
    )
    good = Example()
    period = PROACTIVE_PERIOD

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each single limit that is certainly longer and runs from the formation of the information."""
        if may_set_a_term(item, survey.law) or not basis_is_read(item):
            return
        for single, rule, days in proactive_limits(item, survey):
            if single.trigger in AT_BIRTH and compare(single, working_days=days) is Against.LONGER:
                yield limit_fault(rule, days, position, single.text)


class CalendarDays(ItemRule):
    """As many calendar days as the law gives working days."""

    info = RuleInfo(
        code="GD-T003",
        title=Bilingual("法定是工作日，写成了自然日", "Calendar days where the law says working days"),
        severity=Severity.WARNING,
        message=Bilingual(
            "公开时限“{found}”按自然日计，条例规定的是{expected}；自然日连休息日也算，比条例的期限短",
            'the limit "{found}" counts calendar days, the Regulation says {days} working days; rest days included, it is shorter than that',
        ),
        hint=Bilingual(
            "如果是笔误，请改为“{expected}内”；有意从严的可以保留",
            "If it is a slip, write {days} working days; a shorter limit may stay if it is meant",
        ),
        good="信息形成之日起20个工作日内",
        bad="信息形成之日起20日内（依据只有《政府信息公开条例》）",
        basis=(regulation("第二十六条"),),
    )
    bad = Example(
        items=({"time_limit": within("信息形成之日起20日内", 20, "calendar_day", trigger="formed")},),
        column="time_limit",
    )
    good = Example(
        items=(
            {
                "matter": ["财政预决算", "预算报告"],
                "basis": cited("中华人民共和国预算法"),
                "time_limit": within("批准后20日内", 20, "calendar_day", trigger="approved"),
            },
        )
    )
    period = PROACTIVE_PERIOD

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each single limit with the figure of the law and the wrong unit, where no statute is cited beside it."""
        if may_set_a_term(item, survey.law) or not basis_is_read(item):
            return
        for single, rule, days in proactive_limits(item, survey):
            within = single.kind is LimitKind.WITHIN and (single.amount, single.unit) == (days, Unit.CALENDAR_DAY)
            if within and (single.trigger in AT_BIRTH or single.trigger in (None, Trigger.UNSPECIFIED)):
                yield limit_fault(rule, days, position, single.text)


LENGTH_RULES: tuple[type[Rule], ...] = (LongerThanTwentyDays, CalendarDays)
