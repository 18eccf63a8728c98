"""A time limit (公开时限) as a value: the words of the cell and, where they are understood, their meaning.

>>> TimeLimit("20个工作日内", LimitKind.WITHIN, amount=20, unit=Unit.WORKING_DAY, trigger=Trigger.UNSPECIFIED).to_dict()["unit"]
'working_day'
"""

from enum import StrEnum

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.deadlines.limit_text import standard_words

__all__ = ["Every", "LimitKind", "TimeLimit", "Trigger", "Unit"]


class LimitKind(StrEnum):
    """What sort of limit the words set (时限类型)."""

    WITHIN = "within"  #: N units from a trigger (…之日起N个工作日内)
    IMMEDIATE = "immediate"  #: 实时, 即时
    PROMPT = "prompt"  #: 及时, without a number
    STANDING = "standing"  #: 长期, 永久
    RECURRING = "recurring"  #: 每月5日前, 每年1月31日前, 至少1次/半年
    NOTICE_PERIOD = "notice_period"  #: 公示, 征求意见不少于N日
    BEFORE = "before"  #: 提前N日
    BY_REFERENCE = "by_reference"  #: 按规定, 从其规定 alone
    COMPOUND = "compound"  #: several limits in one cell
    UNINTERPRETED = "uninterpreted"  #: the words are kept, their meaning is not known


class Unit(StrEnum):
    """The unit of an amount of time (时间单位)."""

    WORKING_DAY = "working_day"  #: 工作日
    CALENDAR_DAY = "calendar_day"  #: 日, 天
    WEEK = "week"  #: 周
    MONTH = "month"  #: 月
    QUARTER = "quarter"  #: 季度
    HALF_YEAR = "half_year"  #: 半年
    YEAR = "year"  #: 年
    HOUR = "hour"  #: 小时
    MINUTE = "minute"  #: 分钟


class Trigger(StrEnum):
    """What starts the clock (起算事件)."""

    FORMED = "formed"  #: 信息形成
    FORMED_OR_CHANGED = "formed_or_changed"  #: 信息形成或者变更
    MADE_OR_OBTAINED = "made_or_obtained"  #: 制定或获取
    DECIDED = "decided"  #: 作出决定
    APPROVED = "approved"  #: 批准
    REQUEST_RECEIVED = "request_received"  #: 收到申请
    EVENT = "event"  #: another event, in the words of the cell
    UNSPECIFIED = "unspecified"  #: no event is named


@frozen
class Every(Record):
    """The period of a recurring limit (周期): every ``n`` units."""

    n: int
    unit: Unit


@frozen
class TimeLimit(Record):
    """The words of a 公开时限 cell and their meaning.

    ``text`` is the cell as it stands. ``amount`` counts ``unit``; ``anchor`` is ``MM-DD`` for a year or quarter and ``DD`` for a
    month. ``parts`` are the single limits of a compound, each with the ``scope`` words that say what it is for.
    A key that the words do not give is absent: ``None``, ``False`` or empty; ``kind`` is always written.
    """

    text: str
    kind: LimitKind = field(default=LimitKind.UNINTERPRETED, metadata={"always": True})
    amount: int | None = None
    unit: Unit | None = None
    trigger: Trigger | None = None
    every: Every | None = None
    anchor: str | None = None
    at_least: bool = False
    saving_clause: bool = False
    scope: str | None = None
    parts: "tuple[TimeLimit, ...]" = ()

    def to_text(self) -> str:
        """The limit in standard words; read again they have the same meaning.

        Where the meaning is not known in full (``uninterpreted``, a period for which there is no unit) the words of the cell.

        >>> TimeLimit("每年的1月31号以前", LimitKind.RECURRING, every=Every(1, Unit.YEAR), anchor="01-31").to_text()
        '每年1月31日前公开'
        """
        return standard_words(self)
