"""A case on a flow (办件): what happened, and where that leaves the case."""

from datetime import date, datetime, time
from enum import StrEnum
from typing import Annotated

from attrs import field, frozen
from pydantic import BaseModel, ConfigDict, StringConstraints

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.certainty import Certainty
from govdisclose.deadlines.deadline import Deadline
from govdisclose.deadlines.events import Detail
from govdisclose.findings import Finding
from govdisclose.process._words import Day, Identifier, Title
from govdisclose.process.vocabulary import Meaning

__all__ = ["CaseEvent", "DoneStep", "OpenStep", "StepStatus", "Trace"]


class CaseEvent(BaseModel):
    """A step done (办理事件): when, by whom, with which outcome.

    ``outcome`` answers the decision that follows the step, or the decision itself where ``step`` names one. ``time`` (``HH:MM``) is for
    limits in hours. ``days`` is the length of an extension, ``detail`` how a reply was delivered; see ``deadlines.Event``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    step: Identifier
    on: Day
    time: Annotated[str, StringConstraints(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$")] | None = None
    by: Title | None = None
    outcome: Identifier | None = None
    days: int | None = None
    detail: Detail | None = None

    @property
    def moment(self) -> date | datetime:
        """The day, or the moment where the time is given."""
        return datetime.combine(self.on, time.fromisoformat(self.time)) if self.time else self.on


class StepStatus(StrEnum):
    """How an open step stands on a day (步骤状态)."""

    ON_TIME = "on_time"  #: 期限内
    DUE_SOON = "due_soon"  #: 即将届满: no working day is left after this one
    OVERDUE = "overdue"  #: 逾期
    NO_DUE_DATE = "no_due_date"  #: 无届满日: there is no limit, or it gives no day

    @property
    def term(self) -> str:
        """The status in Chinese."""
        return {"on_time": "期限内", "due_soon": "即将届满", "overdue": "逾期", "no_due_date": "无届满日"}[self.value]


@frozen(kw_only=True)
class DoneStep(Record):
    """A step that is done (已办步骤): ``days`` working days after it was opened, ``late_by`` working days after it was due (0 in time)."""

    step: str
    title: str
    post: str | None = None
    lane: str | None = None
    by: str | None = None
    outcome: str | None = None
    opened: date
    done: date
    due: date | None = None
    days: int | None = None
    late: bool = False
    late_by: int | None = field(default=0, metadata={"always": True})


@frozen(kw_only=True)
class OpenStep(Record):
    """A step that waits (待办步骤): who answers for it, when it is due, what may come after it (ids of outcomes for a decision)."""

    step: str
    title: str
    post: str | None = None
    lane: str | None = None
    opened: date
    due: date | None = None
    due_at: datetime | None = None
    certainty: Certainty | None = None
    status: StepStatus
    late_by: int | None = None
    outcomes: tuple[str, ...] = ()
    then: tuple[str, ...] = ()


@frozen(kw_only=True)
class Trace(Record):
    """Where a case stands on a day (办件进度).

    ``deadline`` is the term of law for the whole case, computed by ``deadlines.compute``. ``refusal`` is the first event that does not fit, with
    its rule; what came after it was not looked at. ``unknown`` says what could not be computed.
    """

    process: str
    on: date
    done: tuple[DoneStep, ...] = ()
    open: tuple[OpenStep, ...] = ()
    ended: tuple[Meaning, ...] = ()
    deadline: Deadline | None = None
    refusal: Finding | None = None
    unknown: tuple[Bilingual, ...] = ()

    @property
    def finished(self) -> bool:
        """True when nothing is open and the case came to an end."""
        return bool(self.ended) and not self.open

    @property
    def late(self) -> tuple[DoneStep, ...]:
        """The steps that were finished late."""
        return tuple(step for step in self.done if step.late)
