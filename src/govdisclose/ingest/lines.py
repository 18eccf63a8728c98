"""The rows of a table part (数据行): captions and notes set apart, 同上 resolved, blanks of merged cells filled, rows of one item joined."""

import re
from collections.abc import Callable, Iterator, Sequence

from govdisclose.ingest.captions import domain_in, is_note, is_title, known_domain
from govdisclose.ingest.columns import Column
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.rows import own_cells
from govdisclose.ingest.text import squeeze, strip_numbering

__all__ = ["SERIAL", "Line", "Loose", "body_lines", "fill_and_resolve", "items_of", "lost_merges"]

_DITTO = re.compile(
    r"^[(]?(?:内容|依据)?(?:同上(?:一?[项行条栏格款列])?(?:内容|依据|所述)?|同前(?:一?[项行条])?|同上所述|见上(?:一?[项行条])?|上同|〃|々|′′|\"|”|“|''|,,|〞|〟|ditto)[)]?[。.;；]?$",
    re.IGNORECASE,
)
_MAIN = (Field.CONTENT, Field.BASIS, Field.TIME_LIMIT, Field.PUBLISHER, Field.CHANNELS)
_TOTAL = re.compile(
    r"(?:本[页表类]|本领域|全[县区市乡镇])?(?:合计|总计|小计|共计|累计)(?:[(][^()]{0,6}[)])?[:]?(?:共?\d+)?[项条个件类]?"
)
_GUIDE = re.compile(
    r"(?:(?:填写|填表|填报)(?:说明|要求|规范|方法)|说明)[:]?"
)  #: how to fill in the table, in the place of a serial
_COUNT = re.compile(r"(?:共计?)?[\d.,一二三四五六七八九十百零〇两]{0,8}[项条个件类]?|[/—-]+")
SERIAL = re.compile(
    r"^(?:[(（]?[\d.\-—、]+[)）]?|[一二三四五六七八九十百]+、?|[A-Za-z]?\d+[\w\-.]*|[①-⑳㉑-㊿]|第[\d一二三四五六七八九十]+[项条])$"
)


class Line:
    """One row of the body while it is repaired: its cells, and the words that count in their place."""

    __slots__ = ("cells", "domain", "joins", "values")

    def __init__(self, cells: Sequence[Cell], domain: str | None) -> None:
        self.cells = cells
        self.values = [cell.text for cell in cells]
        self.domain = domain
        self.joins = False

    def blank(self, column: Column) -> bool:
        """True where the column says nothing."""
        return not squeeze(self.values[column.index])


class Loose:
    """Words between the rows that belong to no column."""

    __slots__ = ("cell", "domain", "note")

    def __init__(self, cell: Cell, *, domain: str | None, note: bool) -> None:
        self.cell = cell
        self.domain = domain
        self.note = note


def of(columns: Sequence[Column], *fields: Field) -> list[Column]:
    """The columns that hold one of the fields."""
    return [c for c in columns if c.field in fields]


def body_lines(grid: Grid, rows: range, columns: Sequence[Column], domain: str | None) -> Iterator[Line | Loose]:
    """The rows of the body that hold an item or a part of one, and the loose words between them."""
    leading = {c.index for c in of(columns, Field.SEQ, Field.MATTER, Field.DOMAIN)} | {0}
    for r in rows:
        own = own_cells(grid, r)
        if not own:
            continue
        place = {cell.origin: n for n, cell in reversed([*enumerate(grid.rows[r])])}
        if _stands_alone(grid, r, own, leading, columns):
            named = domain_in(own[0].text) or (
                known_domain(own[0].text) if strip_numbering(squeeze(own[0].text)) != squeeze(own[0].text) else None
            )
            title = is_title(own[0].text)
            if named is not None or title:
                domain = named or domain
            yield Loose(own[0], domain=named, note=not title and named is None)
        elif _is_remark(own, place, columns) or _says_nothing(grid.rows[r], own, place, columns):
            for cell in own:
                yield Loose(cell, domain=None, note=True)
        else:
            yield Line(grid.rows[r], domain)


def _stands_alone(grid: Grid, r: int, own: list[Cell], leading: set[int], columns: Sequence[Column]) -> bool:
    """True for a caption, a note or a section heading: the only words of the row, at its start or over most of it."""
    if len(own) != 1:
        return False
    cell = own[0]
    covers = [n for n, c in enumerate(grid.rows[r]) if c.origin == cell.origin]
    from_above = [n for n, c in enumerate(grid.rows[r]) if n not in covers and squeeze(c.text)]
    if from_above:
        return False
    wide = len(covers) * 2 > grid.width or (
        len(covers) > 2 and not {columns[n].field for n in covers if n < len(columns)} <= {Field.MATTER}
    )
    if wide:
        return True
    if covers[0] not in leading or SERIAL.match(squeeze(cell.text)):
        return False
    return covers[0] == 0 or is_note(cell.text) or domain_in(cell.text) is not None


def _is_remark(own: list[Cell], place: dict[tuple[int, int], int], columns: Sequence[Column]) -> bool:
    """True for a row such as 填报人：… 审核人：… below the table."""
    if _GUIDE.fullmatch(squeeze(own[0].text)) and columns[place[own[0].origin]].field is Field.SEQ:
        return True
    if len(own) > 4 or any(squeeze(c.text) in "√✓●■" for c in own):
        return False
    marked = [c for c in own if is_note(c.text) and re.search(r"[:：]", c.text)]
    held = {columns[place[c.origin]].field for c in own}
    return len(marked) * 2 >= len(own) and bool(marked) and len(held & set(_MAIN)) < 3


def _says_nothing(
    row: Sequence[Cell], own: list[Cell], place: dict[tuple[int, int], int], columns: Sequence[Column]
) -> bool:
    """True for a row that holds a serial and nothing else, and for a total with its counts, also under merged cells."""
    words = [squeeze(cell.text) for cell in own]
    if any(map(_TOTAL.fullmatch, words)) and all(_TOTAL.fullmatch(w) or _COUNT.fullmatch(w) for w in words):
        return True
    if any(squeeze(cell.text) for cell in row if cell.origin not in {c.origin for c in own}):
        return False
    held = {columns[place[c.origin]].field for c in own}
    total = re.match(r"(?:合计|总计|小计|共计)", squeeze(own[0].text)) is not None
    return held == {Field.SEQ} or (total and not held & set(_MAIN))


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
    _mark_joins(lines, columns, above)
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


def _mark_joins(lines: Sequence[Line], columns: Sequence[Column], above: Line | None) -> None:
    """A row goes on with the item above where it names neither serial nor matter, or shares both with it as merged cells."""
    seq, matter = of(columns, Field.SEQ), of(columns, Field.MATTER, Field.DOMAIN)
    main = of(columns, *_MAIN)
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


def lost_merges(lines: Sequence[Line], columns: Sequence[Column]) -> tuple[Column, ...]:
    """Text columns of a format without merged cells that stand blank under their first words so often that merging explains it."""
    seq = of(columns, Field.SEQ)
    whole = [line for line in lines if not seq or not all(line.blank(c) for c in seq)]
    if len(whole) < 4:
        return ()
    lost = []
    for column in of(columns, *_MAIN):
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


def items_of(lines: Sequence[Line]) -> list[list[Line]]:
    """The rows of each item."""
    items: list[list[Line]] = []
    for line in lines:
        if line.joins and items:
            items[-1].append(line)
        else:
            items.append([line])
    return items
