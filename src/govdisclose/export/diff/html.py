"""The comparison of two editions as an HTML page (网页对照): one file that stands alone, every word escaped."""

from collections.abc import Iterator
from html import escape

from govdisclose.bilingual import Bilingual, Language
from govdisclose.catalog.compare import Diff
from govdisclose.export._plain_page import plain_page
from govdisclose.export.diff._words import Line, entry_lines, footer, heading, kinds_of, matter_of, summary
from govdisclose.export.report.place import column_words

__all__ = ["to_html"]

_STYLE = "del { background: #fde8e8; } ins { background: #e6f4ea; text-decoration: none; }"
_HEADS = (
    Bilingual("类型", "Kind"),
    Bilingual("事项", "Item"),
    Bilingual("栏目", "Column"),
    Bilingual("调整前", "Before"),
    Bilingual("调整后", "After"),
)


def to_html(diff: Diff, *, language: Language = "zh") -> str:
    """The whole page."""
    title = heading(diff, language)
    body = [f'<p class="note">{escape(summary(diff, language))}</p>']
    if diff:
        body += _table(diff, language)
    body.append(f'<p class="note">{escape(footer(diff, language))}</p>')
    return plain_page(title, body, style=_STYLE, language=language)


def _table(diff: Diff, language: Language) -> Iterator[str]:
    caption = Bilingual("逐项对照", "item by item").in_language(language)
    heads = "".join(f'<th scope="col">{escape(head.in_language(language))}</th>' for head in _HEADS)
    yield f'<table>\n<caption class="own">{escape(caption)}</caption>\n<thead>\n<tr>{heads}</tr>\n</thead>'
    if diff.header:
        name = Bilingual("目录信息", "header").in_language(language)
        yield from _body(name, "", [Line(column_words(c.field, language), c.old, c.new) for c in diff.header])
    for entry in diff.entries:
        yield from _body(kinds_of(entry, language), matter_of(diff, entry, language), [*entry_lines(entry, language)])
    yield "</table>"


def _body(kind: str, matter: str, lines: list[Line]) -> Iterator[str]:
    rows = lines or [Line("", None, None)]
    span = f' rowspan="{len(rows)}"' if len(rows) > 1 else ""
    yield "<tbody>"
    for number, line in enumerate(rows):
        first = f'<td{span}>{escape(kind)}</td><th scope="rowgroup"{span}>{escape(matter)}</th>' if not number else ""
        yield f"<tr>{first}<td>{escape(line.column)}</td><td>{_marked('del', line.old)}</td><td>{_marked('ins', line.new)}</td></tr>"
    yield "</tbody>"


def _marked(mark: str, words: str | None) -> str:
    inner = escape((words or "").strip()).replace("\n", "<br>")
    return f"<{mark}>{inner}</{mark}>" if inner else ""
