"""Where the reply term stands once every event was gone through (期限的结算)."""

from datetime import date

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.reply.clock import Clock
from govdisclose.deadlines.reply.consultations import warn_of_idle_consultations
from govdisclose.deadlines.reply.counting import Pause
from govdisclose.deadlines.reply.extensions import check_caps, granted, say_extensions
from govdisclose.deadlines.reply.fee import say_latest_notice
from govdisclose.errors import CalendarNotPublishedError
from govdisclose.explain import Step

__all__ = ["Reckoning", "reckoned"]


@frozen
class Reckoning:
    """Where the term stands: ``due`` is ``None`` while it waits for the applicant or another party, or where no notice reaches.

    ``start`` is day zero of the last cycle, ``days`` its working days with the extension; ``pauses`` do not count, ``waits`` are the
    days on which the applicant has the move; from ``abandoned`` on the request counts as abandoned.
    """

    due: date | None
    start: date
    days: int
    pauses: tuple[Pause, ...]
    waits: tuple[Pause, ...]
    abandoned: date | None
    milestones: dict[str, date]
    steps: tuple[Step, ...]
    warnings: tuple[Bilingual, ...]
    gap: CalendarNotPublishedError | None


def reckoned(clock: Clock) -> Reckoning:
    """The end of the last cycle. Raises ``EventError`` for extensions that pass what the regulation allows."""
    check_caps(clock)
    clock.gap = None if clock.waiting else clock.gap
    due = None if clock.waiting else clock.term_end()
    say_extensions(clock)
    if due:
        warn_of_idle_consultations(clock, due)
        say_latest_notice(clock, due)
    return Reckoning(
        due=due,
        start=clock.start,
        days=clock.terms.days + granted(clock, None),
        pauses=clock.pauses,
        waits=tuple(clock.waits),
        abandoned=clock.abandoned,
        milestones=clock.milestones,
        steps=tuple(clock.steps),
        warnings=tuple(clock.warnings),
        gap=clock.gap if due is None else None,
    )
