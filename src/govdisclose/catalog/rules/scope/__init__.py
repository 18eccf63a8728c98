"""Rules about scope (公开范围): for whom, how, and at which level."""

from govdisclose.catalog.rules._rule import Rule
from govdisclose.catalog.rules.scope.audience import AUDIENCE_RULES
from govdisclose.catalog.rules.scope.levels import LEVEL_RULES
from govdisclose.catalog.rules.scope.mode import MODE_RULES
from govdisclose.catalog.rules.scope.mode_choice import MODE_CHOICE_RULES

__all__ = ["SCOPE_RULES"]

SCOPE_RULES: tuple[type[Rule], ...] = (*AUDIENCE_RULES, *MODE_RULES, *MODE_CHOICE_RULES, *LEVEL_RULES)
