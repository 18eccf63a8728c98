"""Check of a review sheet (审核单检查): contents, reviews and record, all findings at once."""

from datetime import date

from govdisclose.attributes.negative_list import NegativeList
from govdisclose.attributes.sheet.check_contents import content_findings
from govdisclose.attributes.sheet.check_reviews import review_findings
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.findings import Report

__all__ = ["check_sheet"]


def check_sheet(
    sheet: ReviewSheet, *, at: date, negative_list: NegativeList | None = None, seal: str | None = None
) -> Report:
    """Everything on the sheet that is missing, out of order or against the rules.

    ``at`` is the day of the check; the law of the recorded determination's day applies, else that of ``at``. ``negative_list`` is the
    office's own; without it that check is named as not made. ``seal`` is the hash kept apart, see ``ReviewSheet.verify``.
    """
    day = as_day(at)
    found = (
        *sheet.verify(seal=seal),
        *content_findings(sheet, day, negative_list),
        *review_findings(sheet, day),
    )
    left_out = []
    if negative_list is None:
        left_out.append(Bilingual("未提供负面清单，没有比对。", "no negative list was given, none was compared"))
    if seal is None and sheet.decisions:
        left_out.append(
            Bilingual(
                "没有另存的校验值，不能发现整单被替换。",
                "no seal kept apart was given; that the whole sheet was replaced cannot be seen",
            )
        )
    return Report(found, at=day, not_checked=tuple(left_out))
