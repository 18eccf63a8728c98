"""The kinds of events in a request (事件种类), and what each can say beyond its day.

>>> EventKind.REPLIED.term, [detail.value for detail in EventKind.REPLIED.details]
('答复', ['post', 'direct', 'online'])
"""

from enum import StrEnum

__all__ = ["Detail", "EventKind"]


class EventKind(StrEnum):
    """What can happen between receipt and reply (事件)."""

    CONFIRMED = "confirmed"  #: 与申请人确认收到
    CORRECTION_REQUESTED = "correction_requested"  #: 发出补正告知
    CORRECTION_DEADLINE = "correction_deadline"  #: 补正期限届满日
    CORRECTED = "corrected"  #: 收到补正材料
    CONSULTATION_SENT = "consultation_sent"  #: 发出征求意见书
    CONSULTATION_RECEIVED = "consultation_received"  #: 对方收到征求意见书
    OPINION_RECEIVED = "opinion_received"  #: 收到对方意见
    EXTENDED = "extended"  #: 延长答复期限
    FEE_NOTIFIED = "fee_notified"  #: 申请人收到收费通知
    FEE_PAID = "fee_paid"  #: 完成缴费
    REPLIED = "replied"  #: 答复

    @property
    def term(self) -> str:
        """The event in Chinese."""
        return _TERMS[self]

    @property
    def has_party(self) -> bool:
        """True for the events of a consultation, which may concern several parties."""
        return self in _OF_A_PARTY

    @property
    def details(self) -> "tuple[Detail, ...]":
        """What the event can say beyond its day."""
        return _DETAILS.get(self, ())


class Detail(StrEnum):
    """What an event says beyond its day (补充说明)."""

    POST = "post"  #: 邮寄: the day of posting counts
    DIRECT = "direct"  #: 直接送达: the day of signing counts
    ONLINE = "online"  #: 网上送达: the day of sending counts
    THIRD_PARTY = "third_party"  #: 第三方 is consulted
    ORGAN = "organ"  #: 其他行政机关 is consulted
    JUSTIFIED = "justified"  #: 有正当理由: a late correction is accepted


_TERMS = {
    EventKind.CONFIRMED: "与申请人确认收到",
    EventKind.CORRECTION_REQUESTED: "发出补正告知",
    EventKind.CORRECTION_DEADLINE: "补正期限届满日",
    EventKind.CORRECTED: "收到补正材料",
    EventKind.CONSULTATION_SENT: "发出征求意见书",
    EventKind.CONSULTATION_RECEIVED: "对方收到征求意见书",
    EventKind.OPINION_RECEIVED: "收到对方意见",
    EventKind.EXTENDED: "延长答复期限",
    EventKind.FEE_NOTIFIED: "申请人收到收费通知",
    EventKind.FEE_PAID: "完成缴费",
    EventKind.REPLIED: "答复",
}
_OF_A_PARTY = frozenset({EventKind.CONSULTATION_SENT, EventKind.CONSULTATION_RECEIVED, EventKind.OPINION_RECEIVED})
_DETAILS: dict[EventKind, tuple[Detail, ...]] = {
    EventKind.REPLIED: (Detail.POST, Detail.DIRECT, Detail.ONLINE),
    EventKind.CONSULTATION_SENT: (Detail.THIRD_PARTY, Detail.ORGAN),
    EventKind.CORRECTED: (Detail.JUSTIFIED,),
}
