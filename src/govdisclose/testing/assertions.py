"""Assertions for users' tests (断言): each failure says what was found, what was expected and where.

>>> from govdisclose.testing.builders import catalog, item
>>> from govdisclose import catalog as room
>>> from datetime import date
>>> report = room.validate(catalog(item(time_limit="及时公开")), at=date(2026, 11, 22))
>>> assert_findings(report, "GD-T004")
>>> assert_findings(report, "GD-C001@B7")  # doctest: +ELLIPSIS
Traceback (most recent call last):
    ...
AssertionError: findings differ
  missing: GD-C001@B7
  not expected: GD-T004@#1 item-1 time_limit (公开时限“及时公开”没有写明天数...)
"""

import re
from collections import Counter
from io import BytesIO

from govdisclose.catalog import Catalog
from govdisclose.export import json, xml
from govdisclose.findings import Finding, Report, Severity

__all__ = ["assert_findings", "assert_round_trips", "assert_valid_xml"]

_EXPECTED = re.compile(r"(?P<code>GD-[A-Z]\d{3})(?:@(?P<place>.+))?")


def assert_valid_xml(document: bytes) -> None:
    """The bytes are XML of the exchange format: accepted by the published XSD, by the Schematron phase ``structure`` and by the reader."""
    from lxml import etree
    from lxml.isoschematron import Schematron

    tree = etree.parse(BytesIO(document), etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    schema = etree.XMLSchema(etree.fromstring(xml.xsd()))
    if not schema.validate(tree):
        raise AssertionError("\n  ".join(["the XSD refuses the document", *str(schema.error_log).splitlines()]))
    rules = Schematron(etree.fromstring(xml.schematron()), phase="structure", store_report=True)
    if not rules.validate(tree):
        raise AssertionError(f"the Schematron refuses the document:\n{rules.validation_report}")
    xml.loads(document)


def assert_round_trips(catalog: Catalog) -> None:
    """The catalogue comes back unchanged from XML and from JSON, and is written to the same bytes again."""
    for name, codec in (("XML", xml), ("JSON", json)):
        written = codec.dumps(catalog)
        back = codec.loads(written)
        if back != catalog:
            raise AssertionError(f"{name} changed the catalogue: {_difference(catalog, back)}")
        if codec.dumps(back) != written:
            raise AssertionError(f"{name} wrote the same catalogue to other bytes")


def assert_findings(report: Report, *expected: str, at_least: Severity = Severity.NOTE) -> None:
    """The report holds exactly the findings named, each ``CODE`` or ``CODE@CELL`` (``GD-C012@B7``, ``GD-C012@Sheet1!B7``).

    A place may also be an item id or an item's field (``item-1``, ``time_limit``). Raises ``ValueError`` for an expectation of
    another form.
    """
    left = list(report.at_least(at_least))
    missing = []
    for text in expected:
        match = _EXPECTED.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no expectation; write GD-C012 or GD-C012@B7")
        found = next((f for f in left if f.code == match["code"] and _is_at(f, match["place"])), None)
        if found is None:
            missing.append(text)
        else:
            left.remove(found)
    if missing or left:
        lines = ["findings differ"]
        lines += [
            f"  missing: {name} (x{n})" if n > 1 else f"  missing: {name}" for name, n in Counter(missing).items()
        ]
        lines += [f"  not expected: {f.code}@{f.location.to_text()} ({f.message.zh})" for f in left]
        raise AssertionError("\n".join(lines))


def _is_at(finding: Finding, place: str | None) -> bool:
    where = finding.location
    return place is None or place in {where.cell, where.to_text(), where.item, where.field}


def _difference(before: Catalog, after: Catalog) -> str:
    if before.header != after.header:
        return f"header {before.header!r} became {after.header!r}"
    for number, (one, other) in enumerate(zip(before.items, after.items, strict=False), 1):
        if one != other:
            names = [name for name in type(one).model_fields if getattr(one, name) != getattr(other, name)]
            return f"item {number}, {', '.join(names)}: {getattr(one, names[0])!r} became {getattr(other, names[0])!r}"
    return f"{len(before.items)} items became {len(after.items)}"
