"""The rules of the flow (流程规则, ``GD-P…``), by subject."""

from govdisclose.findings import RuleInfo
from govdisclose.process.rules import choices, duties, naming, parallel, shape, terms
from govdisclose.process.rules.catalogued import UNKNOWN_FLOW
from govdisclose.process.rules.context import Check, Context, context_of
from govdisclose.process.rules.refusals import REFUSALS

__all__ = ["CHECKS", "RULES", "Check", "Context", "context_of"]

#: Every check that ``validate`` runs.
CHECKS: tuple[Check, ...] = (
    *naming.CHECKS,
    *shape.CHECKS,
    *choices.CHECKS,
    *parallel.CHECKS,
    *duties.CHECKS,
    *terms.CHECKS,
)

#: Every declared rule of the room, by code.
RULES: tuple[RuleInfo, ...] = tuple(
    sorted((*(check.rule for check in CHECKS), UNKNOWN_FLOW, *REFUSALS), key=lambda rule: rule.code)
)
