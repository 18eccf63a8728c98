"""The review as an HTML page (网页考核表): lamps in words and colour, every word escaped, links only to web addresses."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from govdisclose.bilingual import Bilingual, Language
from govdisclose.catalog.coverage import Coverage, Thresholds
from govdisclose.export._plain_page import plain_page
from govdisclose.export.coverage._words import Row, heading, item_heads, item_rows, note, review_heads, review_rows

__all__ = ["to_html"]

_STYLE = (
    "td.green { background: #d9f2e0; } td.yellow { background: #fff3c4; } td.red { background: #fbd5d5; } "
    "td.green, td.yellow, td.red { font-weight: 600; text-align: center; }"
)


def to_html(coverage: Coverage, *, thresholds: Thresholds | None = None, language: Language = "zh") -> str:
    """The whole page: by publisher and quarter, then item by item."""
    figures = thresholds or Thresholds.usual()
    first = Bilingual("按公开主体和季度", "By publisher and quarter").in_language(language)
    second = Bilingual("按事项", "By item").in_language(language)
    body = [
        f'<p class="note">{escape(note(coverage, figures, language))}</p>',
        *_table(first, review_heads(language), review_rows(coverage, language)),
        *_table(second, item_heads(language), item_rows(coverage, figures, language)),
    ]
    return plain_page(heading(language), body, style=_STYLE, language=language)


def _table(caption: str, heads: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    cells = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    yield f'<table>\n<caption class="own">{escape(caption)}</caption>\n<thead>\n<tr>{cells}</tr>\n</thead>\n<tbody>'
    for row in rows:
        *plain, lamp = row.cells
        printed = "".join(f"<td>{_inner(cell)}</td>" for cell in plain)
        yield f'<tr>{printed}<td class="{row.light.value}">{escape(lamp)}</td></tr>'
    yield "</tbody>\n</table>"


def _inner(words: str) -> str:
    text = escape(words).replace("\n", "<br>")
    if words.startswith(("https://", "http://")) and not any(sign.isspace() for sign in words):
        return f'<a href="{text}" rel="noreferrer">{text}</a>'
    return text
