"""Specimens (规则样例): for every rule of every room an input on which it fires, and one beside it on which it does not.

>>> found = {s.code: s for s in specimens()}
>>> found["GD-T004"].bad_codes(), found["GD-T004"].good_codes()
(('GD-T004',), ())
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from govdisclose.findings import RuleInfo
from govdisclose.testing.rooms import ROOMS
from govdisclose.testing.rooms.specimen import Specimen

__all__ = ["Specimen", "all_rules", "specimens"]

#: The modules that declare rules as ``RULES``.
_DECLARING = (
    "govdisclose.ingest.rules",
    "govdisclose.catalog.rules",
    "govdisclose.catalog.compare",
    "govdisclose.catalog.coverage",
    "govdisclose.attributes",
    "govdisclose.process",
    "govdisclose.domains",
    "govdisclose.screening",
)


@cache
def all_rules() -> Mapping[str, RuleInfo]:
    """Every rule of the library, code to declaration, in the order of the codes."""
    found = {
        info.code: info for room in _DECLARING if find_spec(room) for info in getattr(import_module(room), "RULES", ())
    }
    return dict(sorted(found.items()))


def specimens() -> tuple[Specimen, ...]:
    """Every specimen, in the order of the codes."""
    return tuple(sorted((s for room in ROOMS for s in room()), key=lambda specimen: specimen.code))
