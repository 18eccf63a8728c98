"""The reasons for the end of a time limit (届满日的理由), one step for each rule that was applied."""

from datetime import date, datetime

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.calendar_account import calendar_steps, day_zero_basis
from govdisclose.deadlines.limit import Unit
from govdisclose.deadlines.terms_data import instrument
from govdisclose.explain import Step

__all__ = ["backward_steps", "clock_step", "forward_steps", "immediate_step", "roll_step"]

_CIVIL_CODE = date(2021, 1, 1)  #: 民法典第一千二百六十条
_WORDS = {
    Unit.WORKING_DAY: ("个工作日", "working day"),
    Unit.CALENDAR_DAY: ("日", "day"),
    Unit.WEEK: ("周", "week"),
    Unit.MONTH: ("个月", "month"),
    Unit.QUARTER: ("个季度", "quarter"),
    Unit.HALF_YEAR: ("个半年", "half-year"),
    Unit.YEAR: ("年", "year"),
    Unit.HOUR: ("小时", "hour"),
    Unit.MINUTE: ("分钟", "minute"),
}
_BY_MONTHS = frozenset({Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR})


def _counted(amount: int, unit: Unit) -> tuple[str, str]:
    zh, en = _WORDS[unit]
    return f"{amount}{zh}", f"{amount} {en}" + ("" if amount == 1 else "s")


def _civil_code(day: date, article: str) -> tuple[Citation, ...]:
    return (instrument("civil-code", article),) if day >= _CIVIL_CODE else ()


def immediate_step(day: date) -> Step:
    """实时: on the day itself."""
    return Step(
        Bilingual(zh=f"实时公开：{day}当日", en=f"immediate: on {day} itself"),
        start=day,
        end=day,
    )


def forward_steps(start: date, end: date, amount: int, unit: Unit, calendar: WorkCalendar) -> list[Step]:
    """Counted on from the day of the event."""
    zh, en = _counted(amount, unit)
    zero = Step(
        Bilingual(zh=f"{start}为起算日，当日不计入", en=f"{start} is day zero and is not counted"),
        start=start,
        basis=day_zero_basis(start),
    )
    account = calendar_steps(calendar, start, end) if unit is Unit.WORKING_DAY else ()
    months = unit in _BY_MONTHS
    last = Step(
        Bilingual(
            zh=f"{zh}，至{end}届满" + ("（到期月的对应日，没有对应日的为月末日）" if months else ""),
            en=f"{en} end on {end}" + (" (the corresponding day, or the last day of the month)" if months else ""),
        ),
        end=end,
        basis=_civil_code(start, "第二百零二条") if months else (),
    )
    return [zero, *account, last] if amount else [last]


def backward_steps(end: date, start: date, amount: int, unit: Unit, calendar: WorkCalendar) -> list[Step]:
    """Counted back from the day of an event to come."""
    zh, en = _counted(amount, unit)
    before_end = date.fromordinal(end.toordinal() - 1)
    account = calendar_steps(calendar, before_end, start) if unit is Unit.WORKING_DAY else ()
    return [
        *account,
        Step(
            Bilingual(
                zh=f"自{start}向前推算{zh}（当日不计入），最迟{end}公开",
                en=f"{en} counted back from {start}, which is not counted: publish on {end} at the latest",
            ),
            start=end,
            end=start,
        ),
    ]


def roll_step(end: date, moved: date, source: Citation | None) -> Step:
    """A last day of rest gives way to the next working day."""
    return Step(
        Bilingual(
            zh=f"{end}为休息日，顺延至其后第一个工作日{moved}",
            en=f"{end} is a day of rest; the limit ends on the next working day, {moved}",
        ),
        start=end,
        end=moved,
        basis=(*_civil_code(end, "第二百零三条"), *((source,) if source else ())),
    )


def clock_step(moment: datetime, end: datetime, amount: int, unit: Unit, *, of_day: bool) -> Step:
    """Hours and minutes run from the moment."""
    zh, en = _counted(abs(amount), unit)
    from_day = ("（未给出时刻，自当日零时起算）", " (no time given: counted from 0:00)") if of_day else ("", "")
    way = ("起", "from") if amount >= 0 else ("前", "back from")
    return Step(
        Bilingual(
            zh=f"自{moment:%Y-%m-%d %H:%M}{way[0]}{zh}，至{end:%Y-%m-%d %H:%M}{from_day[0]}",
            en=f"{en} {way[1]} {moment:%Y-%m-%d %H:%M}: {end:%Y-%m-%d %H:%M}{from_day[1]}",
        ),
        start=min(moment, end).date(),
        end=max(moment, end).date(),
        basis=_civil_code(moment.date(), "第二百零一条"),
    )
