"""Which of two limits is tighter (时限宽严)."""

from enum import StrEnum

from govdisclose.deadlines import TimeLimit, parse_time_limit
from govdisclose.deadlines.limit import Every, LimitKind, Unit

__all__ = ["Strictness", "compare_strictness"]


class Strictness(StrEnum):
    """How a new limit stands to the old one (宽严)."""

    SAME = "same"  #: 相同
    TIGHTER = "tighter"  #: 从严
    LOOSER = "looser"  #: 放宽
    UNCLEAR = "unclear"  #: 看不出


#: The shortest and the longest that a unit can be, in hours; working days may have any length from one day upwards.
_HOURS: dict[Unit, tuple[float, float]] = {
    Unit.MINUTE: (1 / 60, 1 / 60),
    Unit.HOUR: (1, 1),
    Unit.CALENDAR_DAY: (24, 24),
    Unit.WEEK: (168, 168),
    Unit.MONTH: (28 * 24, 31 * 24),
    Unit.QUARTER: (90 * 24, 92 * 24),
    Unit.HALF_YEAR: (181 * 24, 184 * 24),
    Unit.YEAR: (365 * 24, 366 * 24),
}


def compare_strictness(old: TimeLimit | str, new: TimeLimit | str) -> Strictness:
    """Whether ``new`` is tighter than ``old``; ``unclear`` where that depends on the calendar or on what is not said.

    >>> compare_strictness("20个工作日内", "10个工作日内").value, compare_strictness("20个工作日内", "1个月内").value
    ('tighter', 'unclear')
    >>> compare_strictness("公示5个工作日", "公示3个工作日").value
    'looser'
    """
    a = parse_time_limit(old) if isinstance(old, str) else old
    b = parse_time_limit(new) if isinstance(new, str) else new
    if "".join(a.text.split()) == "".join(b.text.split()):
        return Strictness.SAME
    if a.kind is LimitKind.IMMEDIATE or b.kind is LimitKind.IMMEDIATE:
        return _against_immediate(a, b)
    if a.kind is not b.kind or a.parts or b.parts:
        return Strictness.UNCLEAR
    if a.kind is LimitKind.WITHIN:
        return _by_length(a.amount, a.unit, b.amount, b.unit)
    if a.kind in (LimitKind.NOTICE_PERIOD, LimitKind.BEFORE):
        return _by_length(b.amount, b.unit, a.amount, a.unit)
    if a.kind is LimitKind.RECURRING and a.every and b.every:
        return _by_period(a.every, a.anchor, b.every, b.anchor)
    return Strictness.UNCLEAR if a.kind is LimitKind.UNINTERPRETED else Strictness.SAME


def _against_immediate(a: TimeLimit, b: TimeLimit) -> Strictness:
    if a.kind is b.kind:
        return Strictness.SAME
    if LimitKind.WITHIN in (a.kind, b.kind):
        return Strictness.TIGHTER if b.kind is LimitKind.IMMEDIATE else Strictness.LOOSER
    return Strictness.UNCLEAR


def _by_length(old: int | None, old_unit: Unit | None, new: int | None, new_unit: Unit | None) -> Strictness:
    if old is None or new is None or old_unit is None or new_unit is None:
        return Strictness.UNCLEAR
    if old_unit is new_unit:
        return Strictness.SAME if old == new else Strictness.TIGHTER if new < old else Strictness.LOOSER
    if Unit.WORKING_DAY in (old_unit, new_unit):
        return _across_working_days(old, old_unit, new, new_unit)
    shortest, longest = _HOURS[old_unit][0] * old, _HOURS[old_unit][1] * old
    least, most = _HOURS[new_unit][0] * new, _HOURS[new_unit][1] * new
    if most < shortest:
        return Strictness.TIGHTER
    return Strictness.LOOSER if least > longest else Strictness.UNCLEAR


def _across_working_days(old: int, old_unit: Unit, new: int, new_unit: Unit) -> Strictness:
    """N working days last at least N days; nothing can be said of how long they last at most."""
    if old_unit is Unit.WORKING_DAY:
        return Strictness.TIGHTER if _HOURS[new_unit][1] * new < old * 24 else Strictness.UNCLEAR
    return Strictness.LOOSER if new * 24 > _HOURS[old_unit][1] * old else Strictness.UNCLEAR


def _by_period(old: Every, old_anchor: str | None, new: Every, new_anchor: str | None) -> Strictness:
    found = _by_length(old.n, old.unit, new.n, new.unit)
    if found is Strictness.SAME and old_anchor != new_anchor:
        if old_anchor is None or new_anchor is None:
            return Strictness.UNCLEAR
        return Strictness.TIGHTER if new_anchor < old_anchor else Strictness.LOOSER
    return found
