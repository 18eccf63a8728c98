"""Limits that say no day (期限含义): 及时, 按规定, words that were not understood."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, within
from govdisclose.catalog.rules._reading import limit_of, singles
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import regulation
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, short
from govdisclose.deadlines.limit import LimitKind
from govdisclose.findings import RuleInfo, Severity

__all__ = ["MEANING_RULES"]


class VagueLimit(ItemRule):
    """及时, 尽快, 随时: no number of days. The national guides themselves write so."""

    info = RuleInfo(
        code="GD-T004",
        title=Bilingual("公开时限没有写明天数", "Limit without a number of days"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开时限“{found}”没有写明天数；没有另行规定时，适用条例的20个工作日",
            'the limit "{found}" gives no number of days; unless something else is set, the 20 working days of the Regulation apply',
        ),
        hint=Bilingual(
            "能写明的请写明，例如“信息形成之日起20个工作日内”",
            "State a number where you can, for example within 20 working days",
        ),
        good="信息形成之日起20个工作日内",
        bad="及时公开",
        basis=(regulation("第二十六条"),),
    )
    bad = Example(items=({"time_limit": {"text": "及时公开", "kind": "prompt"}},), column="time_limit")
    good = Example(items=({"time_limit": {"text": "实时公开", "kind": "immediate"}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where every single limit of the cell is of this sort."""
        if all(single.kind is LimitKind.PROMPT for single in singles(item)):
            yield Fault(position, "time_limit", found=short(item.time_limit.text))


class UnreadLimit(ItemRule):
    """The words of the limit were not understood."""

    info = RuleInfo(
        code="GD-T005",
        title=Bilingual("公开时限没有读懂", "Limit not understood"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开时限“{found}”没有读懂，原文照样保留，没有检查它是否合法",
            'the limit "{found}" was not understood; its words are kept, and whether it is lawful was not checked',
        ),
        hint=Bilingual(
            "请核对是否漏了数字或者错字；可以改写为“…之日起20个工作日内”",
            "See whether a figure is missing or a word is wrong; write, for example, within 20 working days of …",
        ),
        good="信息形成之日起20个工作日内",
        bad="*个工作日",
    )
    bad = Example(items=({"time_limit": {"text": "*个工作日"}},), column="time_limit")
    good = Example(items=({"time_limit": {"text": "长期公开", "kind": "standing"}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for the cell, or for each part of a compound that was not understood."""
        for single in singles(item):
            if single.kind is LimitKind.UNINTERPRETED and not is_blank(single.text):
                yield Fault(position, "time_limit", found=short(single.text))


class LimitByReference(ItemRule):
    """按规定, 从其规定 alone: the limit stands elsewhere."""

    info = RuleInfo(
        code="GD-T006",
        title=Bilingual("公开时限只写“按规定”", "Limit only by reference"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开时限“{found}”只说按规定，没有写明是多少天",
            'the limit "{found}" only refers to rules and does not say how long it is',
        ),
        hint=Bilingual("请把所指规定的期限写出来", "Write out the limit that is meant"),
        good="信息形成之日起20个工作日内，法律、法规另有规定的，从其规定",
        bad="按有关规定",
    )
    bad = Example(items=({"time_limit": {"text": "按有关规定", "kind": "by_reference"}},), column="time_limit")
    good = Example(
        items=({"time_limit": within("20个工作日内，法律、法规另有规定的，从其规定", 20, saving_clause=True)},)
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where the whole cell is of this sort."""
        if limit_of(item).kind is LimitKind.BY_REFERENCE:
            yield Fault(position, "time_limit", found=short(item.time_limit.text))


MEANING_RULES: tuple[type[Rule], ...] = (VagueLimit, UnreadLimit, LimitByReference)
