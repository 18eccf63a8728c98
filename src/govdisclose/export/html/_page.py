"""The page around the tables (网页): head, style, title, note, and one table for each section."""

from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files

from govdisclose.export.html._table import inner, table_lines
from govdisclose.export.table import Table

__all__ = ["page"]

#: From this number of tables on, a list of links stands above them.
_CONTENTS_FROM = 3


def page(table: Table) -> str:
    """The whole page."""
    return "\n".join(_lines(table)) + "\n"


def _lines(table: Table) -> Iterator[str]:
    title = escape(table.title or "未命名")
    yield '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n<main>"
    if table.title:
        yield f"<h1>{title}</h1>"
    for note in table.notes:
        yield f'<p class="note">{escape(note)}</p>'
    if len(table.sections) >= _CONTENTS_FROM:
        yield '<nav aria-label="领域"><ul>'
        for number, section in enumerate(table.sections, 1):
            yield f'<li><a href="#t{number}">{escape(section.domain or "")}</a></li>'
        yield "</ul></nav>"
    for number, section in enumerate(table.sections, 1):
        caption = f'<caption class="own">{inner(section.caption)}</caption>' if section.caption else _repeated(table)
        yield from table_lines(section, caption, f"t{number}")
    yield "</main>\n</body>\n</html>"


def _repeated(table: Table) -> str:
    """The caption of a single table: the title once more, for screen readers only."""
    return f"<caption>{inner(table.title)}</caption>" if table.title else ""


@cache
def _style() -> str:
    return files("govdisclose.export.html").joinpath("page.css").read_text(encoding="utf-8")
