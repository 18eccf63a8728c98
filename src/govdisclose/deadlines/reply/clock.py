"""The clock of a request (期限的起算、重新起算、扣除、延长): what the events do to the reply term.

Basis: Order 711, Arts. 30, 32, 33, 34; Order 492, Art. 24; 国办函〔2020〕109号. The term is counted in cycles: it starts on receipt
and, where the law says so, anew on receipt of the correction and on payment of the fee. Consultations take days out of it, an
extension makes it longer.
"""

from collections.abc import Callable
from datetime import date, timedelta

from attrs import Factory, define

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.reply import says
from govdisclose.deadlines.reply.conventions import Conventions, LateStep
from govdisclose.deadlines.reply.counting import Pause, end_of_count
from govdisclose.deadlines.reply.extensions import granted
from govdisclose.deadlines.reply.record import RequestRecord
from govdisclose.deadlines.reply.regime import RegimeTerms
from govdisclose.errors import CalendarNotPublishedError
from govdisclose.explain import Step

__all__ = ["Clock"]

_DAY = timedelta(days=1)


@define
class Clock:
    """The state while the events of one request are gone through; the rules of each event are functions in other modules."""

    record: RequestRecord
    received: date
    terms: RegimeTerms
    conventions: Conventions
    calendar: WorkCalendar
    starts: list[date] = Factory(list)
    pauses: tuple[Pause, ...] = ()
    waits: list[Pause] = Factory(list)
    waiting: bool = False
    abandoned: date | None = None
    milestones: dict[str, date] = Factory(dict)
    steps: list[Step] = Factory(list)
    warnings: list[Bilingual] = Factory(list)
    gap: CalendarNotPublishedError | None = None

    @property
    def start(self) -> date:
        """Day zero of the cycle that runs."""
        return self.starts[-1]

    @property
    def revives(self) -> bool:
        """True when a step after the end of the term takes effect all the same."""
        return self.conventions.late_step is LateStep.COUNTED

    def begin(self) -> None:
        """Start the first cycle: day zero, the last day for a correction notice, the original due day."""
        self.starts.append(self.received)
        self.steps.append(
            says.begins(self.received, self.known(lambda: self.calendar.add_working_days(self.received, 1)))
        )
        if self.terms.correction:
            notice = self.add(self.received, self.terms.correction.limit.amount)
            if notice:
                self.milestones["correction_notice_due"] = notice
                self.steps.append(says.correction_due(self.terms.correction, notice))
        original = self.add(self.received, self.terms.days)
        if original:
            self.milestones["reply_due_original"] = original
            self.steps.append(says.original_due(self.terms.reply, self.received, original))

    def restart(self, day: date) -> None:
        """Start a new cycle with ``day`` as day zero."""
        self.starts.append(max(self.start, day))

    def wait(self, since: date, until: date | None) -> None:
        """The applicant has the move from ``since`` until the day before ``until``."""
        self.waits.append(Pause(since, until - _DAY if until else None))

    def term_end(self, as_of: date | None = None) -> date | None:
        """The last day of the running cycle with the extensions decided by ``as_of``."""
        return self.known(lambda: self.end(self.terms.days + granted(self, as_of)))

    def end(self, days: int) -> date | None:
        """The ``days``-th day of the running cycle that counts."""
        return end_of_count(self.start, days, self.pauses, self.calendar)

    def add(self, day: date, days: int | None) -> date | None:
        """The working day that lies ``days`` after ``day``, or ``None`` where no notice reaches."""
        return self.known(lambda: self.calendar.add_working_days(day, days or 0))

    def known(self, ask: Callable[[], date | None]) -> date | None:
        """What the calendar answers; where it has no notice, ``None``, and the first such gap is kept."""
        try:
            return ask()
        except CalendarNotPublishedError as gap:
            self.gap = self.gap or gap
            return None
