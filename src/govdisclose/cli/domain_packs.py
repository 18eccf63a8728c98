"""What the commands of ``domain`` share (领域命令选项): the day, the place, and the packs."""

from datetime import date

import click

from govdisclose.cli.calendar_options import day_type
from govdisclose.cli.packs import pack_option, registry_of

__all__ = ["at_option", "division_option", "pack_option", "registry_of", "today_or"]

at_option = click.option("--at", type=day_type, metavar="DATE", help="基准日，默认今天 / the day, today by default")
division_option = click.option("--division", metavar="CODE", help="行政区划代码（六位） / division code, six digits")


def today_or(day: date | None) -> date:
    """The day given, or today."""
    return day or date.today()  # noqa: DTZ011 - a day in the user's own calendar
