"""Excel workbook of a catalogue (Excel 目录表): the official table as an office prints it.

Merged title and two-row header, level-1 matters merged, ticks, ■ and □; A3 landscape fitted to the width of the paper, the
header on every page, page numbers. Several domains have a sheet each. Every cell is text, never a formula or a link.
"""

from govdisclose.catalog.model import Catalog
from govdisclose.export.files import Target, whole
from govdisclose.export.table import layout
from govdisclose.export.xlsx._book import book

__all__ = ["dump", "dumps"]


def dumps(catalog: Catalog) -> bytes:
    """The catalogue as a workbook: the same bytes for the same catalogue.

    Raises ``FormatError`` when it does not fit into a workbook: a cell of more than 32,767 characters, too many rows or columns.
    """
    return book(layout(catalog))


def dump(catalog: Catalog, target: Target) -> None:
    """Write the workbook to a file, whole or not at all, or to a binary stream; raises as ``dumps``."""
    data = dumps(catalog)
    with whole(target) as stream:
        stream.write(data)
