"""The rules of a catalogue (检查规则): one small class each, gathered here.

Families: structure (结构), basis (依据), time (时限), publisher (主体), channels (渠道), scope (对象、方式、层级). A rule is an ERROR only
against an explicit sentence of law or of the exchange format.
"""

from functools import cache

from govdisclose.catalog.rules._rule import Rule
from govdisclose.catalog.rules.basis import BASIS_RULES
from govdisclose.catalog.rules.channels import CHANNEL_RULES
from govdisclose.catalog.rules.publisher import PUBLISHER_RULES
from govdisclose.catalog.rules.scope import SCOPE_RULES
from govdisclose.catalog.rules.structure import STRUCTURE_RULES
from govdisclose.catalog.rules.time import TIME_RULES
from govdisclose.findings import RuleInfo

__all__ = ["FAMILIES", "RULES", "all_rules"]

#: The families of rules by name.
FAMILIES: dict[str, tuple[type[Rule], ...]] = {
    "structure": STRUCTURE_RULES,
    "basis": BASIS_RULES,
    "time": TIME_RULES,
    "publisher": PUBLISHER_RULES,
    "channels": CHANNEL_RULES,
    "scope": SCOPE_RULES,
}


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule once, by code."""
    return tuple(sorted((rule() for family in FAMILIES.values() for rule in family), key=lambda rule: rule.info.code))


#: The declarations of the rules of this room, by code.
RULES: tuple[RuleInfo, ...] = tuple(rule.info for rule in all_rules())
