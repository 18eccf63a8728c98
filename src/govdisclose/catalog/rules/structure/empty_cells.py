"""Empty cells in required columns (必备栏目为空): content, basis, time limit, publisher.

An empty cell counts in a column that its table shows. Channels, audience and mode have rules of their own, since there a tick can
stand for words.
"""

from collections.abc import Iterator
from typing import ClassVar

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._minimum import MINIMUM_COLUMNS, MINIMUM_PERIOD
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import MINIMUM
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank
from govdisclose.findings import RuleInfo, Severity

__all__ = ["EMPTY_CELL_RULES"]


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


EMPTY_CELL_RULES: tuple[type[Rule], ...] = (EmptyContent, EmptyBasis, EmptyTimeLimit, EmptyPublisher)
