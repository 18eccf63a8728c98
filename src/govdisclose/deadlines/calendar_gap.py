"""The refusal where no notice answers (放假安排未公布), with the way out."""

from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.errors import CalendarNotPublishedError

__all__ = ["not_published"]


def not_published(
    day: date | None, first: date | None, last: date | None, *, estimates_end: int | None = None
) -> CalendarNotPublishedError:
    """The error for a day that no notice covers; ``None`` as day stands for one outside the years of Python's calendar.

    ``first`` and ``last`` are the first and the last announced day; ``estimates_end`` is given where estimates were allowed.
    """
    if first is None or last is None:
        return CalendarNotPublishedError(
            Bilingual(
                zh="没有任何放假安排可用。请用 with_notice() 载入通知。",
                en="no holiday notice (放假安排) is known; add one with with_notice()",
            )
        )
    asked = f"{day.year}" if day and day.year != last.year else f"{day or 'a day outside the calendar'}"
    asked_zh = f"{day.year}年" if day and day.year != last.year else f"{day or '日历范围以外的日期'}"
    if day is not None and day < first:
        return CalendarNotPublishedError(
            Bilingual(
                zh=f"没有{day.isoformat()}的放假安排数据；数据自{first.isoformat()}起。",
                en=f"no holiday notice (放假安排) for {day}; the data start on {first}",
            )
        )
    if estimates_end is not None:
        return CalendarNotPublishedError(
            Bilingual(
                zh=f"{asked_zh}没有放假安排，也无法推算；推算至{estimates_end}年为止。",
                en=f"no holiday notice (放假安排) for {asked}, and estimates end with {estimates_end}",
            )
        )
    return CalendarNotPublishedError(
        Bilingual(
            zh=f"{asked_zh}的放假安排未公布；现有安排至{last.isoformat()}。"
            "通知公布后请载入原文（with_notice()，命令行 --notice 文件）；或者接受推算（allow_estimate=True，命令行 --estimate）。",
            en=f"no holiday notice (放假安排) for {asked}; the newest ends on {last}. Add the notice with with_notice(text) "
            "(command line: --notice FILE), or pass allow_estimate=True (--estimate) to accept an estimate.",
        )
    )
