"""Consultation of third parties and other organs (征求意见): Order 711, Arts. 32, 33(3), 34; Order 492, Art. 24(3).

The time of a consultation is not counted: from the day after the letter went out, through the day of the opinion or the end of the
party's own term, whichever comes first. The days of several parties are taken together.
"""

from datetime import date, timedelta

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.reply import says_parties
from govdisclose.deadlines.reply.clock import Clock
from govdisclose.deadlines.reply.conventions import Regime, Suspension
from govdisclose.deadlines.reply.counting import Pause, merged_pauses
from govdisclose.deadlines.reply.record import Consultation

__all__ = ["consult", "warn_of_idle_consultations"]

_DAY = timedelta(days=1)


def consult(clock: Clock) -> None:
    """Take the time of consultations out of the term: the union of all parties' days."""
    clock.pauses = merged_pauses([p for c in clock.record.consultations if (p := _pause(clock, c))])


def warn_of_idle_consultations(clock: Clock, due: date) -> None:
    """Warn of each consultation that began too late to suspend a term that ends on ``due``."""
    for sent in [c.sent for c in clock.record.consultations if c.sent >= due]:
        if not any(p.first <= due for p in clock.pauses):
            clock.warnings.append(
                Bilingual(
                    zh=f"征求意见书于{sent}发出，而期限在{due}即届满，该次征求意见不再使期限中止；按“发出当日也扣除”的口径结果可能不同。",
                    en=f"the consultation was sent on {sent}, when the term ended on {due}: it suspends nothing; leaving out the sending "
                    "day as well may give another date",
                )
            )


def _pause(clock: Clock, c: Consultation) -> Pause | None:
    if c.organ and clock.terms.regime is Regime.Y2008:
        clock.steps.append(says_parties.not_suspending(c, clock.terms))
        return None
    term = clock.terms.organ if c.organ else clock.terms.third_party
    silent = clock.add(c.received, term.limit.amount) if c.received and term else None
    if term and silent:
        clock.milestones["consultation_due"] = max(silent, clock.milestones.get("consultation_due", silent))
        clock.steps.append(says_parties.consultation_due(c, term, silent))
    last = min((d for d in (c.opinion, silent) if d), default=None)
    inclusive = clock.conventions.suspension is Suspension.INCLUSIVE
    clock.steps.append(says_parties.consultation(c, clock.terms, last, inclusive=inclusive))
    return Pause(c.sent if inclusive else c.sent + _DAY, last)
