"""The rows below a header (数据行分拣): items, and apart from them captions, notes and totals."""

import re
from collections.abc import Iterator, Sequence

from govdisclose.ingest.captions import domain_in, is_note, is_title, known_domain
from govdisclose.ingest.columns import Column
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.lines.line import MAIN, SERIAL, Line, Loose, of
from govdisclose.ingest.rows import own_cells
from govdisclose.ingest.text import squeeze, strip_numbering

__all__ = ["body_lines"]

_TOTAL = re.compile(
    r"(?:本[页表类]|本领域|全[县区市乡镇])?(?:合计|总计|小计|共计|累计)(?:[(][^()]{0,6}[)])?[:]?(?:共?\d+)?[项条个件类]?"
)
#: How to fill in the table, in the place of a serial.
_GUIDE = re.compile(r"(?:(?:填写|填表|填报)(?:说明|要求|规范|方法)|说明)[:]?")
_COUNT = re.compile(r"(?:共计?)?[\d.,一二三四五六七八九十百零〇两]{0,8}[项条个件类]?|[/—-]+")


def body_lines(grid: Grid, rows: range, columns: Sequence[Column], domain: str | None) -> Iterator[Line | Loose]:
    """The rows of the body that hold an item or a part of one, and the loose words between them."""
    leading = {c.index for c in of(columns, Field.SEQ, Field.MATTER, Field.DOMAIN)} | {0}
    for r in rows:
        own = own_cells(grid, r)
        if not own:
            continue
        if _stands_alone(grid, r, own, leading, columns):
            named = domain_in(own[0].text) or (
                known_domain(own[0].text) if strip_numbering(squeeze(own[0].text)) != squeeze(own[0].text) else None
            )
            title = is_title(own[0].text)
            if named is not None or title:
                domain = named or domain
            yield Loose(own[0], domain=named, note=not title and named is None)
        elif _is_remark(grid.rows[r], own, columns) or _says_nothing(grid.rows[r], own, columns):
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


def _fields(row: Sequence[Cell], own: Sequence[Cell], columns: Sequence[Column]) -> set[Field]:
    """What the columns hold in which these cells of a row stand."""
    place = {cell.origin: n for n, cell in reversed([*enumerate(row)])}
    return {columns[place[cell.origin]].field for cell in own}


def _is_remark(row: Sequence[Cell], own: list[Cell], columns: Sequence[Column]) -> bool:
    """True for a row such as 填报人：… 审核人：… below the table."""
    if _GUIDE.fullmatch(squeeze(own[0].text)) and _fields(row, own[:1], columns) == {Field.SEQ}:
        return True
    if len(own) > 4 or any(squeeze(c.text) in "√✓●■" for c in own):
        return False
    marked = [c for c in own if is_note(c.text) and re.search(r"[:：]", c.text)]
    return len(marked) * 2 >= len(own) and bool(marked) and len(_fields(row, own, columns) & set(MAIN)) < 3


def _says_nothing(row: Sequence[Cell], own: list[Cell], columns: Sequence[Column]) -> bool:
    """True for a row that holds a serial and nothing else, and for a total with its counts, also under merged cells."""
    words = [squeeze(cell.text) for cell in own]
    if any(map(_TOTAL.fullmatch, words)) and all(_TOTAL.fullmatch(w) or _COUNT.fullmatch(w) for w in words):
        return True
    total = words[0].startswith(("合计", "总计", "小计", "共计"))
    if not total and len(own) > len(of(columns, Field.SEQ)):
        return False  # more words than serials
    origins = {cell.origin for cell in own}
    if any(squeeze(cell.text) for cell in row if cell.origin not in origins):
        return False
    held = _fields(row, own, columns)
    return held == {Field.SEQ} or (total and not held & set(MAIN))
