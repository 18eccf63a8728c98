"""What happened to a request (办理事件): each with its day, in the form that the command line and data files share.

>>> event = Event.parse("extended=2024-03-29:20")
>>> event.kind.term, event.on, event.days, event.to_text()
('延长答复期限', datetime.date(2024, 3, 29), 20, 'extended=2024-03-29:20')
>>> Event.parse("consultation_sent#2=2024-03-08:organ").party
'2'
"""

import re
from datetime import date

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.deadlines.event_kinds import Detail, EventKind
from govdisclose.errors import GovDiscloseError

__all__ = ["Detail", "Event", "EventError", "EventKind", "check_range"]


class EventError(GovDiscloseError, ValueError):
    """Events that cannot all be true, or one that cannot be read; the message names those in conflict."""


_YEARS = range(1949, 3000)
_FORM = re.compile(r"(?P<name>[a-z_]+)(?:#(?P<party>[^=\s]+))?=(?P<on>[0-9]{4}-[0-9]{2}-[0-9]{2})(?::(?P<more>\w+))?")


@frozen
class Event(Record):
    """One event: its kind and day; ``days`` for an extension, ``detail`` where the kind has one, ``party`` to tell parties apart.

    Raises ``EventError`` when a detail does not belong to the kind, an extension has no positive number of
    working days, or the year can only be a slip of the pen.
    """

    kind: EventKind
    on: date = field(converter=as_day)
    days: int | None = None
    detail: Detail | None = None
    party: str = ""

    def __attrs_post_init__(self) -> None:
        check_range(self.on)
        if (self.kind is EventKind.EXTENDED) != (self.days is not None) or (self.days is not None and self.days < 1):
            raise _unreadable(
                self.to_text(), "extended=2024-03-29:20", "延长须写明工作日数", "an extension needs its working days"
            )
        if self.detail is not None and self.detail not in self.kind.details:
            raise _unreadable(
                self.to_text(),
                _form(self.kind, self.on),
                f"“{self.kind.term}”不能带“{self.detail.value}”",
                f"{self.kind.value} takes no {self.detail.value!r}",
            )
        if self.party and not self.kind.has_party:
            raise _unreadable(
                self.to_text(),
                f"{self.kind.value}={self.on}",
                "只有征求意见的事件可以带#编号",
                "only consultations take a #label",
            )

    @classmethod
    def parse(cls, text: str) -> "Event":
        """The event written as ``NAME=DATE``, ``NAME=DATE:DAYS`` or ``NAME=DATE:DETAIL``, ``NAME#LABEL`` for a further party.

        Raises ``EventError`` with the form expected.
        """
        match = _FORM.fullmatch(text.strip())
        names = [kind.value for kind in EventKind]
        if match is None or match["name"] not in names:
            raise _unreadable(text, "NAME=2024-03-29", f"名称为：{'、'.join(names)}", f"names: {', '.join(names)}")
        kind, more = EventKind(match["name"]), match["more"]
        try:
            on = date.fromisoformat(match["on"])
        except ValueError:
            raise _unreadable(text, f"{kind.value}=2024-03-29", "日期不存在", "there is no such day") from None
        if kind is EventKind.EXTENDED:
            return cls(kind, on, days=int(more) if more and more.isdecimal() else None, party=match["party"] or "")
        if more is not None and more not in kind.details:
            raise _unreadable(text, _form(kind, on), f"不认识“{more}”", f"{more!r} is not known here")
        return cls(kind, on, detail=Detail(more) if more else None, party=match["party"] or "")

    def to_text(self) -> str:
        """The event as ``parse`` reads it."""
        more = str(self.days) if self.days is not None else self.detail.value if self.detail else ""
        label = f"#{self.party}" if self.party else ""
        return f"{self.kind.value}{label}={self.on}" + (f":{more}" if more else "")


def check_range(day: date) -> None:
    """Refuse a year that can only be a slip of the pen. Raises ``EventError``."""
    if day.year not in _YEARS:
        raise EventError(
            Bilingual(
                zh=f"日期{day.isoformat()}超出范围（{_YEARS[0]}年至{_YEARS[-1]}年）。请核对年份。",
                en=f"{day.isoformat()} lies outside the years {_YEARS[0]} to {_YEARS[-1]}; check the year",
            )
        )


def _form(kind: EventKind, on: date) -> str:
    """How an event of the kind is written."""
    return f"{kind.value}={on}" + (f":{'|'.join(kind.details)}" if kind.details else "")


def _unreadable(found: str, expected: str, zh: str, en: str) -> EventError:
    return EventError(
        Bilingual(
            zh=f"无法采用事件“{found}”：{zh}。请写作 {expected}。",
            en=f"event {found!r} cannot be used: {en}. Write {expected}",
        )
    )
