"""HTML page of a catalogue (网页目录表): one file that stands alone, for people, screen readers and the printer.

A real table: ``<caption>``, ``scope`` on every heading, true ``rowspan`` and ``colspan``; Chinese fonts; A4 landscape with the
header on every sheet of paper. No script, no framework, nothing fetched. Every word is escaped.
"""

from govdisclose.catalog.model import Catalog
from govdisclose.export.files import Target, whole
from govdisclose.export.html._page import page
from govdisclose.export.table import layout

__all__ = ["dump", "dumps"]


def dumps(catalog: Catalog) -> bytes:
    """The catalogue as an HTML page: UTF-8, LF, the same bytes for the same catalogue."""
    return page(layout(catalog)).encode()


def dump(catalog: Catalog, target: Target) -> None:
    """Write the page to a file, whole or not at all, or to a binary stream."""
    data = dumps(catalog)
    with whole(target) as stream:
        stream.write(data)
