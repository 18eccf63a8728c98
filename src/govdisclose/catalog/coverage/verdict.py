"""What became of an item in a quarter (落实情况): the status, the due day, and the reasons."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.explain import Explanation, Step

__all__ = ["Status", "Verdict", "because", "days_late"]


class Status(StrEnum):
    """Whether an item was published as its limit asks (落实状态), from the best to the worst."""

    NOT_DUE = "not_due"  #: 未到期
    DECLARED_EMPTY = "declared_empty"  #: 说明本期没有
    MET = "met"  #: 已按期公开
    CANNOT_TELL = "cannot_tell"  #: 无法判断
    STALE = "stale"  #: 更新不及时: published before, not renewed
    TOO_SHORT = "too_short"  #: 公示期不足
    LATE = "late"  #: 逾期公开
    MISSING = "missing"  #: 没有公开

    @property
    def rank(self) -> int:
        """0 for what is not due, more for worse."""
        return [*Status].index(self)


@frozen
class Verdict(Record):
    """One duty of one item (落实结论): ``number`` is the place of the item from 1, ``record`` that of the record.

    ``due`` is the last day in time; of a public notice the earliest end. ``reasons`` tell how it was found.
    """

    item: str
    number: int
    matter: tuple[str, ...]
    publishers: tuple[str, ...]
    quarter: str
    status: Status
    due: date | None = None
    published: date | None = None
    url: str | None = None
    record: int | None = None
    reasons: Explanation = field(factory=Explanation)


def because(zh: str, en: str) -> Explanation:
    """A single reason."""
    return Explanation((Step(Bilingual(zh, en)),))


def days_late(day: date, due: date) -> str:
    """By how many days a publication was late, in English.

    >>> days_late(date(2026, 3, 2), date(2026, 3, 1)), days_late(date(2026, 3, 3), date(2026, 3, 1))
    ('1 day late', '2 days late')
    """
    late = (day - due).days
    return f"{late} day{'' if late == 1 else 's'} late"
