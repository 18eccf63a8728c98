"""The lines around a table of a page (表格前后文字): captions, titles and legends before it, notes behind it."""

from collections.abc import Iterator

from lxml import html as lxml_html

from govdisclose.ingest.html.words import HEADINGS, SKIPPED, text_of

__all__ = ["lines_after", "lines_before"]

_HOLD_LINES = frozenset(
    ["h1", "h2", "h3", "h4", "h5", "h6", "p", "caption", "center", "strong", "b", "li", "div", "span", "td", "font"]
)


def lines_before(table: lxml_html.HtmlElement, tables: list[lxml_html.HtmlElement], place: int) -> tuple[str, ...]:
    """The lines between the table before and this one, nearest last, and its own caption."""
    stop = tables[place - 1] if place else None
    lines: list[str] = []
    for node in _preceding(table):
        if node is stop:
            break
        if node.tag in _HOLD_LINES:
            own = (
                text_of(node, nested=False)
                if not len(node.findall(".//*")) or node.tag in ("p", *HEADINGS, "caption")
                else ""
            )
            if own and len(own) < 200:
                lines.append(own)
        if len(lines) > 12:
            break
    captions = [text_of(c, nested=False) for c in table.findall("caption")]
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
            and node.tag not in SKIPPED
        ):
            yield node


def lines_after(table: lxml_html.HtmlElement) -> Iterator[str]:
    """The lines behind a table, nearest first."""
    if table.tail and table.tail.strip():
        yield table.tail.strip()
    found = table.xpath("following::*[self::p or self::div or self::span or self::td or self::li][position() <= 12]")
    for node in found if isinstance(found, list) else []:
        if isinstance(node, lxml_html.HtmlElement):
            text = text_of(node, nested=False)
            if text and len(text) < 300:
                yield text
