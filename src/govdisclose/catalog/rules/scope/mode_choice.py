"""Which mode was chosen (方式选择), and whether the audience fits."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import regulation
from govdisclose.catalog.rules._survey import Survey
from govdisclose.findings import RuleInfo, Severity

__all__ = ["MODE_CHOICE_RULES"]


class RequestForAllSociety(ItemRule):
    """On request only, and yet for all of society."""

    info = RuleInfo(
        code="GD-C306",
        title=Bilingual("公开方式与公开对象不合", "Mode and audience at odds"),
        severity=Severity.WARNING,
        message=Bilingual(
            "公开方式只有“依申请”，公开对象却是“全社会”：依申请公开的信息只答复申请人，不向全社会发布",
            "the mode is 依申请 only, but the audience is 全社会: what is given on request goes to the applicant, not to all of society",
        ),
        hint=Bilingual(
            "要向全社会发布的，请改为“主动”；只答复申请人的，请在“特定群体”写明",
            "Tick 主动 if it is published, or name the group that may ask",
        ),
        good="依申请；特定群体：申请人",
        bad="依申请；全社会",
        basis=(regulation("第十三条"), regulation("第二十七条")),
    )
    bad = Example(items=({"mode": {"text": "√", "proactive": False, "on_request": True}},), column="mode")
    good = Example(
        items=(
            {
                "mode": {"text": "√", "proactive": False, "on_request": True},
                "audience": {"text": "申请人", "all_society": False, "specific_groups": ["申请人"]},
            },
        )
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for an item on request only whose audience is all of society."""
        if item.mode.on_request and not item.mode.proactive and item.audience.all_society:
            yield Fault(position, "mode")


class BothModes(ItemRule):
    """主动 and 依申请 together."""

    info = RuleInfo(
        code="GD-C307",
        title=Bilingual("同时选了主动和依申请", "Both proactive and on request"),
        severity=Severity.NOTE,
        message=Bilingual(
            "同时选了“主动”和“依申请”，看不出哪些内容主动公开、哪些要申请",
            "both 主动 and 依申请 are ticked; which part is published and which must be requested does not show",
        ),
        hint=Bilingual("请只选一个；内容不同的，分成两项写", "Choose one; where the content differs, make two items"),
        good="主动：√",
        bad="主动：√；依申请：√",
        basis=(regulation("第十三条"),),
    )
    bad = Example(items=({"mode": {"text": "√", "proactive": True, "on_request": True}},), column="mode")
    good = Example()

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where both are ticked."""
        if item.mode.proactive and item.mode.on_request:
            yield Fault(position, "mode")


class OnRequestOnly(ItemRule):
    """On request only, in a catalogue of what is published."""

    info = RuleInfo(
        code="GD-C308",
        title=Bilingual("只依申请公开", "On request only"),
        severity=Severity.NOTE,
        message=Bilingual(
            "这一项只依申请公开；标准目录主要列主动公开的事项，请确认它应当列入",
            "the item is given on request only; the standard catalogue is mainly for what is published, so make sure that it belongs here",
        ),
        hint=Bilingual(
            "属于《政府信息公开条例》第十九条至第二十一条所列的，应当改为“主动”",
            "What Articles 19 to 21 of the Regulation name must be published: tick 主动",
        ),
        good="主动：√",
        bad="依申请：√",
        basis=(regulation("第十九条"), regulation("第二十条"), regulation("第二十一条")),
    )
    bad = Example(
        items=(
            {
                "mode": {"text": "√", "proactive": False, "on_request": True},
                "audience": {"text": "申请人", "all_society": False, "specific_groups": ["申请人"]},
            },
        ),
        column="mode",
    )
    good = Example()

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for an item on request only (GD-C306 speaks where the audience contradicts it)."""
        if item.mode.on_request and not item.mode.proactive and not item.audience.all_society:
            yield Fault(position, "mode")


MODE_CHOICE_RULES: tuple[type[Rule], ...] = (RequestForAllSociety, BothModes, OnRequestOnly)
