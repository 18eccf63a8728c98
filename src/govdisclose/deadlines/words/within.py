"""A number of units from an event (…之日起N个工作日内)."""

from govdisclose.deadlines.limit import LimitKind, TimeLimit, Trigger, Unit
from govdisclose.deadlines.words.amounts import Amount
from govdisclose.deadlines.words.patterns import Pattern, free, harmless
from govdisclose.deadlines.words.reading import Reading
from govdisclose.deadlines.words.triggers import trigger_of

__all__ = ["read_within"]

_IN = ",*(?P<in>之内|以内|内|里|之?日?起)?"
_WITHIN = Pattern(rf"(?P<pre>{free('WPXYNG')}*)D{_IN}(?P<tail>{free('WNPYG')}{{0,80}})")
_TODAY = Pattern(rf"(?P<pre>{free('WPN')}*)T(?:之内|以内|内)?(?P<tail>{free('WNP')}{{0,80}})")
_LONG = frozenset({Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR, Unit.WEEK, Unit.HOUR, Unit.MINUTE})
_DENIED = Pattern(
    "不能|不得|Z|无法|无需|不需|未能|未在|不在|(?<!不)超过|延长|延期|间隔|累计|保留|保存|存续|有效期|满$|约$|近$|第$|前$|每$|至$|到$|除|N[(:]*$|前(?:公开|公布|N)"
)
_SHOWN = Pattern("(?:公开|公布|发布|展示|张贴|张榜)[,:]*$")


def read_within(clause: str, values: dict[int, Amount]) -> Reading | None:
    """信息形成之日起20个工作日内, 24小时内, 当日."""
    today = _TODAY.fullmatch(clause) if "T" in clause else None
    found = today or (_WITHIN.fullmatch(clause) if "D" in clause else None)
    if not found or not harmless(found["tail"]) or _DENIED.search(found["pre"]):
        return None
    amount = values[clause.index("T" if today else "D")]
    trigger = trigger_of(found["pre"])
    if trigger is None and today:
        trigger = Trigger.UNSPECIFIED if not found["pre"] else None
    if trigger is None or amount.unit is None or amount.day:
        return None
    if not today and not found["in"] and "X" not in found["pre"] and _SHOWN.search(found["pre"]):
        return None  # 张榜公布7天: how long, not until when
    bounded = today or found["in"] or trigger is not Trigger.UNSPECIFIED or "X" in found["pre"]
    if not bounded and (amount.unit in _LONG or (amount.loose and found["pre"].endswith(("公开", "公布")))):
        return None
    if amount.loose and amount.unit is Unit.MONTH and trigger is Trigger.UNSPECIFIED:
        return None  # 3月内: within three months, or in March
    limit = TimeLimit("", LimitKind.WITHIN, amount=amount.n, unit=amount.unit, trigger=trigger)
    return Reading(limit, found["pre"])
