"""Traces of a template or of another table (残留文字): placeholders, alternatives not chosen, 同上 that points nowhere."""

import re
from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._cells import worded_cells
from govdisclose.catalog.rules._example import Example, cited
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_ditto, plain
from govdisclose.findings import RuleInfo, Severity

__all__ = ["TRACE_RULES"]

#: XX省, ×××, ○○县, 某某局, ____, 〔 〕 号; not 二○○八年, not XXL, not a web address with xxgk in it.
_MASK = re.compile(
    r"(?<![A-Za-zＸｘ×/.])[XxＸｘ×]{2,}(?![A-Za-zＸｘ×/.])[\u4e00-\u9fff]?"
    r"|(?<![0-9一二三四五六七八九十○])○{2,}(?![0-9一二三四五六七八九十○])[\u4e00-\u9fff]?"
    r"|某某[\u4e00-\u9fff]?|[_＿]{3,}|〔[\s*＊]*〕[*＊\s]*号"
)
#: 县(市、区), 市(州), 县(区): the county or city level of a template; 镇(街道) is a county's own way to name its townships.
_ALTERNATIVES = re.compile(r"[省市州县区旗]\([省市州县区旗](?:[、,/][省市州县区旗])*\)")


class Placeholder(ItemRule):
    """A placeholder of a template was not filled in."""

    info = RuleInfo(
        code="GD-C017",
        title=Bilingual("占位符没有替换", "Placeholder left in"),
        severity=Severity.WARNING,
        message=Bilingual(
            "“{found}”是样表里的占位符，没有换成实际内容",
            '"{found}" is a placeholder of a template that was not filled in',
        ),
        hint=Bilingual("请换成本地的实际名称、文号或数字", "Put in the real name, document number or figure"),
        good="《河北省社会救助实施办法》",
        bad="《XX省社会救助实施办法》",
    )
    bad = Example(
        items=({"basis": cited("XX省社会救助实施办法")},),
        column="basis",
    )
    good = Example(items=({"content": {"text": "2020年XXL型防护服发放对象名单"}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each cell with a placeholder."""
        for column, text in worded_cells(item):
            if found := _MASK.search(text):
                yield Fault(position, column, found=found.group().strip())


class OpenAlternative(ItemRule):
    """The publisher still offers the levels of a template to choose from."""

    info = RuleInfo(
        code="GD-C018",
        title=Bilingual("公开主体保留了样表的可选写法", "Publisher still offers a choice"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开主体里的“{found}”是样表供各地选择的写法，看不出是哪一级机关",
            'the publisher says "{found}", as a template does for all places; which organ is meant does not show',
        ),
        hint=Bilingual("本级目录请只保留本级，例如“县民政局”", "Keep the level that is yours, for example 县民政局"),
        good="县民政局",
        bad="县（市、区）民政局",
    )
    bad = Example(
        items=({"publisher": {"text": "县(市、区)民政局", "bodies": ["县(市、区)民政局"]}},), column="publisher"
    )
    good = Example(items=({"publisher": {"text": "县民政局（社会救助股）", "bodies": ["县民政局"]}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where the words of the publisher hold such a choice."""
        if found := _ALTERNATIVES.search(plain(item.publisher.text)):
            yield Fault(position, "publisher", found=found.group())


class DanglingDitto(ItemRule):
    """A cell says 同上, and nothing is there to repeat."""

    info = RuleInfo(
        code="GD-C020",
        title=Bilingual("“同上”没有所指", "同上 points nowhere"),
        severity=Severity.WARNING,
        message=Bilingual(
            "这一格只写“{found}”，目录里每个事项要独立成立，换了次序就不知道同哪一项",
            'the cell says only "{found}"; each item must stand by itself, and once the order changes nobody knows what is meant',
        ),
        hint=Bilingual("请把所指的内容原样写出来", "Write out the words that are meant"),
        good="公开依据：《社会救助暂行办法》（国务院令第649号）",
        bad="公开依据：同上（上一项也没有依据）",
    )
    bad = Example(items=({"basis": {"text": "同上"}},), column="basis")
    good = Example(items=({"content": {"text": "同上级部门联合检查的结果"}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each cell that is nothing but such a word."""
        for column, text in worded_cells(item):
            if is_ditto(text):
                yield Fault(position, column, found=text.strip())


TRACE_RULES: tuple[type[Rule], ...] = (Placeholder, OpenAlternative, DanglingDitto)
