"""The answer to "when is it due?" (期限届满日): the date, how sure it is, what led to it, and where a case stands on a day."""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.dated import Period
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.deadlines.certainty import Certainty
from govdisclose.explain import Explanation

__all__ = ["Alternative", "Deadline", "Status"]


class Status(StrEnum):
    """Where a case stands on a day (办理状态)."""

    ON_TIME = "on_time"  #: 期限内
    DUE_SOON = "due_soon"  #: 即将届满
    OVERDUE = "overdue"  #: 逾期未答复
    SUSPENDED = "suspended"  #: 期限中止: the applicant or another party has the move
    REPLIED_IN_TIME = "replied_in_time"  #: 按期答复
    REPLIED_LATE = "replied_late"  #: 逾期答复
    ABANDONED = "abandoned"  #: 视为放弃申请

    @property
    def term(self) -> str:
        """The status in Chinese."""
        return _TERMS[self]

    @property
    def light(self) -> Literal["green", "yellow", "red"] | None:
        """The lamp of a supervision board; ``None`` where the organ has nothing to do."""
        return _LIGHTS.get(self)


_TERMS = {
    Status.ON_TIME: "期限内",
    Status.DUE_SOON: "即将届满",
    Status.OVERDUE: "逾期未答复",
    Status.SUSPENDED: "期限中止",
    Status.REPLIED_IN_TIME: "按期答复",
    Status.REPLIED_LATE: "逾期答复",
    Status.ABANDONED: "视为放弃申请",
}
_LIGHTS: dict[Status, Literal["green", "yellow", "red"]] = {
    Status.ON_TIME: "green",
    Status.REPLIED_IN_TIME: "green",
    Status.DUE_SOON: "yellow",
    Status.OVERDUE: "red",
    Status.REPLIED_LATE: "red",
}


@frozen
class Alternative(Record):
    """Another reading of an open question that gives another date: the setting, its other value, the date (``None`` for none)."""

    setting: str
    value: str
    text: Bilingual
    due: date | None = None


@frozen(kw_only=True)
class Deadline(Record):
    """A due day and everything it rests on.

    ``due`` is the last day, itself still in time; for a term in hours ``due_at`` is the moment in Beijing time. ``due`` is ``None``
    with ``Certainty.UNKNOWN`` while the term stands still without a known end, after the request was abandoned, and where the
    holidays of a year are not announced; ``unpublished`` then says which. Of a minimum period (``at_least``) ``due`` is the earliest
    day on which it may end.

    ``counted`` are the working days that used up the term, of ``days`` in all; ``standstills`` the days, both ends included, on which
    it did not run. A deadline is a value: when something happens, compute it again.
    """

    name: str
    start: date
    due: date | None
    certainty: Certainty
    explanation: Explanation
    basis: tuple[Citation, ...]
    milestones: dict[str, date] = field(factory=dict)
    due_at: datetime | None = None
    verified: bool = True
    at_least: bool = False
    warnings: tuple[Bilingual, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    replied: date | None = None
    abandoned: date | None = None
    standstills: tuple[Period, ...] = ()
    counted: tuple[date, ...] = ()
    days: int | None = None
    due_soon_days: int = 3
    known_through: date | None = None
    unpublished: Bilingual | None = None

    def status(self, *, on: date) -> Status | None:
        """Where the case stood at the end of the day ``on``; ``None`` where that cannot be told, and for minimum periods."""
        day = as_day(on)
        if self.at_least:
            return None
        if self.abandoned and day >= self.abandoned and not (self.replied and self.replied < self.abandoned):
            return Status.ABANDONED
        if self.replied and day >= self.replied:
            late = self.late
            return None if late is None else Status.REPLIED_LATE if late else Status.REPLIED_IN_TIME
        if self.due and day > self.due:
            return Status.OVERDUE
        if any(day in still for still in self.standstills):
            return Status.SUSPENDED
        left = self.days_left(on=day)
        if left is None:
            return None
        return Status.DUE_SOON if left <= self.due_soon_days else Status.ON_TIME

    def days_left(self, *, on: date) -> int | None:
        """The days that are left after ``on``: working days for a term in working days, else calendar days.

        0 on the due day and after it; ``None`` where notices do not reach far enough to tell.
        """
        day = as_day(on)
        if self.days is None:
            return None if self.due is None else max((self.due - day).days, 0)
        if self.due is None and self.known_through and day > self.known_through:
            return None
        return max(self.days - sum(1 for counted in self.counted if counted <= day), 0)

    @property
    def late(self) -> bool | None:
        """Whether the reply came late; ``None`` while there is none, and where the due day is not known."""
        if self.replied is None:
            return None
        if self.due is not None:
            return self.replied > self.due
        if self.unpublished and self.known_through and self.replied > self.known_through:
            return None
        return False

    def explain(self) -> Explanation:
        """The reasons, step by step; ``explain().to_text("zh")`` prints them, ``explain().to_dict()`` gives them as data."""
        return self.explanation
