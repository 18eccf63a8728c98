"""What every command that counts working days shares (日历选项): ``--notice``, ``--estimate``, ``--known-on``, ``--overlay``."""

import sys
import tomllib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.cli.day import no_day
from govdisclose.cli.settings import SettingsError, load_settings
from govdisclose.cli.shared import language
from govdisclose.deadlines import WorkCalendar
from govdisclose.errors import FormatError

__all__ = ["calendar_from", "calendar_options", "day_type", "moment_type"]

F = TypeVar("F", bound=Callable[..., Any])
_OVERLAY_KEYS = {"basis", "number", "name", "off", "work"}


def day_type(value: str) -> date:
    """A day as ``YYYY-MM-DD``, for ``type=`` of an option or argument."""
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise click.BadParameter(no_day(value)) from None


def moment_type(value: str) -> date:
    """A day, or a moment in Beijing time as ``YYYY-MM-DDTHH:MM`` for terms in hours, for ``type=`` of an option or argument."""
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(value)
        except ValueError:
            continue
    raise click.BadParameter(no_day(value, "2026-11-22T09:00"))


_OPTIONS = (
    click.option(
        "--notice",
        "notices",
        multiple=True,
        type=click.Path(allow_dash=True, dir_okay=False),
        metavar="FILE",
        help="放假通知原文或 TOML 文件，可重复，- 为标准输入 / a holiday notice, its text or TOML; repeatable; - is standard input",
    ),
    click.option(
        "--estimate",
        is_flag=True,
        help="未公布的年份按法定节假日推算 / estimate years without a notice from the statutory days",
    ),
    click.option(
        "--known-on",
        type=day_type,
        metavar="DATE",
        help="按该日已公布的通知计算 / count with the notices known on that day",
    ),
    click.option(
        "--overlay",
        "overlays",
        multiple=True,
        type=click.Path(allow_dash=True, dir_okay=False),
        metavar="FILE",
        help="地方放假安排的 TOML 文件，可重复 / a TOML file with local days off or worked; repeatable",
    ),
)


def calendar_options(command: F) -> F:
    """Add the options; they arrive as ``notices``, ``estimate``, ``known_on`` and ``overlays``, for ``calendar_from``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def calendar_from(
    *,
    notices: tuple[str, ...] = (),
    estimate: bool = False,
    known_on: date | None = None,
    overlays: tuple[str, ...] = (),
) -> WorkCalendar:
    """The calendar that the project settings and the options describe, the notices of the settings first.

    Raises ``NoticeError`` or ``FormatError`` for a file that cannot be used, a usage error for faulty settings.
    """
    try:
        settled = tuple(map(str, load_settings().notices))
    except SettingsError as error:
        raise click.UsageError(error.text.in_language(language())) from error
    calendar = WorkCalendar.china(known_on=known_on, allow_estimate=estimate)
    for source in (*settled, *notices):
        calendar = calendar.with_notice(_text(source))
    for source in overlays:
        calendar = _with_overlays(calendar, source)
    return calendar


def _with_overlays(calendar: WorkCalendar, source: str) -> WorkCalendar:
    """Each ``[[overlay]]`` of a TOML file: ``basis``, and where given ``number``, ``name``, ``off``, ``work``."""
    try:
        for overlay in _overlays(tomllib.loads(_text(source))):
            calendar = calendar.with_overlay(**overlay)
    except (ValueError, TypeError) as error:
        raise FormatError(
            Bilingual(
                zh=f"地方放假安排 {source} 无法读取：{error}", en=f"overlay file {source} cannot be read: {error}"
            )
        ) from error
    return calendar


def _overlays(data: dict[str, Any]) -> list[dict[str, Any]]:
    entries = data.get("overlay")
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        raise ValueError("expected [[overlay]] with basis, off and work")
    for entry in entries:
        unknown = set(entry) - _OVERLAY_KEYS
        if unknown:
            raise ValueError(f"unknown key {min(unknown)!r}")
        words = {key: entry.get(key) for key in ("basis", "number", "name")}
        if not all(word is None or isinstance(word, str) for word in words.values()):
            raise ValueError("basis, number and name must be text")
    return [
        {
            "basis": Citation(entry.get("basis", ""), entry.get("number")),
            "off": entry.get("off", ()),
            "work": entry.get("work", ()),
            "name": entry.get("name"),
        }
        for entry in entries
    ]


def _text(source: str) -> str:
    """The text of a file or of standard input, in UTF-8 or in the encoding of older Chinese systems."""
    data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FormatError(
        Bilingual(
            zh=f"{source} 不是文字文件（应为 UTF-8 或 GB18030）", en=f"{source} is not a text file (UTF-8 or GB18030)"
        )
    )
