"""The XSD of the review sheet (审核单 XSD 1.0), made from the table of its elements.

``python -m govdisclose.export.sheet_xsd FILE`` writes the checked-in file anew; a test holds the two together.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from govdisclose.export._sheet_grammar import ROOT, Element

__all__ = ["NAMESPACE", "XSD_FILE", "xsd_text"]

NAMESPACE = "urn:govdisclose:review-sheet:1"
XSD_FILE = "govdisclose-review-sheet-1.xsd"

_PATTERNS = {
    "filled": ("xs:string", r"[\s\S]*\S[\s\S]*"),
    "day": ("xs:date", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "moment": ("xs:dateTime", r"[0-9]{4}-.*(Z|[+\-][0-9]{2}:[0-9]{2})"),
    "truth": ("xs:boolean", "true|false"),
    "digest": ("xs:string", "[0-9a-f]{64}"),
}


def xsd_text() -> str:
    """The schema as the checked-in file holds it."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{NAMESPACE}"'
    yield f'           xmlns="{NAMESPACE}" elementFormDefault="qualified" version="1.0">'
    yield "  <!-- govdisclose exchange format: review sheet (公开属性认定审核单) -->"
    for name, (base, pattern) in _PATTERNS.items():
        yield f'  <xs:simpleType name="{name}"><xs:restriction base="{base}"><xs:pattern value="{pattern}"/></xs:restriction></xs:simpleType>'
    yield f'  <xs:element name="{ROOT.tag}">'
    yield from _group(ROOT, "    ", root=True)
    yield "  </xs:element>"
    yield "</xs:schema>"


def _group(element: Element, indent: str, *, root: bool = False) -> Iterator[str]:
    yield f"{indent}<xs:complexType>"
    yield f"{indent}  <xs:sequence>"
    for inner in element.inner:
        yield from _element(inner, indent + "    ")
    yield f"{indent}  </xs:sequence>"
    if root:
        yield f'{indent}  <xs:attribute name="version" type="xs:string" use="required" fixed="1.0"/>'
    yield f"{indent}</xs:complexType>"


def _element(element: Element, indent: str) -> Iterator[str]:
    least = "" if element.needed else ' minOccurs="0"'
    most = ' maxOccurs="unbounded"' if element.many else ""
    head = f'{indent}<xs:element name="{element.tag}"{least}{most}'
    if element.kind == "group":
        yield head + ">"
        yield from _group(element, indent + "  ")
        yield f"{indent}</xs:element>"
    elif element.kind == "code":
        values = "".join(f'<xs:enumeration value="{code}"/>' for code in element.codes)
        yield (
            head
            + f'><xs:simpleType><xs:restriction base="xs:string">{values}</xs:restriction></xs:simpleType></xs:element>'
        )
    else:
        kind = "xs:string" if element.kind == "text" else element.kind
        yield head + f' type="{kind}"/>'


if __name__ == "__main__":  # pragma: no cover - run by the maintainer, its output is compared by a test
    Path(sys.argv[1]).write_text(xsd_text(), encoding="utf-8", newline="\n")
