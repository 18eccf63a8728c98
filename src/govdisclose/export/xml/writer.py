"""Writes the XML of a catalogue (写出): whole, or header first and then item by item.

The bytes depend on the catalogue alone: UTF-8, LF, one column per line, attributes in a fixed order, no default written out. A file
appears whole or not at all.

>>> dumps(Catalog()).splitlines()[1]
b'<Catalog xmlns="urn:govdisclose:catalog:1" version="1.0">'
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from io import BytesIO
from types import TracebackType
from typing import BinaryIO, Self

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Catalog, CatalogItem, Header
from govdisclose.errors import FormatError
from govdisclose.export.files import Target, whole
from govdisclose.export.xml.columns import header_xml, item_xml
from govdisclose.export.xml.limits import Limits
from govdisclose.export.xml.names import ROOT_END, ROOT_START
from govdisclose.export.xml.reader import loads

__all__ = ["Writer", "dump", "dumps"]

_LIMITS = Limits()
_BATCH = 1 << 17  # characters gathered before they are written
_CERTAIN = 10_000  # an item of fewer characters is within any limit on texts and elements


def dump(catalog: Catalog, target: Target, *, limits: Limits = _LIMITS) -> None:
    """Write the catalogue to a path or a binary stream; the target changes only when all is written.

    Raises ``FormatError`` for what could not be read back (a character that the model does not permit, a text beyond the limits), and
    ``OSError`` when the path cannot be written.
    """
    with Writer(target, catalog.header, limits=limits) as writer:
        writer.write_all(catalog.items)


def dumps(catalog: Catalog, *, limits: Limits = _LIMITS) -> bytes:
    """The catalogue as bytes: the same catalogue, the same bytes. Raises ``FormatError``."""
    kept = BytesIO()
    dump(catalog, kept, limits=limits)
    return kept.getvalue()


class Writer:
    """Writes item by item in flat memory, but for the ids, which must differ.

    A context manager: the target gets its bytes when the block ends; an exception inside leaves the target as it was.
    Raises ``FormatError`` as ``dump`` does, ``ValueError`` when it is used outside its block.

    >>> stream = BytesIO()
    >>> with Writer(stream, Header(title="目录")) as writer:
    ...     writer.write(CatalogItem(id="1", matter=("最低生活保障",)))
    >>> loads(stream.getvalue()).items[0].matter
    ('最低生活保障',)
    """

    def __init__(self, target: Target, header: Header | None = None, *, limits: Limits = _LIMITS) -> None:
        self._target: AbstractContextManager[BinaryIO] = whole(target)
        self._header, self._limits = header or Header(), limits
        self._stream: BinaryIO | None = None
        self._certain = min(_CERTAIN, self._limits.text, self._limits.elements)
        self._batch: list[str] = []
        self._length = self._bytes = 0
        self._ids: set[str] = set()

    def __enter__(self) -> Self:
        head = ROOT_START + header_xml(self._header)
        self._prove(head + ROOT_END, "目录信息", "the header")
        self._stream = self._target.__enter__()
        self._add(head)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        if self._stream is None:
            raise ValueError("the writer is closed")
        stream, self._stream = self._stream, None
        if kind is None:
            try:
                self._add(ROOT_END)
                self._flush(stream)
            except BaseException as failed:
                self._target.__exit__(type(failed), failed, failed.__traceback__)
                raise
        return self._target.__exit__(kind, error, trace)

    def write(self, item: CatalogItem) -> None:
        """Write one item. Raises ``FormatError`` when its id has been written already or it could not be read back."""
        self.write_all((item,))

    def write_all(self, items: Iterable[CatalogItem]) -> None:
        """Write items in their order; as ``write`` for each."""
        if self._stream is None:
            raise ValueError("use the writer as a context manager: with Writer(target, header) as writer")
        for item in items:
            try:
                xml = item_xml(item)
            except FormatError as error:
                raise self._located(item, error) from None
            if item.id in self._ids:
                raise FormatError(
                    Bilingual(zh=f"事项标识“{item.id[:40]}”重复", en=f"the item id {item.id[:40]!r} is there twice")
                )
            if len(self._ids) >= self._limits.items:
                most = self._limits.items
                raise FormatError(Bilingual(zh=f"超过 {most} 个事项", en=f"more than {most} items; pass other limits"))
            self._ids.add(item.id)
            if len(xml) > self._certain:
                self._prove(
                    f"{ROOT_START}<Header/><Items>{xml}{ROOT_END}", f"事项 {item.id[:40]}", f"item {item.id[:40]}"
                )
            self._add(xml)
            if self._length > _BATCH:
                self._flush(self._stream)

    def _add(self, xml: str) -> None:
        self._batch.append(xml)
        self._length += len(xml)

    def _flush(self, stream: BinaryIO) -> None:
        data = "".join(self._batch).encode()
        self._batch.clear()
        self._length = 0
        self._bytes += len(data)
        if self._bytes > self._limits.total_bytes:
            most = self._limits.total_bytes
            raise FormatError(Bilingual(zh=f"超过 {most} 字节的上限", en=f"more than {most} bytes; pass other limits"))
        stream.write(data)

    def _prove(self, document: str, zh: str, en: str) -> None:
        """Read a large item back, for what is written must be readable within the same limits."""
        try:
            loads(document.encode(), limits=self._limits)
        except FormatError as error:
            raise FormatError(Bilingual(zh=f"{zh}：{error.text.zh}", en=f"{en}: {error.text.en}")) from None

    def _located(self, item: CatalogItem, error: FormatError) -> FormatError:
        return FormatError(
            Bilingual(zh=f"事项“{item.id[:40]}”：{error.text.zh}", en=f"item {item.id[:40]!r}: {error.text.en}")
        )
