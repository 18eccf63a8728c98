"""The twenty working days of proactive disclosure (主动公开期限).

政府信息公开条例第二十六条: within 20 working days of the formation or change of the information; laws and regulations (法律、法规) may
set another term. Before 2019-05-15 第十八条 of the Regulation of 2007 said the same. The term comes from the statutory terms, by date.
"""

from collections.abc import Iterator
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._instruments import other_statutes
from govdisclose.catalog.rules._limits import AT_BIRTH, Against, compare, on_request_only, term
from govdisclose.catalog.rules._reading import named, singles, sources
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import regulation
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, short
from govdisclose.dated import Period
from govdisclose.deadlines import LimitKind, StatutoryTerm, TimeLimit, Trigger, Unit
from govdisclose.findings import RuleInfo, Severity

__all__ = ["LENGTH_RULES"]

_IN_FORCE = Period(start=date(2008, 5, 1))


def _limits(item: CatalogItem, survey: Survey) -> Iterator[tuple[TimeLimit, StatutoryTerm, int]]:
    """Each single limit of an item for proactive disclosure, with the term and its working days."""
    rule = term("proactive.disclosure", survey.at)
    if rule is not None and rule.limit.amount is not None and not on_request_only(item):
        for single in singles(item):
            yield single, rule, rule.limit.amount


def _basis_is_read(item: CatalogItem) -> bool:
    """True when the legal basis is empty or its sources are known; else a statute may hide in its words."""
    return bool(sources(item)) or is_blank(item.basis.text)


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
        items=(
            {
                "time_limit": {
                    "text": "信息形成之日起30个工作日内",
                    "kind": "within",
                    "amount": 30,
                    "unit": "working_day",
                    "trigger": "formed",
                }
            },
        ),
        column="time_limit",
    )
    good = Example()
    period = _IN_FORCE

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each single limit that is certainly longer and runs from the formation of the information."""
        if other_statutes(item) or not _basis_is_read(item):
            return
        for single, rule, days in _limits(item, survey):
            if single.trigger in AT_BIRTH and compare(single, working_days=days) is Against.LONGER:
                yield Fault(
                    position,
                    "time_limit",
                    found=short(single.text),
                    expected=f"{days}个工作日",
                    places={"days": days},
                    basis=(rule.citation,),
                )


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
        items=(
            {
                "time_limit": {
                    "text": "调查结束后30个工作日内",
                    "kind": "within",
                    "amount": 30,
                    "unit": "working_day",
                    "trigger": "event",
                }
            },
        ),
        column="time_limit",
    )
    good = Example(
        items=(
            {
                "time_limit": {
                    "text": "调查结束后15个工作日内",
                    "kind": "within",
                    "amount": 15,
                    "unit": "working_day",
                    "trigger": "event",
                }
            },
        )
    )
    period = _IN_FORCE

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each single limit of which GD-T001 cannot be certain."""
        for single, rule, days in _limits(item, survey):
            against = compare(single, working_days=days)
            if against is Against.NOT_LONGER:
                continue
            statutes = other_statutes(item)
            if statutes:
                names = "、".join(named(c) for c in statutes)
                reason = Bilingual(f"要看{names}是否另定期限", f"it depends on whether {names} sets another term")
            elif not _basis_is_read(item):
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
            yield Fault(
                position,
                "time_limit",
                found=short(single.text),
                expected=f"{days}个工作日",
                places={"reason": reason, "days": days},
                basis=(rule.citation,),
            )


class CalendarDays(ItemRule):
    """As many calendar days as the law gives working days."""

    info = RuleInfo(
        code="GD-T003",
        title=Bilingual("法定是工作日，写成了自然日", "Calendar days where the law says working days"),
        severity=Severity.WARNING,
        message=Bilingual(
            "公开时限“{found}”按自然日计，条例规定的是{expected}；两者相差一周以上",
            'the limit "{found}" counts calendar days, the Regulation says {days} working days; the two differ by more than a week',
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
        items=(
            {
                "time_limit": {
                    "text": "信息形成之日起20日内",
                    "kind": "within",
                    "amount": 20,
                    "unit": "calendar_day",
                    "trigger": "formed",
                }
            },
        ),
        column="time_limit",
    )
    good = Example(
        items=(
            {
                "matter": ["财政预决算", "预算报告"],
                "basis": {"text": "《中华人民共和国预算法》", "citations": [{"title": "中华人民共和国预算法"}]},
                "time_limit": {
                    "text": "批准后20日内",
                    "kind": "within",
                    "amount": 20,
                    "unit": "calendar_day",
                    "trigger": "approved",
                },
            },
        )
    )
    period = _IN_FORCE

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each single limit with the figure of the law and the wrong unit, where no statute is cited beside it."""
        if other_statutes(item) or not _basis_is_read(item):
            return
        for single, rule, days in _limits(item, survey):
            within = single.kind is LimitKind.WITHIN and (single.amount, single.unit) == (days, Unit.CALENDAR_DAY)
            if within and (single.trigger in AT_BIRTH or single.trigger in (None, Trigger.UNSPECIFIED)):
                yield Fault(
                    position,
                    "time_limit",
                    found=short(single.text),
                    expected=f"{days}个工作日",
                    places={"days": days},
                    basis=(rule.citation,),
                )


LENGTH_RULES: tuple[type[Rule], ...] = (LongerThanTwentyDays, PerhapsLonger, CalendarDays)
