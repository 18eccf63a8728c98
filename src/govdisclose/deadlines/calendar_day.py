"""What a day is, and why (日期性质): its status, and runs of days that share one reason."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.certainty import Certainty
from govdisclose.explain import Step

__all__ = ["DayKind", "DayRun", "DayStatus"]


class DayKind(StrEnum):
    """Why a day is worked or not (日期类别)."""

    WORKING_DAY = "working_day"  #: 工作日: Monday to Friday, named by no notice
    WEEKEND = "weekend"  #: 周末: Saturday or Sunday, named by no notice
    HOLIDAY = "holiday"  #: 放假: a notice makes the day off
    MAKE_UP_DAY = "make_up_day"  #: 调休上班: a notice makes the weekend day worked
    OVERLAY_OFF = "overlay_off"  #: 地方放假: a local source makes the day off
    OVERLAY_WORK = "overlay_work"  #: 地方上班: a local source makes the day worked

    @property
    def working(self) -> bool:
        """True for the kinds on which offices work."""
        return self in {DayKind.WORKING_DAY, DayKind.MAKE_UP_DAY, DayKind.OVERLAY_WORK}


_WORDS = {
    DayKind.WORKING_DAY: ("工作日", "working day"),
    DayKind.WEEKEND: ("周末", "weekend"),
    DayKind.HOLIDAY: ("放假", "off"),
    DayKind.MAKE_UP_DAY: ("调休上班", "make-up working day"),
    DayKind.OVERLAY_OFF: ("按地方安排放假", "off by local arrangement"),
    DayKind.OVERLAY_WORK: ("按地方安排上班", "worked by local arrangement"),
}


@frozen
class DayStatus(Record):
    """One day (日期性质): worked or not, of which kind, for which holiday, by which notice, and how sure that is.

    ``notice`` is the 文号 of the notice (its title where the 文号 is not known), or of the local source of an overlay; ``basis``
    is the same as a citation. Both are ``None`` on ordinary working days, ordinary weekends and estimated days.
    """

    day: date
    working: bool
    kind: DayKind
    certainty: Certainty
    name: str | None = None
    notice: str | None = None
    basis: Citation | None = None


@frozen
class DayRun(Record):
    """Consecutive days, ``start`` and ``end`` included, that share one reason."""

    start: date
    end: date
    kind: DayKind
    certainty: Certainty
    name: str | None = None
    basis: Citation | None = None

    @property
    def working(self) -> bool:
        """True when the days are worked."""
        return self.kind.working

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.end - self.start).days + 1

    @property
    def text(self) -> Bilingual:
        """The run in words: ``2022-10-01 至 2022-10-07，国庆节放假，7天``."""
        zh, en = _WORDS[self.kind]
        span = (
            (str(self.start), str(self.start))
            if self.days == 1
            else (f"{self.start} 至 {self.end}", f"{self.start} to {self.end}")
        )
        count = "1 day" if self.days == 1 else f"{self.days} days"
        unsure = {
            Certainty.ESTIMATED: ("（估算）", " (estimated)"),
            Certainty.PROVISIONAL: ("（暂定）", " (provisional)"),
        }.get(self.certainty, ("", ""))
        return Bilingual(
            zh=f"{span[0]}，{self.name or ''}{zh}，{self.days}天{unsure[0]}",
            en=f"{span[1]}, {self.name + ' ' if self.name else ''}{en}, {count}{unsure[1]}",
        )

    def to_step(self) -> Step:
        """The run as a step of an explanation, with its source."""
        return Step(self.text, start=self.start, end=self.end, basis=(self.basis,) if self.basis else ())
