"""All findings of one check (检查报告)."""

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.findings.finding import Finding
from govdisclose.findings.rule_info import Severity

__all__ = ["Report"]


@frozen
class Report(Record):
    """All findings of one check (检查报告), with the versions they rest on and what was *not* checked."""

    findings: tuple[Finding, ...] = ()
    at: date | None = None
    versions: dict[str, str] = field(factory=dict)
    not_checked: tuple[Bilingual, ...] = ()

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of this weight and above."""
        return tuple(f for f in self.findings if f.severity.rank >= severity.rank)

    @property
    def ok(self) -> bool:
        """True when no finding is an error."""
        return not self.at_least(Severity.ERROR)

    def with_findings(self, more: Iterable[Finding]) -> "Report":
        """The same report with further findings behind its own."""
        return Report((*self.findings, *more), self.at, self.versions, self.not_checked)
