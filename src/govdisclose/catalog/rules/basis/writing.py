"""How sources are written (依据写法): without a title, with half a title mark, twice, or not to be recognised."""

import re
from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._reading import named, sources
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, is_ditto, plain, short
from govdisclose.findings import RuleInfo, Severity

__all__ = ["WRITING_RULES"]

_ARTICLE = re.compile(r"第[一二三四五六七八九十百零〇\d]+条")
_TITLE = re.compile(r"[《》〈〉<>]|法|条例|办法|规定|细则|规则|意见|通知|规程|规范|方案")


class ArticleWithoutTitle(ItemRule):
    """第…条, and no instrument is named before it."""

    info = RuleInfo(
        code="GD-L003",
        title=Bilingual("只写条款没有写文件名称", "Article without a title"),
        severity=Severity.WARNING,
        message=Bilingual(
            "“{found}”前面没有写是哪部法律、法规或者文件", 'no law or document is named before "{found}"'
        ),
        hint=Bilingual(
            "请写明文件名称，例如“《政府信息公开条例》第二十条”", "Name it, for example 《政府信息公开条例》第二十条"
        ),
        good="《中华人民共和国政府信息公开条例》第二十条",
        bad="第二十条、第二十一条",
    )
    bad = Example(items=({"basis": {"text": "第二十条、第二十一条", "citations": []}},), column="basis")
    good = Example(
        items=({"basis": {"text": "政府信息公开条例第二十条", "citations": [{"title": "政府信息公开条例"}]}},)
    )

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for a cell whose first article has no name before it."""
        text = plain(item.basis.text)
        first = _ARTICLE.search(text)
        if first and not _TITLE.search(text[: first.start()]):
            yield Fault(position, "basis", found=first.group())


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
        items=(
            {"basis": {"text": "《社会救助暂行办法（国务院令第649号）", "citations": [{"title": "社会救助暂行办法"}]}},
        ),
        column="basis",
    )
    good = Example(
        items=(
            {
                "basis": {
                    "text": "《社会救助暂行办法》（国务院令第649号）",
                    "citations": [{"title": "社会救助暂行办法"}],
                }
            },
        )
    )

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


class SourceNotRead(ItemRule):
    """Words in the cell, but no source was recognised in them."""

    info = RuleInfo(
        code="GD-L007",
        title=Bilingual("公开依据没有读懂", "Legal basis not understood"),
        severity=Severity.NOTE,
        message=Bilingual(
            "“{found}”里没有认出法律、法规或者文件的名称，没有检查它是否有效",
            'no law or document was recognised in "{found}"; whether it holds was not checked',
        ),
        hint=Bilingual("请写出文件全称并加书名号，例如“《社会救助暂行办法》”", "Write the full title in 《》"),
        good="《社会救助暂行办法》（国务院令第649号）",
        bad="按上级有关要求",
    )
    bad = Example(items=({"basis": {"text": "按上级有关要求"}},), column="basis")
    good = Example()

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for words without a source (GD-L003 speaks where only an article stands there)."""
        text = item.basis.text
        if sources(item) or is_blank(text) or _ARTICLE.search(plain(text)):
            return
        if not is_ditto(text):
            yield Fault(position, "basis", found=short(text))


WRITING_RULES: tuple[type[Rule], ...] = (ArticleWithoutTitle, HalfTitleMark, SourceTwice, SourceNotRead)
