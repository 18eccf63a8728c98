"""``--map 表头=栏目`` (自定栏目): what a heading means, as ``check`` and ``convert`` take it."""

from collections.abc import Collection, Sequence
from difflib import get_close_matches

import click

from govdisclose.findings import Finding

__all__ = ["asked_and_nowhere", "map_option"]

_CODE = "GD-I025"


def _mapping(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """``heading=field`` pairs as a mapping; a field that does not exist is refused with the nearest one."""
    pairs = {}
    for value in values:
        heading, sign, name = (part.strip() for part in value.rpartition("="))
        if not sign or not heading or not name:
            raise click.BadParameter(f"“{value}”应为 表头=栏目，例如 公示时间=time_limit。/ expected HEADING=column.")
        _refuse_unknown(name)
        pairs[heading] = name
    return pairs


def _refuse_unknown(name: str) -> None:
    from govdisclose.ingest.mapping import FIELDS

    if name in FIELDS:
        return
    near = get_close_matches(name, FIELDS, n=1)
    zh, en = (f"是不是 {near[0]}？", f"Did you mean {near[0]}? ") if near else ("", "")
    raise click.BadParameter(
        f"没有栏目“{name}”。{zh}可以写：{'、'.join(FIELDS)}。/ no column {name!r}. {en}Use one of: {', '.join(FIELDS)}."
    )


map_option = click.option(
    "--map", "columns", multiple=True, metavar="表头=栏目", callback=_mapping, help="自定栏目 / map a heading"
)


def asked_and_nowhere(tables: Sequence[tuple[Finding, ...]], asked: Collection[str]) -> list[tuple[Finding, ...]]:
    """The findings of each table, without those of mapped headings that another table has, or that only the settings name.

    ``asked`` are the headings of ``--map``. The settings serve all tables of a project, so none of them need hold every heading.
    """
    if not any(finding.code == _CODE for found in tables for finding in found):
        return [*tables]
    from govdisclose.ingest.log import short

    missing = [{f.found for f in found if f.code == _CODE} for found in tables]
    nowhere = set.intersection(*missing) & {short(heading) for heading in asked}
    return [tuple(f for f in found if f.code != _CODE or f.found in nowhere) for found in tables]
