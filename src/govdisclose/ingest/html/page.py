"""The tables of a web page as grids (网页读取), each with the lines around it."""

from lxml import etree
from lxml import html as lxml_html

from govdisclose.ingest.grid import Grid, lay_out
from govdisclose.ingest.html.around import lines_after, lines_before
from govdisclose.ingest.html.decoding import page_text
from govdisclose.ingest.html.table import cells_and_spans, rows_of
from govdisclose.ingest.html.words import HEADINGS, is_hidden, text_of
from govdisclose.ingest.refusals import refuse

__all__ = ["read_html"]

_LOOKED_AROUND = 300  #: tables of a page whose surroundings are read


def read_html(data: bytes) -> tuple[list[Grid], str | None]:
    """The tables of a page in document order, and the title of the page.

    Raises ``UnreadableInputError`` for a page that is no page or is too large.
    """
    text = page_text(data)
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise refuse("blank") from error
    tables = [t for t in root.iter("table") if isinstance(t, lxml_html.HtmlElement) and not is_hidden(t)]
    holders = {outer for t in tables for outer in t.iterancestors("table")}
    grids = []
    large = [len(list(rows_of(table))) >= 4 for table in tables]
    last = max((n for n, is_large in enumerate(large) if is_large), default=len(tables) - 1)
    for n, table in enumerate(tables):
        values, spans = cells_and_spans(table, nested=table not in holders)
        worth = n < _LOOKED_AROUND and (large[n] or len(tables) <= 20)
        before = lines_before(table, tables, n) if worth else ()
        after = tuple(lines_after(table)) if n == last else ()
        grids.append(Grid(lay_out(values, spans), table=n + 1, before=before, after=after, chrome=True))
    return grids, _title(root)


def _title(root: lxml_html.HtmlElement) -> str | None:
    for name in (*HEADINGS, "title"):
        for element in root.iter(name):
            text = " ".join(text_of(element, nested=False).split())
            if "目录" in text or "公开" in text:
                return text[:200]
    return None
