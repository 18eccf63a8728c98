"""The report as SARIF 2.1.0 (静态分析结果交换格式), which code hosts and editors show beside the file.

A cell of a workbook is no line of text, so it is given as a logical location (``目录!E7``); a line of a text or XML file as a region.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping
from urllib.parse import quote

from govdisclose.bilingual import Language
from govdisclose.export.report.place import place_words
from govdisclose.export.report.run import CheckRun, SourceReport
from govdisclose.findings import Finding, Location, RuleInfo, Severity

__all__ = ["SARIF_SCHEMA", "to_sarif"]

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def to_sarif(run: CheckRun, *, language: Language = "zh") -> dict[str, object]:
    """The SARIF log of a run as plain data.

    A finding whose code is not among the rules of the run is written without a description.
    """
    described = {info.code: n for n, info in enumerate(run.rules)}
    seen: Counter[str] = Counter()
    results = [
        _result(finding, source.source, described, language, seen)
        for source in run.sources
        for finding in source.findings
    ]
    driver = {
        "name": "govdisclose",
        "version": run.versions.get("govdisclose", "0"),
        "language": "zh-CN" if language == "zh" else "en-US",
        "rules": [_rule(info, language) for info in run.rules],
    }
    unread = [source for source in run.sources if source.error is not None]
    invocation: dict[str, object] = {"executionSuccessful": not unread}
    if unread:
        invocation["toolExecutionNotifications"] = [_notification(source, language) for source in unread]
    return {
        "$schema": SARIF_SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "invocations": [invocation],
                "columnKind": "unicodeCodePoints",
                "artifacts": [{"location": {"uri": _uri(source.source)}} for source in run.sources],
                "results": results,
                "properties": {
                    "at": run.at.isoformat(),
                    "versions": dict(run.versions),
                    "notChecked": {
                        source.source: [words.in_language(language) for words in source.not_checked]
                        for source in run.sources
                    },
                },
            }
        ],
    }


def _rule(info: RuleInfo, language: Language) -> dict[str, object]:
    sources = [citation.to_text() for citation in info.basis]
    return {
        "id": info.code,
        "shortDescription": {"text": info.title.in_language(language)},
        "help": {"text": f"{info.good}\n{info.bad}"},
        "defaultConfiguration": {"level": _LEVELS[info.severity]},
        "properties": {"since": info.since, "basis": sources},
    }


def _result(
    finding: Finding, source: str, described: Mapping[str, int], language: Language, seen: Counter[str]
) -> dict[str, object]:
    words = finding.message.in_language(language)
    hint = finding.hint.in_language(language) if finding.hint else ""
    print_of = _fingerprint(finding, source)
    seen[print_of] += 1
    result: dict[str, object] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{words}\n{hint}" if hint else words},
        "locations": [_location(finding.location, source, language)],
        "partialFingerprints": {"govdisclose/v1": f"{print_of}:{seen[print_of]}"},
    }
    if finding.code in described:
        result["ruleIndex"] = described[finding.code]
    extra = {"found": finding.found, "expected": finding.expected, "item": finding.location.item}
    result["properties"] = {name: value for name, value in extra.items() if value is not None}
    return result


def _location(location: Location, source: str, language: Language) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(source)}}
    if location.line is not None:
        physical["region"] = {"startLine": location.line}
    place: dict[str, object] = {"physicalLocation": physical}
    name = place_words(location, language)
    if name:
        place["logicalLocations"] = [{"fullyQualifiedName": name, "kind": "cell" if location.cell else "element"}]
    return place


def _notification(source: SourceReport, language: Language) -> dict[str, object]:
    assert source.error is not None
    return {
        "level": "error",
        "message": {"text": source.error.in_language(language)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(source.source)}}}],
    }


def _fingerprint(finding: Finding, source: str) -> str:
    """The same for the same fault of the same item, wherever its row has moved to."""
    place = finding.location
    words = "\x1f".join((finding.code, source, place.item or "", place.field or "", finding.found or ""))
    return hashlib.sha256(words.encode()).hexdigest()[:32]


def _uri(source: str) -> str:
    """The path as a URI reference; standard input by that name."""
    return "stdin" if source == "-" else quote(source.replace("\\", "/"), safe="/")
