"""The words of a paragraph as printed (段落文字): no deleted or hidden text, symbol fonts as ordinary signs, check boxes as ☑ and ☐."""

from typing import TYPE_CHECKING

from govdisclose.ingest.docx.elements import W
from govdisclose.ingest.marks import wingdings

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["text_of"]

_NOT_SHOWN = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}rPr", f"{W}pPr", f"{W}fldData"})
_SIMPLE = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-"}


def text_of(paragraph: "Element") -> str:
    """The words of a paragraph as printed: no deleted or hidden text, symbol fonts as ordinary signs, check boxes as ☑ and ☐."""
    pieces: list[str] = []
    _gather(paragraph, pieces)
    return "".join(pieces)


def _gather(element: "Element", pieces: list[str]) -> None:
    run = element.tag == f"{W}r"
    if run and element.find(f"{W}rPr/{W}vanish") is not None:
        return
    symbols = run and _symbol_font(element)
    for child in element:
        if child.tag in _NOT_SHOWN:
            continue
        simple = _SIMPLE.get(child.tag)
        if simple is not None:
            pieces.append(simple)
        elif child.tag == f"{W}t":
            text = str(child.text) if child.text else ""
            pieces.append("".join(wingdings(ord(ch)) or ch for ch in text) if symbols else text)
        elif child.tag == f"{W}sym":
            pieces.append(_symbol(child))
        elif child.tag == f"{W}checkBox":
            pieces.append(_check_box(child))
        else:
            _gather(child, pieces)


def _symbol_font(run: "Element") -> bool:
    fonts = run.find(f"{W}rPr/{W}rFonts")
    return fonts is not None and any("wingdings" in (fonts.get(f"{W}{k}") or "").lower() for k in ("ascii", "hAnsi"))


def _check_box(element: "Element") -> str:
    state = element.find(f"{W}checked")
    state = element.find(f"{W}default") if state is None else state
    return "☑" if state is not None and (state.get(f"{W}val") or "1") not in ("0", "false") else "☐"


def _symbol(element: "Element") -> str:
    try:
        code = int(element.get(f"{W}char") or "", 16)
    except ValueError:
        return ""
    return (wingdings(code) if "wingdings" in (element.get(f"{W}font") or "").lower() else None) or (
        chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else ""
    )
