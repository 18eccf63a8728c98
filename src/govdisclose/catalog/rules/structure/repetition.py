"""Items that stand twice (重复事项), and items that say different things of the same matter."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, within
from govdisclose.catalog.rules._rule import Fault, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import plain, short
from govdisclose.findings import RuleInfo, Severity

__all__ = ["REPETITION_RULES"]


def _what(item: CatalogItem) -> tuple[object, ...]:
    """What is disclosed, by whom and at which level."""
    return (
        item.domain,
        tuple(plain(name) for name in item.matter),
        plain(item.content.text),
        plain(item.publisher.text),
        item.levels,
        item.audience,
        item.process,
        tuple(sorted(item.extensions.items())),
    )


def _how(item: CatalogItem) -> tuple[object, ...]:
    """On which basis, when, through which channels and how."""
    return (
        plain(item.basis.text),
        plain(item.time_limit.text),
        plain(item.channels.text),
        item.channels.chosen,
        item.mode,
    )


class DuplicateItem(Rule):
    """Two items are alike in every column."""

    info = RuleInfo(
        code="GD-C010",
        title=Bilingual("事项重复", "Duplicate item"),
        severity=Severity.WARNING,
        message=Bilingual(
            "“{found}”与第{other}项除序号外各栏完全相同",
            '"{found}" is the same as item {other} in every column but the serial number',
        ),
        hint=Bilingual(
            "请删去其中一项；如果本应不同，请改正写错的栏目",
            "Delete one of them, or correct the column in which they should differ",
        ),
        good="同一事项只列一次",
        bad="第1项、第2项都是“最低生活保障／审核信息”，各栏相同",
    )
    bad = Example(items=({}, {}), item=1, column="matter")
    good = Example(items=({}, {"publisher": {"text": "县财政局", "bodies": ["县财政局"]}}))

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for each item that repeats an earlier one."""
        first: dict[tuple[object, ...], int] = {}
        for position, item in enumerate(survey.catalog.items):
            other = first.setdefault((*_what(item), *_how(item)), position)
            if other != position:
                yield Fault(position, "matter", found=_named(item), places={"other": other + 1})


class ConflictingItem(Rule):
    """The same information of the same body has two different time limits."""

    info = RuleInfo(
        code="GD-C011",
        title=Bilingual("同一事项期限不一致", "Same item, different time limits"),
        severity=Severity.WARNING,
        message=Bilingual(
            "“{name}”与第{other}项的名称、内容、主体都相同，公开时限却一个是“{found}”，一个是“{expected}”",
            '"{name}" has the name, content and publisher of item {other}, but the limit is "{found}" here and "{expected}" there',
        ),
        hint=Bilingual(
            "请核对应当适用哪个期限，并合并为一项", "Find out which limit applies and make one item of the two"
        ),
        good="同一事项、同一主体只有一个期限",
        bad="第1项20个工作日内，第2项同名同内容7个工作日内",
    )
    bad = Example(
        items=({}, {"time_limit": within("7个工作日内", 7)}),
        item=1,
        column="time_limit",
    )
    good = Example(
        items=(
            {},
            {
                "content": {"text": "低保对象花名册"},
                "time_limit": within("7个工作日内", 7),
            },
        )
    )

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for each item whose limit differs from that of the first alike."""
        first: dict[tuple[object, ...], int] = {}
        for position, item in enumerate(survey.catalog.items):
            if not item.content.text or not item.time_limit.text:
                continue
            other = first.setdefault(_what(item), position)
            limit = survey.catalog.items[other].time_limit.text
            if plain(limit) != plain(item.time_limit.text):
                yield Fault(
                    position,
                    "time_limit",
                    found=short(item.time_limit.text),
                    expected=short(limit),
                    places={"other": other + 1, "name": _named(item)},
                )


def _named(item: CatalogItem) -> str:
    return short("／".join(item.matter))


REPETITION_RULES: tuple[type[Rule], ...] = (DuplicateItem, ConflictingItem)
