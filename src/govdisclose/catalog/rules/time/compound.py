"""Several limits in one cell (多个期限), of which none says what it is for."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, within
from govdisclose.catalog.rules._reading import limit_of
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import short
from govdisclose.deadlines.limit import LimitKind
from govdisclose.findings import RuleInfo, Severity

__all__ = ["COMPOUND_RULES"]


class TwoLimits(ItemRule):
    """Two numbers of days, and neither says what it is for."""

    info = RuleInfo(
        code="GD-T010",
        title=Bilingual("两个期限没有分清", "Two limits, no word for which"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开时限“{found}”有{number}个不同的期限，没有写明各适用于什么",
            'the limit "{found}" gives {number} different periods and does not say what each is for',
        ),
        hint=Bilingual(
            "请写明各自适用的内容，例如“行政许可、行政处罚7个工作日，其他20个工作日”",
            "Say what each is for, for example permits and penalties 7, others 20 working days",
        ),
        good="行政处罚：7个工作日内；其他：20个工作日内",
        bad="7个工作日内、20个工作日内",
    )
    bad = Example(
        items=(
            {
                "time_limit": {
                    "text": "7个工作日内、20个工作日内",
                    "kind": "compound",
                    "parts": [
                        within("7个工作日内", 7),
                        within("20个工作日内", 20),
                    ],
                }
            },
        ),
        column="time_limit",
    )
    good = Example(
        items=(
            {
                "time_limit": {
                    "text": "行政处罚7个工作日内，其他20个工作日内",
                    "kind": "compound",
                    "parts": [
                        within("7个工作日内", 7, scope="行政处罚"),
                        within("20个工作日内", 20, scope="其他"),
                    ],
                }
            },
        )
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where two parts count days from the same event, both without words for what they hold."""
        bare = {
            (p.amount, p.unit)
            for p in limit_of(item).parts
            if p.kind is LimitKind.WITHIN and not p.scope and p.amount is not None
        }
        events = {p.trigger for p in limit_of(item).parts if p.kind is LimitKind.WITHIN and not p.scope}
        if len(bare) > 1 and len(events) == 1:
            yield Fault(position, "time_limit", found=short(item.time_limit.text), places={"number": len(bare)})


COMPOUND_RULES: tuple[type[Rule], ...] = (TwoLimits,)
