"""What each column of a table holds (栏目对应), from the headings above it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from govdisclose.ingest.channels.known_names import channel_of
from govdisclose.ingest.fields import Field, Label, Part
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.headings import heading_key, label_of
from govdisclose.ingest.text import squeeze

__all__ = ["Column", "columns_of"]

#: What stands among the numbers of a row that numbers the columns.
_LETTERS = frozenset("甲乙丙丁戊ABCDE栏")
_SEPARATOR = re.compile(r"[-—–_/:：>＞·|\\]+")
_WITHIN = re.compile(r"[(\[（【]([^()（）\[\]【】]{1,20})[)\]）】]")


@frozen
class Column:
    """One column: its place from 0, what it holds, and its headings from top to bottom.

    ``certainty`` is that of the label, 0 where the heading is not known; ``moved`` names the field that another column took first.
    """

    index: int
    field: Field
    part: Part
    parts: tuple[Part, ...]
    certainty: int
    word: str
    cells: tuple[Cell, ...]
    moved: Field | None = None

    @property
    def heading(self) -> str:
        """The headings as one line: 公开对象/企业; the last one alone where the others name a column of the standard."""
        names = [" ".join(cell.text.split()) for cell in self.cells]
        return "/".join(names)

    @property
    def leaf(self) -> str:
        """The lowest heading."""
        return " ".join(self.cells[-1].text.split()) if self.cells else ""


def columns_of(grid: Grid, top: int, bottom: int, column_map: Mapping[str, tuple[Field, Part]]) -> tuple[Column, ...]:
    """The columns under the header rows ``top`` to ``bottom`` (both included, from 0)."""
    columns = [_column(n, path, column_map) for n, path in enumerate(_paths(grid, top, bottom))]
    columns = _levels_of_matter(_next_to_matter(columns))
    return tuple(_one_each(_city_level(columns)))


def _paths(grid: Grid, top: int, bottom: int) -> list[tuple[Cell, ...]]:
    """The heading cells above each column; a blank beside a group heading belongs to the group when words stand below it."""
    paths: list[list[Cell]] = [[] for _ in range(grid.width)]
    for r in range(top, bottom + 1):
        if all(
            len(t) < 4 and (t.isdigit() or t in _LETTERS) for t in (squeeze(cell.text) for cell in grid.rows[r]) if t
        ):
            continue  # a row that only numbers the columns
        group: Cell | None = None
        for c, cell in enumerate(grid.rows[r]):
            if squeeze(cell.text):
                label = label_of(cell.text)
                group = cell if label is not None and label.field.has_parts and not label.part else None
                heading: Cell | None = cell
            else:
                below = any(squeeze(grid.rows[n][c].text) for n in range(r + 1, bottom + 1))
                heading = group if r < bottom and below and not paths[c] else None
            if heading is not None and not _said(heading, paths[c]):
                paths[c].append(heading)
    return [tuple(path) for path in paths]


def _said(heading: Cell, path: Sequence[Cell]) -> bool:
    """True where the path has this cell already, or ends in the same words."""
    again = bool(path) and squeeze(path[-1].text) == squeeze(heading.text)
    return again or any(heading.origin == seen.origin for seen in path)


def _column(index: int, path: tuple[Cell, ...], column_map: Mapping[str, tuple[Field, Part]]) -> Column:
    texts = [cell.text for cell in path]
    for key in (heading_key("".join(texts)), *(heading_key(t) for t in reversed(texts))):
        if key in column_map:
            field, part = column_map[key]
            return Column(index, field, part, (part,) if part else (), 5, key, path)
    label = _label(texts)
    if label is None:
        return Column(index, Field.EXTENSIONS, "", (), 0, "", path)
    return Column(
        index,
        label.field,
        label.part,
        label.parts or ((label.part,) if label.part else ()),
        label.certainty,
        label.word,
        path,
    )


def _label(texts: Sequence[str]) -> Label | None:
    if not texts:
        return None
    *above, leaf = texts
    parents = [p for p in (label_of(t) for t in above) if p is not None and p.field is not Field.EXTENSIONS]
    if not parents:
        return _with_brackets(leaf, label_of(leaf))
    parent = parents[-1]
    label = label_of(leaf, parent.field)
    if not parent.field.has_parts:
        if parent.field in (Field.SEQ, Field.DOMAIN) and label is not None:
            return label
        return Label(parent.field, "", parent.certainty, parent.word)
    if label is not None and (label.field is parent.field or label.certainty >= 3):
        return label
    return _unknown_part(leaf, parent)


def _unknown_part(leaf: str, parent: Label) -> Label | None:
    """A sub-column that the vocabulary does not know, under a heading that it knows."""
    if parent.field is Field.MATTER:
        return Label(Field.MATTER, "", 3, leaf)
    if parent.field is Field.CHANNELS:
        code = channel_of(leaf)
        return Label(Field.CHANNELS, code.value if code else f"other:{' '.join(leaf.split())}", 3, leaf)
    if parent.field is Field.AUDIENCE:
        return Label(Field.AUDIENCE, f"specific:{' '.join(leaf.split())}", 3, leaf)
    if parent.field is Field.LEVELS:
        return Label(Field.LEVELS, f"other:{' '.join(leaf.split())}", 3, leaf)
    return None


def _with_brackets(text: str, label: Label | None) -> Label | None:
    """公开对象（全社会）, 公开对象-全社会 and 公开对象全社会 name the group and its box in one heading."""
    group, *rest = [part for part in _SEPARATOR.split(text.strip()) if squeeze(part)] or [""]
    parent = label_of(group)
    if len(rest) == 1 and parent is not None and parent.field.has_parts and not parent.part:
        return _label([group, rest[0]])
    if label is None or label.part or label.field not in (Field.AUDIENCE, Field.MODE, Field.LEVELS):
        return label
    key = heading_key(text)
    inside = [
        *_WITHIN.findall(text),
        *([key[len(label.word) :]] if label.certainty == 1 and key.startswith(label.word) else []),
    ]
    same = [
        x for x in (label_of(w, label.field) for w in inside) if x is not None and x.field is label.field and x.part
    ]
    return same[0] if len(same) == 1 else label


def _next_to_matter(columns: list[Column]) -> list[Column]:
    """A column without heading, right of 公开事项 and with no sub-columns named, is its next level."""
    out: list[Column] = []
    for column in columns:
        left = out[-1] if out else None
        if left is not None and not column.cells and left.field is Field.MATTER and left.certainty >= 1:
            out.append(evolve(column, field=Field.MATTER, part="", certainty=1, word=left.word))
        else:
            out.append(column)
    return out


def _levels_of_matter(columns: list[Column]) -> list[Column]:
    """The levels of the matter from top to bottom: as numbered, else as they stand; at most six."""
    strong = [c for c in columns if c.field is Field.MATTER and c.certainty != 2]
    every = [c for c in columns if c.field is Field.MATTER and (c.certainty != 2 or len(strong) < 2)]
    if len(strong) >= 1 and any(c.cells and c.part for c in strong) and len(strong) >= 2:
        every = strong
    if every and all(c.part for c in every):
        every = sorted(every, key=lambda c: (c.part, c.index))
    level = {c.index: str(n) for n, c in enumerate(every[:6], 1)}
    extra = [c.index for c in columns if c.field is Field.MATTER and c.index not in level]
    moved = [evolve(c, part=level[c.index]) if c.index in level else c for c in columns]
    return [evolve(c, field=Field.EXTENSIONS, part="", moved=Field.MATTER) if c.index in extra else c for c in moved]


def _city_level(columns: list[Column]) -> list[Column]:
    """市级 without a column for the county is the level of a county-level city; beside one it is a level above."""
    if any("county" in c.parts for c in columns):
        return columns
    return [
        evolve(c, part="county", parts=tuple("county" if p == "city" else p for p in c.parts))
        if "city" in c.parts
        else c
        for c in columns
    ]


def _one_each(columns: list[Column]) -> list[Column]:
    """Where several columns claim one field, the surest keeps it; those under the same heading share it."""
    claims: dict[tuple[Field, Part], list[Column]] = defaultdict(list)
    for c in columns:
        if c.field not in (Field.EXTENSIONS, Field.MATTER) and not (c.part and c.field.has_parts):
            claims[c.field, ""].append(c)
    lost: set[int] = set()
    for (field, _), rivals in claims.items():
        best = max(rivals, key=lambda c: (c.certainty, -c.index))
        lost |= {c.index for c in rivals if c is not best and not (_same_heading(c, best) or _completes(c, best))}
        if field.has_parts and best.certainty == 2 and any(c.field is field and c.part for c in columns):
            lost.add(best.index)
    return [
        evolve(c, field=Field.EXTENSIONS, part="", parts=(), moved=c.field) if c.index in lost else c for c in columns
    ]


def _completes(one: Column, other: Column) -> bool:
    """True where two headings are the halves of one: 公开渠道 and 公开载体, 法律依据 and 政策依据, 公开内容 and 公开要素."""
    if min(one.certainty, other.certainty) < 3:
        return False
    halves = {Field.CHANNELS: ("载体",), Field.CONTENT: ("要素",), Field.BASIS: ("法律", "法规", "政策", "文件")}.get(
        one.field, ()
    )
    return any((half in one.word) != (half in other.word) for half in halves)


def _same_heading(one: Column, other: Column) -> bool:
    return bool(one.cells and other.cells and one.cells[0].origin == other.cells[0].origin)
