"""A request under one reading of the open questions, and under the others (各种口径下的结果)."""

from datetime import date

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.deadline import Alternative
from govdisclose.deadlines.events import Event, EventError, EventKind
from govdisclose.deadlines.reply.clock import Clock
from govdisclose.deadlines.reply.consultations import consult
from govdisclose.deadlines.reply.conventions import SETTINGS, Conventions, Regime, Transition
from govdisclose.deadlines.reply.correction import correct
from govdisclose.deadlines.reply.fee import charge
from govdisclose.deadlines.reply.receipt import Receipt
from govdisclose.deadlines.reply.receipt_day import ReceiptDay, receipt_day
from govdisclose.deadlines.reply.reckoning import Reckoning, reckoned
from govdisclose.deadlines.reply.record import RequestRecord, record_of
from govdisclose.deadlines.reply.regime import NEW_REGIME, RegimeTerms, regime_on, terms_of

__all__ = ["Answer", "answer_for", "other_readings"]


@frozen
class Answer:
    """The day of receipt, the regime and why, the record, and what the clock made of it."""

    receipt: ReceiptDay
    terms: RegimeTerms
    why: Bilingual
    record: RequestRecord
    reckoning: Reckoning


def answer_for(receipt: Receipt, events: tuple[Event, ...], calendar: WorkCalendar, settings: Conventions) -> Answer:
    """The result under one set of conventions. Raises ``EventError`` and ``TermNotInForceError``."""
    on_arrival = settings.regime or regime_on(receipt.on)
    day = receipt_day(receipt, on_arrival, settings)
    record = record_of(events, day.day)
    regime, why = _regime(day.day, events, calendar, settings)
    terms = terms_of(regime, day.day)
    return Answer(day, terms, why, record, _reckon(record, day.day, terms, settings, calendar))


def _regime(
    received: date, events: tuple[Event, ...], calendar: WorkCalendar, settings: Conventions
) -> tuple[Regime | None, Bilingual]:
    """The regime that applies, and why."""
    if settings.regime:
        return settings.regime, Bilingual(zh="指定的版本", en="the version asked for")
    regime = regime_on(received)
    later = settings.transition is Transition.BY_REPLY and regime is Regime.Y2008
    if later and _open_on_change(received, events, calendar, settings):
        return Regime.Y2019, Bilingual(
            zh=f"{NEW_REGIME}尚未办结，按所选口径适用新条例",
            en=f"still open on {NEW_REGIME}; the setting chosen applies the later version",
        )
    return regime, Bilingual(zh=f"收到之日{received}施行的条例", en=f"in force on the day of receipt, {received}")


def _open_on_change(received: date, events: tuple[Event, ...], calendar: WorkCalendar, settings: Conventions) -> bool:
    """Whether the request was neither answered nor past its earlier term when the later version came into force."""
    record = record_of((e for e in events if e.on < NEW_REGIME), received)
    old = _reckon(record, received, terms_of(Regime.Y2008, received), settings, calendar)
    return record.on(EventKind.REPLIED) is None and (old.due is None or old.due >= NEW_REGIME)


def _reckon(
    record: RequestRecord, received: date, terms: RegimeTerms, settings: Conventions, calendar: WorkCalendar
) -> Reckoning:
    clock = Clock(record, received, terms, settings, calendar)
    clock.begin()
    consult(clock)
    asked, notified = record.on(EventKind.CORRECTION_REQUESTED), record.on(EventKind.FEE_NOTIFIED)
    rules = [(asked, 0, correct), (notified, 1, charge)]
    for day, _, rule in sorted((d, n, r) for d, n, r in rules if d is not None):
        rule(clock, day)
    return reckoned(clock)


def other_readings(
    answer: Answer, receipt: Receipt, events: tuple[Event, ...], calendar: WorkCalendar, settings: Conventions
) -> tuple[Alternative, ...]:
    """Every setting whose other value would give another due day, with that day."""
    found: list[Alternative] = []
    for name, (kind, title) in SETTINGS.items():
        for value in kind if name in _at_issue(answer, receipt) else ():
            if value == getattr(settings, name):
                continue
            try:
                other = answer_for(receipt, events, calendar, settings.with_setting(name, value)).reckoning
            except EventError:
                continue  # under that reading the events would contradict the law's limits
            if other.due != answer.reckoning.due and not any(a.due == other.due and a.setting == name for a in found):
                until_zh = f"届满日为{other.due}" if other.due else "尚无届满日"
                until_en = f"due by {other.due}" if other.due else "no due date yet"
                text = Bilingual(
                    zh=f"{title}另有口径（{name}={value}）：{until_zh}", en=f"with {name}={value}: {until_en}"
                )
                found.append(Alternative(name, value.value, text, other.due))
    return tuple(found)


def _at_issue(answer: Answer, receipt: Receipt) -> frozenset[str]:
    """The settings that can matter for what happened; the others need not be tried."""
    record, old = answer.record, answer.receipt.day < NEW_REGIME
    return frozenset(
        name
        for name, matters in (
            ("suspension", bool(record.consultations)),
            ("late_correction_notice", EventKind.CORRECTION_REQUESTED in record.single),
            ("late_step", bool(record.extensions or record.single)),
            ("after_payment", EventKind.FEE_PAID in record.single),
            ("earlier_correction", EventKind.CORRECTION_REQUESTED in record.single),
            ("transition", old),
            ("internet_receipt", receipt.confirmed is not None),
            ("late_confirmation", receipt.confirmed is not None),
        )
        if matters
    )
