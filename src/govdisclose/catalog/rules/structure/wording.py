"""Content that says nothing (内容空泛): the same as the title, or not readable."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._cells import worded_cells
from govdisclose.catalog.rules._example import Example, within
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import EXCHANGE_FORMAT
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import plain, short
from govdisclose.findings import RuleInfo, Severity

__all__ = ["WORDING_RULES"]

_FULL_WIDTH = frozenset("０１２３４５６７８９")


class ContentRepeatsTitle(ItemRule):
    """公开内容 only repeats the name of the matter."""

    info = RuleInfo(
        code="GD-C016",
        title=Bilingual("公开内容照抄事项名称", "Content only repeats the name"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开内容“{found}”只是重复了事项名称，没有写出公开哪些要素",
            'the content "{found}" only repeats the name of the matter and does not say what is disclosed',
        ),
        hint=Bilingual(
            "请列出要素，例如“对象名单、保障标准、监督电话”",
            "List the elements, for example names, standard, telephone",
        ),
        good="事项：审核信息；内容：初审对象名单及相关信息",
        bad="事项：审核信息；内容：审核信息",
    )
    bad = Example(items=({"content": {"text": "审核 信息"}},), column="content")
    good = Example(items=({"content": {"text": "审核信息：初审对象名单"}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where the content is the last name of the matter."""
        content = plain(item.content.text).rstrip("。.;；")
        if content and content == plain(item.matter[-1]):
            yield Fault(position, "content", found=short(item.content.text))


class LostCharacter(ItemRule):
    """A cell holds U+FFFD, which stands where a control or unknown character was."""

    info = RuleInfo(
        code="GD-C019",
        title=Bilingual("有丢失的字符", "Lost character"),
        severity=Severity.WARNING,
        message=Bilingual(
            "“{found}”里有“\ufffd”，说明原来的字符（控制字符、私用字符或乱码）已经丢失",
            '"{found}" holds "\ufffd": a control, private-use or undecodable character stood there and is lost',
        ),
        hint=Bilingual("请对照原表补上丢失的字", "Look the character up in the original table and put it in"),
        good="县民政局",
        bad="县民\ufffd局",
        basis=(EXCHANGE_FORMAT,),
    )
    bad = Example(items=({"publisher": {"text": "县民\ufffd局", "bodies": ["县民\ufffd局"]}},), column="publisher")
    good = Example()

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each cell with a lost character."""
        for column, text in worded_cells(item):
            at = text.find("\ufffd")
            if at >= 0:
                yield Fault(position, column, found=short(text[max(0, at - 15) : at + 16]))


class MixedDigits(ItemRule):
    """A cell writes one number in full-width and another in plain digits."""

    info = RuleInfo(
        code="GD-C021",
        title=Bilingual("全角、半角数字混用", "Full-width and plain digits mixed"),
        severity=Severity.NOTE,
        message=Bilingual("“{found}”里全角和半角数字混用", '"{found}" mixes full-width and plain digits'),
        hint=Bilingual("请统一改为半角数字：{expected}", "Write all digits plain: {expected}"),
        good="20个工作日内",
        bad="2０个工作日内",
    )
    bad = Example(
        items=({"time_limit": within("2０个工作日内", 20)},),
        column="time_limit",
    )
    good = Example(items=({"time_limit": within("２０个工作日内", 20)},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each cell with both kinds of digits."""
        for column, text in worded_cells(item):
            if _FULL_WIDTH & set(text) and any("0" <= sign <= "9" for sign in text):
                wide = next(n for n, sign in enumerate(text) if sign in _FULL_WIDTH)
                part = text[max(0, wide - 10) : wide + 11]
                yield Fault(position, column, found=short(part), expected=short(part.translate(_PLAIN)))


_PLAIN = {ord(sign): str(n) for n, sign in enumerate("０１２３４５６７８９")}

WORDING_RULES: tuple[type[Rule], ...] = (ContentRepeatsTitle, LostCharacter, MixedDigits)
