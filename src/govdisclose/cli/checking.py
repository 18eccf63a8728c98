"""What ``check`` and ``convert`` do alike (检查): reader's and rules' findings in one report, choice of rules, reasons for failure."""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.catalog import RULES, validate
from govdisclose.catalog.validation import selects
from govdisclose.cli.rule_book import CATALOG_ROOMS, rules_of
from govdisclose.cli.shared import missing_library
from govdisclose.cli.sources import Loaded
from govdisclose.errors import GovDiscloseError
from govdisclose.findings import Finding, Report, RuleInfo, Severity
from govdisclose.screening.flows import check_flows

__all__ = ["READING_ERRORS", "asked_rules", "check_loaded", "reason"]

#: What reading a source may raise.
READING_ERRORS = (GovDiscloseError, OSError, ModuleNotFoundError)

#: What a reader says and a rule says better: reader's code to the rules' codes.
_SAID_BETTER = {"GD-I003": {"GD-C020"}, "GD-I012": {"GD-C001", "GD-C310"}}


def asked_rules(*, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> tuple[RuleInfo, ...]:
    """The rules of readers and catalogue that a check with this choice asks, by code."""
    return tuple(info for info in rules_of(CATALOG_ROOMS).values() if selects(info.code, select=select, ignore=ignore))


def check_loaded(
    loaded: Loaded,
    *,
    at: date,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    severity: Mapping[str, Severity] | None = None,
) -> Report:
    """One report of what the reader found and what the rules find, with the same choice of rules for both.

    The names must be known (see ``unknown_rules``); they may be those of rules of another room, which then concern nothing here.
    """
    codes = [info.code for info in RULES]
    weights = dict(severity or {})
    left_out = [code for code in codes if not selects(code, select=select, ignore=ignore)]
    report = validate(
        loaded.catalog,
        at=at,
        provenance=loaded.provenance,
        ignore=left_out,
        severities={code: weight for code, weight in weights.items() if code in codes},
    )
    read = (
        evolve(finding, severity=weights.get(finding.code, finding.severity))
        for finding in loaded.findings
        if selects(finding.code, select=select, ignore=ignore) and not _is_said(finding, report.findings)
    )
    flows = (
        evolve(finding, severity=weights.get(finding.code, finding.severity))
        for finding in check_flows(loaded.catalog, provenance=loaded.provenance)
        if selects(finding.code, select=select, ignore=ignore)
    )
    return evolve(report, findings=(*read, *report.findings, *flows))


def _is_said(finding: Finding, findings: Iterable[Finding]) -> bool:
    """True when a rule says the same, of the same cell or of the same missing column."""
    better = _SAID_BETTER.get(finding.code)
    return better is not None and any(other.code in better and _is_same(finding, other) for other in findings)


def _is_same(one: Finding, other: Finding) -> bool:
    a, b = one.location, other.location
    same_cell = a.cell is not None and (a.sheet, a.table, a.cell) == (b.sheet, b.table, b.cell)
    return same_cell or (one.expected is not None and one.expected == other.expected)


def reason(error: Exception) -> Bilingual:
    """Why a source could not be read, in one sentence; an exception of another kind is raised again."""
    if isinstance(error, GovDiscloseError):
        return error.text
    if isinstance(error, FileNotFoundError):
        return Bilingual(zh=f"找不到文件 {error.filename}。", en=f"no such file: {error.filename}.")
    if isinstance(error, OSError):
        words = f"{error.filename or ''} {error.strerror or error}".strip()
        return Bilingual(zh=f"读不了：{words}。", en=f"cannot be read: {words}.")
    if isinstance(error, ModuleNotFoundError) and (advice := missing_library(error)) is not None:
        return advice
    raise error
