"""The rules of all rooms in one place (规则一览)."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from govdisclose.findings import RuleInfo

__all__ = ["CATALOG_ROOMS", "ROOMS", "all_rules", "rules_of", "unknown_rules"]

#: The rooms whose rules a catalogue is checked by: readers and catalogue.
CATALOG_ROOMS = ("govdisclose.ingest.rules", "govdisclose.catalog.rules")

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
