"""Masked copies of files (脱敏副本): text, CSV and pages as they are with the hits hidden, workbooks and Word documents in their own format."""

from collections.abc import Collection
from io import BytesIO
from os import PathLike
from typing import BinaryIO

from govdisclose.attributes.personal import Hit, HitKind, MaskPolicy
from govdisclose.attributes.personal.masking import covered
from govdisclose.attributes.personal.scanning import ALL_KINDS, LEAST
from govdisclose.ingest.limits import FILE_BYTES
from govdisclose.ingest.refusals import refuse
from govdisclose.screening.forms import encoding_of, form_of
from govdisclose.screening.hidden import HiddenWords
from govdisclose.screening.marked import scan_text_table
from govdisclose.screening.result import ScanReport, SourceForm
from govdisclose.screening.tables import open_source, scan_lines
from govdisclose.screening.workbooks import mask_workbook, workbook_layout

__all__ = ["mask_table"]

_HEAD = 1 << 20


def mask_table(
    source: str | PathLike[str] | BinaryIO,
    target: BinaryIO,
    policy: MaskPolicy | None = None,
    *,
    name: str | None = None,
    kinds: Collection[HitKind] = ALL_KINDS,
    least: float = LEAST,
) -> ScanReport:
    """Write a copy of a file with the hits hidden, in the same format and encoding, and report them as ``scan_table`` does.

    What the scan does not see stays as it is; the report says what that is. Raises as ``scan_table`` does.
    """
    policy = policy or MaskPolicy()
    stream, name = open_source(source, name)
    with stream:
        head = stream.read(_HEAD)
        form = form_of(head, name)
        if form is SourceForm.TEXT:
            hits = _mask_lines(stream, head, name, target, policy, kinds=kinds, least=least)
        else:
            data = head + stream.read(FILE_BYTES + 1 - len(head))
            if len(data) > FILE_BYTES:
                raise refuse("too_large", detail=f"> {FILE_BYTES >> 20} MiB")
            hits = _mask_whole(data, form, name, target, policy, kinds=kinds, least=least)
    return ScanReport(name, form, tuple(hits), tuple(k for k in HitKind if k in kinds))


def _mask_whole(
    data: bytes,
    form: SourceForm,
    name: str,
    target: BinaryIO,
    policy: MaskPolicy,
    *,
    kinds: Collection[HitKind],
    least: float,
) -> list[Hit]:
    written, laid = BytesIO(), set[str]()
    if form is SourceForm.XLSX:
        cells = workbook_layout(data, name).hits(kinds, least)
        mask_workbook(data, written, cells, policy)
        found = [hit for hit, _ in cells]
    elif form is SourceForm.DOCX:
        from govdisclose.screening.documents import WordDocument

        document = WordDocument(data, name)
        spotted = document.layout.hits(kinds, least)
        document.mask(written, spotted, policy)
        found, laid = [hit for hit, _ in spotted], document.laid
    else:
        encoding = encoding_of(data)
        text = data.decode(encoding, "surrogateescape")
        found = scan_text_table(text, form, name, kinds, least)
        target.write(covered(text, found, policy).encode(encoding, "surrogateescape"))
        return found
    hidden = [hit for hit, _ in HiddenWords(data, name, laid).hits(kinds, least, found)]
    copy = HiddenWords(written.getvalue(), name, laid)
    target.write(copy.masked(copy.hits(kinds, least, [*found, *hidden]), policy))
    return [*found, *hidden]


def _mask_lines(
    stream: BinaryIO,
    head: bytes,
    name: str,
    target: BinaryIO,
    policy: MaskPolicy,
    *,
    kinds: Collection[HitKind],
    least: float,
) -> list[Hit]:
    from codecs import getincrementalencoder

    encoder = getincrementalencoder(encoding_of(head))("surrogateescape")
    hits: list[Hit] = []
    place = 0
    for block, found in scan_lines(stream, head, name, kinds, least):
        target.write(encoder.encode(covered(block, found, policy, place)))
        hits += found
        place += len(block)
    return hits
