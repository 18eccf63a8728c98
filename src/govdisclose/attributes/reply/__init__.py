"""The reply to a request (依申请公开答复): facts of the request -> statutory reply, its report row, and what it must contain."""

from govdisclose.attributes.reply.content_kinds import ContentKind, ReplyContent
from govdisclose.attributes.reply.determination import ReplyDetermination
from govdisclose.attributes.reply.determine import determine_reply
from govdisclose.attributes.reply.facts import RequestFacts, request_fact_infos
from govdisclose.attributes.reply.rows import ReportRow, report_row
from govdisclose.attributes.reply.stage import ReplyType

__all__ = [
    "ContentKind",
    "ReplyContent",
    "ReplyDetermination",
    "ReplyType",
    "ReportRow",
    "RequestFacts",
    "determine_reply",
    "report_row",
    "request_fact_infos",
]
