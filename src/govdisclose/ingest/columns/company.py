"""What a column holds by the company it keeps (栏目关系): the levels of the matter, the level of a city, and rivals for one field."""

from collections import defaultdict

from attrs import evolve

from govdisclose.ingest.columns.column import Column
from govdisclose.ingest.fields import Field, Part

__all__ = ["city_level", "levels_of_matter", "next_to_matter", "one_each"]


def next_to_matter(columns: list[Column]) -> list[Column]:
    """A column without heading, right of 公开事项 and with no sub-columns named, is its next level."""
    out: list[Column] = []
    for column in columns:
        left = out[-1] if out else None
        if left is not None and not column.cells and left.field is Field.MATTER and left.certainty >= 1:
            out.append(evolve(column, field=Field.MATTER, part="", certainty=1, word=left.word))
        else:
            out.append(column)
    return out


def levels_of_matter(columns: list[Column]) -> list[Column]:
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


def city_level(columns: list[Column]) -> list[Column]:
    """市级 without a column for the county is the level of a county-level city; beside one it is a level above."""
    if any("county" in c.parts for c in columns):
        return columns
    return [
        evolve(c, part="county", parts=tuple("county" if p == "city" else p for p in c.parts))
        if "city" in c.parts
        else c
        for c in columns
    ]


def one_each(columns: list[Column]) -> list[Column]:
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
