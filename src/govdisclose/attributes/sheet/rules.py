"""The rules of the review sheet (审核单规则): declared once, used by ``check_sheet`` and printed by ``govdisclose rule``."""

from govdisclose.attributes.sheet.rules_attribute import (
    AGAINST_DETERMINATION,
    DETERMINATION_STALE,
    NO_PROVISION,
    NO_REASONS,
    NOT_SETTLED,
)
from govdisclose.attributes.sheet.rules_contents import INCOMPLETE, NEGATIVE_HIT, PRIVATE
from govdisclose.attributes.sheet.rules_origin import (
    FORWARDED_CHANGED,
    JOINT_CHANGED,
    ORIGIN_MISMATCH,
    ORIGINAL_UNKNOWN,
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
from govdisclose.attributes.sheet.rules_sources import (
    BASIS_OTHER,
    DAYS_AMISS,
    LAW_OF_ANOTHER_DAY,
    NOT_LISTED,
    SOURCE_NOT_IN_FORCE,
)
from govdisclose.findings import RuleInfo

__all__ = [
    "AGAINST_DETERMINATION",
    "AHEAD_OF_TIME",
    "BASIS_OTHER",
    "BEFORE_SECRECY",
    "DAYS_AMISS",
    "DETERMINATION_STALE",
    "FORWARDED_CHANGED",
    "INCOMPLETE",
    "JOINT_CHANGED",
    "LAW_OF_ANOTHER_DAY",
    "NEGATIVE_HIT",
    "NOT_LISTED",
    "NOT_SETTLED",
    "NO_PROVISION",
    "NO_REASONS",
    "ORIGINAL_UNKNOWN",
    "ORIGIN_MISMATCH",
    "OUT_OF_ORDER",
    "PRIVATE",
    "RECORD_CHANGED",
    "RETURNED",
    "SAME_PERSON",
    "SHEET_RULES",
    "SOURCE_NOT_IN_FORCE",
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
    DAYS_AMISS,
    LAW_OF_ANOTHER_DAY,
    SOURCE_NOT_IN_FORCE,
    BASIS_OTHER,
    ORIGIN_MISMATCH,
    ORIGINAL_UNKNOWN,
    NOT_LISTED,
)
