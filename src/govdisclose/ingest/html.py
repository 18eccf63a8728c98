"""Tables of a web page as grids (网页表格): spans are laid out, tables inside tables are read on their own."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from govdisclose.ingest.csv import decode
from govdisclose.ingest.grid import Grid, Span, lay_out
from govdisclose.ingest.limits import GRID_CELLS, GRID_COLUMNS, GRID_ROWS
from govdisclose.ingest.refusals import refuse

__all__ = ["read_html"]

_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{3,20})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_\-]{3,20})""")
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "section",
        "article",
        "header",
        "footer",
        "caption",
        "tbody",
        "thead",
        "table",
        "form",
        "pre",
        "center",
    ]
)
_SKIPPED = frozenset({"script", "style", "noscript", "template", "head", "object", "iframe", "svg"})
_HEADINGS = ("h1", "h2", "h3")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_DEEPEST = 200
_LOOKED_AROUND = 300  #: tables of a page whose surroundings are read


def read_html(data: bytes) -> tuple[list[Grid], str | None]:
    """The tables of a page in document order, and the title of the page.

    Raises ``UnreadableInputError`` for a page that is no page or is too large.
    """
    text = _decoded(data)
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise refuse("blank") from error
    tables = [t for t in root.iter("table") if isinstance(t, lxml_html.HtmlElement) and not _is_hidden(t)]
    holders = {outer for t in tables for outer in t.iterancestors("table")}
    grids = []
    large = [len(list(_rows_of(table))) >= 4 for table in tables]
    last = max((n for n, is_large in enumerate(large) if is_large), default=len(tables) - 1)
    for n, table in enumerate(tables):
        values, spans = _lay(table, nested=table not in holders)
        worth = n < _LOOKED_AROUND and (large[n] or len(tables) <= 20)
        before = _before(table, tables, n) if worth else ()
        after = tuple(_texts_after(table)) if n == last else ()
        grids.append(Grid(lay_out(values, spans), table=n + 1, before=before, after=after, chrome=True))
    return grids, _title(root)


def _decoded(data: bytes) -> str:
    """The page as text: byte order mark, then what the page declares, then UTF-8, then GB18030."""
    head = data[:4096]
    declared = _XML_ENCODING.search(head) or _META.search(head)
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = declared[1].decode("ascii").lower()
        name = "gb18030" if name in ("gb2312", "gbk", "gb_2312-80", "x-gbk") else name
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)[0]


def _lay(table: lxml_html.HtmlElement, *, nested: bool) -> tuple[list[list[str]], list[Span]]:
    """The texts of a table row by row and the ranges that its spans cover."""
    values: list[list[str]] = []
    spans: list[Span] = []
    busy: dict[tuple[int, int], bool] = {}
    for r, row in enumerate(_rows_of(table)):
        if r > GRID_ROWS:
            raise refuse("too_large", detail=f"> {GRID_ROWS} × {GRID_COLUMNS}")
        while len(values) <= r:
            values.append([])
        c = 0
        for cell in row:
            if not isinstance(cell.tag, str) or cell.tag not in ("td", "th"):
                continue
            while (r, c) in busy:
                c += 1
            if c >= GRID_COLUMNS:
                break
            down, across = _span(cell, "rowspan", 5000), min(_span(cell, "colspan", 1000), GRID_COLUMNS - c)
            _put(values[r], c, _text(cell, nested=nested))
            if down > 1 or across > 1:
                spans.append((r, c, r + down - 1, c + across - 1))
                if len(busy) + down * across > GRID_CELLS:
                    raise refuse("too_large", detail=f"{down} × {across}")
                busy.update({(y, x): True for y in range(r, r + down) for x in range(c, c + across)})
                _put(values[r], c + across - 1, "")
            c += across
    return values, spans


def _put(row: list[str], column: int, text: str) -> None:
    while len(row) <= column:
        row.append("")
    row[column] = row[column] or text


