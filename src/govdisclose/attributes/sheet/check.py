"""Check of a review sheet (审核单检查): contents, reviews and record, all findings at once."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.negative_list import NegativeList
from govdisclose.attributes.provisions import REGIMES
from govdisclose.attributes.sheet.check_contents import content_findings
from govdisclose.attributes.sheet.check_reviews import review_findings
from govdisclose.attributes.sheet.check_sources import unknown_sources
from govdisclose.attributes.sheet.day_of_law import day_of_law
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.findings import Report
from govdisclose.law import Register, register

__all__ = ["check_sheet"]


def check_sheet(
    sheet: ReviewSheet,
    *,
    at: date,
    negative_list: NegativeList | None = None,
    seal: str | None = None,
    law: Register | None = None,
) -> Report:
    """Everything on the sheet that is missing, out of order or against the rules.

    ``at`` is the day of the check. The law that applies is that of the last release or final review that was agreed, and that of ``at``
    while the sheet is open. ``negative_list`` is the office's own; without it that check is named as not made. ``seal`` is the hash kept
    apart, see ``ReviewSheet.verify``. ``law`` is the register by which cited sources are judged, the packaged one unless given.
    """
    day, known = as_day(at), law or register()
    found = (
        *sheet.verify(seal=seal),
        *content_findings(sheet, day, negative_list, known),
        *review_findings(sheet, day),
    )
    left_out = (*_not_given(sheet, negative_list, seal), *_not_judged(sheet, day, known))
    return Report(found, at=day, not_checked=left_out)


def _not_given(sheet: ReviewSheet, negative_list: NegativeList | None, seal: str | None) -> Iterator[Bilingual]:
    if negative_list is None:
        yield Bilingual("未提供负面清单，没有比对。", "no negative list was given, none was compared")
    if seal is None and sheet.decisions:
        yield Bilingual(
            "没有另存的校验值，不能发现整单被替换。",
            "no seal kept apart was given; that the whole sheet was replaced cannot be seen",
        )


def _not_judged(sheet: ReviewSheet, at: date, law: Register) -> Iterator[Bilingual]:
    day = day_of_law(sheet, at)
    if REGIMES.at(day) != REGIMES.at(at):
        yield Bilingual(
            f"按{day}的规定检查；没有按{at}的规定重新评估。",
            f"judged by the law of {day}; not assessed anew by the law of {at}",
        )
    for cited in unknown_sources(sheet, day, law):
        yield Bilingual(
            f"法规名录中没有{cited.to_text()}，没有核对其效力。",
            f"the law register does not hold {cited.to_text()}; whether it is in force was not checked",
        )
