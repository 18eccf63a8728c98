"""What a reply must contain (答复内容): reasons, way and channel, the right organ, remedies with their terms."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.reply import content_words as words
from govdisclose.attributes.reply.content_kinds import ContentKind, ReplyContent
from govdisclose.attributes.reply.stage import Outcome, ReplyType
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.terms import StatutoryTerm
from govdisclose.deadlines.terms_at import statutory

__all__ = ["contents_of"]

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
    if outcome.reply in words.OWN:
        kind, text = words.OWN[outcome.reply]
        yield ReplyContent(kind, text, (outcome.basis,))
    if outcome.reply not in _WITHOUT_REASONS:
        yield ReplyContent(ContentKind.REASONS, words.REASONS, (outcome.basis,))
    if outcome.reply in {_T.ASK_CORRECTION, _T.WITHDRAWN}:
        return
    review, action = statutory("review.application", at=at), statutory("litigation.direct", at=at)
    if outcome.reply in _REVIEW_FIRST and at >= _REVIEW_FIRST_FROM:
        later = statutory("litigation.after_review", at=at)
        sources = (_REVIEW_LAW, _REVIEW_REGULATION) if at >= _REGULATION_FROM else (_REVIEW_LAW,)
        yield _remedy(ContentKind.REVIEW, review, words.REVIEW_FIRST, *sources)
        yield _remedy(ContentKind.LITIGATION, later, words.AFTER_REVIEW)
    else:
        yield _remedy(ContentKind.REVIEW, review, words.REVIEW)
        yield _remedy(ContentKind.LITIGATION, action, words.ACTION)


def _remedy(kind: ContentKind, term: StatutoryTerm, text: Bilingual, *more: Citation) -> ReplyContent:
    return ReplyContent(kind, text.format(term=term.limit.text), (term.citation, *more), term.limit)
