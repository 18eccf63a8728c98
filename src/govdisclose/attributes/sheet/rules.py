"""The rules of the review sheet (审核单规则): declared once, used by ``check_sheet`` and printed by ``govdisclose rule``."""

from govdisclose.attributes.sheet.rules_attribute import (
    AGAINST_DETERMINATION,
    DETERMINATION_STALE,
    NO_PROVISION,
    NO_REASONS,
    NOT_SETTLED,
)
from govdisclose.attributes.sheet.rules_contents import (
    FORWARDED_CHANGED,
    INCOMPLETE,
    JOINT_CHANGED,
    NEGATIVE_HIT,
    PRIVATE,
)
from govdisclose.attributes.sheet.rules_reviews import (
    AHEAD_OF_TIME,
    BEFORE_SECRECY,
    OUT_OF_ORDER,
    RECORD_CHANGED,
    RETURNED,
    SAME_PERSON,
    UNREVIEWED,
    WITHHELD_RELEASED,
)
from govdisclose.findings import RuleInfo

__all__ = [
    "AGAINST_DETERMINATION",
    "AHEAD_OF_TIME",
    "BEFORE_SECRECY",
    "DETERMINATION_STALE",
    "FORWARDED_CHANGED",
    "INCOMPLETE",
    "JOINT_CHANGED",
    "NEGATIVE_HIT",
    "NOT_SETTLED",
    "NO_PROVISION",
    "NO_REASONS",
    "OUT_OF_ORDER",
    "PRIVATE",
    "RECORD_CHANGED",
    "RETURNED",
    "SAME_PERSON",
    "SHEET_RULES",
    "UNREVIEWED",
    "WITHHELD_RELEASED",
]

SHEET_RULES: tuple[RuleInfo, ...] = (
    SAME_PERSON,
    OUT_OF_ORDER,
    BEFORE_SECRECY,
    NO_REASONS,
    AGAINST_DETERMINATION,
    FORWARDED_CHANGED,
    JOINT_CHANGED,
    PRIVATE,
    NEGATIVE_HIT,
    RECORD_CHANGED,
    UNREVIEWED,
    RETURNED,
    DETERMINATION_STALE,
    NOT_SETTLED,
    NO_PROVISION,
    AHEAD_OF_TIME,
    WITHHELD_RELEASED,
    INCOMPLETE,
)
