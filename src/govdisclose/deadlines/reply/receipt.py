"""How and when a request came in (收到申请): its channel, the day it arrived, the day on which both sides confirmed it."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen
from attrs.converters import optional

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.deadlines.events import EventError, check_range

__all__ = ["Channel", "Receipt"]


class Channel(StrEnum):
    """How a request comes in (申请渠道)."""

    IN_PERSON = "in_person"  #: 当面提交
    SIGNED_MAIL = "signed_mail"  #: 邮寄，签收
    ORDINARY_MAIL = "ordinary_mail"  #: 平常信函等无需签收的邮寄
    INTERNET = "internet"  #: 互联网渠道
    FAX = "fax"  #: 政府信息公开工作机构的传真

    @property
    def term(self) -> str:
        """The channel in Chinese."""
        return _TERMS[self]


_TERMS = {
    Channel.IN_PERSON: "当面提交",
    Channel.SIGNED_MAIL: "邮寄（签收）",
    Channel.ORDINARY_MAIL: "平常信函（无需签收）",
    Channel.INTERNET: "互联网渠道",
    Channel.FAX: "传真",
}


@frozen
class Receipt(Record):
    """How and when a request came in (收到申请之日).

    ``on`` is the day it was handed over, signed for, arrived or was shown by the organ's system; ``confirmed`` the day on which both
    sides confirmed it. Where the confirmation counts and no day is given for it, ``on`` is taken as that day.

    Raises ``EventError`` when it was confirmed before it came in, or confirmed without a channel.
    """

    on: date = field(converter=as_day)
    channel: Channel | None = None
    confirmed: date | None = field(default=None, converter=optional(as_day))

    def __attrs_post_init__(self) -> None:
        check_range(self.on)
        if self.confirmed is None:
            return
        if self.channel is None:
            raise EventError(
                Bilingual(
                    zh=f"给出了确认日{self.confirmed}，但没有申请渠道，无法判断以哪一天为收到之日。请指明渠道（--channel）。",
                    en=f"confirmed on {self.confirmed}, but the channel is not given, and it decides which day counts; name it (--channel)",
                )
            )
        if self.confirmed < self.on:
            raise EventError(
                Bilingual(
                    zh=f"确认日{self.confirmed}早于申请到达日{self.on}。请核对两个日期。",
                    en=f"confirmed on {self.confirmed}, before the request came in on {self.on}; check both days",
                )
            )
