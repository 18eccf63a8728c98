"""Every rule by its own declaration: the bad example fires exactly this rule on the right field, the good one does not."""

import re
from datetime import date

import pytest

from govdisclose.catalog import RULES, validate
from govdisclose.catalog.rules import FAMILIES, all_rules
from govdisclose.catalog.rules._rule import Rule
from govdisclose.findings import Severity

EACH = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.info.code)


@EACH
def test_the_bad_example_fires_this_rule_alone(rule: Rule) -> None:
    report = validate(rule.bad.catalog(), at=rule.bad.at)
    assert [f.code for f in report.findings] == [rule.info.code]
    finding = report.findings[0]
    assert finding.severity is rule.info.severity
    if rule.bad.item < 0:
        assert (finding.location.item, finding.location.field) == (None, f"header.{rule.bad.column}")
    else:
        assert finding.location.item_index == rule.bad.item
        assert finding.location.item == f"item-{rule.bad.item + 1}"
        assert finding.location.field == rule.bad.column


@EACH
def test_the_good_example_does_not_fire_it(rule: Rule) -> None:
    assert rule.info.code not in {f.code for f in validate(rule.good.catalog(), at=rule.good.at).findings}


@EACH
def test_an_error_rests_on_a_source(rule: Rule) -> None:
    """DESIGN: ERROR only against an explicit sentence of law or of the format."""
    assert rule.info.basis or rule.info.severity is not Severity.ERROR


@EACH
def test_words_are_filled_in_and_have_both_languages(rule: Rule) -> None:
    finding = validate(rule.bad.catalog(), at=rule.bad.at).findings[0]
    for text in (finding.message, finding.hint):
        assert text is not None
        assert re.search("[\u4e00-\u9fff]", text.zh)
        assert re.search("[A-Za-z]{3}", text.en)
        assert not re.search(r"[{}]|None|\bnan\b", text.zh + text.en)
        assert not re.search(r"[！!]", text.zh + text.en)
    assert rule.info.good
    assert rule.info.bad


@EACH
def test_another_weight_can_be_given(rule: Rule) -> None:
    for severity in Severity:
        report = validate(rule.bad.catalog(), at=rule.bad.at, severities={rule.info.code: severity})
        assert report.findings[0].severity is severity


def test_the_correct_item_has_no_faults() -> None:
    from govdisclose.catalog.rules._example import Example

    assert validate(Example().catalog(), at=date(2026, 11, 22)).findings == ()


def test_codes_are_unique_well_formed_and_sorted() -> None:
    codes = [info.code for info in RULES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"GD-[CTL]\d{3}", code) for code in codes)
    assert len(codes) == sum(len(family) for family in FAMILIES.values())
    assert len(codes) >= 60


def test_titles_are_unique() -> None:
    assert len({info.title.zh for info in RULES}) == len({info.title.en for info in RULES}) == len(RULES)


def test_no_rule_is_forgotten() -> None:
    """Every rule class that a module of the package defines is asked."""
    import inspect
    import pkgutil
    from importlib import import_module

    from govdisclose.catalog import rules

    names = [m.name for m in pkgutil.walk_packages(rules.__path__, rules.__name__ + ".")]
    defined = {
        thing
        for name in names
        for thing in vars(import_module(name)).values()
        if inspect.isclass(thing) and issubclass(thing, Rule) and "info" in vars(thing)
    }
    assert defined == {type(rule) for rule in all_rules()}
