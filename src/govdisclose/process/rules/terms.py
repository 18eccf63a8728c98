"""Time limits against the law (时限合法性): each step, the whole way, and the day for which the flow was written."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from govdisclose.deadlines.limit import LimitKind, TimeLimit
from govdisclose.deadlines.terms import StatutoryTerm
from govdisclose.deadlines.terms_at import TermNotInForceError, UnknownTermError, statutory
from govdisclose.findings import Finding, Severity
from govdisclose.process.paths import LongestPath, longest_path, working_days
from govdisclose.process.rules.context import Check, Context, declare

__all__ = ["CHECKS", "LOOSE", "NOT_IN_FORCE", "TOO_LONG"]

LOOSE = declare(
    "GD-P011",
    Severity.ERROR,
    ("步骤时限宽于法定期限", "Limit looser than the law's"),
    (
        "步骤“{step}”的时限“{found}”宽于法定的“{expected}”。",
        "the limit “{found}” of {step!r} is looser than the law's “{expected}”.",
    ),
    ("请把时限改为不宽于法定期限。", "Set a limit that keeps to the law."),
    ("补正告知：5个工作日内（法定7个工作日内）", "补正告知：10个工作日内（法定7个工作日内）"),
)
TOO_LONG = declare(
    "GD-P014",
    Severity.ERROR,
    ("最长路径超过法定期限", "Longest path beyond the statutory term"),
    (
        "最长路径需{found}，超过法定的{expected}：{path}。",
        "the longest path takes {found_en}, the law allows {expected_en}: {path}.",
    ),
    ("请缩短路径上各步骤的时限，或让部分步骤并行。", "Shorten the limits on the path, or let steps run side by side."),
    ("各步骤时限合计18个工作日，法定20个工作日", "各步骤时限合计23个工作日，法定20个工作日"),
)
NOT_IN_FORCE = declare(
    "GD-P020",
    Severity.WARNING,
    ("流程在该日不适用", "Flow that does not apply on the day"),
    ("流程适用于{expected}，检查日为{found}。", "the flow applies {expected}, and it was checked for {found}."),
    (
        "请选用当日适用的流程，或以 --at 指定日期。",
        "Choose the flow that applies on the day, or give the day with --at.",
    ),
    ("2019年5月15日以后使用2019年流程", "2024年使用2008年条例的流程"),
)


def _loose(context: Context) -> Iterator[Finding]:
    for task in context.process.tasks:
        term = _term(task.statutory, context.at)
        if term is None or task.limit is None or not _is_looser(task.limit, term.limit, context):
            continue
        found = Finding.of(
            LOOSE,
            context.place(task.id, "limit"),
            found=task.limit.text,
            expected=term.limit.text,
            step=task.title,
        )
        yield evolve(found, basis=term.basis)


def _is_looser(own: TimeLimit, law: TimeLimit, context: Context) -> bool:
    if law.kind is LimitKind.RECURRING and law.anchor:
        return own.kind is LimitKind.RECURRING and own.every == law.every and (own.anchor or "") > law.anchor
    days = [working_days(limit, context.calendar, at=context.at) for limit in (own, law)]
    if days[0] is None or days[1] is None:
        return False
    shorter = own.amount is not None and law.amount is not None and own.unit is law.unit and own.amount < law.amount
    return (shorter or days[0] < days[1]) if law.at_least else days[0] > days[1]


def _too_long(context: Context) -> Iterator[Finding]:
    process = context.process
    term = _term(process.statutory.term, context.at) if process.statutory else None
    allowed = working_days(term.limit, context.calendar, at=context.at) if term and not term.limit.at_least else None
    if term is None or allowed is None:
        return
    extension = working_days(term.extension.limit, context.calendar, at=context.at) if term.extension else 0
    path = longest_path(process, context.calendar, at=context.at, extension=extension or 0)
    if path is None or path.days <= allowed + min(path.extensions, 1) * (extension or 0):
        return
    whole = allowed + min(path.extensions, 1) * (extension or 0)
    place = context.place(None, "statutory")
    found = Finding.of(
        TOO_LONG,
        place,
        found=f"{path.days}个工作日",
        expected=f"{whole}个工作日",
        found_en=f"{path.days} working days",
        expected_en=f"{whole} working days",
        path=_written(path, context),
    )
    yield evolve(found, basis=term.basis)


def _written(path: LongestPath, context: Context) -> str:
    limits = {t.id: t.limit for t in context.process.tasks}
    parts = []
    for name in path.steps:
        limit = limits[name]
        days = working_days(limit, context.calendar, at=context.at) if limit else None
        parts.append(f"{context.name(name)}（{'?' if days is None else days}）")
    return "→".join(parts)


def _in_force(context: Context) -> Iterator[Finding]:
    first, last = context.process.valid_from, context.process.valid_through
    if (first and context.at < first) or (last and context.at > last):
        expected = f"{first or '…'}/{last or '…'}"
        yield Finding.of(NOT_IN_FORCE, context.place(), found=context.at.isoformat(), expected=expected)


def _term(name: str | None, at: date) -> StatutoryTerm | None:
    try:
        return statutory(name, at=at) if name else None
    except (UnknownTermError, TermNotInForceError):
        return None


CHECKS = (Check(LOOSE, _loose), Check(TOO_LONG, _too_long), Check(NOT_IN_FORCE, _in_force))
