"""The names of an item and what stands in columns of the office's own (事项名称与自设栏目)."""

from govdisclose.ingest.columns import Column
from govdisclose.ingest.draft.cells import ItemCells
from govdisclose.ingest.fields import Field
from govdisclose.ingest.text import clean_name, rejoin, tidy

__all__ = ["UNNAMED", "extensions_of", "matter_of"]

UNNAMED = "（未填写）"


def matter_of(item: ItemCells) -> tuple[str, ...]:
    """The path of names: one name per level, a cell merged over several levels once."""
    names: list[str] = []
    seen: set[object] = set()
    for column in item.part.of(Field.MATTER):
        row = item.rows[0]
        cell = row.cells[column.index]
        raw = item.join([column], "matter" if not names else f"matter.{len(names) + 1}")
        name = clean_name(raw)
        if not name or cell.origin in seen:
            continue
        seen.add(cell.origin)
        if name != tidy(raw):
            item.log.add("rejoined", item.part.grid, cell, found=name, field="公开事项")
        names.append(name)
    if not names:
        item.log.add("nameless", item.part.grid, item.rows[0].cells[0], expected=UNNAMED)
        return (UNNAMED,)
    return tuple(names)


def extensions_of(item: ItemCells) -> dict[str, str]:
    """Columns that the standard does not have, heading to words."""
    out: dict[str, str] = {}
    for column in item.part.of(Field.EXTENSIONS):
        name = _column_name(column)
        text = item.join([column], f"extensions.{name}")
        if not text:
            item.places.pop(f"extensions.{name}", None)
            continue
        while name in out:
            name += "′"
        out[name] = text
    return out


def _column_name(column: Column) -> str:
    """The heading under which a column stands in the extensions."""
    heading = " ".join(rejoin(column.heading).split())
    return heading or f"第{column.index + 1}列"
