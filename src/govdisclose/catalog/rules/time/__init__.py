"""Rules about time limits (公开时限): length, meaning, terms of other laws."""

from govdisclose.catalog.rules._rule import Rule
from govdisclose.catalog.rules.time.annual_report import ANNUAL_REPORT_RULES
from govdisclose.catalog.rules.time.budget import BUDGET_RULES
from govdisclose.catalog.rules.time.compound import COMPOUND_RULES
from govdisclose.catalog.rules.time.doubtful import DOUBTFUL_RULES
from govdisclose.catalog.rules.time.enforcement import ENFORCEMENT_RULES
from govdisclose.catalog.rules.time.length import LENGTH_RULES
from govdisclose.catalog.rules.time.meaning import MEANING_RULES

__all__ = ["TIME_RULES"]

TIME_RULES: tuple[type[Rule], ...] = (
    *LENGTH_RULES,
    *DOUBTFUL_RULES,
    *ENFORCEMENT_RULES,
    *ANNUAL_REPORT_RULES,
    *BUDGET_RULES,
    *MEANING_RULES,
    *COMPOUND_RULES,
)
