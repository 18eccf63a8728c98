"""Whether a channel is given at all (有无渠道)."""

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

__all__ = ["PRESENCE_RULES"]


def _named(item: CatalogItem) -> bool:
    return bool(item.channels.chosen or item.channels.optional or item.channels.other)


class NoChannel(ItemRule):
    """The cell of the channels is empty."""

    info = RuleInfo(
        code="GD-C201",
        title=Bilingual("没有公开渠道", "No channel"),
        severity=Severity.ERROR,
        message=Bilingual(
            "公开渠道和载体是空的；每个事项都要写明渠道", "the channels are empty; each item needs at least one"
        ),
        hint=Bilingual("请至少选一个渠道，例如“■政府网站”", "Choose at least one channel, for example ■政府网站"),
        good="■政府网站 ■政务服务中心",
        bad="（空）",
        basis=(MINIMUM,),
    )
    bad = Example(
        items=({}, {"matter": ["最低生活保障", "审批信息"], "channels": {"text": ""}}), item=1, column="channels"
    )
    good = Example(
        items=(
            {},
            {"matter": ["最低生活保障", "审批信息"], "channels": {"text": "村务公开栏", "other": ["村务公开栏"]}},
        )
    )
    period = MINIMUM_PERIOD

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for an empty cell in a column that the table shows."""
        text = item.channels.text
        if not _named(item) and is_blank(text) and survey.shows(position, "channels"):
            yield Fault(position, "channels", found=text.strip() or None)


class NoneMarked(ItemRule):
    """The cell has words, but no channel in it is marked or known."""

    info = RuleInfo(
        code="GD-C202",
        title=Bilingual("没有勾选任何渠道", "No channel marked"),
        severity=Severity.WARNING,
        message=Bilingual(
            "“{found}”里没有勾选的渠道，也没有认出的渠道名称",
            '"{found}" marks no channel, and none was recognised in it',
        ),
        hint=Bilingual(
            "请把选用的渠道前的“□”改为“■”，或者写明渠道名称", "Mark the channels in use with ■, or name them"
        ),
        good="■政府网站 □政府公报",
        bad="□政府网站 □政府公报",
        basis=(MINIMUM,),
    )
    bad = Example(items=({"channels": {"text": "□政府网站 □政府公报"}},), column="channels")
    good = Example(
        items=(
            {
                "channels": {
                    "text": "■政府网站 □政府公报",
                    "chosen": ["government_website"],
                    "optional": ["government_gazette"],
                }
            },
        )
    )
    period = MINIMUM_PERIOD

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for words without a channel."""
        if not _named(item) and not is_blank(item.channels.text):
            yield Fault(position, "channels", found=short(item.channels.text))


class OnlyOptional(ItemRule):
    """Every channel is optional, none is required."""

    info = RuleInfo(
        code="GD-C203",
        title=Bilingual("只有可选渠道", "Optional channels only"),
        severity=Severity.NOTE,
        message=Bilingual(
            "所列渠道（{found}）都是“可选”，没有一个“必选”，公众不知道一定能在哪里看到",
            "all channels ({found}) are optional and none is required; the public cannot know where to look",
        ),
        hint=Bilingual("请至少把一个渠道定为必选（■）", "Make at least one of them required (■)"),
        good="■政府网站 □政府公报",
        bad="□政府网站 □政府公报（图例：□为可选）",
    )
    bad = Example(items=({"channels": {"text": "□政府公报", "optional": ["government_gazette"]}},), column="channels")
    good = Example(
        items=(
            {
                "channels": {
                    "text": "■政府网站 □政府公报",
                    "chosen": ["government_website"],
                    "optional": ["government_gazette"],
                }
            },
        )
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where nothing is chosen and something is optional."""
        channels = item.channels
        if channels.optional and not channels.chosen and not channels.other:
            yield Fault(position, "channels", found="、".join(c.term for c in channels.optional))


PRESENCE_RULES: tuple[type[Rule], ...] = (NoChannel, NoneMarked, OnlyOptional)
