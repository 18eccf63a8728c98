"""Delimited text as a grid (CSV): encoding and delimiter are found from the content."""

import csv
import io
import re

from govdisclose.findings import Location
from govdisclose.ingest.grid import Grid, lay_out
from govdisclose.ingest.limits import GRID_CELLS, GRID_COLUMNS, GRID_ROWS
from govdisclose.ingest.log import Log
from govdisclose.ingest.refusals import refuse

__all__ = ["decode", "read_csv"]

_DELIMITERS = ",\t;|，"
_TOLERATED = 0.002  #: share of characters that may be undecodable
_GUARDED = re.compile(r"^'(?=[\"';]?[=+\-@\t\r\n|＝＋－＠])")


def read_csv(data: bytes, log: Log) -> Grid:
    """The rows of delimited text. A cell guarded against formulas with an apostrophe loses that apostrophe.

    Raises ``UnreadableInputError`` for unknown encodings and tables that are too large.
    """
    text, encoding = decode(data)
    lost = text.count("\ufffd")
    if lost:
        log.at("decoded", Location(source=log.source), found=encoding, count=lost)
    text = text.replace("\0", "")
    values = _rows(text, _delimiter(text))
    return Grid(lay_out(values), keeps_merges=False)


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding: by byte order mark, else UTF-8, else GB18030."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), encoding
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    best = min(("gb18030", "utf-8"), key=lambda e: data.decode(e, errors="replace").count("\ufffd"))
    text = data.decode(best, errors="replace")
    if text.count("\ufffd") > max(3, len(text) * _TOLERATED):
        raise refuse("encoding")
    return text, best


def _delimiter(text: str) -> str:
    """The delimiter that gives the most rows of one and the same width."""
    sample = text[:200_000]
    best, score = ",", 0.0
    for delimiter in _DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if any(row)]
        except csv.Error:
            continue
        if not widths:
            continue
        common = max(set(widths), key=lambda w: (widths.count(w), w))
        value = widths.count(common) / len(widths) * (min(common, 30) if common > 1 else 0)
        if value > score:
            best, score = delimiter, value
    return best


def _rows(text: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    cells = 0
    limit = csv.field_size_limit()
    last = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            last = reader.line_num
            values = [_GUARDED.sub("", value) if value[:1] == "'" else value for value in row[:GRID_COLUMNS]]
            while values and not values[-1].strip():
                values.pop()
            rows.append(values)
            cells += len(values)
            if len(rows) > GRID_ROWS or cells > GRID_CELLS:
                raise refuse("too_large", detail=f"> {GRID_ROWS} × {GRID_COLUMNS}")
    except csv.Error as error:
        raise refuse("long_cell", detail=last + 1, limit=limit) from error
    while rows and not rows[-1]:
        rows.pop()
    width = max(map(len, rows), default=0)
    if len(rows) * width > GRID_CELLS:
        raise refuse("too_large", detail=f"{len(rows)} × {width}")
    return rows
