"""Markdown of a catalogue (Markdown 目录表): for a page or a pull request that people read. It is not read back.

The table has one row of headings, as the format asks; matters are repeated in each row; several domains have a heading each.
"""

import re

from govdisclose.catalog.model import Catalog
from govdisclose.export.files import Target, whole
from govdisclose.export.table import Row, Section, layout

__all__ = ["dump", "dumps"]

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>|~$&#])")


def dumps(catalog: Catalog) -> bytes:
    """The catalogue as a Markdown document: UTF-8, LF, the same bytes for the same catalogue."""
    table = layout(catalog, merged=False)
    blocks = [f"# {_escaped(table.title)}" if table.title else None, *(_escaped(note) for note in table.notes)]
    for section in table.sections:
        blocks += [f"## {_escaped(section.caption)}" if section.caption else None, _rows(section)]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def dump(catalog: Catalog, target: Target) -> None:
    """Write the document to a file, whole or not at all, or to a binary stream."""
    data = dumps(catalog)
    with whole(target) as stream:
        stream.write(data)


def _rows(section: Section) -> str:
    rule = "|".join(":---:" if column.centred else "---" for column in section.columns)
    return "\n".join([*(_row(row) for row in section.header), f"|{rule}|", *(_row(row) for row in section.body)])


def _row(cells: Row) -> str:
    return "| " + " | ".join(_escaped(cell.text) if cell else "" for cell in cells) + " |"


def _escaped(text: str) -> str:
    """The words so that nothing in them acts as Markdown or HTML."""
    return "<br>".join(_ACTIVE.sub(r"\\\1", line.strip()) for line in text.strip().split("\n"))
