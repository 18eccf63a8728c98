"""The day whose law a sheet is judged by (适用规定之日), and what its facts come to on that day."""

from datetime import date

import attrs

from govdisclose.attributes.determination import Determination
from govdisclose.attributes.determine import determine
from govdisclose.attributes.facts import Answer
from govdisclose.attributes.listing import ListedItemError
from govdisclose.attributes.sheet.codes import ReviewStage
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.deadlines.calendar_dates import as_day

__all__ = ["day_of_law", "judged"]

_SETTLING = frozenset({ReviewStage.FINAL, ReviewStage.RELEASE})


def day_of_law(sheet: ReviewSheet, at: date) -> date:
    """The day of the last release or final review that was agreed; ``at`` while the sheet is still open.

    What was decided and released under the law of its day was in order; what is decided today needs the law of today.
    """
    settled = (as_day(d.time) for d in reversed(sheet.decisions) if d.stage in _SETTLING and d.agreed)
    return min(next(settled, at), at)


def judged(sheet: ReviewSheet, day: date) -> tuple[Determination, ListedItemError | None]:
    """What the facts come to on a day; where the item named is not on the list of that day, listed without an item, and the fault."""
    try:
        return determine(sheet.facts, at=day), None
    except ListedItemError as fault:
        plain = attrs.evolve(sheet.facts, listed_as=None, listed_item=Answer.YES)
        return determine(plain, at=day), fault
