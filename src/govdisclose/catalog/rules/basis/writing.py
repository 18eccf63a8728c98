"""How sources are written (依据写法): half a title mark, or twice."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, cited
from govdisclose.catalog.rules._reading import named, sources
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import short
from govdisclose.findings import RuleInfo, Severity

__all__ = ["WRITING_RULES"]


class HalfTitleMark(ItemRule):
    """《 without 》, or the other way round."""

    info = RuleInfo(
        code="GD-L005",
        title=Bilingual("书名号不成对", "Title mark without its other half"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开依据里有{opened}个“《”、{closed}个“》”，不成对", "the legal basis has {opened} 《 and {closed} 》"
        ),
        hint=Bilingual(
            "请补上缺少的书名号，否则文件名称可能认不全", "Add the missing mark, else a title may be read wrongly"
        ),
        good="《社会救助暂行办法》",
        bad="《社会救助暂行办法",
    )
    bad = Example(
        items=({"basis": cited("社会救助暂行办法", text="《社会救助暂行办法（国务院令第649号）")},),
        column="basis",
    )
    good = Example(items=({"basis": cited("社会救助暂行办法", text="《社会救助暂行办法》（国务院令第649号）")},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for a cell with unequal numbers of the two marks."""
        opened, closed = item.basis.text.count("《"), item.basis.text.count("》")
        if opened != closed:
            yield Fault(position, "basis", found=short(item.basis.text), places={"opened": opened, "closed": closed})


class SourceTwice(ItemRule):
    """The same source with the same article twice in one cell."""

    info = RuleInfo(
        code="GD-L008",
        title=Bilingual("同一依据写了两次", "Source cited twice"),
        severity=Severity.NOTE,
        message=Bilingual("{found}在同一格里写了两次", "{found} stands twice in the cell"),
        hint=Bilingual("请删去重复的一处", "Delete one of them"),
        good="《预算法》《社会救助暂行办法》",
        bad="《预算法》《预算法》",
    )
    bad = Example(
        items=(
            {
                "basis": {
                    "text": "《中华人民共和国预算法》、《中华人民共和国预算法》",
                    "citations": [{"title": "中华人民共和国预算法"}, {"title": "中华人民共和国预算法"}],
                }
            },
        ),
        column="basis",
    )
    good = Example(
        items=(
            {
                "basis": {
                    "text": "《中华人民共和国预算法》第十四条、《中华人民共和国预算法》第十五条",
                    "citations": [
                        {"title": "中华人民共和国预算法", "article": "第十四条"},
                        {"title": "中华人民共和国预算法", "article": "第十五条"},
                    ],
                }
            },
        )
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each source that stands more than once."""
        for citation in dict.fromkeys(sources(item)):
            if sources(item).count(citation) > 1:
                yield Fault(position, "basis", found=named(citation))


WRITING_RULES: tuple[type[Rule], ...] = (HalfTitleMark, SourceTwice)
