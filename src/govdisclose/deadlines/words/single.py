"""One rule in words (单项时限): the kinds of limit in the order in which they are looked for.

Each reader takes the whole clause or nothing: a number, a unit or a period that it cannot account for makes it refuse.
"""

from collections.abc import Callable

from attrs import frozen

from govdisclose.deadlines.limit import LimitKind, TimeLimit, Trigger, Unit
from govdisclose.deadlines.words.amounts import Amount
from govdisclose.deadlines.words.events import event_in, trigger_of
from govdisclose.deadlines.words.patterns import Pattern, free, harmless
from govdisclose.deadlines.words.recurring import read_recurring

__all__ = ["Reading", "read_rule"]


@frozen
class Reading:
    """A limit that was read, and how many characters of the clause stand before its head (where scope words may be)."""

    limit: TimeLimit
    before: str
    rule: str


_IN = "(?P<in>之内|以内|内|里|之?日?起)?"
_FILL = r"(?:应当?|需|须|为|是|的|不|共|时间|期限|时限|期|:|,|达到?|一般|原则上|要|持续|公开|至|X|P)*"
_WITHIN = Pattern(rf"(?P<pre>{free('WPXYNG')}*)D{_IN}(?P<tail>{free('WNPYG')}{{0,80}})")
_TODAY = Pattern(rf"(?P<pre>{free('WPN')}*)T(?:之内|以内|内)?(?P<tail>{free('WNP')}{{0,80}})")
_NOTICE = Pattern(
    rf"(?P<pre>{free('WNGP')}*?)(?:(?P<period>G){free('WN')}{{0,40}}?|N{_FILL})(?P<least>L?){_FILL}D(?:的?(?P<more>以上))?(?P<in>之内|以内|内)?"
    rf"(?P<tail>{free('WNPG')}{{0,80}})"
)
_NOTICE_AFTER = Pattern(
    rf"(?P<pre>{free('WP')}*)(?:(?P<least>L)D(?:之?内)?的?(?:社会)?[NG]|D的?(?:社会)?(?:G|N期))(?P<tail>{free('WPN')}{{0,80}})"
)
_AHEAD = Pattern(
    rf"(?P<pre>{free('WPN')}*?)(?:(?:之|以)?前)?A(?P<least>L?)(?:X|P|于|在|的|,)*D(?:以上)?(?P<tail>{free('WPNG')}{{0,80}})"
)
_BEFORE = Pattern(rf"(?P<pre>{free('WPNLIG')}*)D的?(?:之前|以前|前)(?P<tail>{free('WPNG')}{{0,80}})")
_BEFORE_EVENT = Pattern(
    rf"(?P<pre>{free('WPNG')}+)(?<![目此当以从日年])(?:之|以)?前的?(?P<least>L?)(?:X|应|须|于|在|,)*D{_IN}(?P<tail>{free('WPNG')}{{0,80}})"
)
_BEFORE_BARE = Pattern(
    r"(?P<pre>[^A-Z,;。:]{2,15}?)(?<![目此当以从日年提事])(?:之|以)?前(?:完成|予以|主动|N|公开|公布|发布|对外)*"
)
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
    rf"{free('WNPVY')}*?(?:按照?|依照?|从|遵照?|遵循|依据|根据|参照|以){free('WN')}{{0,40}}?(?:规定|要求|通知|法律|法规|条例|指示){free('WNYPV')}*|依法(?:依规)?公开"
)
_EVENT_TIME = Pattern(r"(?:后|时|起|之日|同时),?$")
_LONG = frozenset({Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.YEAR, Unit.WEEK, Unit.HOUR, Unit.MINUTE})


def read_rule(clause: str, values: dict[int, Amount]) -> Reading | None:
    """The one rule that a clause sets, or ``None``; ``values`` holds the numbers by their place in the clause."""
    for read in _ORDER:
        found = read(clause, values)
        if found is not None:
            return found
    return None


def _amount(clause: str, values: dict[int, Amount]) -> Amount:
    return values[clause.index("D")]


def _notice(clause: str, values: dict[int, Amount]) -> Reading | None:
    if (
        "D" not in clause
        or "A" in clause
        or "前" in clause[clause.index("D") :][1:2]
        or not ("N" in clause or "G" in clause)
    ):
        return None
    found = _NOTICE.fullmatch(clause)
    if found:
        if (found["in"] and not found["period"]) or not harmless(found["pre"]):
            return None
        link = clause[found.end("pre") : clause.index("D")]
        if any(word in link for word in ("后", "前", "满")):
            return None
    else:
        found = _NOTICE_AFTER.fullmatch(clause)
    amount = _amount(clause, values)
    if not found or amount.unit is None or not harmless(found["tail"]):
        return None
    at_least = bool(found["least"]) or ("more" in found.groupdict() and bool(found["more"]))
    limit = TimeLimit("", LimitKind.NOTICE_PERIOD, amount=amount.n, unit=amount.unit, at_least=at_least)
    return Reading(limit, found["pre"], "notice")