def _rows_of(table: lxml_html.HtmlElement) -> Iterator[lxml_html.HtmlElement]:
    """The rows of a table, not those of tables inside it."""
    for child in table:
        if child.tag == "tr":
            if not _is_hidden(child):
                yield child
        elif child.tag in ("tbody", "thead", "tfoot", "form", "center", "div", "span", "font"):
            yield from _rows_of(child)


def _span(cell: lxml_html.HtmlElement, name: str, most: int) -> int:
    found = re.match(r"\s*\+?(\d{1,9})", cell.get(name) or "")
    return max(1, min(int(found[1]), most)) if found else 1


def _is_hidden(element: lxml_html.HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _text(element: lxml_html.HtmlElement, *, nested: bool) -> str:
    """The words of an element as a person sees them; blocks stand on lines of their own. Tables inside it only if ``nested``."""
    pieces: list[str] = []
    _gather(element, pieces, 0, nested=nested)
    lines = (_SPACE.sub(" ", line).strip(" ") for line in "".join(pieces).split("\x00"))
    return "\n".join(line for line in lines if line)


def _gather(element: lxml_html.HtmlElement, pieces: list[str], depth: int, *, nested: bool) -> None:
    if element.text:
        pieces.append(element.text)
    for child in element:
        tag = child.tag
        if isinstance(tag, str) and tag not in _SKIPPED and not _is_hidden(child) and depth < _DEEPEST:
            if tag == "input" and (child.get("type") or "").lower() in ("checkbox", "radio"):
                pieces.append("☑" if child.get("checked") is not None else "☐")
            elif tag != "table" or nested:
                block = tag in _BLOCKS
                pieces.append("\x00" if block else "")
                _gather(child, pieces, depth + 1, nested=nested)
                pieces.append("\x00" if block else " " if tag in ("td", "th") else "")
        if child.tail:
            pieces.append(child.tail)


def _before(table: lxml_html.HtmlElement, tables: list[lxml_html.HtmlElement], place: int) -> tuple[str, ...]:
    """The lines between the table before and this one, nearest last, and its own caption."""
    stop = tables[place - 1] if place else None
    lines: list[str] = []
    for node in _preceding(table):
        if node is stop:
            break
        if node.tag in (
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "caption",
            "center",
            "strong",
            "b",
            "li",
            "div",
            "span",
            "td",
            "font",
        ):
            own = (
                _text(node, nested=False)
                if not len(node.findall(".//*")) or node.tag in ("p", *_HEADINGS, "caption")
                else ""
            )
            if own and len(own) < 200:
                lines.append(own)
        if len(lines) > 12:
            break
    captions = [_text(c, nested=False) for c in table.findall("caption")]
    return tuple(dict.fromkeys([*reversed(lines), *captions]))


def _preceding(table: lxml_html.HtmlElement) -> Iterator[lxml_html.HtmlElement]:
    """Elements before a table, nearest first, not its ancestors, at most some hundreds."""
    outer = set(table.iterancestors())
    found = table.xpath("preceding::*[position() <= 300]")
    for node in reversed(found if isinstance(found, list) else []):
        if (
            isinstance(node, lxml_html.HtmlElement)
            and isinstance(node.tag, str)
            and node not in outer
            and node.tag not in _SKIPPED
        ):
            yield node


def _texts_after(table: lxml_html.HtmlElement) -> Iterator[str]:
    """The lines behind a table, nearest first."""
    if table.tail and table.tail.strip():
        yield table.tail.strip()
    found = table.xpath("following::*[self::p or self::div or self::span or self::td or self::li][position() <= 12]")
    for node in found if isinstance(found, list) else []:
        if isinstance(node, lxml_html.HtmlElement):
            text = _text(node, nested=False)
            if text and len(text) < 300:
                yield text


def _title(root: lxml_html.HtmlElement) -> str | None:
    for name in (*_HEADINGS, "title"):
        for element in root.iter(name):
            text = " ".join(_text(element, nested=False).split())
            if "目录" in text or "公开" in text:
                return text[:200]
    return None
