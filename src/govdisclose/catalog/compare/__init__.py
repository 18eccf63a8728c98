"""Comparing catalogues (目录比对): with a reference, with an earlier edition, and several partial ones made one."""

from govdisclose.catalog.compare.comparison import Comparison, Match, compare
from govdisclose.catalog.compare.conflicts import Conflict, ConflictKind, Words
from govdisclose.catalog.compare.diffing import ChangeKind, Diff, DiffEntry, ItemRef, diff
from govdisclose.catalog.compare.fields import FieldChange
from govdisclose.catalog.compare.limits import LimitChange, compare_limit
from govdisclose.catalog.compare.matching import Matching, MatchKind, Pair, match_items
from govdisclose.catalog.compare.merging import Merged, Origin, merge
from govdisclose.catalog.compare.publishers import PublisherNames
from govdisclose.catalog.compare.rules import RULES
from govdisclose.catalog.compare.settings import MatchSettings
from govdisclose.catalog.compare.similarity import MissingLibraryError

__all__ = [
    "RULES",
    "ChangeKind",
    "Comparison",
    "Conflict",
    "ConflictKind",
    "Diff",
    "DiffEntry",
    "FieldChange",
    "ItemRef",
    "LimitChange",
    "Match",
    "MatchKind",
    "MatchSettings",
    "Matching",
    "Merged",
    "MissingLibraryError",
    "Origin",
    "Pair",
    "PublisherNames",
    "Words",
    "compare",
    "compare_limit",
    "diff",
    "match_items",
    "merge",
]
