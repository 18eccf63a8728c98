"""The review sheet as XML (审核单 XML): written and read by the table of its elements, judged by the XSD.

>>> from govdisclose.attributes import ReviewSheet
>>> sheet = ReviewSheet(kind="official_document", id="2026-15", title="通知", other_organs=("县公安局",))
>>> loads(dumps(sheet)) == sheet
True
"""

import json
import re
from collections.abc import Mapping
from functools import cache

from lxml import etree
from pydantic import ValidationError

from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.export._json_faults import described
from govdisclose.export._sheet_grammar import ROOT, Element
from govdisclose.export.files import Source, Target, contents, whole
from govdisclose.export.sheet_xsd import NAMESPACE, xsd_text

__all__ = ["dump", "dumps", "load", "loads"]

_MAX_BYTES = 4 * 1024 * 1024
_NS = f"{{{NAMESPACE}}}"


def dumps(sheet: ReviewSheet) -> bytes:
    """The sheet as XML: UTF-8, LF, two blanks of indent; the same bytes for the same sheet."""
    root = etree.Element(_NS + ROOT.tag, {"version": "1.0"}, {None: NAMESPACE})  # type: ignore[dict-item]  # lxml's default
    _fill(root, ROOT, sheet.model_dump(mode="json", exclude_none=True))
    etree.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="UTF-8") + b"\n"


def dump(sheet: ReviewSheet, target: Target) -> None:
    """Write the sheet to a file, whole or not at all, or to a binary stream."""
    data = dumps(sheet)
    with whole(target) as stream:
        stream.write(data)


def loads(data: bytes) -> ReviewSheet:
    """The sheet that the document holds; its record is not verified, see ``ReviewSheet.verify``.

    Raises ``FormatError`` with the line of the fault. Document types and entities are refused.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _fault(str(error), str(error)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _fault("不接受文档类型声明（DOCTYPE）", "a document type (DOCTYPE) is not accepted")
    schema = _schema()
    if not schema.validate(root):
        first = str(schema.error_log).splitlines()[0]
        words = re.sub(r"^<string>:(\d+):.*?SCHEMASV:\w+: ", r"\1: ", first.replace(_NS, ""))
        raise _fault(f"行 {words}", f"line {words}")
    found = _taken(root, ROOT) | {"format": "govdisclose-review-sheet", "version": "1.0"}
    try:
        return ReviewSheet.model_validate_json(json.dumps(found), strict=True)
    except ValidationError as error:
        raise FormatError(described(error)) from None


def load(source: Source) -> ReviewSheet:
    """The sheet that a path or binary stream holds, at most 4 MiB. Raises as ``loads`` does, and ``OSError``."""
    return loads(contents(source, at_most=_MAX_BYTES))


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.fromstring(xsd_text().encode()))


def _fault(zh: str, en: str) -> FormatError:
    return FormatError(
        Bilingual(f"审核单XML有误：{zh}。请对照XSD改正。", f"review sheet XML: {en}. Compare it with the XSD.")
    )


def _fill(parent: etree._Element, element: Element, data: Mapping[str, object]) -> None:
    for inner in element.inner:
        value = data.get(inner.key)
        for one in value if isinstance(value, list) else [] if value is None else [value]:
            child = etree.SubElement(parent, _NS + inner.tag)
            if isinstance(one, dict):
                _fill(child, inner, one)
            else:
                child.text = str(one).lower() if isinstance(one, bool) else str(one)


def _taken(parent: etree._Element, element: Element) -> dict[str, object]:
    found: dict[str, object] = {}
    for inner in element.inner:
        values = [_value(child, inner) for child in parent.findall(_NS + inner.tag)]
        if values:
            found[inner.key] = values if inner.many else values[0]
    return found


def _value(child: etree._Element, element: Element) -> object:
    if element.kind == "group":
        return _taken(child, element)
    return child.text == "true" if element.kind == "truth" else child.text or ""
