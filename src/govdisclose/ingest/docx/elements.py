"""The parts of a Word document in order (文档结构): paragraphs, tables, rows and cells, also inside content controls; deleted rows left out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["W", "blocks", "cells_of", "number_at", "rows_of"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"  #: the namespace of the elements
_BLOCKS = frozenset({f"{W}p", f"{W}tbl"})
#: What may stand around rows and cells: content controls, custom XML, insertions that are tracked.
_WRAPPERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"})


def blocks(parent: "Element") -> Iterator["Element"]:
    """Paragraphs and tables in order, also those inside content controls."""
    return _inside(parent, _BLOCKS, _WRAPPERS | {f"{W}moveTo"})


def rows_of(table: "Element") -> Iterator["Element"]:
    """The rows of a table, those left out that a tracked change deletes."""
    return (row for row in _inside(table, frozenset({f"{W}tr"}), _WRAPPERS) if row.find(f"{W}trPr/{W}del") is None)


def cells_of(row: "Element") -> Iterator["Element"]:
    """The cells of a row."""
    return _inside(row, frozenset({f"{W}tc"}), _WRAPPERS)


def _inside(parent: "Element", wanted: frozenset[str], wrappers: frozenset[str]) -> Iterator["Element"]:
    for child in parent:
        if child.tag in wanted:
            yield child
        elif child.tag in wrappers:
            yield from _inside(child, wanted, wrappers)


def number_at(element: "Element", path: str) -> int:
    """The number that stands at a path below an element; 0 where there is none, or none that a table can have."""
    found = element.find(path)
    value = (found.get(f"{W}val") or "") if found is not None else ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 0
