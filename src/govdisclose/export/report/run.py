"""One check of one or more sources (检查结果), as every report format takes it."""

from collections import Counter
from datetime import date
from typing import Self

from attrs import field, frozen

from govdisclose.bilingual import Bilingual
from govdisclose.findings import Finding, Report, RuleInfo, Severity

__all__ = ["CheckRun", "SourceReport"]


@frozen
class SourceReport:
    """What became of one source: its items, findings and what was not checked; or ``error``, why it could not be read."""

    source: str
    items: int = 0
    findings: tuple[Finding, ...] = ()
    not_checked: tuple[Bilingual, ...] = ()
    error: Bilingual | None = None

    @classmethod
    def of(cls, source: str, report: Report, *, items: int) -> Self:
        """The outcome for a source whose catalogue was checked."""
        return cls(source, items, report.findings, report.not_checked)

    def count(self, severity: Severity) -> int:
        """How many findings have this weight."""
        return Counter(finding.severity for finding in self.findings)[severity]


@frozen
class CheckRun:
    """The sources in the order in which they were named (检查结果), the day for which they were checked, and versions of library and data.

    ``rules`` are those that were asked; reports take titles and descriptions from them.
    """

    at: date
    sources: tuple[SourceReport, ...] = ()
    versions: dict[str, str] = field(factory=dict)
    rules: tuple[RuleInfo, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings of all sources have this weight."""
        return sum(source.count(severity) for source in self.sources)

    @property
    def unread(self) -> int:
        """How many sources could not be read."""
        return sum(source.error is not None for source in self.sources)
