"""At which level (公开层级): 县级, 乡级, 村级, and whether the publisher fits. 国办发〔2019〕54号 does not ask for this column."""

import re
from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, plain, short
from govdisclose.findings import RuleInfo, Severity

__all__ = ["LEVEL_RULES"]

_TOWNSHIP_BODY = re.compile(r"[乡镇][^县区市]{0,6}(?:人民)?政府|街道办事处?|(?:乡镇|镇|乡|街道)(?:[（(].*)?$")


def _ticked(item: CatalogItem) -> bool:
    levels = item.levels
    return bool(levels.county or levels.township or levels.village or levels.other)


class NoLevelColumn(Rule):
    """The tables have no column for the level."""

    info = RuleInfo(
        code="GD-C310",
        title=Bilingual("没有公开层级栏", "No column for the level"),
        severity=Severity.NOTE,
        message=Bilingual(
            "表中没有“公开层级”一栏；国家标准指引的样表有这一栏，但文件不强制",
            "the table has no column 公开层级; the national guides show one, but no rule demands it",
        ),
        hint=Bilingual(
            "可以补上“县级、乡级”两栏；只供一级使用的目录不必补",
            "Add 县级 and 乡级 if the catalogue serves more than one level",
        ),
        good="公开层级：县级 √ | 乡级",
        bad="没有公开层级栏",
    )
    bad = Example(items=({"levels": None},), item=-1, column="levels")
    good = Example()

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault where no table shows the column."""
        tables = survey.tables.values()
        if tables and not any("levels" in table.columns for table in tables):
            yield Fault(-1, "levels", expected="公开层级")


class NoLevel(ItemRule):
    """The boxes of the level are shown and none is ticked."""

    info = RuleInfo(
        code="GD-C311",
        title=Bilingual("没有勾选公开层级", "No level ticked"),
        severity=Severity.WARNING,
        message=Bilingual(
            "公开层级一个也没有勾选，看不出由哪一级公开",
            "no level is ticked; at which level it is disclosed does not show",
        ),
        hint=Bilingual("请勾选“县级”或者“乡级”", "Tick 县级 or 乡级"),
        good="县级：√",
        bad="县级：（空）；乡级：（空）",
    )
    bad = Example(items=({"levels": {"text": "", "county": False, "township": False}},), column="levels")
    good = Example(items=({"levels": {"text": "县级", "county": True}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where the table shows at least two boxes or a worded column, and nothing stands there."""
        levels = item.levels
        boxes = [box for box in (levels.county, levels.township, levels.village) if box is not None]
        if _ticked(item) or not is_blank(levels.text) or not survey.shows(position, "levels"):
            return
        if len(boxes) != 1:
            yield Fault(position, "levels")


class LevelNotRead(ItemRule):
    """The words of the cell were not understood."""

    info = RuleInfo(
        code="GD-C312",
        title=Bilingual("公开层级没有读懂", "Level not understood"),
        severity=Severity.NOTE,
        message=Bilingual("“{found}”没有读懂是哪一级", '"{found}" was not understood as a level'),
        hint=Bilingual("请改为“县级”“乡级”或者“村级”", "Write 县级, 乡级 or 村级"),
        good="县级",
        bad="各级",
    )
    bad = Example(items=({"levels": {"text": "各级"}},), column="levels")
    good = Example(items=({"levels": {"text": "县级、乡级", "county": True, "township": True}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for words without a meaning."""
        if not _ticked(item) and not is_blank(item.levels.text):
            yield Fault(position, "levels", found=short(item.levels.text))


class LevelAgainstPublisher(ItemRule):
    """Only townships disclose, but the township is not ticked."""

    info = RuleInfo(
        code="GD-C313",
        title=Bilingual("公开层级与公开主体不合", "Level and publisher at odds"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开主体只有“{found}”，公开层级却没有勾选乡级",
            'the only publisher is "{found}", but the level 乡级 is not ticked',
        ),
        hint=Bilingual("请勾选“乡级”，或者核对公开主体", "Tick 乡级, or see whether the publisher is right"),
        good="镇人民政府；乡级：√",
        bad="镇人民政府；县级：√；乡级：（空）",
    )
    bad = Example(items=({"publisher": {"text": "镇人民政府", "bodies": ["镇人民政府"]}},), column="levels")
    good = Example(
        items=(
            {
                "publisher": {"text": "镇人民政府", "bodies": ["镇人民政府"]},
                "levels": {"text": "√", "county": True, "township": True},
            },
        )
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where every body is a township body and the box 乡级 is shown without a tick."""
        bodies = item.publisher.bodies
        if not item.levels.county or item.levels.township is not False or item.levels.village or not bodies:
            return
        if all(_TOWNSHIP_BODY.search(plain(body)) and "县" not in body for body in bodies):
            yield Fault(position, "levels", found="、".join(bodies))


LEVEL_RULES: tuple[type[Rule], ...] = (NoLevelColumn, NoLevel, LevelNotRead, LevelAgainstPublisher)
