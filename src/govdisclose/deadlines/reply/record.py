"""The record of a request (办理记录): its events put in order, with those that cannot all be true refused."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.events import Detail, Event, EventError, EventKind

__all__ = ["Consultation", "RequestRecord", "record_of"]

#: An event that needs an earlier one: what answers what.
_NEEDS = (
    (EventKind.CORRECTION_DEADLINE, EventKind.CORRECTION_REQUESTED),
    (EventKind.CORRECTED, EventKind.CORRECTION_REQUESTED),
    (EventKind.CONSULTATION_RECEIVED, EventKind.CONSULTATION_SENT),
    (EventKind.OPINION_RECEIVED, EventKind.CONSULTATION_SENT),
    (EventKind.FEE_PAID, EventKind.FEE_NOTIFIED),
)
_MAY_FOLLOW_THE_REPLY = frozenset(
    {EventKind.CONSULTATION_RECEIVED, EventKind.OPINION_RECEIVED, EventKind.CORRECTION_DEADLINE}
)


@frozen
class Consultation:
    """One party that was consulted: when the letter was sent, when the party had it, when its opinion came back."""

    party: str
    organ: bool
    sent: date
    received: date | None
    opinion: date | None


@frozen
class RequestRecord:
    """The events of one request by what they are; at most one of each but consultations and extensions."""

    single: dict[EventKind, Event]
    consultations: tuple[Consultation, ...]
    extensions: tuple[Event, ...]

    def on(self, kind: EventKind) -> date | None:
        """The day of an event that happens once, or ``None``."""
        event = self.single.get(kind)
        return event.on if event else None


def record_of(events: Iterable[Event], received: date) -> RequestRecord:
    """The events in order; the order in which they are given does not matter, the same event given twice counts once.

    Raises ``EventError``, naming both, when two events contradict each other: one before the day of receipt, an answer before its
    question or without one, the same thing on two days, a step after the reply. Confirmations are the receipt's own matter.
    """
    known = sorted(set(events), key=lambda e: (e.on, e.kind.value, e.party, e.to_text()))
    places: dict[tuple[EventKind, str], Event] = {}
    for event in known:
        if event.kind is EventKind.CONFIRMED:
            continue
        if event.on < received:
            raise _conflict(
                event.to_text(),
                f"received={received}",
                "早于收到申请之日",
                "lies before the day of receipt",
            )
        if event.kind is EventKind.EXTENDED:
            continue
        earlier = places.setdefault((event.kind, event.party), event)
        if earlier is not event:
            raise _conflict(event.to_text(), earlier.to_text(), "同一事件有两个日期", "is given twice")
    for answer, question in _NEEDS:
        for (kind, party), event in places.items():
            if kind is answer:
                _check_answer(event, places.get((question, party)), question)
    _check_consultations(places)
    _check_reply(known, places)
    return RequestRecord(
        {kind: event for (kind, _), event in places.items() if not kind.has_party},
        tuple(_consultations(places)),
        tuple(e for e in known if e.kind is EventKind.EXTENDED),
    )


def _check_answer(event: Event, asked: Event | None, question: EventKind) -> None:
    if asked is None:
        label = f"#{event.party}" if event.party else ""
        raise EventError(
            Bilingual(
                zh=f"有“{event.to_text()}”，却没有“{question.value}{label}”（{question.term}）。请补充该事件，或者删去前者。",
                en=f"{event.to_text()!r} is given without {question.value}{label}; add it, or leave the former out",
            )
        )
    if event.on < asked.on:
        raise _conflict(event.to_text(), asked.to_text(), "答复在先、询问在后", "answers before it was asked")


def _check_consultations(places: dict[tuple[EventKind, str], Event]) -> None:
    for (kind, party), opinion in places.items():
        letter = places.get((EventKind.CONSULTATION_RECEIVED, party))
        if kind is EventKind.OPINION_RECEIVED and letter and opinion.on < letter.on:
            raise _conflict(
                opinion.to_text(),
                letter.to_text(),
                "意见早于对方收到征求意见书",
                "comes before the party had the letter",
            )


def _check_reply(known: list[Event], places: dict[tuple[EventKind, str], Event]) -> None:
    reply = places.get((EventKind.REPLIED, ""))
    for event in known:
        if reply and event.on > reply.on and event.kind not in _MAY_FOLLOW_THE_REPLY:
            raise _conflict(event.to_text(), reply.to_text(), "答复之后不再有此环节", "comes after the reply")


def _consultations(places: dict[tuple[EventKind, str], Event]) -> Iterable[Consultation]:
    for (kind, party), sent in places.items():
        if kind is EventKind.CONSULTATION_SENT:
            letter, opinion = (
                places.get((k, party)) for k in (EventKind.CONSULTATION_RECEIVED, EventKind.OPINION_RECEIVED)
            )
            yield Consultation(
                party,
                sent.detail is Detail.ORGAN,
                sent.on,
                letter.on if letter else None,
                opinion.on if opinion else None,
            )


def _conflict(one: str, other: str, zh: str, en: str) -> EventError:
    return EventError(
        Bilingual(
            zh=f"事件互相矛盾：“{one}”与“{other}”（{zh}）。请核对两个日期。",
            en=f"events contradict each other: {one!r} {en}: {other!r}. Check both days",
        )
    )
