"""The rank of an instrument from its title (文种判断)."""

import re
from functools import cache

from govdisclose.law.instrument import InstrumentKind

__all__ = ["kind_of"]


@cache
def _words() -> tuple[tuple[re.Pattern[str], InstrumentKind], ...]:
    return (
        (re.compile("^最高人民(?:法院|检察院).*(?:解释|规定|批复)$"), InstrumentKind.JUDICIAL_INTERPRETATION),
        (re.compile("^(?!.*关于).*(?<![办方执司立依做守普合])法(?:典)?$"), InstrumentKind.STATUTE),
        (re.compile("条例(?:实施细则)?$"), InstrumentKind.REGULATION),
        (
            re.compile(
                "(?:通知|意见|决定|方案|纲要|规划|公告|通告|通报|函|批复|指南|指引|目录|要点|计划|规程|规范|标准|清单)$"
            ),
            InstrumentKind.NORMATIVE_DOCUMENT,
        ),
    )


def kind_of(title: str) -> InstrumentKind | None:
    """The rank that a title shows by its last word; ``None`` where it does not (办法 and 规定 may be a rule or a document).

    >>> kind_of("中华人民共和国预算法").value, kind_of("城镇燃气管理条例").value, kind_of("社会救助暂行办法")
    ('statute', 'regulation', None)
    >>> kind_of("国务院办公厅关于推进社会公益事业建设领域政府信息公开的意见").value
    'normative_document'
    """
    plain = re.sub(r"[（(][^（）()]*[）)]$", "", title.strip("《》〈〉<> "))
    return next((kind for words, kind in _words() if words.search(plain)), None)
