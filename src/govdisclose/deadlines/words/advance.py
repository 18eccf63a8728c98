"""Publication before something happens (公示期, 提前): notice periods and advance notice."""

from govdisclose.deadlines.limit import LimitKind, TimeLimit, Trigger
from govdisclose.deadlines.words.amounts import Amount
from govdisclose.deadlines.words.patterns import Pattern, free, harmless
from govdisclose.deadlines.words.reading import Reading
from govdisclose.deadlines.words.triggers import event_in

__all__ = ["read_before", "read_notice"]

_IN = "(?P<in>之内|以内|内|里|之?日?起)?"
_FILL = r"(?:应当?|需|须|为|是|的|不|共|时间|期限|时限|期|:|,|达到?|一般|原则上|要|持续|公开|至|\(|X|P)*"
_NOTICE = Pattern(
    rf"(?P<pre>{free('WNGP')}*?)(?:(?P<period>G){free('WN')}{{0,40}}?|N{_FILL})(?P<least>L?){_FILL}D(?:的?(?P<more>以上))?(?P<in>之内|以内|内)?"
    rf"(?P<tail>{free('WNPG')}{{0,80}})"
)
_NOTICE_AFTER = Pattern(
    rf"(?P<pre>{free('WP')}*)(?:(?P<least>L)D(?:之?内)?的?(?:社会)?[NG]|D的?(?:社会)?(?:G|N期))(?P<tail>{free('WPN')}{{0,80}})"
)
_AHEAD = Pattern(
    rf"(?P<pre>{free('WPNL')}*?)(?:(?:之|以)?前)?A(?P<least>L?)(?:X|P|于|在|的|,)*D(?:以上)?(?P<tail>{free('WPNGY')}{{0,80}})"
)
_BEFORE = Pattern(rf"(?P<pre>{free('WPNLIG')}*)D的?(?:之前|以前|前)(?P<tail>{free('WPNGY')}{{0,80}})")
_BEFORE_EVENT = Pattern(
    rf"(?P<pre>{free('WPNG')}+)(?<![目此当以从日年])(?:之|以)?前的?(?P<least>L?)(?:X|应|须|于|在|,)*D{_IN}(?P<tail>{free('WPNGY')}{{0,80}})"
)
_BEFORE_BARE = Pattern(
    r"(?P<pre>[^A-Z,;。:]{2,15}?)(?<![目此当以从日年提事底末初旬时点间限月一二三四五六])(?:之|以)?前(?:完成|予以|主动|N|公开|公布|发布|对外)*"
)
_AHEAD_EVENT = Pattern("前,?A")


def read_notice(clause: str, values: dict[int, Amount]) -> Reading | None:
    """公示7个工作日, 征求意见期限不少于30日."""
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
    amount = values[clause.index("D")]
    if not found or amount.unit is None or not harmless(found["tail"]):
        return None
    at_least = bool(found["least"]) or ("more" in found.groupdict() and bool(found["more"]))
    limit = TimeLimit("", LimitKind.NOTICE_PERIOD, amount=amount.n, unit=amount.unit, at_least=at_least)
    return Reading(limit, found["pre"])


def read_before(clause: str, values: dict[int, Amount]) -> Reading | None:
    """提前7日, 会议召开前3日, 听证7个工作日前."""
    if "前" not in clause and "A" not in clause:
        return None
    if "D" not in clause:
        bare = _BEFORE_BARE.fullmatch(clause)
        return Reading(TimeLimit("", LimitKind.BEFORE, trigger=Trigger.EVENT), "") if bare else None
    amount = values[clause.index("D")]
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
    return Reading(limit, found["pre"])
