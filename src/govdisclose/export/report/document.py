"""The report as JSON (JSON 报告): the shape, and its JSON Schema 2020-12."""

from datetime import date
from typing import Literal

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.export.report.run import CheckRun, SourceReport
from govdisclose.findings import Finding, Location, Severity

__all__ = ["Document", "FindingEntry", "SourceEntry", "Summary", "document", "schema"]


@frozen
class Summary(Record):
    """How many findings of each weight, and how many sources could not be read."""

    sources: int
    unread: int
    errors: int
    warnings: int
    notes: int


@frozen
class FindingEntry(Record):
    """One finding; ``cell`` is the spreadsheet name of the place in ``location``, where it has one."""

    code: str
    severity: Severity
    message: Bilingual
    location: Location
    cell: str | None = None
    found: str | None = None
    expected: str | None = None
    hint: Bilingual | None = None
    basis: tuple[Citation, ...] = ()


@frozen
class SourceEntry(Record):
    """One source: its items, findings and what was not checked, or the reason why it could not be read."""

    source: str
    items: int
    findings: tuple[FindingEntry, ...]
    not_checked: tuple[Bilingual, ...]
    error: Bilingual | None = None


@frozen
class Document(Record):
    """The whole report."""

    format: Literal["govdisclose-report"]
    version: Literal["1.0"]
    at: date
    versions: dict[str, str]
    summary: Summary
    sources: tuple[SourceEntry, ...]


def document(run: CheckRun) -> Document:
    """The report of a run; ``document(run).to_dict()`` is what ``check --format json`` writes."""
    errors, warnings, notes = (run.count(weight) for weight in Severity)
    return Document(
        format="govdisclose-report",
        version="1.0",
        at=run.at,
        versions=dict(run.versions),
        summary=Summary(len(run.sources), run.unread, errors, warnings, notes),
        sources=tuple(_source(source) for source in run.sources),
    )


def schema() -> dict[str, object]:
    """The JSON Schema 2020-12 of the report, made from the classes of this module; checked in as ``report.schema.json``."""
    from pydantic import TypeAdapter

    made = TypeAdapter(Document).json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:govdisclose:report:1",
        "title": "govdisclose report (检查报告)",
        **made,
    }


def _source(source: SourceReport) -> SourceEntry:
    return SourceEntry(
        source.source, source.items, tuple(_finding(f) for f in source.findings), source.not_checked, source.error
    )


def _finding(finding: Finding) -> FindingEntry:
    return FindingEntry(
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        location=finding.location,
        cell=finding.location.cell,
        found=finding.found,
        expected=finding.expected,
        hint=finding.hint,
        basis=finding.basis,
    )