def _recurring(clause: str, values: dict[int, Amount]) -> Reading | None:
    found = read_recurring(clause, values)
    return Reading(found[0], found[1], "recurring") if found else None


def _before(clause: str, values: dict[int, Amount]) -> Reading | None:
    if "前" not in clause and "A" not in clause:
        return None
    if "D" not in clause:
        bare = _BEFORE_BARE.fullmatch(clause)
        return Reading(TimeLimit("", LimitKind.BEFORE, trigger=Trigger.EVENT), "", "before") if bare else None
    amount = _amount(clause, values)
    found = _AHEAD.fullmatch(clause) or _BEFORE.fullmatch(clause) or _BEFORE_EVENT.fullmatch(clause)
    if not found or amount.unit is None or not harmless(found["tail"]):
        return None
    trigger = event_in(found["pre"])
    at_least = "L" in clause
    if "A" in clause:
        trigger = trigger if _AHEAD_EVENT.search(clause) else Trigger.UNSPECIFIED
    elif trigger is Trigger.UNSPECIFIED and amount.loose:
        return None  # 20日前: twenty days before, or before the 20th
    limit = TimeLimit("", LimitKind.BEFORE, amount=amount.n, unit=amount.unit, trigger=trigger, at_least=at_least)
    return Reading(limit, found["pre"], "before")


_AHEAD_EVENT = Pattern("前,?A")


def _within(clause: str, values: dict[int, Amount]) -> Reading | None:
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
    bounded = today or found["in"] or trigger is not Trigger.UNSPECIFIED or "X" in found["pre"]
    if not bounded and (amount.unit in _LONG or (amount.loose and found["pre"].endswith(("公开", "公布")))):
        return None
    if amount.loose and amount.unit is Unit.MONTH and trigger is Trigger.UNSPECIFIED:
        return None  # 3月内: within three months, or in March
    limit = TimeLimit("", LimitKind.WITHIN, amount=amount.n, unit=amount.unit, trigger=trigger)
    return Reading(limit, found["pre"], "within")


_DENIED = Pattern(
    "不能|不得|Z|无法|无需|不需|未能|未在|不在|(?<!不)超过|延长|延期|间隔|累计|保留|保存|存续|有效期|满$|约$|近$|第$|前$|每$|至$|到$|除"
)


def _standing(clause: str, _: dict[int, Amount]) -> Reading | None:
    found = _STANDING.fullmatch(clause) if "S" in clause else None
    if not found or not harmless(found["tail"]) or _DENIED_SOFT.search(found["pre"]):
        return None
    return Reading(TimeLimit("", LimitKind.STANDING), found["pre"], "standing")


_DENIED_SOFT = Pattern("不(?!动产|良|同|断)|无法|未能|无需")


def _immediate(clause: str, _: dict[int, Amount]) -> Reading | None:
    found = _IMMEDIATE.fullmatch(clause) if "I" in clause else None
    if found:
        if not harmless(found["tail"]) or _DENIED_SOFT.search(found["pre"]):
            return None
        tied = trigger_of(found["pre"]) if _EVENT_TIME.search(found["pre"]) else None
        if "同步" in clause or found["pre"].startswith(("与", "随")):
            return Reading(TimeLimit("", LimitKind.IMMEDIATE, trigger=Trigger.EVENT), "", "immediate")
        return Reading(TimeLimit("", LimitKind.IMMEDIATE, trigger=tied), found["pre"], "immediate")
    if "P" not in clause and _WITH_EVENT.fullmatch(clause) and not _DENIED_SOFT.search(clause):
        return Reading(TimeLimit("", LimitKind.IMMEDIATE, trigger=Trigger.EVENT), "", "immediate")
    return None


def _prompt(clause: str, _: dict[int, Amount]) -> Reading | None:
    found = _PROMPT.fullmatch(clause)
    if found and "P" not in clause and _BY_RULE.fullmatch(clause):
        return None
    found = found or _AS_IT_GOES.fullmatch(clause)
    if not found or not harmless(found["tail"]) or _DENIED_SOFT.search(found["pre"]):
        return None
    tied = trigger_of(found["pre"]) if _EVENT_TIME.search(found["pre"]) else None
    return Reading(TimeLimit("", LimitKind.PROMPT, trigger=tied), found["pre"], "prompt")


def _by_rule(clause: str, _: dict[int, Amount]) -> Reading | None:
    if not _BY_RULE.fullmatch(clause) or _DENIED_SOFT.search(clause):
        return None
    return Reading(
        TimeLimit("", LimitKind.BY_REFERENCE), clause[: clause.find("按")] if "按" in clause else "", "by_rule"
    )


_ORDER: tuple[Callable[[str, dict[int, Amount]], Reading | None], ...] = (
    _notice, _recurring, _before, _within, _standing, _immediate, _prompt, _by_rule,
)  # fmt: skip
