"""Limits of which it is not certain that they exceed the statutory term (期限存疑), each with the reason for the doubt."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, within
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
from govdisclose.catalog.rules._reading import named
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import regulation
from govdisclose.catalog.rules._survey import Survey
from govdisclose.findings import RuleInfo, Severity

__all__ = ["DOUBTFUL_RULES"]


class PerhapsLonger(ItemRule):
    """Longer than the statutory term, or perhaps so, where a reason may exist."""

    info = RuleInfo(
        code="GD-T002",
        title=Bilingual("公开时限可能超过法定期限", "Time limit perhaps beyond the statutory term"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开时限“{found}”比{expected}长或者可能长：{reason.zh}",
            'the limit "{found}" is or may be longer than {days} working days: {reason.en}',
        ),
        hint=Bilingual(
            "主动公开的法定期限是信息形成或者变更之日起{expected}，请核对",
            "The term for proactive disclosure is {days} working days of formation or change",
        ),
        good="信息形成之日起20个工作日内",
        bad="调查结束之日起30个工作日内",
        basis=(regulation("第二十六条"),),
    )
    bad = Example(
        items=({"time_limit": within("调查结束后30个工作日内", 30, trigger="event")},),
        column="time_limit",
    )
    good = Example(items=({"time_limit": within("调查结束后15个工作日内", 15, trigger="event")},))
    period = PROACTIVE_PERIOD

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each single limit of which GD-T001 cannot be certain."""
        for single, rule, days in proactive_limits(item, survey):
            against = compare(single, working_days=days)
            if against is Against.NOT_LONGER:
                continue
            statutes = may_set_a_term(item, survey.law)
            if statutes:
                names = "、".join(named(c) for c in statutes)
                reason = Bilingual(f"要看{names}是否另定期限", f"it depends on whether {names} sets another term")
            elif not basis_is_read(item):
                reason = Bilingual(
                    "公开依据没有读懂，不知道是否另有规定",
                    "the legal basis was not understood and may set another term",
                )
            elif against is Against.PERHAPS_LONGER:
                reason = Bilingual("折合多少工作日要看节假日", "how many working days it makes depends on holidays")
            elif single.trigger not in AT_BIRTH:
                reason = Bilingual("起算点不是信息形成之日", "it does not run from the formation of the information")
            else:
                continue
            yield limit_fault(rule, days, position, single.text, reason=reason)


DOUBTFUL_RULES: tuple[type[Rule], ...] = (PerhapsLonger,)
