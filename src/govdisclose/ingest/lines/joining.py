"""Rows that are one item (行的合并): by serial and matter that are missing or merged."""

from collections.abc import Sequence

from govdisclose.ingest.columns import Column
from govdisclose.ingest.fields import Field
from govdisclose.ingest.lines.line import MAIN, Line, of
from govdisclose.ingest.text import squeeze

__all__ = ["items_of", "mark_joins"]


def mark_joins(lines: Sequence[Line], columns: Sequence[Column], above: Line | None) -> None:
    """Mark the rows that go on with the item above. A row goes on with the item above where it names neither serial nor matter, or shares both with it as merged cells."""
    seq, matter = of(columns, Field.SEQ), of(columns, Field.MATTER, Field.DOMAIN)
    main = of(columns, *MAIN)
    for n, line in enumerate(lines):
        before = lines[n - 1] if n else above
        if before is None:
            continue
        unnamed = all(line.blank(c) for c in matter) and all(line.blank(c) for c in seq)
        if unnamed:
            full = sum(not line.blank(c) for c in main)
            line.joins = bool(seq) or full * 2 <= len(main)
            continue
        if n == 0:
            continue
        deepest = next((c for c in reversed(of(columns, Field.MATTER)) if not line.blank(c)), None)
        if deepest is None or not _shared(line, before, deepest):
            continue
        if any(
            not _shared(line, before, c) for c in of(columns, Field.MATTER) if not (line.blank(c) and before.blank(c))
        ):
            continue
        if seq:
            line.joins = all(_shared(line, before, c) or line.blank(c) for c in seq)
        else:
            line.joins = any(_same_reach(lines, n, c, deepest) or line.blank(c) for c in main)


def _shared(line: Line, before: Line, column: Column) -> bool:
    one, other = line.cells[column.index], before.cells[column.index]
    return one.origin == other.origin and bool(squeeze(one.text))


def _same_reach(lines: Sequence[Line], n: int, column: Column, like: Column) -> bool:
    """True where the column is merged over just the rows over which the matter is."""

    def reach(c: Column) -> tuple[int, ...]:
        origin = lines[n].cells[c.index].origin
        return tuple(
            k for k in range(max(0, n - 200), min(len(lines), n + 200)) if lines[k].cells[c.index].origin == origin
        )

    return reach(column) == reach(like)


def items_of(lines: Sequence[Line]) -> list[list[Line]]:
    """The rows of each item."""
    items: list[list[Line]] = []
    for line in lines:
        if line.joins and items:
            items[-1].append(line)
        else:
            items.append([line])
    return items
