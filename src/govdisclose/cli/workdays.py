"""``govdisclose workdays`` (工作日): what a day is, the n-th working day, the number of working days, a readable year."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.calendar_options import calendar_from, calendar_options, day_type
from govdisclose.cli.help_pages import SpokenGroup
from govdisclose.cli.shared import format_option, language, language_option, print_json, say
from govdisclose.cli.workdays_year import year_data, year_page
from govdisclose.deadlines import Certainty, DayKind, WorkCalendar
from govdisclose.errors import CalendarNotPublishedError

__all__ = ["command"]

_CERTAINTY = {
    Certainty.ANNOUNCED: Bilingual("已公布", "announced"),
    Certainty.PROVISIONAL: Bilingual(
        "暂定：下一年的通知仍可能调整", "provisional: the next year's notice can still change it"
    ),
    Certainty.ESTIMATED: Bilingual("估算：该年放假安排未公布", "estimated: the year's notice is not published"),
    Certainty.UNKNOWN: Bilingual("未知", "unknown"),
}
_KIND = {
    DayKind.WORKING_DAY: Bilingual("工作日", "working day"),
    DayKind.WEEKEND: Bilingual("周末", "weekend"),
    DayKind.HOLIDAY: Bilingual("放假", "day off"),
    DayKind.MAKE_UP_DAY: Bilingual("调休上班", "make-up working day"),
    DayKind.OVERLAY_OFF: Bilingual("按地方安排放假", "day off by local arrangement"),
    DayKind.OVERLAY_WORK: Bilingual("按地方安排上班", "working day by local arrangement"),
}


@click.group(name="workdays", cls=SpokenGroup)
def command() -> None:
    """工作日与调休：查询、推算、计数、全年 / working days with make-up days."""


@command.command()
@click.argument("day", type=day_type, metavar="DATE")
@calendar_options
@format_option
@language_option
def day(day: date, output_format: str, **options: object) -> int:
    """某日是否工作日，依据哪个通知 / whether a day is worked, and by which notice."""
    with _unanswered(output_format, ("working", "kind", "name", "notice")):
        status = _calendar(options).day(day)
    if output_format == "json":
        print_json(
            {
                "working": status.working,
                "kind": status.kind.value,
                "name": status.name,
                "notice": status.notice,
                "certainty": status.certainty.value,
            }
        )
        return 0
    weekday = Bilingual(f"星期{'一二三四五六日'[day.weekday()]}", f"{day:%A}").in_language(language())
    parts = [f"{day} {weekday}", " ".join(filter(None, (status.name, _KIND[status.kind].in_language(language()))))]
    parts += [status.basis.to_text()] if status.basis else []
    say(_joined(*parts, _CERTAINTY[status.certainty].in_language(language())))
    return 0


@command.command(context_settings={"ignore_unknown_options": True})
@click.argument("day", type=day_type, metavar="DATE")
@click.argument("n", type=int, metavar="N")
@calendar_options
@format_option
@language_option
def add(day: date, n: int, output_format: str, **options: object) -> int:
    """某日之后第 N 个工作日，当日不计；N 为负则向前 / the N-th working day after a day, which is not counted."""
    with _unanswered(output_format, ("date",)):
        calendar = _calendar(options)
        result = calendar.add_working_days(day, n)
    one = timedelta(1)
    certainty = calendar.certainty(day, result) if n >= 0 else calendar.certainty(result - one, day - one)
    if output_format == "json":
        print_json({"date": result.isoformat(), "certainty": certainty.value})
    else:
        say(_joined(str(result), _CERTAINTY[certainty].in_language(language())))
    return 0


@command.command()
@click.argument("after", type=day_type, metavar="AFTER")
@click.argument("through", type=day_type, metavar="THROUGH")
@calendar_options
@format_option
@language_option
def count(after: date, through: date, output_format: str, **options: object) -> int:
    """两日之间的工作日数，不计第一日，计最后一日 / working days between two days, the first left out, the last counted."""
    with _unanswered(output_format, ("count",)):
        calendar = _calendar(options)
        number, certainty = calendar.count_working_days(after, through), calendar.certainty(after, through)
    if output_format == "json":
        print_json({"count": number, "certainty": certainty.value})
    else:
        words = Bilingual(f"{number}个工作日", f"{number} working days").in_language(language())
        say(_joined(words, _CERTAINTY[certainty].in_language(language())))
    return 0


@command.command()
@click.argument("year", type=click.IntRange(1, 9999), metavar="YEAR")
@calendar_options
@format_option
@language_option
def show(year: int, output_format: str, **options: object) -> int:
    """全年日历，标明放假与调休上班，列出通知 / a readable year with days off, make-up days and notices."""
    calendar = _calendar(options)
    if output_format == "json":
        print_json(year_data(calendar, year))
    else:
        say(year_page(calendar, year))
    return 0


@contextmanager
def _unanswered(output_format: str, keys: tuple[str, ...]) -> Iterator[None]:
    """Where the notice of a year is missing, a program still gets its keys: null, and certainty unknown."""
    try:
        yield
    except CalendarNotPublishedError:
        if output_format == "json":
            print_json(dict.fromkeys(keys) | {"certainty": Certainty.UNKNOWN.value})
        raise


def _calendar(options: dict[str, object]) -> WorkCalendar:
    return calendar_from(**options)  # type: ignore[arg-type] # click hands over what calendar_options declares


def _joined(*parts: str) -> str:
    return ("，" if language() == "zh" else ", ").join(parts)
