"""Helpers for users' tests (测试工具): strategies, builders, assertions, mutants, a fixed calendar and a pytest plugin.

The names below are imported when they are first asked for, so that the pytest plugin costs nothing where it is not used.

>>> from govdisclose.testing import assert_round_trips, catalog
>>> assert_round_trips(catalog())
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govdisclose.testing.assertions import assert_findings, assert_round_trips, assert_valid_xml
    from govdisclose.testing.builders import catalog, item
    from govdisclose.testing.calendar import FIXED_ON, fixed_calendar
    from govdisclose.testing.changing import assert_no_breaking_change
    from govdisclose.testing.kit import export_kit
    from govdisclose.testing.mutation import Mutant, mutants
    from govdisclose.testing.packs import check_pack
    from govdisclose.testing.rule_book import Specimen, all_rules, specimens

#: Public name to the module that holds it. A new name goes here, in ``__all__`` and in the block above.
_HOMES = {
    "FIXED_ON": "calendar",
    "Mutant": "mutation",
    "Specimen": "rule_book",
    "all_rules": "rule_book",
    "assert_findings": "assertions",
    "assert_no_breaking_change": "changing",
    "assert_round_trips": "assertions",
    "assert_valid_xml": "assertions",
    "catalog": "builders",
    "check_pack": "packs",
    "export_kit": "kit",
    "fixed_calendar": "calendar",
    "item": "builders",
    "mutants": "mutation",
    "specimens": "rule_book",
}

__all__ = [
    "FIXED_ON",
    "Mutant",
    "Specimen",
    "all_rules",
    "assert_findings",
    "assert_no_breaking_change",
    "assert_round_trips",
    "assert_valid_xml",
    "catalog",
    "check_pack",
    "export_kit",
    "fixed_calendar",
    "item",
    "mutants",
    "specimens",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
