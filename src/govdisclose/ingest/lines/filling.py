"""Words that a row takes from the row above (同上与空白格): 同上, blanks of merged cells, and of merges that the format lost."""

import re
from collections.abc import Callable, Iterator, Sequence

from govdisclose.ingest.columns import Column
from govdisclose.ingest.fields import Field
from govdisclose.ingest.lines.joining import mark_joins
from govdisclose.ingest.lines.line import MAIN, Line, of
from govdisclose.ingest.text import squeeze

__all__ = ["fill_and_resolve", "lost_merges"]

_DITTO = re.compile(
    r"^[(]?(?:内容|依据)?(?:同上(?:一?[项行条栏格款列])?(?:内容|依据|所述)?|同前(?:一?[项行条])?|同上所述|见上(?:一?[项行条])?|上同|〃|々|′′|\"|”|“|''|,,|〞|〟|ditto)[)]?[。.;；]?$",
    re.IGNORECASE,
)


def fill_and_resolve(
    lines: Sequence[Line],
    columns: Sequence[Column],
    above: Line | None,
    lost: Sequence[Column],
    note: Callable[[str, Line, Column, str], None],
) -> None:
    """Put the words in place that a row takes from the row above. ``note`` is told the repair, the row, the column and the words.

    ``lost`` are columns whose blanks are those of lost merged cells, see ``lost_merges``.
    """
    mark_joins(lines, columns, above)
    matter = of(columns, Field.MATTER)
    for line in lines:
        for column in columns:
            if _DITTO.match(squeeze(line.values[column.index])) and column.field is not Field.SEQ:
                before = above.values[column.index] if above is not None and column.index < len(above.values) else ""
                if squeeze(before) and not _DITTO.match(squeeze(before)):
                    line.values[column.index] = before
                    note("ditto", line, column, before)
                else:
                    note("dangling", line, column, line.values[column.index])
        if above is not None and not line.joins:
            for column in _to_fill(line, above, columns, matter, lost):
                line.values[column.index] = above.values[column.index]
                note("merged" if column in lost else "filled", line, column, above.values[column.index])
        if not line.joins:
            above = line


def lost_merges(lines: Sequence[Line], columns: Sequence[Column]) -> tuple[Column, ...]:
    """Text columns of a format without merged cells that stand blank under their first words so often that merging explains it."""
    seq = of(columns, Field.SEQ)
    whole = [line for line in lines if not seq or not all(line.blank(c) for c in seq)]
    if len(whole) < 4:
        return ()
    lost = []
    for column in of(columns, *MAIN):
        blanks = sum(line.blank(column) for line in whole)
        if not whole[0].blank(column) and blanks * 3 >= len(whole):
            lost.append(column)
    return tuple(lost)


def _to_fill(
    line: Line, above: Line, columns: Sequence[Column], matter: list[Column], lost: Sequence[Column]
) -> Iterator[Column]:
    for column in of(columns, Field.DOMAIN):
        if line.blank(column) and not above.blank(column):
            yield column
    named = [n for n, c in enumerate(matter) if not line.blank(c)]
    last = named[-1] if named else len(matter)
    same = True
    for n, column in enumerate(matter[:last] if named else matter):
        if line.blank(column):
            if same and not above.blank(column) and line.domain == above.domain:
                yield column
        else:
            same = same and squeeze(line.values[column.index]) == squeeze(above.values[column.index])
        if n >= last:
            break
    for column in lost:
        if line.blank(column) and not above.blank(column):
            yield column
