"""The words of an element as a person sees them (网页文字): hidden parts left out, check boxes as ☑ and ☐."""

import re

from lxml import html as lxml_html

__all__ = ["HEADINGS", "SKIPPED", "is_hidden", "text_of"]

_BLOCKS = frozenset(
    ["p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6",
     "ul", "ol", "dl", "dt", "dd", "section", "article", "header",
     "footer", "caption", "tbody", "thead", "table", "form", "pre", "center"]
)  # fmt: skip
SKIPPED = frozenset({"script", "style", "noscript", "template", "head", "object", "iframe", "svg"})
HEADINGS = ("h1", "h2", "h3")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_DEEPEST = 200


def text_of(element: lxml_html.HtmlElement, *, nested: bool) -> str:
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
        if isinstance(tag, str) and tag not in SKIPPED and not is_hidden(child) and depth < _DEEPEST:
            if tag == "input" and (child.get("type") or "").lower() in ("checkbox", "radio"):
                pieces.append("☑" if child.get("checked") is not None else "☐")
            elif tag != "table" or nested:
                block = tag in _BLOCKS
                pieces.append("\x00" if block else "")
                _gather(child, pieces, depth + 1, nested=nested)
                pieces.append("\x00" if block else " " if tag in ("td", "th") else "")
        if child.tail:
            pieces.append(child.tail)


def is_hidden(element: lxml_html.HtmlElement) -> bool:
    """True for an element that a browser does not draw."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
