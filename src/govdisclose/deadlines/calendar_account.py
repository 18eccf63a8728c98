"""The days behind a date (工作日的由来): the runs of days off and make-up days, each by its notice, and the ordinary weeks."""

from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.deadlines.calendar_day import DayKind
from govdisclose.deadlines.certainty import Certainty
from govdisclose.deadlines.terms_data import instrument
from govdisclose.explain import Step

__all__ = ["calendar_steps", "day_zero_basis"]

_CIVIL_CODE = date(2021, 1, 1)  #: 民法典第一千二百六十条

_ORDINARY = frozenset({DayKind.WORKING_DAY, DayKind.WEEKEND})


def calendar_steps(calendar: WorkCalendar, after: date, through: date) -> tuple[Step, ...]:
    """Why each day of ``(after, through]`` is worked or not; all of them must be covered by notices or estimates."""
    if through <= after:
        return ()
    runs = calendar.runs(after, through)
    special = [run.to_step() for run in runs if run.kind not in _ORDINARY]
    start = date.fromordinal(after.toordinal() + 1)
    total = calendar.count_working_days(after, through)
    steps = [
        *special,
        Step(
            Bilingual(
                zh=f"{start} 至 {through}，其余周一至周五为工作日，周六、周日为休息日；共{total}个工作日",
                en=f"{start} to {through}: otherwise Monday to Friday are worked, Saturday and Sunday are not; {total} working days in all",
            ),
            start=start,
            end=through,
            basis=(instrument("working-time", "第七条"),),
        ),
    ]
    certainty = calendar.certainty(after, through)
    if certainty is Certainty.ESTIMATED:
        steps.append(
            Step(
                Bilingual(
                    zh="其中有的年份放假安排尚未公布，节假日系推算，未含调休；公布后须重新计算",
                    en="the holidays of a year in it are not announced: its statutory days are estimated, make-up days left out; compute "
                    "again when the notice is out",
                ),
                basis=(Citation("全国年节及纪念日放假办法"),),
            )
        )
    elif certainty is Certainty.PROVISIONAL:
        steps.append(
            Step(
                Bilingual(
                    zh="其中12月29日至31日可能因下一年元旦安排而变动",
                    en="29 to 31 December can still change with the notice for the next New Year",
                ),
                basis=(Citation("全国年节及纪念日放假办法"),),
            )
        )
    return tuple(steps)


def day_zero_basis(start: date) -> tuple[Citation, ...]:
    """Why the first day is not counted: Guiding Case 26 and, from its entry into force, Civil Code, Art. 201."""
    code = (instrument("civil-code", "第二百零一条"),) if start >= _CIVIL_CODE else ()
    return (instrument("case-26"), *code)
