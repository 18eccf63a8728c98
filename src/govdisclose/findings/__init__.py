"""Findings (问题): faults in a user's data, each at its exact place, and the report that gathers them."""

from govdisclose.findings.finding import Finding
from govdisclose.findings.location import Location, Provenance, column_letters
from govdisclose.findings.report import Report
from govdisclose.findings.rule_info import RuleInfo, Severity

__all__ = ["Finding", "Location", "Provenance", "Report", "RuleInfo", "Severity", "column_letters"]
