"""Words that name no source (依据不明): an article alone, or nothing that was recognised."""

import re
from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example, cited
from govdisclose.catalog.rules._reading import sources
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, is_ditto, plain, short
from govdisclose.findings import RuleInfo, Severity

__all__ = ["UNNAMED_RULES"]

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
    good = Example(items=({"basis": cited("政府信息公开条例", text="政府信息公开条例第二十条")},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for a cell whose first article has no name before it."""
        text = plain(item.basis.text)
        first = _ARTICLE.search(text)
        if first and not _TITLE.search(text[: first.start()]):
            yield Fault(position, "basis", found=first.group())


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


UNNAMED_RULES: tuple[type[Rule], ...] = (ArticleWithoutTitle, SourceNotRead)
