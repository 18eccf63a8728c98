"""The govdisclose exchange format as JSON (交换格式 JSON): strict reading, canonical writing.

Canonical means: UTF-8 without byte order mark, LF, keys in the order of the model, one item a line, no blanks, a line end at the end.
The same catalogue gives the same bytes on every run and every Python.

>>> from govdisclose.catalog import Catalog, CatalogItem
>>> catalog = Catalog(items=(CatalogItem(id="1", matter=("最低生活保障", "审核信息")),))
>>> loads(dumps(catalog)) == catalog
True
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.errors import FormatError
from govdisclose.export._json_faults import absent, described
from govdisclose.export._json_items import cut
from govdisclose.export._json_syntax import check_syntax, decoded
from govdisclose.export.files import Source, Target, contents, whole

__all__ = ["MAX_BYTES", "dump", "dumps", "load", "loads"]

MAX_BYTES = 256 * 1024 * 1024  #: a file above this size is refused

_BATCH = 1000  # items that are written at once


def dumps(catalog: Catalog) -> bytes:
    """The catalogue as canonical bytes."""
    return b"".join(_pieces(catalog))


def dump(catalog: Catalog, target: Target) -> None:
    """Write the catalogue to a path or binary stream, whole or not at all.

    Raises ``TypeError`` for a text stream and ``OSError`` for a path that cannot be written.
    """
    with whole(target) as stream:
        stream.writelines(_pieces(catalog))


def loads(data: bytes | str) -> Catalog:
    """The catalogue that the text holds.

    Raises ``FormatError`` with the JSON path of the fault, what was found and what was expected: for text that is not UTF-8 or not
    JSON, for repeated and unknown keys, wrong kinds of value, another format or version, characters that are not permitted, and for
    anything that the model refuses. A byte order mark is refused too; save the file as UTF-8 without it.
    """
    text = decoded(data)
    with _collector_at_rest():
        catalog = _in_pieces(text) or _in_one_piece(text)
    for key in ("format", "version", "header", "items"):
        if key not in catalog.model_fields_set:
            raise FormatError(absent(f"$.{key}"))
    return catalog


def load(source: Source) -> Catalog:
    """The catalogue that a path or binary stream holds, at most 256 MiB.

    Raises as ``loads`` does, ``TypeError`` for a text stream, and ``OSError`` for a path that cannot be opened.
    """
    return loads(contents(source, at_most=MAX_BYTES))


def _in_pieces(text: str) -> Catalog | None:
    """The catalogue read item by item; ``None`` for a text with any fault."""
    cut_text = cut(text)
    if cut_text is None:
        return None
    frame, items = cut_text
    check_syntax(frame)
    read = CatalogItem.__pydantic_validator__.validate_json
    try:
        empty = Catalog.model_validate_json(frame, strict=True)
        whole_catalog = {key: getattr(empty, key) for key in empty.model_fields_set}
        return Catalog.model_validate(whole_catalog | {"items": tuple(read(item, strict=True) for item in items)})
    except ValidationError:
        return None


def _in_one_piece(text: str) -> Catalog:
    """The catalogue read whole. Raises ``FormatError`` for a text with any fault."""
    check_syntax(text)
    try:
        return Catalog.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise FormatError(described(error)) from None


def _pieces(catalog: Catalog) -> Iterator[bytes]:
    head = to_json({"format": catalog.format, "version": catalog.version, "header": catalog.header})
    yield head[:-1] + b',"items":['
    before = b"\n"
    for start in range(0, len(catalog.items), _BATCH):
        yield before + _lines(catalog.items[start : start + _BATCH])
        before = b",\n"
    yield b"\n]}\n" if catalog.items else b"]}\n"


def _lines(items: tuple[CatalogItem, ...]) -> bytes:
    """The items one a line. A quote inside a text has a backslash before it, so the bytes replaced stand only between two items."""
    return _batch().dump_json(items)[1:-1].replace(b'},{"id":', b'},\n{"id":')


@cache
def _batch() -> TypeAdapter[tuple[CatalogItem, ...]]:
    return TypeAdapter(tuple[CatalogItem, ...])


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No search for reference cycles while many values are made, of which none can be in a cycle; it more than halves the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
