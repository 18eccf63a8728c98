"""What the catalogue says of itself (目录信息): title, day of issue, and that it has items."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._rule import Fault, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank
from govdisclose.findings import RuleInfo, Severity

__all__ = ["HEADER_RULES"]


class IssuedInFuture(Rule):
    """The day of issue lies after the day for which the catalogue is checked."""

    info = RuleInfo(
        code="GD-C026",
        title=Bilingual("发布日期在将来", "Issued in the future"),
        severity=Severity.WARNING,
        message=Bilingual(
            "发布日期{found}晚于检查基准日{expected}",
            "the day of issue {found} lies after {expected}, the day of the check",
        ),
        hint=Bilingual(
            "请核对发布日期；检查将来才用的目录，请用 --at 指定日期",
            "Correct the day of issue, or check for a later day with --at",
        ),
        good="发布日期：2020-12-01",
        bad="发布日期：2202-12-01",
    )
    bad = Example(header={"issued": "2202-12-01"}, item=-1, column="issued")
    good = Example(header={"issued": "2020-12-01"})

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for such a day."""
        issued = survey.catalog.header.issued
        if issued and issued > survey.at:
            yield Fault(-1, "issued", found=issued.isoformat(), expected=survey.at.isoformat())


class EmptyCatalog(Rule):
    """The catalogue has no items."""

    info = RuleInfo(
        code="GD-C029",
        title=Bilingual("目录没有事项", "Catalogue without items"),
        severity=Severity.WARNING,
        message=Bilingual("目录里一个公开事项也没有", "the catalogue holds no item at all"),
        hint=Bilingual("请核对是否选错了文件或工作表", "See whether this is the right file or sheet"),
        good="至少一个公开事项",
        bad="只有标题和表头",
    )
    bad = Example(items=(), item=-1, column="items")
    good = Example()

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for a catalogue without items."""
        if not survey.catalog.items:
            yield Fault(-1, "items")


class UntitledCatalog(Rule):
    """The catalogue has no title."""

    info = RuleInfo(
        code="GD-C030",
        title=Bilingual("目录没有标题", "Catalogue without title"),
        severity=Severity.NOTE,
        message=Bilingual(
            "没有读到目录的标题，接收方看不出这是什么目录",
            "no title was found; whoever receives the file cannot tell what it is",
        ),
        hint=Bilingual(
            "请写上标题，例如“某县社会救助领域基层政务公开标准目录”",
            "Give the catalogue a title with the place and the domain",
        ),
        good="标题：社会救助领域基层政务公开标准目录",
        bad="标题：（空）",
    )
    bad = Example(header={"title": None}, item=-1, column="title")
    good = Example()

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for a blank title."""
        if is_blank(survey.catalog.header.title or ""):
            yield Fault(-1, "title")


HEADER_RULES: tuple[type[Rule], ...] = (IssuedInFuture, EmptyCatalog, UntitledCatalog)
