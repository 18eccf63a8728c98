"""``govdisclose limit`` (公开时限): reads a time limit in words, and says when it ends."""

from datetime import date

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.calendar_options import calendar_from, calendar_options, moment_type
from govdisclose.cli.limit_words import meaning, no_due
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_UNANSWERED,
    complain,
    format_option,
    language,
    language_option,
    print_json,
    say,
)
from govdisclose.deadlines import Certainty, TimeLimit, parse_time_limit
from govdisclose.deadlines.due_dates import DueDate, due

__all__ = ["command"]


@click.command("limit")
@click.argument("text", metavar="TEXT")
@click.option(
    "--from",
    "start",
    type=moment_type,
    metavar="DATE",
    help="起算事件的日期（小时制可带时刻） / day of the event, for hours with the time",
)
@click.option(
    "--rest-day",
    type=click.Choice(["next_working_day", "keep"]),
    default="next_working_day",
    show_default=True,
    help="按日、月计算的届满日逢休息日：顺延或不顺延 / a last day of rest moves, or stays",
)
@click.option("--explain", is_flag=True, help="列出理由 / print the reasons")
@calendar_options
@format_option
@language_option
def command(
    text: str, start: date | None, rest_day: str, output_format: str, *, explain: bool, **options: object
) -> int:
    """读懂公开时限的文字；给出起算日时推算届满日。

    Read a time limit in words, and count it from a day.

    \b
    govdisclose limit "信息形成或者变更之日起20个工作日内" --from 2026-09-30
    """  # noqa: D301 - click wants the character
    limit = parse_time_limit(text)
    if start is None:
        if output_format == "json":
            print_json(limit.to_dict())
        else:
            say(meaning(limit))
        return EXIT_CLEAN
    calendar = calendar_from(**options)  # type: ignore[arg-type]  # click gives what calendar_options declares
    try:
        answer = due(limit, start, calendar, rest_day="keep" if rest_day == "keep" else "next_working_day")
    except (OverflowError, ValueError) as wrong:
        complain(Bilingual(zh=f"无法推算：{wrong}", en=f"cannot be counted: {wrong}"))
        return EXIT_UNANSWERED
    if output_format == "json":
        data = limit.to_dict() | _due(answer)
        if answer.parts:
            pairs = zip(limit.parts, answer.parts, strict=True)
            data["parts"] = [part.to_dict() | _due(end) for part, end in pairs]
        if explain:
            data["explanation"] = answer.explanation.to_dict()
        print_json(data)
    else:
        _print(limit, answer, explain=explain)
    unpublished = next((end.unpublished for end in (answer, *answer.parts) if end.unpublished), None)
    if unpublished is None:
        return EXIT_CLEAN
    complain(unpublished)
    return EXIT_UNANSWERED


def _due(answer: DueDate) -> dict[str, object]:
    data: dict[str, object] = {
        "due": answer.due.isoformat() if answer.due else None,
        "certainty": answer.certainty.value if answer.certainty else None,
    }
    if answer.due_at:
        data["due_at"] = answer.due_at.isoformat()
    return data


def _print(limit: TimeLimit, answer: DueDate, *, explain: bool) -> None:
    say(meaning(limit))
    lines = zip(limit.parts, answer.parts, strict=True) if answer.parts else [(limit, answer)]
    for part, end in lines:
        label = f"{part.text}: " if answer.parts else ""
        say(f"{label}{_end(end)}")
        if explain and end.explanation.steps:
            say(end.explanation.to_text(language()))


def _end(answer: DueDate) -> str:
    if answer.none_because:
        return no_due(answer.none_because).in_language(language())
    if answer.due is None:
        return Bilingual(zh="届满日：未知", en="due: unknown").in_language(language())
    day = f"{answer.due_at:%Y-%m-%d %H:%M}" if answer.due_at else f"{answer.due}"
    sure = {
        Certainty.PROVISIONAL: Bilingual(zh="（暂定）", en=" (provisional)"),
        Certainty.ESTIMATED: Bilingual(zh="（估算）", en=" (estimated)"),
    }.get(answer.certainty or Certainty.ANNOUNCED, Bilingual(zh="", en=""))
    least = Bilingual(zh="最早", en="earliest ") if answer.at_least else Bilingual(zh="", en="")
    return Bilingual(zh=f"{least.zh}届满日：{day}{sure.zh}", en=f"{least.en}due: {day}{sure.en}").in_language(
        language()
    )
