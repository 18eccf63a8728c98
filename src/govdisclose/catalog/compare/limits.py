"""One time limit against another (时限比对): tightened, loosened, or what else became of it.

>>> from govdisclose.deadlines.words import parse_time_limit as read
>>> compare_limit(read("30个工作日内"), read("20个工作日内")).value, compare_limit(read("及时公开"), read("20个工作日内")).value
('loosened', 'unnumbered')
>>> compare_limit(read("公示5个工作日"), read("公示不少于7个工作日")).value, compare_limit(read("每季度"), read("每年")).value
('loosened', 'tightened')
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from attrs import evolve

from govdisclose.catalog.compare.limit_measure import length_of
from govdisclose.catalog.rules._limits import AT_BIRTH
from govdisclose.catalog.rules._wording import plain
from govdisclose.deadlines.limit import LimitKind, TimeLimit, Trigger, Unit

__all__ = ["LimitChange", "compare_limit"]

_NUMBERED = frozenset(
    {LimitKind.WITHIN, LimitKind.IMMEDIATE, LimitKind.RECURRING, LimitKind.NOTICE_PERIOD, LimitKind.BEFORE}
)
_WITHOUT = frozenset({LimitKind.PROMPT, LimitKind.BY_REFERENCE, LimitKind.STANDING})
_NUMBER = re.compile(r"[0-9零〇一二两三四五六七八九十百]+个?(?:工作日|自然日|日历日|日|天|周|月|季度|年|小时|分钟)")
_AROUND = re.compile(
    r"之日|以后|之后|以内|之内|[自从在于起后内]|应当?|及时|主动|向社会|予以|公开|公布|发布|[，,。；;、]"
)
_FAST = frozenset({LimitKind.WITHIN, LimitKind.IMMEDIATE})
_LONG = frozenset({LimitKind.NOTICE_PERIOD, LimitKind.BEFORE})


class LimitChange(StrEnum):
    """How a limit stands against another (时限变化)."""

    SAME = "same"  #: 一致
    TIGHTENED = "tightened"  #: 从严: sooner, more often, or a longer notice
    LOOSENED = "loosened"  #: 放宽
    UNNUMBERED = "unnumbered"  #: 未写明期限: the other has a number, this one has none
    CHANGED = "changed"  #: 不同: another kind of limit, or another start
    UNCLEAR = "unclear"  #: 无法比较: not understood, or it depends on the days


def compare_limit(limit: TimeLimit, reference: TimeLimit) -> LimitChange:
    """The limit against the reference (时限比对), as far as it holds whatever the day on which the clock starts."""
    ones, others = limit.parts or (limit,), reference.parts or (reference,)
    if _meaning(limit) == _meaning(reference) and LimitKind.UNINTERPRETED is not limit.kind:
        same = all(_same_start(one, other) for one, other in zip(ones, others, strict=True))
        return LimitChange.SAME if same else LimitChange.CHANGED
    if len(ones) == len(others) == 1:
        return _single(ones[0], others[0])
    scopes = [{plain(part.scope or ""): part for part in parts} for parts in (ones, others)]
    if scopes[0].keys() == scopes[1].keys() and len(scopes[0]) == len(ones) == len(others):
        return _together(_single(scopes[0][scope], scopes[1][scope]) for scope in scopes[0])
    if _for_a_part_only(ones, others) or _for_a_part_only(others, ones):
        return LimitChange.UNCLEAR
    if len(ones) == 1 or len(others) == 1:
        return _together(_single(one, other) for one in ones for other in others)
    return LimitChange.UNCLEAR


def _for_a_part_only(single: tuple[TimeLimit, ...], several: tuple[TimeLimit, ...]) -> bool:
    """True where the one limit names a case (许可7个工作日内) of those that the other side tells apart."""
    scopes = [scope for part in several if (scope := plain(part.scope or ""))]
    return len(single) == 1 and any(scope in plain(single[0].text) for scope in scopes)


def _meaning(limit: TimeLimit) -> TimeLimit:
    return evolve(limit, text="", saving_clause=False, parts=tuple(_meaning(part) for part in limit.parts))


def _together(changes: Iterable[LimitChange]) -> LimitChange:
    found = {*changes} - {LimitChange.SAME}
    if len(found) <= 1:
        return found.pop() if found else LimitChange.SAME
    if LimitChange.UNCLEAR in found:
        return LimitChange.UNCLEAR
    if LimitChange.UNNUMBERED in found and not found & {LimitChange.TIGHTENED, LimitChange.CHANGED}:
        return LimitChange.UNNUMBERED
    return LimitChange.CHANGED


def _single(one: TimeLimit, other: TimeLimit) -> LimitChange:
    if one.kind in _WITHOUT and other.kind in _NUMBERED:
        return LimitChange.UNNUMBERED
    if LimitKind.UNINTERPRETED in {one.kind, other.kind}:
        return LimitChange.SAME if plain(one.text) == plain(other.text) else LimitChange.UNCLEAR
    if {one.kind, other.kind} <= _FAST:
        return _by_length(one, other, more_is_tighter=False) if _same_start(one, other) else LimitChange.CHANGED
    if one.kind is not other.kind:
        return LimitChange.CHANGED
    if one.kind in _LONG:
        return _by_length(one, other, more_is_tighter=True)
    if one.kind is LimitKind.RECURRING:
        return _by_period(one, other)
    return LimitChange.SAME


def _same_start(one: TimeLimit, other: TimeLimit) -> bool:
    """True unless the two name different events; an event that is not named is taken for the other's."""
    starts = {one.trigger, other.trigger}
    if starts & {None, Trigger.UNSPECIFIED} or starts <= AT_BIRTH:
        return True
    if starts == {Trigger.EVENT}:
        words = _event_words(one), _event_words(other)
        return words[0] in words[1] or words[1] in words[0]
    return len(starts) == 1


