"""Published against required (公开落实情况): records, quarters, verdicts and the lamps of the quarterly review."""

from govdisclose.catalog.coverage.quarter import Quarter, quarters
from govdisclose.catalog.coverage.record import PublishedRecord, PublishedRecords
from govdisclose.catalog.coverage.review import Coverage, coverage
from govdisclose.catalog.coverage.reviews import Review
from govdisclose.catalog.coverage.rules import RULES
from govdisclose.catalog.coverage.thresholds import Light, Share, Thresholds, ThresholdSource
from govdisclose.catalog.coverage.verdict import Status, Verdict

__all__ = [
    "RULES",
    "Coverage",
    "Light",
    "PublishedRecord",
    "PublishedRecords",
    "Quarter",
    "Review",
    "Share",
    "Status",
    "ThresholdSource",
    "Thresholds",
    "Verdict",
    "coverage",
    "quarters",
]
