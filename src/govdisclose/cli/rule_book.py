"""The rules of all rooms in one place (规则一览)."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from govdisclose.findings import Finding, RuleInfo

__all__ = ["CATALOG_ROOMS", "ROOMS", "all_rules", "rules_of", "unknown_rules", "with_rules_of"]

#: The rooms whose rules a catalogue is checked by: readers, catalogue, and flows as far as items name them.
CATALOG_ROOMS = ("govdisclose.ingest.rules", "govdisclose.catalog.rules", "govdisclose.process.rules.catalogued")

#: The rooms that declare rules as ``RULES``.
ROOMS = (
    *CATALOG_ROOMS,
    "govdisclose.catalog.compare",
    "govdisclose.catalog.coverage",
    "govdisclose.deadlines.rules",
    "govdisclose.attributes",
    "govdisclose.process",
    "govdisclose.domains",
    "govdisclose.screening",
)


@cache
def rules_of(rooms: tuple[str, ...]) -> dict[str, RuleInfo]:
    """The rules that these rooms declare, code to declaration, in the order of the codes; a room may be absent or have none.

    Raises ``ValueError`` when one code is declared twice.
    """
    found: dict[str, RuleInfo] = {}
    for room in rooms:
        for info in getattr(import_module(room), "RULES", ()) if find_spec(room) else ():
            if found.setdefault(info.code, info) is not info:
                raise ValueError(f"two rules have the code {info.code}")
    return dict(sorted(found.items()))


def all_rules() -> dict[str, RuleInfo]:
    """Every declared rule, code to declaration, in the order of the codes."""
    return rules_of(ROOMS)


def unknown_rules(names: Iterable[str]) -> list[str]:
    """The names that are no rule of any room and no beginning of one; the other rooms are asked only where it matters."""
    unknown = [*names]
    for rooms in (CATALOG_ROOMS, ROOMS):
        if unknown:
            codes = rules_of(rooms)
            unknown = [name for name in unknown if not name or not any(code.startswith(name) for code in codes)]
    return unknown


def with_rules_of(findings: Iterable[Finding], rules: Iterable[RuleInfo]) -> tuple[RuleInfo, ...]:
    """The rules, and those of findings whose code is not among them, so that a report describes every code it names."""
    asked = {info.code: info for info in rules}
    strange = {finding.code for finding in findings} - asked.keys()
    declared = all_rules() if strange else {}
    return (*asked.values(), *(declared[code] for code in sorted(strange) if code in declared))
