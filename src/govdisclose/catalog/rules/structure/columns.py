"""Columns that every catalogue must have (必备要素): 名称, 内容, 依据, 时限, 主体, 方式, 渠道, 公开对象.

国办发〔2019〕54号 names them as the least that each item holds. A column that a table does not show is reported once for the table.
"""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._minimum import MINIMUM_COLUMNS, MINIMUM_PERIOD
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import MINIMUM
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank
from govdisclose.findings import RuleInfo, Severity

__all__ = ["COLUMN_RULES"]


class MissingColumn(Rule):
    """A required column stands nowhere in the table."""

    info = RuleInfo(
        code="GD-C001",
        title=Bilingual("缺少必备栏目", "Required column missing"),
        severity=Severity.ERROR,
        message=Bilingual(
            "表中没有“{expected}”这一栏，或者整栏为空；每个事项至少要有名称、内容、依据、时限、主体、方式、渠道、公开对象",
            'the table has no column "{expected}", or the whole column is empty; each item needs at least name, content, basis, '
            "time limit, body, mode, channel and audience",
        ),
        hint=Bilingual(
            '请补上这一栏。如果表里有这一栏、只是名称不同，请用 --map "表头=栏目" 指明',
            'Add the column. If the table has it under another heading, name it with --map "HEADING=column"',
        ),
        good="表头：…公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象 | 公开方式",
        bad="表头：…公开内容 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象 | 公开方式（没有公开依据）",
        basis=(MINIMUM,),
    )
    bad = Example(
        items=({"basis": None}, {"matter": ["最低生活保障", "审批信息"], "basis": None}), item=-1, column="basis"
    )
    good = Example()
    period = MINIMUM_PERIOD

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for each column that no table shows, else one for each table that does not show it."""
        for column, words in MINIMUM_COLUMNS.items():
            without = [table for table in survey.tables.values() if column not in table.columns]
            if len(without) == len(survey.tables) > 0:
                yield Fault(-1, column, expected=words)
            else:
                for table in without:
                    yield Fault(table.positions[0], column, expected=words)


class UnnamedMatter(ItemRule):
    """The last name of the matter is only a mark."""

    info = RuleInfo(
        code="GD-C002",
        title=Bilingual("公开事项没有名称", "Matter without a name"),
        severity=Severity.ERROR,
        message=Bilingual(
            "公开事项只写了“{found}”，看不出是什么事项；每个事项都要有名称",
            'the matter is only "{found}"; each item needs a name',
        ),
        hint=Bilingual("请填写事项名称", "Write the name of the matter"),
        good="公开事项：最低生活保障／审核信息",
        bad="公开事项：／",
        basis=(MINIMUM,),
    )
    bad = Example(items=({"matter": ["/"]},), column="matter")
    good = Example(items=({"matter": ["最低生活保障"]},))
    period = MINIMUM_PERIOD

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where every name of the path is blank."""
        if all(is_blank(name) for name in item.matter):
            yield Fault(position, "matter", found="／".join(item.matter))


COLUMN_RULES: tuple[type[Rule], ...] = (MissingColumn, UnnamedMatter)
