"""``govdisclose domain`` (领域): the definitions that are known, and packs of one's own."""

import click

from govdisclose.cli.domain_judge import diff_command, lint_command, schema_command
from govdisclose.cli.domain_make import init_command, template_command
from govdisclose.cli.domain_places import check_command, directory_command
from govdisclose.cli.domain_show import list_command, show_command
from govdisclose.cli.help_pages import SpokenGroup

__all__ = ["command"]


@click.group("domain", cls=SpokenGroup)
@click.help_option("-h", "--help", help="帮助 / help")
def command() -> None:
    """领域定义：查阅、制作、检查、比较定义包。

    Domains: look them up, and make, check and compare packs of one's own.

    \b
    govdisclose domain list
    govdisclose domain show 社会救助
    govdisclose domain template 社会救助 -o 社会救助填报表.xlsx
    govdisclose domain init --from 指引.xlsx --code county-bus --pack-id my-county --issuer 某县 -o 定义包
    govdisclose domain lint 定义包
    govdisclose domain diff 定义包-2025 定义包-2026
    govdisclose domain directory 定义包
    """  # noqa: D301 - \b is click's mark for lines kept as they are


for _one in (
    list_command,
    show_command,
    init_command,
    lint_command,
    template_command,
    diff_command,
    directory_command,
    check_command,
    schema_command,
):
    command.add_command(_one)
