"""Tables of a Word document as grids (Word 文档), read with python-docx: merged cells, symbol fonts, check boxes, deleted text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govdisclose.ingest.archive import checked_parts, fresh_zip
from govdisclose.ingest.grid import Grid, Span, lay_out
from govdisclose.ingest.limits import GRID_COLUMNS, GRID_ROWS
from govdisclose.ingest.marks import wingdings
from govdisclose.ingest.refusals import refuse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["read_docx"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOT_SHOWN = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}rPr", f"{_W}pPr", f"{_W}fldData"}
)
_SIMPLE = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}


def read_docx(data: bytes) -> list[Grid]:
    """The tables of the body in order, each with the paragraphs before it; tables inside cells follow their outer table.

    Raises ``UnreadableInputError`` for what cannot or must not be opened.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    parts = checked_parts(
        data, lambda name: not name.lower().endswith((".bin", ".png", ".jpeg", ".jpg", ".emf", ".wmf", ".gif", ".exe"))
    )
    try:
        body = docx.Document(fresh_zip(_without_lost_relations(parts))).element.body
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        AttributeError,
        SyntaxError,
        AssertionError,
        IndexError,
        TypeError,
    ) as error:
        raise refuse("broken_part", detail=str(error)[:100]) from error
    grids: list[Grid] = []
    before: list[str] = []
    for element in _blocks(body):
        if element.tag == f"{_W}tbl":
            grids += _tables(element, len(grids), tuple(before))
            before = []
        else:
            text = _text(element)
            if text.strip():
                before.append(text)
    if grids and before:
        grids[-1] = _with_after(grids[-1], tuple(before))
    return grids


def _without_lost_relations(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Pictures and objects are not unpacked; an empty part stands where a relation names one."""
    import posixpath
    import re

    full = dict(parts)
    for name, part in parts.items():
        if name.endswith(".rels"):
            base = posixpath.dirname(posixpath.dirname(name))
            for tag in re.findall(rb"<Relationship\b[^>]*>", part):
                target = re.search(rb'Target="([^"]*)"', tag)
                if target is None or b'TargetMode="External"' in tag:
                    continue
                path = target[1].decode("utf-8", "replace")
                path = path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(base, path))
                if path not in full and not path.startswith(".."):
                    full[path] = b""
    return full


def _with_after(grid: Grid, after: tuple[str, ...]) -> Grid:
    from attrs import evolve

    return evolve(grid, after=after)


def _blocks(parent: "Element") -> Iterator["Element"]:
    """Paragraphs and tables in order, also those inside content controls."""
    for child in parent:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins", f"{_W}moveTo"):
            yield from _blocks(child)


def _rows(table: "Element") -> Iterator["Element"]:
    for child in table:
        if child.tag == f"{_W}tr":
            if child.find(f"{_W}trPr/{_W}del") is None:
                yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins"):
            yield from _rows(child)


def _cells(row: "Element") -> Iterator["Element"]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins"):
            yield from _cells(child)


def _tables(table: "Element", count: int, before: tuple[str, ...]) -> list[Grid]:
    """The grid of a table, and those of large tables inside its cells."""
    values: list[list[str]] = []
    spans: list[Span] = []
    open_spans: dict[int, tuple[int, int, int]] = {}
    inner: list[Element] = []
    for r, row in enumerate(_rows(table)):
        if r > GRID_ROWS:
            raise refuse("too_large", detail=f"> {GRID_ROWS}")
        texts: list[str] = [""] * min(_number(row, f"{_W}trPr/{_W}gridBefore"), GRID_COLUMNS)
        going: dict[int, tuple[int, int, int]] = {}
        for cell in _cells(row):
            c, across = len(texts), max(1, min(_number(cell, f"{_W}tcPr/{_W}gridSpan") or 1, GRID_COLUMNS))
            if c + across > GRID_COLUMNS:
                break
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merge is not None and (merge.get(f"{_W}val") or "continue") != "restart"
            nested = [t for t in _nested(cell) if len(list(_rows(t))) >= 3]
            inner += nested
            texts += ["" if goes_on and c in open_spans else _cell_text(cell, nested), *[""] * (across - 1)]
            if goes_on and c in open_spans:
                top, left, right = open_spans[c]
                going[c] = (top, left, max(right, c + across - 1))
                spans.append((top, left, r, going[c][2]))
            else:
                if merge is not None:
                    going[c] = (r, c, c + across - 1)
                if across > 1:
                    spans.append((r, c, r, c + across - 1))
        open_spans = going
        values.append(texts)
    grids = [Grid(lay_out(values, _longest(spans)), table=count + 1, before=before)]
    for t in inner:
        grids += _tables(t, count + len(grids), ())
    return grids


def _longest(spans: list[Span]) -> list[Span]:
    """One range for each origin, the longest."""
    best: dict[tuple[int, int], Span] = {}
    for span in spans:
        key = span[:2]
        if key not in best or span[2:] > best[key][2:]:
            best[key] = span
    return list(best.values())


def _nested(cell: "Element") -> Iterator["Element"]:
    for child in _blocks(cell):
        if child.tag == f"{_W}tbl":
            yield child


def _cell_text(cell: "Element", without: list["Element"]) -> str:
    lines = []
    for block in _blocks(cell):
        if block.tag == f"{_W}p":
            lines.append(_text(block))
        elif block not in without:
            lines += [" ".join(_cell_text(c, []) for c in _cells(row)) for row in _rows(block)]
    return "\n".join(line for line in lines if line.strip())


def _number(element: "Element", path: str) -> int:
    found = element.find(path)
    value = (found.get(f"{_W}val") or "") if found is not None else ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 0


def _text(paragraph: "Element") -> str:
    """The words of a paragraph as printed: no deleted or hidden text, symbol fonts as ordinary signs, check boxes as ☑ and ☐."""
    pieces: list[str] = []
    _gather(paragraph, pieces)
    return "".join(pieces)


def _gather(element: "Element", pieces: list[str]) -> None:
    run = element.tag == f"{_W}r"
    if run and element.find(f"{_W}rPr/{_W}vanish") is not None:
        return
    symbols = run and _symbol_font(element)
    for child in element:
        if child.tag in _NOT_SHOWN:
            continue
        simple = _SIMPLE.get(child.tag)
        if simple is not None:
            pieces.append(simple)
        elif child.tag == f"{_W}t":
            text = str(child.text) if child.text else ""
            pieces.append("".join(wingdings(ord(ch)) or ch for ch in text) if symbols else text)
        elif child.tag == f"{_W}sym":
            pieces.append(_symbol(child))
        elif child.tag == f"{_W}checkBox":
            pieces.append(_check_box(child))
        else:
            _gather(child, pieces)


def _symbol_font(run: "Element") -> bool:
    fonts = run.find(f"{_W}rPr/{_W}rFonts")
    return fonts is not None and any("wingdings" in (fonts.get(f"{_W}{k}") or "").lower() for k in ("ascii", "hAnsi"))


def _check_box(element: "Element") -> str:
    state = element.find(f"{_W}checked")
    state = element.find(f"{_W}default") if state is None else state
    return "☑" if state is not None and (state.get(f"{_W}val") or "1") not in ("0", "false") else "☐"


def _symbol(element: "Element") -> str:
    try:
        code = int(element.get(f"{_W}char") or "", 16)
    except ValueError:
        return ""
    return (wingdings(code) if "wingdings" in (element.get(f"{_W}font") or "").lower() else None) or (
        chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else ""
    )
