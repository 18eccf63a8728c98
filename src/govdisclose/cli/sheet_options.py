"""The fields of a review sheet as options (审核单栏目选项) of ``govdisclose sheet new``."""

from collections.abc import Callable
from functools import reduce
from typing import TypeVar, get_args

import click

from govdisclose.attributes import Origin, ReleaseChannel
from govdisclose.attributes.sheet.decision import Settled
from govdisclose.cli.day import DAY
from govdisclose.cli.sheet_files import KINDS

__all__ = ["ATTRIBUTES", "field_options"]

_F = TypeVar("_F", bound=Callable[..., object])

#: The attributes that a person can propose or decide.
ATTRIBUTES = [attribute.value for attribute in get_args(Settled)]

_FIELDS = (
    click.option("--kind", type=click.Choice([*KINDS]), help="公文（默认）或其他信息 / which form, default document"),
    click.option("--id", "identifier", required=True, help="编号 / number of the sheet"),
    click.option("--title", help="文件标题或信息名称 / title"),
    click.option("--number", help="文号 / document number"),
    click.option("--department", help="拟稿部门或拟公开信息单位 / department"),
    click.option("--drafter", help="拟稿人或采集人 / drafter"),
    click.option(
        "--filled-on",
        type=DAY,
        metavar="DATE",
        help="填表日期，默认为 --at 或今天 / day of filling in, default --at or today",
    ),
    click.option("--summary", help="内容要点 / gist"),
    click.option("--source", help="来源 / source"),
    click.option(
        "--origin",
        type=click.Choice([o.value for o in Origin]),
        help="own 本机关制作（默认）、forwarded 转发、joint 联合发文 / origin, default own",
    ),
    click.option("--lead-organ", help="牵头机关 / lead organ of a joint document"),
    click.option("--other-organ", "other_organs", multiple=True, help="参加机关，可多次 / another organ, repeatable"),
    click.option(
        "--original-attribute",
        type=click.Choice(ATTRIBUTES),
        help="原件的或者牵头机关确定的公开属性 / attribute of the original, or set by the lead organ",
    ),
    click.option(
        "--propose",
        "proposed",
        type=click.Choice(ATTRIBUTES),
        help="拟定公开属性，默认取认定结果 / default: as determined",
    ),
    click.option("--reasons", help="理由 / reasons"),
    click.option(
        "--basis",
        "cited",
        multiple=True,
        metavar="BASIS",
        help="依据，如《条例》（文号）第十四条，可多次；不予公开时默认取认定结果 / provision, repeatable; withheld: default as determined",
    ),
    click.option("--interpretation", type=click.Choice(["yes", "no"]), help="是否需解读 / needs an interpretation"),
    click.option(
        "--channel",
        "channels",
        type=click.Choice([c.value for c in ReleaseChannel]),
        multiple=True,
        help="公开渠道，可多次 / channel, repeatable",
    ),
    click.option("--other-channel", help="其他渠道 / other channel, in words"),
    click.option("--publish-on", type=DAY, metavar="DATE", help="拟公开日期 / intended day of disclosure"),
)


def field_options(command: _F) -> _F:
    """The command with an option for each field of the sheet; what is not given is ``None`` or empty."""
    return reduce(lambda made, option: option(made), reversed(_FIELDS), command)
