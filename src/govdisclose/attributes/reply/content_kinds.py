"""The parts of a reply (答复要素)."""

from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import TimeLimit

__all__ = ["ContentKind", "ReplyContent"]


class ContentKind(StrEnum):
    """A part of the reply (答复要素)."""

    INFORMATION = "information"  #: 政府信息，或者获取的方式、途径和时间
    CHANNEL = "channel"  #: 获取的方式、途径
    REASONS = "reasons"  #: 不予公开或者不予处理的理由和依据
    RIGHT_ORGAN = "right_organ"  #: 负责公开的行政机关的名称、联系方式
    SPECIAL_RULES = "special_rules"  #: 应当适用的专门规定
    CORRECTION = "correction"  #: 需要补正的事项和合理的补正期限
    REVIEW = "review"  #: 申请行政复议的期限
    LITIGATION = "litigation"  #: 提起行政诉讼的期限


@frozen
class ReplyContent(Record):
    """One part of the reply: its words, the provision, and the time limit where the law sets one."""

    kind: ContentKind
    text: Bilingual
    basis: tuple[Citation, ...] = ()
    limit: TimeLimit | None = None
