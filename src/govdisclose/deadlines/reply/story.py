"""The account of one request (答复期限的说明): what counted and why, the days off on the way, what is doubtful."""

from collections.abc import Iterable
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.calendar_account import calendar_steps
from govdisclose.deadlines.deadline import Deadline
from govdisclose.deadlines.events import Detail, EventKind
from govdisclose.deadlines.reply import says
from govdisclose.deadlines.reply.readings import Answer
from govdisclose.explain import Step

__all__ = ["days_of", "remarks", "story"]

_OPEN = Bilingual(
    zh="征求意见尚无结果；记录对方收到征求意见书之日或者收到意见之日后即可计算",
    en="a consultation is open; give the day on which the party had the letter or its opinion came back",
)
_OPEN_BEFORE_2019 = Bilingual(
    zh="征求意见尚无结果，旧条例未规定对方答复的期限；记录收到意见之日后即可计算",
    en="a consultation is open, and the regulation of 2007 sets no term for it; give the day on which the opinion came back",
)
_HOW = {
    None: Bilingual(zh="答复", en="day of reply"),
    Detail.POST: Bilingual(zh="邮寄答复（以交邮之日为准）", en="by post, the day of posting counts"),
    Detail.DIRECT: Bilingual(zh="直接送达答复（以签收之日为准）", en="delivered, the day of signing counts"),
    Detail.ONLINE: Bilingual(
        zh="网上送达答复（以发出之日为准，依据未核实）", en="online, the day of sending counts, not verified"
    ),
}


def story(answer: Answer, deadline: Deadline, calendar: WorkCalendar) -> Iterable[Step]:
    """Receipt, regime, what happened, the end or why there is none, and the reply."""
    r = answer.reckoning
    yield answer.receipt.step
    yield says.regime_applies(answer.terms, answer.receipt.day, answer.why)
    yield from r.steps
    if r.due:
        skipped = calendar.count_working_days(r.start, r.due) - r.days
        yield says.ends(r.start, r.days, r.due, skipped, answer.terms.reply.citation)
    elif r.gap:
        yield says.no_end(r.gap.text)
    elif not r.waits and r.pauses:
        yield says.no_end(_OPEN if answer.terms.third_party else _OPEN_BEFORE_2019)
    event = answer.record.single.get(EventKind.REPLIED)
    if event and deadline.late is not None:
        yield says.replied(event.on, _HOW[event.detail], r.due, late=deadline.late)


def days_of(received: date, deadline: Deadline, calendar: WorkCalendar) -> tuple[Step, ...]:
    """The days off and worked weekends from the receipt to the last day that is named."""
    others = (a.due for a in deadline.alternatives)
    last = max((d for d in (deadline.due, *deadline.milestones.values(), *others) if d), default=None)
    return calendar_steps(calendar, received, last) if last else ()


def remarks(deadline: Deadline, source: Citation) -> Iterable[Step]:
    """What is to be noted, and the other readings."""
    for warning in deadline.warnings:
        yield Step(Bilingual(zh=f"注意：{warning.zh}", en=f"note: {warning.en}"))
    for other in deadline.alternatives:
        yield Step(other.text, start=other.due, end=other.due, basis=(source,))
