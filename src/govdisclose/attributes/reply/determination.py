"""What the determination of a reply says (答复认定结果)."""

from datetime import date

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.attributes.determination import Presumption, Question
from govdisclose.attributes.duty import Duty
from govdisclose.attributes.reply.content_kinds import ReplyContent
from govdisclose.attributes.reply.rows import ReportRow
from govdisclose.attributes.reply.stage import ReplyType
from govdisclose.citation import Citation
from govdisclose.explain import Explanation

__all__ = ["ReplyDetermination"]


@frozen
class ReplyDetermination(Record):
    """The reply to a request with its reasons (答复认定结果).

    ``row`` is the row of the annual-report table in which it counts, absent while nothing is decided, for a notice to correct, and
    for years whose reports had no set table. ``presumed`` are the presumptions on which the reply rests. It supports an official's decision, it never replaces it.
    """

    reply: ReplyType
    at: date
    regime: str | None = None
    basis: tuple[Citation, ...] = ()
    discretionary: bool = False
    row: ReportRow | None = None
    contents: tuple[ReplyContent, ...] = ()
    duties: tuple[Duty, ...] = ()
    questions: tuple[Question, ...] = ()
    explanation: Explanation = field(factory=Explanation)
    verified: bool = True
    presumed: tuple[Presumption, ...] = ()
