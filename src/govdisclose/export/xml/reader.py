"""Reads the XML of a catalogue (读取): whole, item by item, or with the line of each field.

>>> loads(b'<Catalog xmlns="urn:govdisclose:catalog:1" version="1.0"><Header><Title>t</Title></Header><Items/></Catalog>').header.title
't'
"""

import os
from collections.abc import Iterator
from io import BytesIO
from itertools import chain

from govdisclose.catalog.model import Catalog, CatalogItem, Header
from govdisclose.export.files import Source, opened
from govdisclose.export.xml.item_stream import ItemStream
from govdisclose.export.xml.limits import Limits
from govdisclose.export.xml.places import Places
from govdisclose.findings import Provenance

__all__ = ["iter_items", "load", "loads", "read"]

_LIMITS = Limits()


def load(source: Source, *, limits: Limits = _LIMITS) -> Catalog:
    """The catalogue in a file or a binary stream. ``load(dump(c)) == c``.

    Raises ``FormatError`` with the line, what was found and what is expected; ``OSError`` when the file cannot be opened.
    """
    with opened(source) as stream:
        return _catalog(ItemStream(stream, limits))


def loads(data: bytes, *, limits: Limits = _LIMITS) -> Catalog:
    """The catalogue in bytes. Raises ``FormatError``."""
    return load(BytesIO(data), limits=limits)


def read(source: Source, *, limits: Limits = _LIMITS) -> tuple[Catalog, Provenance]:
    """The catalogue, and the line of each item and field, so that findings can name it. Raises as ``load`` does."""
    name = None if not isinstance(source, str | os.PathLike) else os.fspath(source)
    places = Places(name)
    with opened(source) as stream:
        catalog = _catalog(ItemStream(stream, limits, places.see))
    return catalog, places.provenance


def iter_items(source: Source, *, limits: Limits = _LIMITS) -> Iterator[CatalogItem]:
    """The items one after the other, in flat memory but for their ids, which must differ. The header is checked and passed over.

    Raises ``FormatError`` where the file is wrong; the items before that place have been given by then.
    """
    with opened(source) as stream:
        for batch in ItemStream(stream, limits).batches():
            yield from batch


def _catalog(found: ItemStream) -> Catalog:
    items = tuple(chain.from_iterable(found.batches()))
    return Catalog(header=found.header or Header(), items=items)
