"""What the catalogue says of itself (目录信息): title, domain, publisher, day of issue, and that it has items."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._rule import Fault, Rule
from govdisclose.catalog.rules._sources import EXCHANGE_FORMAT
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank
from govdisclose.findings import RuleInfo, Severity

__all__ = ["HEADER_RULES"]


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


class UnstatedDomain(Rule):
    """Neither the catalogue nor any item says to which domain it belongs."""

    info = RuleInfo(
        code="GD-C025",
        title=Bilingual("没有写明领域", "Domain not stated"),
        severity=Severity.NOTE,
        message=Bilingual("没有读到目录属于哪个领域", "no domain was found for this catalogue"),
        hint=Bilingual(
            "请在标题里写明，例如“社会救助领域”；本级各领域合编的目录可以加一栏“领域”",
            "Name it in the title, or add a column 领域",
        ),
        good="标题：社会救助领域基层政务公开标准目录",
        bad="标题：基层政务公开标准目录",
    )
    bad = Example(header={"domain": None}, item=-1, column="domain")
    good = Example(items=({"domain": "社会救助"},), header={"domain": None})

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault where no domain is named anywhere."""
        catalog = survey.catalog
        if catalog.items and not catalog.header.domain and not any(item.domain for item in catalog.items):
            yield Fault(-1, "domain")


class ItemWithoutDomain(Rule):
    """An item names no domain, though others do and the catalogue has none."""

    info = RuleInfo(
        code="GD-C024",
        title=Bilingual("事项没有写明领域", "Item without domain"),
        severity=Severity.NOTE,
        message=Bilingual("其他事项都写了领域，这一项没有", "other items name their domain, this one does not"),
        hint=Bilingual("请补上这一项所属的领域", "Name the domain of this item"),
        good="各项都写明领域",
        bad="第2项没有领域",
    )
    bad = Example(
        items=({"domain": "社会救助"}, {"matter": ["养老服务", "办事指南"]}),
        header={"domain": None},
        item=1,
        column="domain",
    )
    good = Example(items=({"domain": "社会救助"}, {"domain": "养老服务"}), header={"domain": None})

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for each such item."""
        items = survey.catalog.items
        if not survey.catalog.header.domain and any(item.domain for item in items):
            yield from (Fault(n, "domain") for n, item in enumerate(items) if not item.domain)


class DomainTwice(Rule):
    """An item names another domain than the catalogue."""

    info = RuleInfo(
        code="GD-C023",
        title=Bilingual("事项与目录的领域不一致", "Domain of item and catalogue differ"),
        severity=Severity.WARNING,
        message=Bilingual(
            "这一项的领域是“{found}”，目录的领域却是“{expected}”",
            'the item belongs to "{found}", the catalogue to "{expected}"',
        ),
        hint=Bilingual(
            "一个文件有几个领域时，领域只写在各事项上，目录信息里不写",
            "Where one file holds several domains, only the items name theirs",
        ),
        good="目录：社会救助；事项：（不写）",
        bad="目录：社会救助；事项：养老服务",
        basis=(EXCHANGE_FORMAT,),
    )
    bad = Example(items=({"domain": "养老服务"},), column="domain")
    good = Example(items=({"domain": "社会救助"},))

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for each item of another domain."""
        whole = survey.catalog.header.domain
        for position, item in enumerate(survey.catalog.items):
            if whole and item.domain and item.domain != whole:
                yield Fault(position, "domain", found=item.domain, expected=whole)


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


HEADER_RULES: tuple[type[Rule], ...] = (
    DomainTwice,
    ItemWithoutDomain,
    UnstatedDomain,
    IssuedInFuture,
    EmptyCatalog,
    UntitledCatalog,
)
