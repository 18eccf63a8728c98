"""For whom (公开对象): 全社会, 特定群体."""

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

__all__ = ["AUDIENCE_RULES"]


def _named(item: CatalogItem) -> bool:
    return bool(item.audience.all_society or item.audience.specific or item.audience.specific_groups)


class NoAudience(ItemRule):
    """Neither 全社会 nor 特定群体 is ticked or named."""

    info = RuleInfo(
        code="GD-C301",
        title=Bilingual("没有公开对象", "No audience"),
        severity=Severity.ERROR,
        message=Bilingual(
            "公开对象没有勾选，也没有写明；每个事项都要有公开对象",
            "no audience is ticked or named; each item needs one",
        ),
        hint=Bilingual(
            "请勾选“全社会”，或者在“特定群体”栏写明是哪些人", "Tick 全社会, or name the group under 特定群体"
        ),
        good="全社会：√",
        bad="全社会：（空）；特定群体：（空）",
        basis=(MINIMUM,),
    )
    bad = Example(items=({"audience": {"text": "", "all_society": False, "specific": False}},), column="audience")
    good = Example(items=({"audience": {"text": "低保对象", "all_society": False, "specific_groups": ["低保对象"]}},))
    period = MINIMUM_PERIOD

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where boxes are shown and none is ticked, or the cell is empty in a column that the table shows."""
        if not _named(item) and is_blank(item.audience.text) and survey.shows(position, "audience"):
            yield Fault(position, "audience")


class AudienceNotRead(ItemRule):
    """The words of the cell were not understood."""

    info = RuleInfo(
        code="GD-C302",
        title=Bilingual("公开对象没有读懂", "Audience not understood"),
        severity=Severity.NOTE,
        message=Bilingual(
            "“{found}”没有读懂是全社会还是特定群体，没有作进一步检查",
            '"{found}" was not understood as all of society or as a specific group; nothing more was checked',
        ),
        hint=Bilingual("请改为“全社会”，或者写明是哪些群体", "Write 全社会, or name the groups"),
        good="全社会",
        bad="按规定",
    )
    bad = Example(items=({"audience": {"text": "按规定"}},), column="audience")
    good = Example(items=({"audience": {"text": "全社会", "all_society": True}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for words without a meaning."""
        if not _named(item) and not is_blank(item.audience.text):
            yield Fault(position, "audience", found=short(item.audience.text))


class GroupWithoutName(ItemRule):
    """特定群体 is ticked, but which group does not stand there."""

    info = RuleInfo(
        code="GD-C303",
        title=Bilingual("勾选“特定群体”但没有写明", "Specific group without a name"),
        severity=Severity.NOTE,
        message=Bilingual(
            "勾选了“特定群体”，但没有写明是哪些人", "特定群体 is ticked, but which group it is does not stand there"
        ),
        hint=Bilingual(
            "请把“√”换成群体名称，例如“低保对象”",
            "Put the name of the group in place of the tick, for example 低保对象",
        ),
        good="特定群体：低保对象",
        bad="特定群体：√",
    )
    bad = Example(items=({"audience": {"text": "√", "all_society": False, "specific": True}},), column="audience")
    good = Example(
        items=(
            {"audience": {"text": "低保对象", "all_society": False, "specific": True, "specific_groups": ["低保对象"]}},
        )
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for a tick without a name."""
        if item.audience.specific and not item.audience.specific_groups:
            yield Fault(position, "audience")


class BothAudiences(ItemRule):
    """全社会 and 特定群体 together."""

    info = RuleInfo(
        code="GD-C309",
        title=Bilingual("同时选了全社会和特定群体", "Both all of society and a specific group"),
        severity=Severity.NOTE,
        message=Bilingual(
            "同时选了“全社会”和“特定群体”；全社会已经包括特定群体，看不出哪些内容只给特定群体",
            "both 全社会 and 特定群体 are given; the first includes the second, and what is for the group alone does not show",
        ),
        hint=Bilingual("请只选一个；内容不同的，分成两项写", "Choose one; where the content differs, make two items"),
        good="全社会：√",
        bad="全社会：√；特定群体：低保对象",
    )
    bad = Example(
        items=({"audience": {"text": "√", "all_society": True, "specific": True, "specific_groups": ["低保对象"]}},),
        column="audience",
    )
    good = Example()

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where both are given."""
        if item.audience.all_society and (item.audience.specific or item.audience.specific_groups):
            yield Fault(position, "audience")


AUDIENCE_RULES: tuple[type[Rule], ...] = (NoAudience, AudienceNotRead, GroupWithoutName, BothAudiences)
