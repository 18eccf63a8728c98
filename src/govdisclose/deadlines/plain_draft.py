"""A term before it is counted (一般期限草稿): its first day, its version, what is not verified about it."""

from datetime import date, datetime

from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines import says_term
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.deadlines.certainty import Certainty
from govdisclose.deadlines.deadline import Deadline
from govdisclose.deadlines.events import check_range
from govdisclose.deadlines.limit import TimeLimit, Unit
from govdisclose.deadlines.moments import beijing
from govdisclose.deadlines.terms import StatutoryTerm
from govdisclose.errors import GovDiscloseError
from govdisclose.explain import Explanation, Step

__all__ = ["CLOCK", "TimeOfDayMissingError", "checked_start", "draft_of", "finished"]

CLOCK = frozenset({Unit.HOUR, Unit.MINUTE})


class TimeOfDayMissingError(GovDiscloseError, ValueError):
    """A term in hours or minutes was given a day without a time."""


def checked_start(limit: TimeLimit, start: date) -> date:
    """The first day of a term. Raises ``EventError`` for a slip of the pen, ``TimeOfDayMissingError`` for hours from a bare day."""
    check_range(start)
    if limit.unit in CLOCK:
        if not isinstance(start, datetime):
            raise TimeOfDayMissingError(
                Bilingual(
                    zh=f"“{limit.text}”以小时计，需要起算的日期和时刻，收到的是“{start}”。请写作 {start}T09:00。",
                    en=f"{limit.text!r} counts hours and needs a date with a time, found {start}. Write {start}T09:00",
                )
            )
        moment = beijing(start)
        return date(moment.year, moment.month, moment.day)
    return as_day(start)


def draft_of(term: StatutoryTerm | TimeLimit, start: date) -> Deadline:
    """The term itself, its version and what is not verified about it."""
    statutory = term if isinstance(term, StatutoryTerm) else None
    warnings = says_term.doubts(statutory) if statutory else ()
    notes = (statutory.note,) if statutory and statutory.note else ()
    steps = (
        says_term.introduction(term),
        *(Step(Bilingual(zh=f"注意：{w.zh}", en=f"note: {w.en}")) for w in warnings),
        *(Step(note) for note in notes),
    )
    return Deadline(
        name=term.name if isinstance(term, StatutoryTerm) else term.text,
        start=start,
        due=None,
        certainty=Certainty.UNKNOWN,
        explanation=Explanation(steps),
        basis=statutory.basis if statutory else (),
        verified=statutory.verified if statutory else True,
        warnings=warnings,
    )


def finished(deadline: Deadline, *steps: Step) -> Deadline:
    """The deadline with these steps behind its own, and the sources of all steps."""
    whole = deadline.explanation + steps
    basis = tuple(dict.fromkeys(c for step in whole.steps for c in step.basis))
    return evolve(deadline, explanation=whole, basis=basis)
