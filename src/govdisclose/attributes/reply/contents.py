"""What a reply must contain (答复内容): reasons, way and channel, the right organ, remedies with their terms."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.attributes.reply.stage import Outcome, ReplyType
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import TimeLimit
from govdisclose.deadlines.terms import StatutoryTerm
from govdisclose.deadlines.terms_at import statutory

__all__ = ["ContentKind", "ReplyContent", "contents_of"]


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


_T = ReplyType
_WITHOUT_REASONS = {_T.PROVIDED, _T.ALREADY_PUBLIC, _T.ASK_CORRECTION, _T.WITHDRAWN}
_REVIEW_FIRST = {_T.REFUSED, _T.PARTIAL}
_REVIEW_LAW = Citation("中华人民共和国行政复议法（2023年修订）", None, "第二十三条第一款第（四）项")
_REVIEW_FIRST_FROM = date(2024, 1, 1)
_REVIEW_REGULATION = Citation("中华人民共和国行政复议法实施条例（2026年修订）", "国务院令第836号", "第三十一条")
_REGULATION_FROM = date(2026, 7, 1)


def contents_of(outcome: Outcome, *, at: date) -> tuple[ReplyContent, ...]:
    """The parts that the reply must have; terms as they stood on the day of the reply."""
    return tuple(_contents(outcome, at))


def _contents(outcome: Outcome, at: date) -> Iterator[ReplyContent]:
    if outcome.reply in _OWN:
        kind, text = _OWN[outcome.reply]
        yield ReplyContent(kind, text, (outcome.basis,))
    if outcome.reply not in _WITHOUT_REASONS:
        yield ReplyContent(ContentKind.REASONS, _REASONS, (outcome.basis,))
    if outcome.reply in {_T.ASK_CORRECTION, _T.WITHDRAWN}:
        return
    review, action = statutory("review.application", at=at), statutory("litigation.direct", at=at)
    if outcome.reply in _REVIEW_FIRST and at >= _REVIEW_FIRST_FROM:
        later = statutory("litigation.after_review", at=at)
        sources = (_REVIEW_LAW, _REVIEW_REGULATION) if at >= _REGULATION_FROM else (_REVIEW_LAW,)
        yield _remedy(ContentKind.REVIEW, review, _REVIEW_FIRST_WORDS, *sources)
        yield _remedy(ContentKind.LITIGATION, later, _AFTER_REVIEW)
    else:
        yield _remedy(ContentKind.REVIEW, review, _REVIEW)
        yield _remedy(ContentKind.LITIGATION, action, _ACTION)


def _remedy(kind: ContentKind, term: StatutoryTerm, text: Bilingual, *more: Citation) -> ReplyContent:
    return ReplyContent(kind, text.format(term=term.limit.text), (term.citation, *more), term.limit)


_REASONS = Bilingual(
    zh="说明理由，并写明所依据的条款。",
    en="State the reasons and name the provision.",
)
_REVIEW = Bilingual(
    zh="告知可以申请行政复议：{term}。",
    en="Tell that administrative review may be applied for: {term}.",
)
_REVIEW_FIRST_WORDS = Bilingual(
    zh="告知应当先申请行政复议（复议前置）：{term}。",
    en="Tell that administrative review must come first: {term}.",
)
_ACTION = Bilingual(
    zh="告知可以直接提起行政诉讼：{term}。",
    en="Tell that an action may be brought directly: {term}.",
)
_AFTER_REVIEW = Bilingual(
    zh="告知对行政复议决定不服的，可以提起行政诉讼：{term}。",
    en="Tell that an action may be brought against the review decision: {term}.",
)
_OWN = {
    _T.PROVIDED: (
        ContentKind.INFORMATION,
        Bilingual(
            zh="提供该政府信息，或者告知获取的方式、途径和时间。",
            en="Provide the information, or tell the way, channel and time to get it.",
        ),
    ),
    _T.ALREADY_PUBLIC: (
        ContentKind.CHANNEL,
        Bilingual(zh="告知获取该政府信息的方式、途径。", en="Tell the way and channel to get the information."),
    ),
    _T.PARTIAL: (
        ContentKind.INFORMATION,
        Bilingual(
            zh="提供可以公开的内容，并对不予公开的内容说明理由。",
            en="Provide the part that can be disclosed and give reasons for the rest.",
        ),
    ),
    _T.SPECIAL_REGISTER: (
        ContentKind.SPECIAL_RULES,
        Bilingual(
            zh="告知依照有关法律、行政法规的专门规定办理，写明规定的名称。",
            en="Tell that special access rules apply and name them.",
        ),
    ),
    _T.NOT_OURS: (
        ContentKind.RIGHT_ORGAN,
        Bilingual(
            zh="能够确定负责公开该信息的行政机关的，告知其名称、联系方式。",
            en="Where the responsible organ can be determined, give its name and contact.",
        ),
    ),
    _T.NOT_A_REQUEST: (
        ContentKind.CHANNEL,
        Bilingual(
            zh="告知不作为政府信息公开申请处理，可以告知通过相应渠道提出。",
            en="Tell that it is not handled as a request; the right channel may be named.",
        ),
    ),
    _T.PUBLICATION: (
        ContentKind.CHANNEL,
        Bilingual(zh="可以告知获取公开出版物的途径。", en="The way to get the publication may be told."),
    ),
    _T.ASK_CORRECTION: (
        ContentKind.CORRECTION,
        Bilingual(
            zh="一次性告知需要补正的事项和合理的补正期限。",
            en="Tell once what is to be corrected and set a reasonable term.",
        ),
    ),
}
