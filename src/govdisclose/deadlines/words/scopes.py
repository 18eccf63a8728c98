"""What a limit is for (适用范围): the words before it that name a subject of their own.

>>> before = "其中行政许可、行政处罚事项应自作出行政决定之日起"
>>> start, end = scope_of(before)
>>> before[start:end]
'行政许可、行政处罚'
"""

from govdisclose.deadlines.words.patterns import GENERIC, Pattern

__all__ = ["scope_of"]

_CONNECTIVE = Pattern(
    "(?:应当自|应自|应当在|应在|应于|须在|须于|(?<![各来亲独])自(?!然|治|来|身|行|动|主|愿|评|查|贸)|(?<![所存现])在(?!线|建|职|编|校|册|地)|"
    "(?<![关属位由基对])于|应当|(?<![相供适])应(?!急|用|对|届)|(?<![服])从(?!业))"
)
_BIRTH = Pattern("形成|产生|生成|形式|制作|制定|获取")
_EVENT = Pattern("(?:之?[日时]起?|后|起|时)[,的]*$|批准|作出|[发召]")
_LEAD = Pattern("^(?:J|[,。;:、.()]|其中|对于?|涉及|但|并|而)+")
_TRAIL = Pattern("(?:事项|的|,|:|、|应当?|应该|应|须|需|必须|要|在|于|一般|原则上|为|是|时间|时限|期限|X|P|Y)+$")
_NOTHING = Pattern(f"(?!法定){GENERIC}*")
_HEADING = Pattern("(?:公开|信息公开)?(?:时限|期限|时间|要求|N)*")


def scope_of(before: str) -> tuple[int, int] | None:
    """Where the words that say what a limit is for stand in the words before it, or ``None`` where there are none."""
    end = _subject_end(before)
    if end is None:
        return None
    lead = _LEAD.match(before[:end])
    start = lead.end() if lead else 0
    words = _TRAIL.remove(before[start:end])
    empty = _HEADING if ":" in before else _NOTHING
    return (start, start + len(words)) if words and not empty.fullmatch(words) else None


def _subject_end(before: str) -> int | None:
    if ":" in before:
        return before.rfind(":")
    for sign in (_CONNECTIVE, _BIRTH):
        found = sign.search(before)
        if found:
            return found.start()
    return None if _EVENT.search(before) else len(before)
