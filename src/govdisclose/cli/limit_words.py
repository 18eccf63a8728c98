"""A time limit and the lack of a due date in words (时限说明), for the command line."""

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines import LimitKind, TimeLimit
from govdisclose.deadlines.due_dates import NoDueDate

__all__ = ["meaning", "no_due"]

_KINDS = {
    LimitKind.WITHIN: Bilingual(zh="期限", en="within"),
    LimitKind.IMMEDIATE: Bilingual(zh="实时", en="immediate"),
    LimitKind.PROMPT: Bilingual(zh="及时（无具体期限）", en="prompt, no number"),
    LimitKind.STANDING: Bilingual(zh="长期", en="standing"),
    LimitKind.RECURRING: Bilingual(zh="定期", en="recurring"),
    LimitKind.NOTICE_PERIOD: Bilingual(zh="公示期", en="notice period"),
    LimitKind.BEFORE: Bilingual(zh="提前", en="before an event"),
    LimitKind.BY_REFERENCE: Bilingual(zh="按规定", en="by reference to a rule"),
    LimitKind.COMPOUND: Bilingual(zh="复合", en="several limits"),
    LimitKind.UNINTERPRETED: Bilingual(zh="未能识别，保留原文", en="not understood, the words are kept"),
}
_REASONS = {
    NoDueDate.PROMPT: Bilingual(zh="无届满日：未写明期限", en="no due date: no number is given"),
    NoDueDate.STANDING: Bilingual(zh="无届满日：长期公开", en="no due date: it stands"),
    NoDueDate.RECURRING: Bilingual(zh="无单一届满日：定期公开", en="no single due date: it recurs"),
    NoDueDate.BY_REFERENCE: Bilingual(
        zh="无届满日：期限在所引规定中", en="no due date: the number stands in another rule"
    ),
    NoDueDate.COMPOUND: Bilingual(zh="无单一届满日：各项分别计算", en="no single due date: each part has its own"),
    NoDueDate.UNINTERPRETED: Bilingual(zh="无届满日：文字未能识别", en="no due date: the words are not understood"),
    NoDueDate.NO_AMOUNT: Bilingual(zh="无届满日：未写明数量", en="no due date: no amount is given"),
}


def meaning(limit: TimeLimit) -> Bilingual:
    """The kind of the limit and its standard words."""
    kind = _KINDS[limit.kind]
    words = limit.to_text()
    return Bilingual(zh=f"{kind.zh}：{words}", en=f"{kind.en}: {words}")


def no_due(reason: NoDueDate) -> Bilingual:
    """Why there is no due date."""
    return _REASONS[reason]
