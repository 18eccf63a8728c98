"""The comparison with a reference written out (比对结果输出): JSON with its schema, and text by the report of ``check``."""

from datetime import date
from typing import Literal

from attrs import frozen

from govdisclose import __version__
from govdisclose._records import Record
from govdisclose.bilingual import Bilingual, Language
from govdisclose.catalog.compare import RULES, Comparison, Match, MatchSettings
from govdisclose.export.report import CheckRun, SourceReport
from govdisclose.export.report import to_text as report_text
from govdisclose.findings import Finding
from govdisclose.law.edition import edition

__all__ = ["ComparisonDocument", "document", "schema", "to_text"]


@frozen
class ComparisonDocument(Record):
    """The whole document: both sources, findings, pairs, ids that are missing or extra, thresholds, what was not compared."""

    format: Literal["govdisclose-comparison"]
    version: Literal["1.0"]
    at: date
    source: str
    reference: str
    findings: tuple[Finding, ...]
    matches: tuple[Match, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    settings: MatchSettings
    not_compared: tuple[Bilingual, ...]


def document(comparison: Comparison, *, source: str, reference: str) -> ComparisonDocument:
    """The document; its ``to_dict()`` is what ``compare --format json`` writes."""
    return ComparisonDocument(
        "govdisclose-comparison",
        "1.0",
        comparison.at,
        source,
        reference,
        comparison.findings,
        comparison.matches,
        comparison.missing,
        comparison.extra,
        comparison.settings,
        comparison.not_compared,
    )


def to_text(comparison: Comparison, *, source: str, items: int, language: Language = "zh") -> str:
    """The findings by weight and rule, then the thresholds."""
    figures = comparison.settings
    report = SourceReport(source, items, comparison.findings, comparison.not_compared)
    run = CheckRun(comparison.at, (report,), {"govdisclose": __version__, "law": comparison.law or edition()}, RULES)
    pairs = len(comparison.matches)
    words = Bilingual(
        f"匹配{pairs}项；阈值：名称与内容{figures.similar}%，只有名称{figures.name_only}%，同名各行{figures.same_row}%，"
        f"行号{figures.row_number}%，同内容{figures.same_content}%",
        f"{pairs} items matched; thresholds: name and content {figures.similar} %, name alone {figures.name_only} %, "
        f"rows of one name {figures.same_row} %, row numbers {figures.row_number} %, same content {figures.same_content} %",
    )
    return f"{report_text(run, language=language)}\n{words.in_language(language)}\n"


def schema() -> dict[str, object]:
    """The JSON Schema 2020-12, made from the classes; checked in as ``comparison.schema.json``."""
    from pydantic import TypeAdapter

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:govdisclose:comparison:1",
        "title": "govdisclose comparison (目录比对)",
        **TypeAdapter(ComparisonDocument).json_schema(),
    }
