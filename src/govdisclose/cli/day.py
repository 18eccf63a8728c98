"""A day on the command line (日期参数): written ``2026-11-22``; what is none is told with an example."""

from datetime import datetime
from typing import Any

import click

__all__ = ["DAY", "no_day"]


def no_day(value: object, also: str = "") -> str:
    """What is told of words that are no day; ``also`` is a second form that would do."""
    return f"{value!r} 不是日期，应写作 2026-11-22{also and ' 或 ' + also} / {value!r} is not a date such as 2026-11-22{also and ' or ' + also}"


class _Day(click.DateTime):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(no_day(value), param, ctx)


DAY = _Day(["%Y-%m-%d"])  #: for ``type=`` of an option; gives midnight of the day
