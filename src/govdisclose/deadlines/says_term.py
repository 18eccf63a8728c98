"""The sentences about a term without events (理由文字：一般期限)."""

from datetime import date, datetime

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.calendar_account import day_zero_basis
from govdisclose.deadlines.limit import LimitKind, TimeLimit, Unit
from govdisclose.deadlines.moments import beijing
from govdisclose.deadlines.terms import StatutoryTerm
from govdisclose.deadlines.terms_data import instrument
from govdisclose.explain import Step

__all__ = ["clock", "doubts", "introduction", "last_day", "rolled", "zero"]

_UNITS = {
    Unit.WORKING_DAY: ("个工作日", "working days"),
    Unit.CALENDAR_DAY: ("日", "days"),
    Unit.WEEK: ("周", "weeks"),
    Unit.MONTH: ("个月", "months"),
    Unit.QUARTER: ("个季度", "quarters"),
    Unit.HALF_YEAR: ("个半年", "half-years"),
    Unit.YEAR: ("年", "years"),
    Unit.HOUR: ("小时", "hours"),
    Unit.MINUTE: ("分钟", "minutes"),
}


def introduction(term: StatutoryTerm | TimeLimit) -> Step:
    """The term in its own words, with its source."""
    if isinstance(term, TimeLimit):
        return Step(Bilingual(zh=f"期限：“{term.text}”", en=f"limit: “{term.text}”"))
    since = term.period.start
    return Step(
        Bilingual(
            zh=f"{term.title.zh}：“{term.limit.text}”（自{since}起施行）",
            en=f"{term.title.en}: “{term.limit.text}” (in force from {since})",
        ),
        basis=term.basis,
    )


def doubts(term: StatutoryTerm) -> tuple[Bilingual, ...]:
    """What is not verified about a term."""
    found = []
    if not term.verified:
        found.append(
            Bilingual(
                zh="该期限的依据或数字未经核实，请对照原文",
                en="the source or figure of this term is not verified; check it against the text",
            )
        )
    if not term.period_verified:
        found.append(
            Bilingual(zh="该版本的施行日期未经核实", en="the day from which this version is in force is not verified")
        )
    return tuple(found)


def clock(start: datetime, amount: int, unit: Unit, end: datetime, basis: tuple[Citation, ...]) -> Step:
    """A term in hours or minutes, which runs day and night."""
    zh, en = _UNITS[unit]
    first, last = (m.replace(tzinfo=None).isoformat(" ", "minutes") for m in (beijing(start), end))
    text = Bilingual(
        zh=f"自{first}起{amount}{zh}：{last}（北京时间，昼夜连续计算）",
        en=f"{amount} {en} from {first}: {last} (Beijing time, day and night)",
    )
    days = [date(m.year, m.month, m.day) for m in (beijing(start), end)]
    return Step(text, start=min(days), end=max(days), basis=basis)


def zero(start: date) -> Step:
    """The first day is not counted."""
    return Step(
        Bilingual(zh=f"{start}当日不计入", en=f"{start} itself is not counted"),
        start=start,
        end=start,
        basis=day_zero_basis(start),
    )


def last_day(limit: TimeLimit, start: date, last: date, basis: tuple[Citation, ...]) -> Step:
    """The last day of a term, the latest day before an event, or the earliest end of a minimum period."""
    assert limit.amount is not None
    assert limit.unit is not None
    amount, unit = limit.amount, limit.unit
    zh, en = _UNITS[unit]
    if limit.kind is LimitKind.BEFORE:
        text = Bilingual(zh=f"提前{amount}{zh}：最迟{last}", en=f"{amount} {en} before: {last} at the latest")
    elif limit.kind is LimitKind.NOTICE_PERIOD:
        text = Bilingual(
            zh=f"满{amount}{zh}：最早于{last}结束", en=f"{amount} {en} in full: it ends on {last} at the earliest"
        )
    else:
        text = Bilingual(
            zh=f"第{amount}{zh}届满：{last}" if unit is not Unit.WORKING_DAY else f"第{amount}个工作日：{last}",
            en=f"{amount} {en}: {last}",
        )
    return Step(text, start=min(start, last), end=max(start, last), basis=basis)


def rolled(last: date, due: date, basis: tuple[Citation, ...]) -> Step:
    """A last day that is a rest day and moves on."""
    text = Bilingual(
        zh=f"届满日{last}为休息日，顺延至{due}", en=f"the last day, {last}, is a rest day: it moves to {due}"
    )
    general = (instrument("civil-code", "第二百零三条"),)
    return Step(text, start=last, end=due, basis=basis[1:] or general)
