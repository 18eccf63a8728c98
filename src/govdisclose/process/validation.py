"""A flow checked (流程检查): every rule asked, everything found at once."""

from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar import WorkCalendar
from govdisclose.findings import Report
from govdisclose.process.model import Process
from govdisclose.process.paths import longest_path, working_days
from govdisclose.process.rules import CHECKS, context_of

__all__ = ["validate"]


def validate(process: Process, *, at: date, calendar: WorkCalendar | None = None) -> Report:
    """What is wrong with a flow, for the law as it stands on ``at``.

    Limits that are not in working days are counted on ``calendar`` from that day; without one on the announced calendar. Steps whose
    limit gives no number are left out of the longest path, and the report says so.
    """
    days = calendar or WorkCalendar.china()
    context = context_of(process, days, at)
    findings = tuple(finding for check in CHECKS for finding in check.find(context))
    path = longest_path(process, days, at=at) if process.statutory else None
    unknown = [t.title for t in process.tasks if path and t.id in path.unknown and t.limit]
    unread = [t.title for t in process.tasks if t.limit and t.statutory and working_days(t.limit, days, at=at) is None]
    notes = []
    if unknown:
        notes.append(
            Bilingual(
                zh=f"最长路径未计入没有天数的步骤：{'、'.join(unknown)}",
                en=f"the longest path leaves out steps without a number of days: {', '.join(unknown)}",
            )
        )
    if unread:
        notes.append(
            Bilingual(
                zh=f"未与法定期限比较（没有天数或者日历未公布）：{'、'.join(unread)}",
                en=f"not compared with the law (no number of days, or no calendar): {', '.join(unread)}",
            )
        )
    return Report(findings, at=at, not_checked=tuple(notes))
