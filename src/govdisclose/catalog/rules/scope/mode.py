"""How (公开方式): 主动 or 依申请 is missing or was not understood."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._minimum import MINIMUM_PERIOD
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import MINIMUM
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, short
from govdisclose.findings import RuleInfo, Severity

__all__ = ["MODE_RULES"]


def _named(item: CatalogItem) -> bool:
    return bool(item.mode.proactive or item.mode.on_request)


class NoMode(ItemRule):
    """Neither 主动 nor 依申请 is ticked or named."""

    info = RuleInfo(
        code="GD-C304",
        title=Bilingual("没有公开方式", "No mode"),
        severity=Severity.ERROR,
        message=Bilingual(
            "公开方式没有勾选，也没有写明；每个事项都要有公开方式", "no mode is ticked or named; each item needs one"
        ),
        hint=Bilingual("请勾选“主动”或者“依申请”", "Tick 主动 or 依申请"),
        good="主动：√",
        bad="主动：（空）；依申请：（空）",
        basis=(MINIMUM,),
    )
    bad = Example(items=({"mode": {"text": "", "proactive": False, "on_request": False}},), column="mode")
    good = Example(items=({"mode": {"text": "主动", "proactive": True}},))
    period = MINIMUM_PERIOD

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where boxes are shown and none is ticked, or the cell is empty in a column that the table shows."""
        if not _named(item) and is_blank(item.mode.text) and survey.shows(position, "mode"):
            yield Fault(position, "mode")


class ModeNotRead(ItemRule):
    """The words of the cell were not understood."""

    info = RuleInfo(
        code="GD-C305",
        title=Bilingual("公开方式没有读懂", "Mode not understood"),
        severity=Severity.NOTE,
        message=Bilingual(
            "“{found}”没有读懂是主动还是依申请，没有作进一步检查",
            '"{found}" was not understood as proactive or on request; nothing more was checked',
        ),
        hint=Bilingual("请改为“主动”或者“依申请”", "Write 主动 or 依申请"),
        good="主动公开",
        bad="公开",
    )
    bad = Example(items=({"mode": {"text": "公开"}},), column="mode")
    good = Example(items=({"mode": {"text": "主动公开", "proactive": True}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for words without a meaning."""
        if not _named(item) and not is_blank(item.mode.text):
            yield Fault(position, "mode", found=short(item.mode.text))


MODE_RULES: tuple[type[Rule], ...] = (NoMode, ModeNotRead)
