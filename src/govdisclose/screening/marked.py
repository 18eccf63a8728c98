"""CSV and pages for the scan (分隔文本、网页): places count in the text of the file, cells are named besides."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection

from attrs import evolve

from govdisclose.attributes.personal import Hit, HitKind, scan
from govdisclose.attributes.personal.rules import rule_of
from govdisclose.attributes.personal.scanning import find
from govdisclose.findings import Location
from govdisclose.screening.result import SourceForm

__all__ = ["scan_text_table"]

_FIELD = re.compile(r'"(?:[^"]|"")*"?|[^"]+')
_CELLS = re.compile(r"<(/?)(table|tr|td|th)\b([^<>]*)>", re.IGNORECASE)
_SPAN = re.compile(r"(row|col)span\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)


def scan_text_table(text: str, form: SourceForm, name: str, kinds: Collection[HitKind], least: float) -> list[Hit]:
    """The hits in CSV or HTML, each at its cell."""
    return _in_csv(text, name, kinds, least) if form is SourceForm.CSV else _in_page(text, name, kinds, least)


def _in_csv(text: str, name: str, kinds: Collection[HitKind], least: float) -> list[Hit]:
    tabbed = _tabbed(text)
    rows = [0] + [m.end() for m in re.finditer("\n", tabbed)]
    hits = []
    for f in find(tabbed, kinds=kinds, least=least):
        row = bisect_right(rows, f.start)
        column = tabbed.count("\t", rows[row - 1], f.start) + 1
        where = Location(source=name, row=row, column=column)
        hits.append(Hit(f.start, f.end, f.kind, text[f.start : f.end], f.confidence, rule_of(f.kind).code, where))
    return hits


def _tabbed(text: str) -> str:
    """The text with tabs for its delimiters; quotation marks, and breaks and tabs inside them, are blanks. The length stays."""
    delimiter = _delimiter(text)

    def plain(found: re.Match[str]) -> str:
        words = found[0]
        if words[0] != '"':
            return words.replace("\t", " ").replace(delimiter, "\t") if delimiter != "\t" else words
        return words.replace('"', " ").replace("\n", " ").replace("\r", " ").replace("\t", " ")

    return _FIELD.sub(plain, text)


def _delimiter(text: str) -> str:
    lines = text[:100_000].split("\n")[:50]
    number: Counter[str] = Counter()
    for sign in ",\t;|，":
        number[sign] = sum(sign in line for line in lines) * 1000 + sum(line.count(sign) for line in lines)
    return number.most_common(1)[0][0]


def _in_page(text: str, name: str, kinds: Collection[HitKind], least: float) -> list[Hit]:
    places, cells = _cells(text)
    lines = [0] + [m.end() for m in re.finditer("\n", text)]
    hits = []
    for hit in scan(text, kinds=kinds, least=least).hits:
        n = bisect_right(places, hit.start) - 1
        cell = cells[n] if n >= 0 else None
        where = (
            Location(source=name, table=cell[0], row=cell[1], column=cell[2])
            if cell
            else Location(source=name, line=bisect_right(lines, hit.start))
        )
        hits.append(evolve(hit, location=where))
    return hits


def _cells(text: str) -> tuple[list[int], list[tuple[int, int, int] | None]]:
    """Where each cell begins, with its table, row and column; ``None`` where a table ends."""
    places: list[int] = []
    cells: list[tuple[int, int, int] | None] = []
    open_tables: list[tuple[int, list[int], set[tuple[int, int]]]] = []
    tables = 0
    for tag in _CELLS.finditer(text):
        name, closes = tag[2].lower(), bool(tag[1])
        if name == "table":
            if closes:
                open_tables = open_tables[:-1]
                places.append(tag.end())
                cells.append(None)
            else:
                tables += 1
                open_tables.append((tables, [0, 0], set()))
            continue
        if closes:
            continue
        if not open_tables:
            tables += 1
            open_tables.append((tables, [0, 0], set()))
        table, at, busy = open_tables[-1]
        if name == "tr":
            at[0], at[1] = at[0] + 1, 0
            continue
        at[1] += 1
        while (at[0], at[1]) in busy:
            at[1] += 1
        spans = {kind.lower(): int(size) for kind, size in _SPAN.findall(tag[3])}
        down, across = min(spans.get("row", 1), 500), min(spans.get("col", 1), 100)
        if len(busy) < 200_000:
            busy.update((at[0] + r, at[1] + c) for r in range(down) for c in range(across) if r)
        places.append(tag.start())
        cells.append((table, at[0], at[1]))
        at[1] += across - 1
    return places, cells
