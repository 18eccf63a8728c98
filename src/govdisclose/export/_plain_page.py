"""The frame of a page that is not the official table (网页框架): the same style, for comparisons and reviews."""

from collections.abc import Iterable
from html import escape
from importlib.resources import files

from govdisclose.bilingual import Language

__all__ = ["plain_page"]

_LANGUAGES = {"zh": "zh-CN", "en": "en"}
_OWN = "table { min-width: 0; table-layout: auto; }"


def plain_page(title: str, body: Iterable[str], *, style: str = "", language: Language = "zh") -> str:
    """A page of its own with a title and the lines of a body, which are HTML already."""
    css = files("govdisclose.export.html").joinpath("page.css").read_text(encoding="utf-8")
    name = escape(title)
    head = [
        f'<!DOCTYPE html>\n<html lang="{_LANGUAGES[language]}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{name}</title>\n<style>\n{css}{_OWN}\n{style}\n</style>\n</head>\n<body>\n<main>\n<h1>{name}</h1>",
    ]
    return "\n".join([*head, *body, "</main>\n</body>\n</html>\n"])
