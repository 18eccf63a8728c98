"""The clock of a request (期限的起算、重新起算、扣除、延长): what the events do to the reply term.

Basis: Order 711, Arts. 30, 32, 33, 34; Order 492, Art. 24; 国办函〔2020〕109号. The term is counted in cycles: it starts on receipt
and, where the law says so, anew on receipt of the correction and on payment of the fee. Consultations take days out of it, an
extension makes it longer.
"""

from collections.abc import Callable
from datetime import date, timedelta

from attrs import Factory, define, frozen

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.events import EventKind
from govdisclose.deadlines.reply import says, says_parties
from govdisclose.deadlines.reply.conventions import Conventions, LateStep, Regime, Suspension
from govdisclose.deadlines.reply.counting import Pause, end_of_count, merged_pauses
from govdisclose.deadlines.reply.extensions import check_caps, granted, say_extensions
from govdisclose.deadlines.reply.record import Consultation, RequestRecord
from govdisclose.deadlines.reply.regime import FEES_SINCE, RegimeTerms
from govdisclose.errors import CalendarNotPublishedError
from govdisclose.explain import Step

__all__ = ["Clock", "Reckoning"]

_DAY = timedelta(days=1)


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

    def consult(self) -> None:
        """Take the time of consultations out of the term: the union of all parties' days."""
        pauses = [p for c in self.record.consultations if (p := self._pause(c))]
        self.pauses = merged_pauses(pauses)

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

    def finish(self) -> Reckoning:
        """The end of the last cycle."""
        check_caps(self)
        self.gap = None if self.waiting else self.gap
        due = None if self.waiting else self.term_end()
        say_extensions(self)
        if due:
            self._warn_of_idle_consultations(due)
            self._fee_notice_latest(due)
        return Reckoning(
            due=due,
            start=self.start,
            days=self.terms.days + granted(self, None),
            pauses=self.pauses,
            waits=tuple(self.waits),
            abandoned=self.abandoned,
            milestones=self.milestones,
            steps=tuple(self.steps),
            warnings=tuple(self.warnings),
            gap=self.gap if due is None else None,
        )

    def _pause(self, c: Consultation) -> Pause | None:
        if c.organ and self.terms.regime is Regime.Y2008:
            self.steps.append(says_parties.not_suspending(c, self.terms))
            return None
        term = self.terms.organ if c.organ else self.terms.third_party
        silent = self.add(c.received, term.limit.amount) if c.received and term else None
        if term and silent:
            self.milestones["consultation_due"] = max(silent, self.milestones.get("consultation_due", silent))
            self.steps.append(says_parties.consultation_due(c, term, silent))
        last = min((d for d in (c.opinion, silent) if d), default=None)
        inclusive = self.conventions.suspension is Suspension.INCLUSIVE
        self.steps.append(says_parties.consultation(c, self.terms, last, inclusive=inclusive))
        return Pause(c.sent if inclusive else c.sent + _DAY, last)

    def _fee_notice_latest(self, due: date) -> None:
        rule = self.terms.regime is Regime.Y2019 and due >= FEES_SINCE
        if rule and self.record.on(EventKind.FEE_NOTIFIED) is None:
            self.milestones["fee_notice_latest"] = due
            self.steps.append(says_parties.fee_notice_latest(due))

    def _warn_of_idle_consultations(self, due: date) -> None:
        for sent in [c.sent for c in self.record.consultations if c.sent >= due]:
            if not any(p.first <= due for p in self.pauses):
                self.warnings.append(
                    Bilingual(
                        zh=f"征求意见书于{sent}发出，而期限在{due}即届满，该次征求意见不再使期限中止；按“发出当日也扣除”的口径结果可能不同。",
                        en=f"the consultation was sent on {sent}, when the term ended on {due}: it suspends nothing; leaving out the sending "
                        "day as well may give another date",
                    )
                )
