"""Whether the cited articles exist (条款是否存在), where the law register knows how many the text has."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, cited
from govdisclose.catalog.rules._reading import named, sources
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.findings import RuleInfo, Severity
from govdisclose.law.articles import articles_beyond

__all__ = ["ARTICLE_RULES"]


class ArticleBeyondTheLast(ItemRule):
    """An article whose number is above that of the last one of the text."""

    info = RuleInfo(
        code="GD-L012",
        title=Bilingual("所引条款不存在", "Article that does not exist"),
        severity=Severity.WARNING,
        message=Bilingual(
            "所引的{found}不存在，该文件共{expected}条", "{found} does not exist; the text has {expected} articles"
        ),
        hint=Bilingual(
            "请对照原文核对条款序号；条款可能是按另一文本写的",
            "Look the article up in the text; it may have been taken from another one",
        ),
        good="《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条",
        bad="《中华人民共和国政府信息公开条例》（国务院令第711号）第九十九条",
    )
    bad = Example(
        items=({"basis": cited("中华人民共和国政府信息公开条例", "国务院令第711号", article="第九十九条")},),
        column="basis",
    )
    good = Example(items=({"basis": cited("中华人民共和国政府信息公开条例", "国务院令第711号", article="第五十六条")},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each source of which an article is beyond the last; what was not counted is not judged."""
        for citation in dict.fromkeys(sources(item)):
            found = articles_beyond(citation, survey.law, at=survey.at)
            if found is not None and found[0]:
                yield Fault(position, "basis", found=named(citation), expected=str(found[1]))


ARTICLE_RULES: tuple[type[Rule], ...] = (ArticleBeyondTheLast,)
