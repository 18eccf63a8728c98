"""Tables as offices send them (不规范表格): titles, headers in one or two rows, merged and blank cells, ticks of every kind, notes.

>>> from hypothesis import given, settings
>>> from govdisclose.ingest import read_grids
>>> @settings(max_examples=3, database=None)
... @given(messy_tables())
... def every_row_is_read(table):
...     assert len(read_grids([table.grid()]).catalog.items) == len(table.matters)
>>> every_row_is_read()
"""

from attrs import frozen
from hypothesis import strategies as st

from govdisclose.ingest.grid import Grid, Span, lay_out
from govdisclose.testing.strategies.table_words import (
    BASES,
    CHANNELS,
    HEADINGS,
    LIMITS,
    MATTER,
    NO,
    PUBLISHERS,
    SECOND,
    YES,
)

__all__ = ["MessyTable", "messy_grids", "messy_tables"]


@frozen
class MessyTable:
    """A table in disorder (不规范表格), with what a person reads in it: the path of the matter of every item, in order.

    ``rows`` are texts, ``spans`` merged ranges counted from 0 with both ends included. The paths are given without the blanks and
    line breaks that stand inside names.
    """

    rows: tuple[tuple[str, ...], ...]
    spans: tuple[Span, ...]
    matters: tuple[tuple[str, str], ...]
    sheet: str = "Sheet1"

    def grid(self) -> Grid:
        """The table as the readers give it to ``ingest.read_grids``."""
        return Grid(lay_out(self.rows, self.spans), sheet=self.sheet)


@st.composite
def messy_tables(draw: st.DrawFn, *, max_items: int = 6) -> MessyTable:
    """Tables of 1 to ``max_items`` items that a person can read without doubt."""
    numbered, two_rows = draw(st.booleans()), draw(st.booleans())
    first = ["序号"] if numbered else []
    matter = draw(st.sampled_from(MATTER))
    others = [draw(st.sampled_from(HEADINGS[name])) for name in ("content", "basis", "limit", "publisher", "channels")]
    top = [*first, "公开事项", "公开事项", *others, "公开对象", "公开对象", "公开方式", "公开方式"]
    under = [*first, *matter, *others, "全社会", "特定群体", "主动", "依申请公开"]
    width = len(top)
    rows: list[tuple[str, ...]] = []
    spans: list[Span] = []
    if draw(st.booleans()):
        spans.append((0, 0, 0, width - 1))
        rows.append(("××县社会救助领域基层政务公开标准目录", *[""] * (width - 1)))
    if two_rows:
        spans += _header_spans(len(rows), top, under)
        rows.append(tuple(_blank_repeats(top)))
        rows.append(tuple(b if a != b else "" for a, b in zip(top, under, strict=True)))
    else:
        rows.append(tuple(under))
    body, groups = draw(_bodies(len(first), max_items))
    column = len(first)
    merged = draw(st.booleans())
    start = len(rows)
    for low, high in groups:
        if merged and high > low:
            spans.append((start + low, column, start + high, column))
    if not merged:
        body = [tuple(_fill(row, column, body, groups, n)) for n, row in enumerate(body)]
    matters = tuple((_name(body[_first(groups, n)][column]), _name(row[column + 1])) for n, row in enumerate(body))
    return MessyTable((*rows, *body), tuple(spans), matters)


@st.composite
def _bodies(draw: st.DrawFn, lead: int, most: int) -> tuple[list[tuple[str, ...]], list[tuple[int, int]]]:
    """The rows under the header, the first level only in the first row of its group, and the groups."""
    rows: list[tuple[str, ...]] = []
    groups: list[tuple[int, int]] = []
    for level_1 in draw(st.permutations(["综合业务", "最低生活保障", "临时救助"]))[: draw(st.integers(1, 3))]:
        seconds = draw(st.lists(st.sampled_from(SECOND), min_size=1, max_size=3, unique=True))[: most - len(rows)]
        if seconds:
            groups.append((len(rows), len(rows) + len(seconds) - 1))
        for n, level_2 in enumerate(seconds):
            cells = [draw(st.sampled_from(words)) for words in (BASES, LIMITS, PUBLISHERS, CHANNELS)]
            ticks = [draw(st.sampled_from(YES)), draw(st.sampled_from(NO)), *draw(st.permutations(["√", ""]))]
            content = f"{level_2}的名称、日期和结果"
            rows.append(((f"{len(rows) + 1}",) * lead) + (level_1 if n == 0 else "", level_2, content, *cells, *ticks))
    return rows, groups


def messy_grids(*, max_items: int = 6) -> st.SearchStrategy[Grid]:
    """The grids of ``messy_tables``."""
    return messy_tables(max_items=max_items).map(MessyTable.grid)


def _name(text: str) -> str:
    return "".join(text.split())


def _first(groups: list[tuple[int, int]], row: int) -> int:
    return next(low for low, high in groups if low <= row <= high)


def _fill(
    row: tuple[str, ...], column: int, body: list[tuple[str, ...]], groups: list[tuple[int, int]], n: int
) -> list[str]:
    return [*row[:column], body[_first(groups, n)][column], *row[column + 1 :]]


def _blank_repeats(words: list[str]) -> list[str]:
    return ["" if n and words[n - 1] == word else word for n, word in enumerate(words)]


def _header_spans(row: int, top: list[str], under: list[str]) -> list[Span]:
    """Headings over one column are merged downwards, those over several to the right."""
    down = [(row, n, row + 1, n) for n, word in enumerate(top) if word == under[n]]
    across = [(row, n, row, n + 1) for n in range(len(top) - 1) if top[n] == top[n + 1]]
    return [*down, *across]
