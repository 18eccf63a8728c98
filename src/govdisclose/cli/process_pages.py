"""Findings, comparisons and traces of flows in words (流程输出)."""

from govdisclose.bilingual import Bilingual
from govdisclose.cli.shared import language, say
from govdisclose.findings import Finding, Report, Severity
from govdisclose.process import Process, ProcessComparison, Trace

__all__ = ["print_comparison", "print_report", "print_trace"]

_WEIGHTS = {
    Severity.ERROR: Bilingual("错误", "error"),
    Severity.WARNING: Bilingual("警告", "warning"),
    Severity.NOTE: Bilingual("提示", "note"),
}
_KEYS = {
    "title": Bilingual("名称", "title"),
    "lane": Bilingual("责任主体", "role"),
    "post": Bilingual("责任岗位", "post"),
    "limit": Bilingual("时限", "time limit"),
}


def print_report(process: Process, report: Report) -> None:
    """All findings of a flow, then what was not checked."""
    for finding in report.findings:
        _finding(finding)
    for note in report.not_checked:
        say(Bilingual(zh=f"未检查：{note.zh}", en=f"not checked: {note.en}"))
    number = len(report.findings)
    zh = f"{process.title}（{process.id}）：{f'{number} 个问题' if number else '没有发现问题'}。按 {report.at} 的法律检查。"
    en = f"{process.title_en or process.title} ({process.id}): {number or 'no'} finding{'' if number == 1 else 's'}, checked for {report.at}."
    say(Bilingual(zh=zh, en=en))


def _finding(finding: Finding) -> None:
    weight = _WEIGHTS[finding.severity].in_language(language())
    say(f"{finding.code} {weight} {finding.location.to_text()}: {finding.message.in_language(language())}")
    if finding.hint:
        say(f"    {finding.hint.in_language(language())}")
    for citation in finding.basis:
        say(f"    {citation.to_text()}")


def print_comparison(found: ProcessComparison) -> None:
    """What a redesign changed."""
    for titles, words in (
        (found.removed, Bilingual("删除", "removed")),
        (found.added, Bilingual("新增", "added")),
    ):
        for title in titles:
            say(f"{words.in_language(language())}  {title}")
    for merged in found.merged:
        say(
            Bilingual(
                zh=f"合并  {'、'.join(merged.steps)} → {merged.into}",
                en=f"merged  {', '.join(merged.steps)} → {merged.into}",
            )
        )
    for change in found.changed:
        key = _KEYS[change.key].in_language(language())
        say(f"{change.title}  {key}: {change.before or '—'} → {change.after or '—'}")
    if found.saved is not None:
        zh = f"最长路径：{found.days_before} → {found.days_after} 个工作日，节省 {found.saved} 个工作日。"
        en = f"longest path: {found.days_before} → {found.days_after} working days, {found.saved} saved."
        say(Bilingual(zh=zh, en=en))
    if found.without_days:
        titles_zh, titles_en = "、".join(found.without_days), ", ".join(found.without_days)
        say(Bilingual(zh=f"没有天数、未计入：{titles_zh}", en=f"without a number of days, left out: {titles_en}"))


def print_trace(found: Trace) -> None:
    """Where a case stands: steps done, steps open, the term of law, and the refusal."""
    for step in found.done:
        late = (
            Bilingual(f"，逾期{_days(step.late_by)}个工作日", f", {_days(step.late_by)} working days late")
            if step.late
            else Bilingual("", "")
        )
        who = " ".join(word for word in (step.lane, step.post, step.by) if word)
        say(f"✓ {step.done}  {step.title}（{who}）{late.in_language(language())}")
    for waiting in found.open:
        who = " ".join(word for word in (waiting.lane, waiting.post) if word)
        due = Bilingual(f"，{waiting.due}届满", f", due {waiting.due}") if waiting.due else Bilingual("", "")
        status = Bilingual(waiting.status.term, waiting.status.value.replace("_", " ")).in_language(language())
        late_by = (
            Bilingual(f"{_days(waiting.late_by)}个工作日", f" by {_days(waiting.late_by)} working days")
            if waiting.late_by
            else Bilingual("", "")
        )
        say(f"○ {waiting.title}（{who}）{due.in_language(language())}，{status}{late_by.in_language(language())}")
        if waiting.outcomes:
            say(
                Bilingual(
                    zh=f"    可选结果：{'、'.join(waiting.outcomes)}", en=f"    outcomes: {', '.join(waiting.outcomes)}"
                )
            )
    if found.finished:
        say(Bilingual(zh=f"已办结：{'、'.join(m.term for m in found.ended)}", en=f"ended: {', '.join(found.ended)}"))
    if found.deadline:
        until = found.deadline.due or Bilingual("无法给出", "cannot be given").in_language(language())
        say(Bilingual(zh=f"法定期限：{until}", en=f"statutory term: {until}"))
    for gap in found.unknown:
        say(gap)
    if found.refusal:
        _finding(found.refusal)


def _days(number: int | None) -> str:
    return "?" if number is None else str(number)
