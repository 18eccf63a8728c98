"""A due day on the command line (期限的答复): the options that every term has, the output, the exit code."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.calendar_options import day_type
from govdisclose.cli.deadline_page import deadline_data, deadline_page
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_UNANSWERED,
    complain,
    language,
    print_json,
    say,
)
from govdisclose.deadlines import Deadline
from govdisclose.deadlines.calendar_dates import SHANGHAI

__all__ = ["answer", "answer_options"]

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--on",
        type=day_type,
        metavar="DATE",
        default=lambda: str(date.today()),  # noqa: DTZ011 - the clerk's own day
        help="状态按该日计算，默认今天 / the day for the status; today by default",
    ),
    click.option("--explain", is_flag=True, help="列出理由 / print the reasons"),
    click.option("--ics", type=click.Path(dir_okay=False), help="另存为日历待办文件 / also write an iCalendar task"),
)


def answer_options(command: F) -> F:
    """Add ``--on`` (today where it is not given), ``--explain`` and ``--ics``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def answer(
    deadline: Deadline,
    title: Bilingual,
    *,
    reference: str,
    keys: Sequence[str],
    on: date,
    explain: bool,
    ics: str | None,
    output_format: str,
    first: Mapping[str, object] | None = None,
) -> int:
    """Print the deadline, save it as a task where that is asked for, and give the exit code.

    ``keys`` are the keys of the JSON output, after those in ``first``; ``reference`` tells the task from others.
    """
    if ics is not None:
        _save(deadline, title, ics, reference=reference, on=on)
    if output_format == "json":
        data = deadline_data(deadline, on)
        print_json({**(first or {}), **{key: data[key] for key in keys}})
    else:
        say(deadline_page(deadline, on, title, explain=explain, language=language()))
    if deadline.unpublished is None:
        return EXIT_CLEAN
    complain(deadline.unpublished)
    return EXIT_UNANSWERED


def _save(deadline: Deadline, title: Bilingual, path: str, *, reference: str, on: date) -> None:
    from govdisclose.export import ics

    stamp = datetime(on.year, on.month, on.day, tzinfo=SHANGHAI)
    task = ics.Task(reference, title.in_language(language()), deadline)
    ics.dump([task], path, stamp=stamp, language=language(), milestones=True)
