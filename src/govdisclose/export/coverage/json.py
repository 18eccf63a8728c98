"""The review as JSON (JSON 考核表): the shape, and its JSON Schema 2020-12; and the schema of the records."""

from datetime import date
from typing import Literal

from attrs import frozen

from govdisclose._records import Record
from govdisclose.catalog.coverage import Coverage, Light, PublishedRecords, Review, Status, Thresholds, Verdict
from govdisclose.findings import Finding

__all__ = ["CoverageDocument", "document", "published_schema", "schema"]


@frozen
class CoverageDocument(Record):
    """The whole document; ``summary`` counts the worst status of each item and quarter."""

    format: Literal["govdisclose-coverage"]
    version: Literal["1.0"]
    at: date
    since: date
    green_from: int
    yellow_from: int
    thresholds_source: str
    lamps: dict[Status, Light]
    summary: dict[Status, int]
    reviews: tuple[Review, ...]
    totals: tuple[Review, ...]
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]


def document(coverage: Coverage, *, thresholds: Thresholds | None = None) -> CoverageDocument:
    """The document; its ``to_dict()`` is what ``coverage --format json`` writes."""
    figures = thresholds or Thresholds.usual()
    share = figures.share
    worst = [verdict.status for verdict in coverage.worst()]
    return CoverageDocument(
        "govdisclose-coverage",
        "1.0",
        coverage.at,
        coverage.since,
        share.green_from,
        share.yellow_from,
        figures.source.title,
        dict(figures.status),
        {status: worst.count(status) for status in Status if status in worst},
        coverage.reviews,
        coverage.totals,
        coverage.verdicts,
        coverage.findings,
    )


def schema() -> dict[str, object]:
    """The JSON Schema of the review, made from the classes; checked in as ``coverage.schema.json``."""
    from pydantic import TypeAdapter

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:govdisclose:coverage:1",
        "title": "govdisclose coverage (公开落实情况)",
        **TypeAdapter(CoverageDocument).json_schema(),
    }


def published_schema() -> dict[str, object]:
    """The JSON Schema of a file of records, made from the model; checked in as ``published.schema.json``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:govdisclose:published:1",
        **PublishedRecords.model_json_schema(),
        "title": "govdisclose published records (公开记录表)",
    }
