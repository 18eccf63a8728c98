"""The report as JUnit XML (JUnit 报告): one suite for each source, one test case for each rule that was asked or that fired."""

import re
from collections import defaultdict
from collections.abc import Sequence

from lxml import etree

from govdisclose.bilingual import Language
from govdisclose.export.report.place import place_words
from govdisclose.export.report.run import CheckRun, SourceReport
from govdisclose.findings import Finding, RuleInfo, Severity

__all__ = ["to_junit"]

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(run: CheckRun, *, fail_on: Severity | None = Severity.ERROR, language: Language = "zh") -> bytes:
    """The JUnit XML of a run.

    A rule fails where a finding weighs at least ``fail_on`` (``None``: never); lighter findings are printed in ``system-out``. A
    source that could not be read is an ``error``.
    """
    root = etree.Element("testsuites", name="govdisclose")
    totals: dict[str, int] = defaultdict(int)
    for source in run.sources:
        suite = etree.SubElement(root, "testsuite", name=_clean(source.source))
        counts = (
            _unread(suite, source, language) if source.error else _read(suite, source, run.rules, fail_on, language)
        )
        for name, number in counts.items():
            suite.set(name, str(number))
            totals[name] += number
        suite.set("time", "0")
    for name in ("tests", "failures", "errors"):
        root.set(name, str(totals[name]))
    root.set("time", "0")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _unread(suite: etree._Element, source: SourceReport, language: Language) -> dict[str, int]:
    assert source.error is not None
    case = etree.SubElement(suite, "testcase", classname="govdisclose.read", name="read", time="0")
    words = _clean(source.error.in_language(language))
    etree.SubElement(case, "error", message=words, type="UnreadableInput").text = words
    return {"tests": 1, "failures": 0, "errors": 1, "skipped": 0}


def _read(
    suite: etree._Element,
    source: SourceReport,
    rules: Sequence[RuleInfo],
    fail_on: Severity | None,
    language: Language,
) -> dict[str, int]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in source.findings:
        found[finding.code].append(finding)
    titles = {info.code: info.title.in_language(language) for info in rules}
    codes = sorted({*titles, *found})
    failures = 0
    for code in codes:
        name = f"{code} {titles[code]}" if code in titles else code
        case = etree.SubElement(suite, "testcase", classname=_class_name(source.source), name=name, time="0")
        heavy = [f for f in found[code] if fail_on is not None and f.severity.rank >= fail_on.rank]
        light = [f for f in found[code] if f not in heavy]
        if heavy:
            failures += 1
            message = _clean(heavy[0].message.in_language(language))
            etree.SubElement(case, "failure", message=message, type=heavy[0].severity.value).text = _words(
                heavy, language
            )
        if light:
            etree.SubElement(case, "system-out").text = _words(light, language)
    return {"tests": len(codes), "failures": failures, "errors": 0, "skipped": 0}


def _words(findings: Sequence[Finding], language: Language) -> str:
    return "\n".join(
        _clean(f"{f.severity.value} {place_words(f.location, language)}: {f.message.in_language(language)}")
        for f in findings
    )


def _class_name(source: str) -> str:
    """The source as a dotted name without slashes, which viewers would read as folders of packages."""
    return "govdisclose." + _clean(re.sub(r"[./\\]+", "_", source).strip("_") or "stdin")


def _clean(words: str) -> str:
    """The words with what XML 1.0 cannot hold written as ``U+XXXX``."""
    return _NOT_XML.sub(lambda sign: f"U+{ord(sign.group()):04X}", words)
