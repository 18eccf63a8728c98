"""The domain of catalogue and items (领域): stated nowhere, not on every item, or twice."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._rule import Fault, Rule
from govdisclose.catalog.rules._sources import EXCHANGE_FORMAT
from govdisclose.catalog.rules._survey import Survey
from govdisclose.findings import RuleInfo, Severity

__all__ = ["DOMAIN_RULES"]


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


DOMAIN_RULES: tuple[type[Rule], ...] = (DomainTwice, ItemWithoutDomain, UnstatedDomain)
