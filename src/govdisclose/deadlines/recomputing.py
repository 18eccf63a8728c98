"""What moves when a notice comes (重新计算): the same cases under an old and a new calendar."""

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.computing import compute
from govdisclose.deadlines.deadline import Deadline
from govdisclose.deadlines.events import Event
from govdisclose.deadlines.limit import TimeLimit
from govdisclose.deadlines.reply.conventions import Conventions
from govdisclose.deadlines.reply.receipt import Receipt
from govdisclose.deadlines.terms import StatutoryTerm

__all__ = ["Case", "Move", "recompute"]


@frozen
class Case:
    """A running case: its reference, its term, its first day or receipt, and what has happened so far."""

    reference: str
    term: StatutoryTerm | TimeLimit
    start: date | Receipt
    events: tuple[Event, ...] = ()
    conventions: Conventions = field(factory=Conventions)

    def deadline(self, calendar: WorkCalendar) -> Deadline:
        """The deadline of the case under a calendar."""
        return compute(self.term, self.start, calendar, self.events, conventions=self.conventions)


@frozen
class Move(Record):
    """A case whose due day, certainty or milestones differ between two calendars."""

    reference: str
    before: Deadline
    after: Deadline

    @property
    def moved(self) -> bool:
        """True when the due day itself moved, not only its certainty or a milestone."""
        return self.before.due != self.after.due


def recompute(cases: Iterable[Case], old_calendar: WorkCalendar, new_calendar: WorkCalendar) -> tuple[Move, ...]:
    """The cases whose answer changes with the calendar, in the order given; cases that stay as they are are left out."""
    moves = (Move(c.reference, c.deadline(old_calendar), c.deadline(new_calendar)) for c in cases)
    return tuple(m for m in moves if _answer(m.before) != _answer(m.after))


def _answer(deadline: Deadline) -> tuple[object, ...]:
    return deadline.due, deadline.certainty, deadline.milestones
