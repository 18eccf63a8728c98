"""Limits without a number (长期, 实时, 及时, 按规定)."""

from govdisclose.deadlines.limit import LimitKind, TimeLimit, Trigger
from govdisclose.deadlines.words.amounts import Amount
from govdisclose.deadlines.words.patterns import Pattern, free, harmless
from govdisclose.deadlines.words.reading import Reading
from govdisclose.deadlines.words.triggers import trigger_of

__all__ = ["read_by_rule", "read_immediate", "read_prompt", "read_standing"]

_STANDING = Pattern(rf"(?P<pre>{free('WN')}*)S(?P<tail>{free('WYNS')}{{0,80}})")
_IMMEDIATE = Pattern(rf"(?P<pre>{free('WN')}*)I(?P<tail>{free('WYNI')}{{0,80}})")
_PROMPT = Pattern(rf"(?P<pre>{free('WNY')}*)(?:P|Y)(?P<tail>{free('WNYP')}{{0,80}})")
_AS_IT_GOES = Pattern(
    rf"(?P<pre>{free('WN')}*)(?:按照?|根据|依据|视|随)[^A-Z,;。]{{0,12}}(?:进展|进度|变动|变化|实际)(?P<tail>{free('WNY')}{{0,40}})"
)
_WITH_EVENT = Pattern(
    rf"(?:随{free('WN')}{{2,30}}(?:公开|发布|公布)|[在当]{free('WN')}{{2,40}}时,?{free('WN')}{{0,20}}(?:公开|发布|公布))[。;]?"
)
_BY_RULE = Pattern(
    rf"{free('WNPVY')}*?(?:按照?|依照?|从(?=其|有关|相关)|遵照?|遵循|依据|根据|参照){free('WN')}{{0,40}}?(?:规定|要求|通知(?!书)|法律|法规|条例|指示)(?:(?![后前]|时(?!限|间)){free('WNYPV')})*|依法(?:依规)?公开"
)
_TOGETHER = Pattern("[与随和][^,]{1,40}$")
_EVENT_TIME = Pattern(r"(?:后|时|起|之日|同时),?$")
_DENIED_SOFT = Pattern("不(?!动产|良|同|断)|无法|未能|无需")


def read_standing(clause: str, _: dict[int, Amount]) -> Reading | None:
    """长期, 永久, 常年."""
    found = _STANDING.fullmatch(clause) if "S" in clause else None
    if not found or not harmless(found["tail"].replace("保留", "")) or _DENIED_SOFT.search(found["pre"]):
        return None
    return Reading(TimeLimit("", LimitKind.STANDING), found["pre"])


def read_immediate(clause: str, _: dict[int, Amount]) -> Reading | None:
    """实时, 即时, or together with another act (同步, 随…公开)."""
    found = _IMMEDIATE.fullmatch(clause) if "I" in clause else None
    if found:
        if not harmless(found["tail"]) or _DENIED_SOFT.search(found["pre"]):
            return None
        tied = trigger_of(found["pre"]) if _EVENT_TIME.search(found["pre"]) else None
        if _TOGETHER.search(found["pre"]):
            return Reading(TimeLimit("", LimitKind.IMMEDIATE, trigger=Trigger.EVENT), "")
        return Reading(TimeLimit("", LimitKind.IMMEDIATE, trigger=tied), found["pre"])
    if "P" not in clause and _WITH_EVENT.fullmatch(clause) and not _DENIED_SOFT.search(clause):
        return Reading(TimeLimit("", LimitKind.IMMEDIATE, trigger=Trigger.EVENT), "")
    return None


def read_prompt(clause: str, _: dict[int, Amount]) -> Reading | None:
    """及时, 尽快, 随时, 按进展, 根据变动."""
    found = _PROMPT.fullmatch(clause)
    if found and "P" not in clause and _BY_RULE.fullmatch(clause):
        return None
    found = found or _AS_IT_GOES.fullmatch(clause)
    if not found or not harmless(found["tail"]) or _DENIED_SOFT.search(found["pre"]):
        return None
    tied = trigger_of(found["pre"]) if _EVENT_TIME.search(found["pre"]) else None
    return Reading(TimeLimit("", LimitKind.PROMPT, trigger=tied), found["pre"])


def read_by_rule(clause: str, _: dict[int, Amount]) -> Reading | None:
    """按规定, 依照…要求, and nothing else."""
    if not _BY_RULE.fullmatch(clause) or _DENIED_SOFT.search(clause):
        return None
    subject, sign, _words = clause.partition("按")
    return Reading(TimeLimit("", LimitKind.BY_REFERENCE), subject if sign else "")
