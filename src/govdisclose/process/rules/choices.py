"""Decisions (判断): one default, and no two outcomes that hold at once."""

from collections.abc import Iterator
from itertools import combinations

from govdisclose.findings import Finding, Severity
from govdisclose.process.model import Fact, Outcome, When
from govdisclose.process.rules.context import Check, Context, declare

__all__ = ["CHECKS", "NEVER", "NO_DEFAULT", "OVERLAP"]

NO_DEFAULT = declare(
    "GD-P004",
    Severity.ERROR,
    ("判断没有唯一的默认结果", "Decision without exactly one default"),
    (
        "判断“{step}”有 {found} 个默认结果，应当有且只有 1 个。",
        "the decision {step!r} has {found} default outcomes, expected exactly 1.",
    ),
    (
        "请在一个结果上写 default = true，情形不明时走这一结果。",
        "Write default = true on one outcome; the flow takes it where nothing else holds.",
    ),
    ("“材料齐全？”：是；否（default = true）", "“材料齐全？”：是；否，都没有 default"),
)
OVERLAP = declare(
    "GD-P005",
    Severity.ERROR,
    ("判断结果重叠", "Outcomes that overlap"),
    (
        "判断“{step}”的结果“{found}”和“{other}”可能同时成立。",
        "the outcomes {found!r} and {other!r} of {step!r} may hold at once.",
    ),
    (
        "请使各结果的条件互不相交：同一判断只问一个事项，取值、区间不重叠；非默认结果都要写条件。",
        "Let conditions exclude each other: ask one fact, let values and ranges not overlap, give each outcome but the default one a condition.",
    ),
    ("少于 5 件；5 件以上", "少于 6 件；5 件以上"),
)
NEVER = declare(
    "GD-P018",
    Severity.ERROR,
    ("判断结果永远不会成立", "Outcome that never holds"),
    (
        "判断“{step}”的结果“{found}”没有任何情形能够成立：{reason_zh}。",
        "the outcome {found!r} of {step!r} can never hold: {reason_en}.",
    ),
    ("请改正条件，或删除这一结果。", "Correct the condition or delete the outcome."),
    ("at_least = 5，below = 10", "at_least = 10，below = 5"),
)


def _defaults(context: Context) -> Iterator[Finding]:
    for decision in context.process.decisions:
        number = sum(way.default for way in decision.outcomes)
        if number != 1:
            yield Finding.of(
                NO_DEFAULT, context.place(decision.id, "outcomes"), found=str(number), expected="1", step=decision.title
            )


def _overlaps(context: Context) -> Iterator[Finding]:
    for decision in context.process.decisions:
        asked = [way for way in decision.outcomes if not way.default]
        for one, other in combinations(asked, 2):
            if _meet(one, other):
                yield Finding.of(
                    OVERLAP,
                    context.place(decision.id, f"outcomes.{other.id}"),
                    found=one.title,
                    step=decision.title,
                    other=other.title,
                )
        if len(asked) == 1 and asked[0].when is None and len(decision.outcomes) > 1:
            default = next(way for way in decision.outcomes if way.default)
            place = context.place(decision.id, f"outcomes.{asked[0].id}")
            yield Finding.of(OVERLAP, place, found=asked[0].title, step=decision.title, other=default.title)


def _meet(one: Outcome, other: Outcome) -> bool:
    if one.when is None or other.when is None or one.when.fact != other.when.fact:
        return True
    if one.when.among or other.when.among:
        return not one.when.among or not other.when.among or not {*one.when.among}.isdisjoint(other.when.among)
    low = [w.at_least for w in (one.when, other.when) if w.at_least is not None]
    high = [w.below for w in (one.when, other.when) if w.below is not None]
    return not low or not high or max(low) < min(high)


def _never(context: Context) -> Iterator[Finding]:
    facts = {fact.id: fact for fact in context.process.facts}
    for decision in context.process.decisions:
        for way in decision.outcomes:
            reason = _why_never(way.when, facts.get(way.when.fact)) if way.when else None
            if reason:
                place = context.place(decision.id, f"outcomes.{way.id}")
                yield Finding.of(
                    NEVER, place, found=way.title, step=decision.title, reason_zh=reason[0], reason_en=reason[1]
                )


def _why_never(when: When, fact: Fact | None) -> tuple[str, str] | None:
    bounds = (when.at_least, when.below)
    if when.among and bounds != (None, None):
        return "取值和数值区间不能同时使用", "values and a range cannot stand together"
    if not when.among and bounds == (None, None):
        return "条件是空的", "the condition is empty"
    if when.at_least is not None and when.below is not None and when.at_least >= when.below:
        return (
            f"区间从 {when.at_least} 到 {when.below} 是空的",
            f"the range from {when.at_least} to {when.below} is empty",
        )
    if fact and bool(fact.values) != bool(when.among):
        return (
            ("该事项只有列出的取值，没有数值", "the fact has listed values and no number")
            if fact.values
            else ("该事项是数值，没有列出的取值", "the fact is a number and has no listed values")
        )
    return None


CHECKS = (Check(NO_DEFAULT, _defaults), Check(OVERLAP, _overlaps), Check(NEVER, _never))
