"""A deadline and the list of terms as the command line shows them (期限的输出)."""

from collections.abc import Iterable
from datetime import date

from govdisclose.bilingual import Bilingual, Language
from govdisclose.deadlines import Certainty, Deadline, Status, StatutoryTerm, statutory_history, statutory_names

__all__ = ["deadline_data", "deadline_page", "term_lines", "terms_data"]

_CERTAINTY = {
    Certainty.ANNOUNCED: Bilingual(zh="确定", en="settled"),
    Certainty.PROVISIONAL: Bilingual(
        zh="暂定，下一年的通知仍可能调整", en="provisional, the next year's notice can still change it"
    ),
    Certainty.ESTIMATED: Bilingual(
        zh="估算，有的年份放假安排未公布", en="estimated, the holidays of a year are not announced"
    ),
    Certainty.UNKNOWN: Bilingual(zh="未知", en="unknown"),
}
_MILESTONES = {
    "correction_notice_due": Bilingual(zh="补正告知最迟", en="correction notice by"),
    "reply_due_original": Bilingual(zh="原答复期限", en="original due day"),
    "consultation_due": Bilingual(zh="被征求意见方最迟答复", en="opinion due by"),
    "fee_notice_latest": Bilingual(zh="收费通知最迟", en="fee notice by"),
    "pay_by": Bilingual(zh="申请人最迟缴费", en="payment by"),
    "due_if_extended": Bilingual(zh="依法延长后至迟", en="if extended, by"),
}


def deadline_data(deadline: Deadline, on: date) -> dict[str, object]:
    """The deadline under the keys of the command line; ``due`` is a moment for a term in hours."""
    status = deadline.status(on=on)
    due = deadline.due_at or deadline.due
    return {
        "received": deadline.start.isoformat(),
        "due": due.isoformat() if due else None,
        "certainty": deadline.certainty.value,
        "verified": deadline.verified,
        "milestones": {name: day.isoformat() for name, day in deadline.milestones.items()},
        "status": status.value if status else None,
        "basis": [citation.to_dict() for citation in deadline.basis],
        "explanation": [step.to_dict() for step in deadline.explanation.steps],
    }


def deadline_page(deadline: Deadline, on: date, title: Bilingual, *, explain: bool, language: Language) -> str:
    """The deadline as a person reads it: the date first, then where the case stands, then what to look at."""
    zh = language == "zh"
    colon = "：" if zh else ": "
    status = deadline.status(on=on)
    lines = [title.in_language(language), _due_line(deadline, status, language)]
    if status:
        word = _status_word(deadline, status).in_language(language)
        rest = _rest(deadline, on, language) if status in {Status.ON_TIME, Status.DUE_SOON} else ""
        lines.append(f"状态（{on}）：{word}{rest}" if zh else f"status on {on}: {word}{rest}")
    lines += [
        f"{_MILESTONES[name].in_language(language)}{colon}{day}"
        for name, day in deadline.milestones.items()
        if day != deadline.due
    ]
    lines += [f"{'注意' if zh else 'note'}{colon}{w.in_language(language)}" for w in deadline.warnings]
    lines += [a.text.in_language(language) for a in deadline.alternatives]
    if explain:
        lines += ["", "理由" if zh else "reasons", deadline.explanation.to_text(language)]
    return "\n".join(lines)


def terms_data(at: date | None) -> list[dict[str, object]]:
    """Every version of every term as plain data, or only those in force on a day."""
    return [term.to_dict() for term in _versions(at)]


def term_lines(at: date | None, language: Language) -> Iterable[str]:
    """Every version of every term, a line each."""
    for term in _versions(at):
        end = term.period.end or ("今" if language == "zh" else "now")
        doubt = "" if term.verified else "（未核实）" if language == "zh" else " (not verified)"
        to = "至" if language == "zh" else " to "
        yield f"{term.name}  {term.title.in_language(language)}  {term.limit.text}  {term.citation.to_text()}  {term.period.start}{to}{end}{doubt}"


def _versions(at: date | None) -> Iterable[StatutoryTerm]:
    for name in statutory_names():
        for entry in statutory_history(name).entries:
            if at is None or at in entry.period:
                yield entry.value


def _rest(deadline: Deadline, on: date, language: Language) -> str:
    left = deadline.days_left(on=on)
    if left is None:
        return ""
    if language == "zh":
        return f"，剩余{left}{'日' if deadline.days is None else '个工作日'}"
    return f", {left} {'days' if deadline.days is None else 'working days'} left"


def _status_word(deadline: Deadline, status: Status) -> Bilingual:
    """The status in words; of a term without a reply it is only known that the day has passed, not whether the duty was kept."""
    if status is Status.OVERDUE and deadline.name != "request.reply":
        return Bilingual(zh="期限已过", en="the day has passed")
    return Bilingual(zh=status.term, en=status.value.replace("_", " "))


def _due_line(deadline: Deadline, status: Status | None, language: Language) -> str:
    zh = language == "zh"
    if deadline.due is None and status is Status.ABANDONED:
        return "届满日：不再计算（视为放弃申请）" if zh else "due: no longer (the request counts as abandoned)"
    if deadline.due is None and status is Status.SUSPENDED:
        return "届满日：待定（期限中止）" if zh else "due: open (the term stands still)"
    if deadline.due is None:
        return "届满日：暂不能确定" if zh else "due: not known yet"
    label = (
        ("最早结束日" if deadline.at_least else "届满日") if zh else ("earliest end" if deadline.at_least else "due")
    )
    when = deadline.due_at.isoformat(" ", "minutes") if deadline.due_at else str(deadline.due)
    sure = _CERTAINTY[deadline.certainty].in_language(language)
    doubt = "" if deadline.verified else "；期限依据未核实" if zh else "; term not verified"
    return f"{label}：{when}（{sure}{doubt}）" if zh else f"{label}: {when} ({sure}{doubt})"
