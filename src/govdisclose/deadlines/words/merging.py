"""Rules of one cell that speak of the same duty (复合时限归并): which words are one duty, which are two."""

from attrs import evolve

from govdisclose.deadlines.limit import LimitKind, Trigger
from govdisclose.deadlines.words.compound import Rule

__all__ = ["merged"]

_SOFT = frozenset({LimitKind.PROMPT, LimitKind.IMMEDIATE})
_HARD = frozenset({LimitKind.WITHIN, LimitKind.RECURRING})


def merged(rules: list[Rule]) -> list[Rule] | None:
    """The rules without soft words for a duty that has a bound, and without repetitions; ``None`` where it is not clear."""
    kept: list[Rule] = []
    for rule in rules:
        if kept and not kept[-1].scope and not rule.scope:
            joined = _joined(kept[-1], rule)
            if joined is None:
                return None
            kept[-1:] = joined
        else:
            kept.append(rule)
    return kept


def _joined(last: Rule, rule: Rule) -> list[Rule] | None:
    """Two rules without scope words as one, as two, or ``None``."""
    one, other = last.limit, rule.limit
    kinds = {one.kind, other.kind}
    longer = evolve(last, end=rule.end, saved=last.saved or rule.saved)
    if one == other and not last.saved and (one.amount is None or last.words == rule.words):
        return [longer]
    if one.kind in _SOFT and other.kind in _HARD:
        return _bound(last, rule)
    if one.kind in _HARD and other.kind in _SOFT:
        same_act = other.kind is LimitKind.PROMPT and rule.act == last.act
        return [longer] if same_act else None
    if kinds == {LimitKind.WITHIN} and (
        rule.bounded or ((last.aside or rule.aside) and other.trigger is Trigger.UNSPECIFIED)
    ):
        return None  # 5个工作日（最长不超过20个工作日）: it is not said what each number is for
    if kinds == {LimitKind.RECURRING} and one.anchor and other.anchor and one.every == other.every:
        return [evolve(longer, limit=evolve(one, anchor=None))]
    return None if LimitKind.BY_REFERENCE in kinds else [last, rule]


def _bound(soft: Rule, hard: Rule) -> list[Rule] | None:
    """及时公开，最迟20个工作日内: the bound counts; what the soft word is tied to is its trigger where it names none."""
    if soft.limit.kind is LimitKind.IMMEDIATE and not hard.bounded:
        return None
    limit = hard.limit
    if limit.trigger is Trigger.UNSPECIFIED and soft.limit.trigger is not None:
        limit = evolve(limit, trigger=soft.limit.trigger)
    return [evolve(hard, start=soft.start, limit=limit)]
