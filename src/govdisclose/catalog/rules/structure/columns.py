"""Columns that every catalogue must have (必备要素): 名称, 内容, 依据, 时限, 主体, 方式, 渠道, 公开对象.

国办发〔2019〕54号 names them as the least that each item holds. A column that a table does not show is reported once for the table;
an empty cell in a column that it does show is reported for its item.
"""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import MINIMUM
from govdisclose.catalog.rules._survey import MINIMUM_COLUMNS, Survey
from govdisclose.catalog.rules._wording import is_blank
from govdisclose.dated import Period
from govdisclose.findings import RuleInfo, Severity

__all__ = ["COLUMN_RULES", "MINIMUM_PERIOD"]

#: 国办发〔2019〕54号 was published on 2020-01-08.
MINIMUM_PERIOD = Period(start=date(2020, 1, 8))


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


class _EmptyCell(ItemRule):
    """The cell of a required text column is empty though the table shows the column."""

    column: ClassVar[str]
    period = MINIMUM_PERIOD

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for an empty cell."""
        part = getattr(item, self.column)
        parsed = getattr(
            part, {"content": "elements", "basis": "citations", "publisher": "bodies"}.get(self.column, "parts")
        )
        if is_blank(part.text) and not parsed and survey.shows(position, self.column):
            yield Fault(position, self.column, found=part.text.strip() or None)


def _empty(code: str, column: str, name: str, hint: Bilingual, good: str) -> RuleInfo:
    words = MINIMUM_COLUMNS[column]
    return RuleInfo(
        code=code,
        title=Bilingual(f"{words}为空", f"Empty {name}"),
        severity=Severity.ERROR,
        message=Bilingual(f"{words}是空的；每个事项都要写明{words}", f"the {name} is empty; each item needs one"),
        hint=hint,
        good=f"{words}：{good}",
        bad=f"{words}：（空）",
        basis=(MINIMUM,),
    )


def _emptied(column: str) -> Example:
    return Example(items=({}, {"matter": ["最低生活保障", "审批信息"], column: {"text": "/"}}), item=1, column=column)


class EmptyContent(_EmptyCell):
    """公开内容 is empty."""

    column = "content"
    info = _empty(
        "GD-C003",
        "content",
        "content",
        Bilingual(
            "请写明公开哪些内容，例如“对象名单、保障金额”", "Say what is disclosed, for example the list of recipients"
        ),
        "初审对象名单及相关信息",
    )
    bad = _emptied("content")
    good = Example()


class EmptyBasis(_EmptyCell):
    """公开依据 is empty."""

    column = "basis"
    info = _empty(
        "GD-C004",
        "basis",
        "legal basis",
        Bilingual(
            "请写明依据的法律、法规或文件，带书名号和文号",
            "Name the statute or document, with its title and document number",
        ),
        "《中华人民共和国政府信息公开条例》（国务院令第711号）",
    )
    bad = _emptied("basis")
    good = Example()


class EmptyTimeLimit(_EmptyCell):
    """公开时限 is empty."""

    column = "time_limit"
    info = _empty(
        "GD-C005",
        "time_limit",
        "time limit",
        Bilingual(
            "请写明期限，例如“信息形成或者变更之日起20个工作日内”",
            "State the limit, for example within 20 working days",
        ),
        "信息形成或者变更之日起20个工作日内",
    )
    bad = _emptied("time_limit")
    good = Example()


class EmptyPublisher(_EmptyCell):
    """公开主体 is empty."""

    column = "publisher"
    info = _empty(
        "GD-C006",
        "publisher",
        "publisher",
        Bilingual("请写明由哪个机关公开", "Name the organ that discloses the information"),
        "县民政局",
    )
    bad = _emptied("publisher")
    good = Example()


COLUMN_RULES: tuple[type[Rule], ...] = (
    MissingColumn,
    UnnamedMatter,
    EmptyContent,
    EmptyBasis,
    EmptyTimeLimit,
    EmptyPublisher,
)
