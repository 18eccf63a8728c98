"""Whether what is cited holds on the day (依据效力), by the law register. What the register does not hold is not judged."""

from collections.abc import Iterator
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, cited
from govdisclose.catalog.rules._instruments import status_of
from govdisclose.catalog.rules._reading import named, sources
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.findings import RuleInfo, Severity
from govdisclose.law.standing import Standing

__all__ = ["FORCE_RULES"]


class NoLongerInForce(ItemRule):
    """A source that was repealed or replaced."""

    info = RuleInfo(
        code="GD-L001",
        title=Bilingual("所引依据已经失效", "Source no longer in force"),
        severity=Severity.WARNING,
        message=Bilingual(
            "所引的{found}自{since}起已不再有效{now.zh}",
            "{found} has not been in force since {since}{now.en}",
        ),
        hint=Bilingual("请改引{instead.zh}，并核对条款序号", "Cite {instead.en} and look up the article anew"),
        good="《中华人民共和国政府信息公开条例》（国务院令第711号）",
        bad="《中华人民共和国政府信息公开条例》（国务院令第492号）",
    )
    bad = Example(
        items=({"basis": cited("中华人民共和国政府信息公开条例", "国务院令第492号")},),
        column="basis",
    )
    good = Example()

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each source that has ended before the day, by dates that were checked."""
        for citation in dict.fromkeys(sources(item)):
            status = status_of(citation, survey.at, survey.law)
            if status.standing in {Standing.REPLACED, Standing.REPEALED} and status.verified:
                by = "、".join(named(c) for c in status.by)
                yield Fault(
                    position,
                    "basis",
                    found=named(citation),
                    expected=by or None,
                    places={"since": status.since, "now": _now(by), "instead": _instead(by)},
                )


def _now(by: str) -> Bilingual:
    """What holds in its place."""
    if not by:
        return Bilingual("，名录中没有取代它的文件", "; the register names nothing in its place")
    return Bilingual(f"；现行的是{by}", f"; now in force: {by}")


def _instead(by: str) -> Bilingual:
    """What to cite."""
    return Bilingual(by or "现行有效的文件", by or "what is in force now")


class NotYetInForce(ItemRule):
    """A source that comes into force only later."""

    info = RuleInfo(
        code="GD-L010",
        title=Bilingual("所引依据尚未施行", "Source not yet in force"),
        severity=Severity.NOTE,
        message=Bilingual("所引的{found}自{expected}起才施行", "{found} comes into force on {expected}"),
        hint=Bilingual(
            "请核对检查基准日（--at）和依据", "See whether the day of the check (--at) and the source are right"
        ),
        good="《中华人民共和国民法典》（2021年1月1日以后检查）",
        bad="《中华人民共和国民法典》（2020年6月30日检查）",
    )
    bad = Example(
        items=({"basis": cited("中华人民共和国民法典")},),
        column="basis",
        at=date(2020, 6, 30),
    )
    good = Example(
        items=({"basis": cited("中华人民共和国民法典")},),
        at=date(2021, 1, 1),
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each source whose first day lies after the day of the check."""
        for citation in dict.fromkeys(sources(item)):
            status = status_of(citation, survey.at, survey.law)
            if status.standing is Standing.NOT_YET and status.verified and status.since:
                yield Fault(position, "basis", found=named(citation), expected=status.since.isoformat())


FORCE_RULES: tuple[type[Rule], ...] = (NoLongerInForce, NotYetInForce)
