"""A year on one page (全年日历): twelve months with marks, the holidays in words, and the notices behind them."""

import calendar as months
from datetime import date, timedelta
from itertools import groupby

from govdisclose.bilingual import Bilingual, Language
from govdisclose.deadlines import CalendarNotPublishedError, DayKind, DayStatus, WorkCalendar

__all__ = ["year_data", "year_page"]

_MARKS = {
    DayKind.WORKING_DAY: " ",
    DayKind.WEEKEND: "-",
    DayKind.HOLIDAY: "*",
    DayKind.MAKE_UP_DAY: "+",
    DayKind.OVERLAY_OFF: "x",
    DayKind.OVERLAY_WORK: "o",
}


def year_data(calendar: WorkCalendar, year: int) -> dict[str, object]:
    """The year as plain data: its working days, the days that a notice or a local source names, and the sources."""
    days = _days(calendar, year)
    named = [d for d in days if d.kind not in {DayKind.WORKING_DAY, DayKind.WEEKEND}]
    return {
        "year": year,
        "working_days": sum(d.working for d in days),
        "complete": len(days) == _length(year),
        "certainties": sorted({d.certainty.value for d in days}),
        "days": [d.to_dict() for d in named],
        "notices": sorted({d.basis.to_text() for d in named if d.basis}),
    }


def year_page(calendar: WorkCalendar, year: int) -> Bilingual:
    """The year as text."""
    days = _days(calendar, year)
    return Bilingual(zh=_page(calendar, days, year, "zh"), en=_page(calendar, days, year, "en"))


def _days(calendar: WorkCalendar, year: int) -> list[DayStatus]:
    """The days of the year that are covered; raises when none is."""
    days = []
    refusal = None
    for n in range(_length(year)):
        try:
            days.append(calendar.day(date(year, 1, 1) + timedelta(n)))
        except CalendarNotPublishedError as error:
            refusal = refusal or error
    if refusal and len(days) < 4:  # the next notice may have reached back to the last days of an open year
        raise refusal
    return days


def _length(year: int) -> int:
    return 366 if months.isleap(year) else 365


def _page(calendar: WorkCalendar, days: list[DayStatus], year: int, lang: Language) -> str:
    by_day = {d.day: d for d in days}
    working = sum(d.working for d in days)
    head = Bilingual(f"{year}年  工作日 {working} 天", f"{year}  {working} working days").in_language(lang)
    if len(days) < _length(year):
        head += Bilingual(
            f"（仅公布 {len(days)} 天，其余未公布）", f" ({len(days)} days announced, the rest not yet)"
        ).in_language(lang)
    legend = Bilingual(
        "* 放假  + 调休上班  - 周末  x 地方放假  o 地方上班  ~ 暂定  ? 估算  . 未公布",
        "* day off  + make-up working day  - weekend  x local day off  o local working day  ~ provisional  ? estimated  . open",
    ).in_language(lang)
    grid = [_row([_month(by_day, year, m, lang) for m in range(first, first + 3)]) for first in (1, 4, 7, 10)]
    return "\n".join([head, "", *grid, legend, "", *_words(calendar, days, lang)]).rstrip()


def _month(by_day: dict[date, DayStatus], year: int, month: int, lang: Language) -> list[str]:
    width = 7 * 4
    title = Bilingual(f"{month}月", months.month_name[month]).in_language(lang)
    names = {"zh": tuple("一二三四五六日"), "en": ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")}[lang]
    lines = [_pad(title, width), "".join(_pad(n, 4) for n in names)]
    weeks = months.Calendar().monthdayscalendar(year, month)
    lines += ["".join(_cell(by_day, year, month, n) for n in week) for week in weeks]
    return lines + [" " * width] * (8 - len(lines))


def _cell(by_day: dict[date, DayStatus], year: int, month: int, number: int) -> str:
    if not number:
        return " " * 4
    status = by_day.get(date(year, month, number))
    if status is None:
        return f"{number:2}. "
    doubt = {"provisional": "~", "estimated": "?"}.get(status.certainty.value, " ")
    return f"{number:2}{_MARKS[status.kind]}{doubt}"


def _row(blocks: list[list[str]]) -> str:
    return "\n".join("  ".join(lines).rstrip() for lines in zip(*blocks, strict=True)) + "\n"


def _words(calendar: WorkCalendar, days: list[DayStatus], lang: Language) -> list[str]:
    """Each run of named days as a line, then the sources."""
    lines: list[str] = []
    sources: list[str] = []
    for _, stretch in groupby(enumerate(days), key=lambda d: d[1].day.toordinal() - d[0]):
        together = [status.day for _, status in stretch]
        for run in calendar.runs(together[0] - timedelta(1), together[-1]):
            if run.kind in {DayKind.WORKING_DAY, DayKind.WEEKEND}:
                continue
            lines.append(run.text.in_language(lang))
            if run.basis and run.basis.to_text() not in sources:
                sources.append(run.basis.to_text())
    title = {"zh": "依据：", "en": "Sources:"}[lang]
    return [*lines, "", title, *(f"  {s}" for s in sources)] if sources else lines


def _pad(text: str, width: int) -> str:
    """The text filled up to a width, Chinese characters counting two."""
    shown = sum(2 if ord(c) > 0x2E7F else 1 for c in text)
    return text + " " * max(0, width - shown)
