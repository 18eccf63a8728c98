"""How channels are marked (渠道勾选): 其他 without words, marked twice, all marked, out of the public's sight."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import regulation
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.vocabulary import Channel
from govdisclose.findings import RuleInfo, Severity

__all__ = ["MARK_RULES"]

#: Channels that bring information to single persons, not to the public.
_PERSONAL = frozenset({Channel.ON_SITE, Channel.TARGETED_PUSH})


class OtherWithoutWords(ItemRule):
    """其他 is chosen, but what it is does not stand there."""

    info = RuleInfo(
        code="GD-C204",
        title=Bilingual("勾选“其他”但没有写明", "其他 chosen without words"),
        severity=Severity.NOTE,
        message=Bilingual(
            "勾选了“其他”渠道，但没有写明是什么渠道", "the channel 其他 is chosen, but what it is does not stand there"
        ),
        hint=Bilingual(
            "请写明，例如“■其他：村务公开栏”；不用就去掉勾选",
            "Write what it is, for example ■其他：村务公开栏, or take the mark away",
        ),
        good="■其他：村务公开栏",
        bad="■其他",
    )
    bad = Example(items=({"channels": {"text": "■其他", "chosen": ["other"]}},), column="channels")
    good = Example(items=({"channels": {"text": "■其他：村务公开栏", "chosen": ["other"], "other": ["村务公开栏"]}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for 其他 without words."""
        if Channel.OTHER in item.channels.chosen and not any(words.strip() for words in item.channels.other):
            yield Fault(position, "channels")


class ChannelTwice(ItemRule):
    """A channel stands twice, or is both chosen and optional."""

    info = RuleInfo(
        code="GD-C205",
        title=Bilingual("同一渠道标了两次", "Channel marked twice"),
        severity=Severity.WARNING,
        message=Bilingual(
            "渠道“{found}”标了两次，或者既必选又可选",
            'the channel "{found}" is marked twice, or is both required and optional',
        ),
        hint=Bilingual("请只保留一处", "Keep one of the marks"),
        good="■政府网站 □政府公报",
        bad="■政府网站 □政府网站",
    )
    bad = Example(
        items=(
            {
                "channels": {
                    "text": "■政府网站□政府网站",
                    "chosen": ["government_website"],
                    "optional": ["government_website"],
                }
            },
        ),
        column="channels",
    )
    good = Example()

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each channel that stands more than once (其他 may)."""
        marked = (*item.channels.chosen, *item.channels.optional)
        for channel in dict.fromkeys(marked):
            if channel is not Channel.OTHER and marked.count(channel) > 1:
                yield Fault(position, "channels", found=channel.term)


class EveryChannel(ItemRule):
    """All thirteen channels of the list are chosen."""

    info = RuleInfo(
        code="GD-C206",
        title=Bilingual("公开渠道全部勾选", "All channels chosen"),
        severity=Severity.NOTE,
        message=Bilingual(
            "清单上的渠道全部勾选（{expected}种），像是没有逐项选择",
            "all {expected} channels of the list are chosen; this looks as if nobody chose",
        ),
        hint=Bilingual("请只勾选实际使用的渠道", "Mark only the channels that are used"),
        good="■政府网站 ■政务服务中心",
        bad="十三种渠道前都是■",
    )
    bad = Example(
        items=({"channels": {"text": "（全部勾选）", "chosen": [c.value for c in Channel], "other": ["广播"]}},),
        column="channels",
    )
    good = Example(items=({"channels": {"text": "（多项）", "chosen": [c.value for c in Channel][:9]}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where no channel of the list (其他 apart) is left out."""
        if set(item.channels.chosen) >= set(Channel) - {Channel.OTHER}:
            yield Fault(position, "channels", expected=str(len(set(item.channels.chosen))))


class PersonalChannelsOnly(ItemRule):
    """For all of society, but only through channels that reach single persons."""

    info = RuleInfo(
        code="GD-C207",
        title=Bilingual("面向全社会但只有上门或推送渠道", "For all of society, through personal channels only"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开对象是全社会，渠道却只有“{found}”，一般公众看不到",
            'the audience is all of society, but the only channels are "{found}", which the public does not see',
        ),
        hint=Bilingual(
            "请加一个公众能看到的渠道，例如“政府网站”；只面向特定群体的，请改公开对象",
            "Add a public channel, or name the specific group",
        ),
        good="全社会；■政府网站 ■入户/现场",
        bad="全社会；■入户/现场",
        basis=(regulation("第二十三条"),),
    )
    bad = Example(items=({"channels": {"text": "■入户/现场", "chosen": ["on_site"]}},), column="channels")
    good = Example(
        items=(
            {
                "channels": {"text": "■入户/现场", "chosen": ["on_site"]},
                "audience": {"text": "√", "all_society": False, "specific": True, "specific_groups": ["低保对象"]},
            },
        )
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where all of society is meant and every channel is a personal one."""
        channels = item.channels
        marked = {*channels.chosen, *channels.optional}
        if item.audience.all_society and marked and marked <= _PERSONAL and not channels.other:
            yield Fault(position, "channels", found="、".join(c.term for c in Channel if c in marked))


MARK_RULES: tuple[type[Rule], ...] = (OtherWithoutWords, ChannelTwice, EveryChannel, PersonalChannelsOnly)
