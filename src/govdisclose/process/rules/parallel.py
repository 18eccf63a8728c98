"""Parallel branches (并行分支): what is split is joined, and nothing is done twice at once."""

from collections.abc import Iterator

from govdisclose.findings import Finding, Severity
from govdisclose.process.rules.context import Check, Context, declare

__all__ = ["BRANCH_LOST", "CHECKS", "DOUBLED", "LONE_JOIN", "TOO_MANY"]

LONE_JOIN = declare(
    "GD-P007",
    Severity.ERROR,
    ("汇合没有对应的分支", "Join without a split"),
    (
        "“{step}”要等齐所有来路，但至少有一条来路不会与其他来路同时进行，流程会一直停在这里。",
        "{step!r} waits for all that lead to it, but not all of them are under way together, so the flow stops here for ever.",
    ),
    (
        "请在前面用并行分支（splits）分开，或改为直接指向下一步骤。",
        "Split the flow before it (splits), or let the steps lead on directly.",
    ),
    ("分支→（保密审查、合法性审查）→汇合", "判断“是否涉密”的两个结果都指向汇合"),
)
BRANCH_LOST = declare(
    "GD-P015",
    Severity.ERROR,
    ("并行分支未汇合就结束", "Branch that ends without a join"),
    ("到达终点“{step}”时，另一个并行分支还在进行。", "when {step!r} is reached another branch is still under way."),
    ("请在终点之前汇合各分支（joins）。", "Join the branches before the end (joins)."),
    ("分支→（发布、备案）→汇合→终点", "分支→发布→终点；分支→备案→终点"),
)
DOUBLED = declare(
    "GD-P016",
    Severity.ERROR,
    ("并行分支未汇合就合并", "Branches that meet without a join"),
    (
        "几个并行分支都走到“{step}”，它会被重复办理。",
        "several branches come to {step!r}, and it would be done more than once.",
    ),
    ("请在它之前加入汇合（joins）。", "Put a join before it (joins)."),
    ("分支→（甲、乙）→汇合→归档", "分支→（甲、乙），甲、乙的 next 都是归档"),
)
TOO_MANY = declare(
    "GD-P019",
    Severity.NOTE,
    ("并行组合过多，未能全部推演", "Too many combinations to play through"),
    (
        "流程“{found}”的判断与并行组合过多，没有全部推演。",
        "{found!r} has more combinations of outcomes and branches than are played through.",
    ),
    ("请把流程拆成几个较小的流程。", "Divide the flow into smaller ones."),
    ("一个并行分支内有两三个判断", "十几个并行分支，各有多个判断"),
)


def _stuck(context: Context) -> Iterator[Finding]:
    for name in sorted(context.played.stuck):
        yield Finding.of(LONE_JOIN, context.place(name), found=name, step=context.name(name))


def _lost(context: Context) -> Iterator[Finding]:
    for name in sorted(context.played.early_ends):
        yield Finding.of(BRANCH_LOST, context.place(name), found=name, step=context.name(name))


def _doubled(context: Context) -> Iterator[Finding]:
    for name in sorted(context.played.doubled):
        yield Finding.of(DOUBLED, context.place(name), found=name, step=context.name(name))


def _incomplete(context: Context) -> Iterator[Finding]:
    if not context.played.complete:
        yield Finding.of(TOO_MANY, context.place(), found=context.process.title)


CHECKS = (Check(LONE_JOIN, _stuck), Check(BRANCH_LOST, _lost), Check(DOUBLED, _doubled), Check(TOO_MANY, _incomplete))
