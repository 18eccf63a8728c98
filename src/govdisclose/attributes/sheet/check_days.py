"""Findings on the days that a sheet names (日期检查): filled in, determined, to be disclosed, and the first decision."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.sheet import rules
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.attributes.sheet.telling import at_field, told
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.findings import Finding

__all__ = ["day_findings"]

_WORDS = {
    "determination": Bilingual("认定日期", "day of the determination"),
    "filled_on": Bilingual("填表日期", "day of filling in"),
    "publish_on": Bilingual("拟公开日期", "intended day of disclosure"),
    "decided": Bilingual("首次审核日期", "day of the first decision"),
    "at": Bilingual("检查之日", "day of the check"),
}
#: Pairs of which the first may not lie after the second.
_ORDER = (
    ("determination", "filled_on"),
    ("determination", "decided"),
    ("determination", "at"),
    ("filled_on", "decided"),
    ("filled_on", "at"),
    ("filled_on", "publish_on"),
)


def day_findings(sheet: ReviewSheet, at: date) -> Iterator[Finding]:
    """Each field whose day lies after one that it must not lie after; the first such pair of a field is told."""
    days = {
        "determination": sheet.determination.at if sheet.determination else None,
        "filled_on": sheet.filled_on,
        "publish_on": sheet.publish_on,
        "decided": min((as_day(d.time) for d in sheet.decisions), default=None),
        "at": at,
    }
    told_of: set[str] = set()
    for early, late in _ORDER:
        one, other = days[early], days[late]
        if one is None or other is None or one <= other or early in told_of:
            continue
        told_of.add(early)
        yield told(rules.DAYS_AMISS, at_field(sheet, early), found=_dated(early, one), expected=_dated(late, other))


def _dated(name: str, day: date) -> Bilingual:
    words = _WORDS[name]
    return Bilingual(f"{words.zh}（{day}）", f"{words.en} ({day})")