def _event_words(limit: TimeLimit) -> str:
    """What is left of the words when number, unit and the usual words around them are taken away: 会议结束."""
    words = _NUMBER.sub("", plain(limit.text))
    return _AROUND.sub("", words)


def _by_length(one: TimeLimit, other: TimeLimit, *, more_is_tighter: bool) -> LimitChange:
    lengths = [
        length_of(0, Unit.MINUTE)
        if limit.kind is LimitKind.IMMEDIATE
        else None
        if limit.amount is None or limit.unit is None
        else length_of(limit.amount, limit.unit)
        for limit in (one, other)
    ]
    if lengths[1] is None:
        return LimitChange.CHANGED if lengths[0] else LimitChange.SAME
    if lengths[0] is None:
        return LimitChange.UNNUMBERED
    return _graded(lengths[0].against(lengths[1]), more_is_tighter=more_is_tighter)


def _graded(more: int | None, *, more_is_tighter: bool = False) -> LimitChange:
    if more is None:
        return LimitChange.UNCLEAR
    if more == 0:
        return LimitChange.SAME
    return LimitChange.TIGHTENED if (more > 0) is more_is_tighter else LimitChange.LOOSENED


def _by_period(one: TimeLimit, other: TimeLimit) -> LimitChange:
    """More often is tighter; of the same period, the earlier day in it or the shorter time after it."""
    if one.every is None or other.every is None:
        return LimitChange.UNCLEAR
    length = length_of(one.every.n, one.every.unit).against(length_of(other.every.n, other.every.unit))
    if length != 0:
        return _graded(length)
    if one.amount is not None and other.amount is not None:
        return _by_length(one, other, more_is_tighter=False)
    if one.amount is not None or other.amount is not None:
        return LimitChange.UNCLEAR
    ends = [limit.anchor or "99-99" for limit in (one, other)]
    if one.anchor and other.anchor and len(one.anchor) != len(other.anchor):
        return LimitChange.UNCLEAR
    return _graded((ends[0] > ends[1]) - (ends[0] < ends[1]))
