"""The Schematron says what ``catalog.validate`` says: same codes, same items, same weights, in the phase ``conformance``."""

import re
from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from lxml import etree, isoschematron

from govdisclose import catalog as room
from govdisclose.catalog import Catalog
from govdisclose.catalog.rules import RULES, all_rules
from govdisclose.export import xml
from govdisclose.testing.strategies import catalogs

SCH = "{http://purl.oclc.org/dsdl/schematron}"
SOURCE = etree.fromstring(xml.schematron())
ASSERTS = {one.get("id"): one for one in SOURCE.iter(f"{SCH}assert")}
CODES = sorted(code for code in ASSERTS if code.startswith("GD-"))
AT = date(2026, 11, 22)


@cache
def judge(phase: str) -> isoschematron.Schematron:
    return isoschematron.Schematron(SOURCE, phase=phase, store_report=True)


def reported(catalog: Catalog, phase: str = "conformance") -> set[tuple[str, int]]:
    """Code and position of the item, -1 for the catalogue; GD-C001 without its place."""
    schematron = judge(phase)
    schematron.validate(etree.fromstring(xml.dumps(catalog)))
    found = set()
    for one in schematron.validation_report.iter("{http://purl.oclc.org/dsdl/svrl}failed-assert"):
        item = re.search(r"'Item'[^\[]*\](?:\[(\d+)\])?$", one.get("location"))
        place = int(item.group(1) or 1) - 1 if item and one.get("id") != "GD-C001" else -1
        found.add((one.get("id"), place))
    return found


def validated(catalog: Catalog) -> set[tuple[str, int]]:
    findings = room.validate(catalog, at=AT, select=CODES).findings
    places = {(f.code, -1 if f.location.item_index is None else f.location.item_index) for f in findings}
    return {(code, -1 if code == "GD-C001" else place) for code, place in places}


def test_the_codes_and_weights_are_those_of_the_rules() -> None:
    weights = {rule.code: rule.severity.value for rule in RULES}
    assert {code: ASSERTS[code].get("role") for code in CODES} == {code: weights[code] for code in CODES}
    assert len(CODES) >= 25
    for code, one in ASSERTS.items():
        assert one.text.startswith(code)
        assert " / " in one.text


def test_each_phase_names_its_patterns() -> None:
    phases = {one.get("id"): {a.get("pattern") for a in one} for one in SOURCE.iter(f"{SCH}phase")}
    assert set(phases) == {"structure", "conformance"}
    assert set.union(*phases.values()) == {one.get("id") for one in SOURCE.iter(f"{SCH}pattern")}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.info.code)
def test_the_examples_of_every_rule_are_judged_alike(rule) -> None:
    for example in (rule.good, rule.bad):
        catalog = example.catalog()
        assert reported(catalog) == validated(catalog)
    if rule.info.code in CODES:
        assert rule.info.code in {code for code, _ in reported(rule.bad.catalog())}


@settings(
    max_examples=40,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(catalogs(max_items=3))
def test_any_catalogue_is_judged_alike(catalog: Catalog) -> None:
    assert reported(catalog) == validated(catalog)
    assert reported(catalog, "structure") == set()
