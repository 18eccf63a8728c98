"""Checking a catalogue (目录检查): every rule asked, every fault at its place, and what was not checked.

>>> from govdisclose.catalog import Catalog, CatalogItem
>>> report = validate(Catalog(items=(CatalogItem(id="1", matter=("审核信息",)),)), at=date(2026, 11, 22))
>>> report.ok, [finding.expected for finding in report.at_least(Severity.ERROR)][:2]
(False, ['公开内容', '公开依据'])
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from attrs import evolve

from govdisclose import __version__
from govdisclose.catalog._unchecked import what_was_not_checked
from govdisclose.catalog.model import Catalog
from govdisclose.catalog.rules import all_rules
from govdisclose.catalog.rules._rule import Fault, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.findings import Finding, Provenance, Report, Severity
from govdisclose.law.register import Register, register

__all__ = ["selects", "validate"]

#: The order of the columns in a report, after what concerns the whole catalogue.
_ORDER = (
    "seq",
    "domain",
    "matter",
    "content",
    "basis",
    "time_limit",
    "publisher",
    "channels",
    "audience",
    "mode",
    "levels",
)


def validate(
    catalog: Catalog,
    *,
    at: date,
    provenance: Provenance | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    severities: Mapping[str, Severity] | None = None,
    law: Register | None = None,
) -> Report:
    """Check a catalogue for the day ``at`` and report all faults at once (目录检查), in the order of the items.

    ``provenance`` (from ``ingest.read``) puts each finding at its cell. ``select`` and ``ignore`` name rules by code or by the
    beginning of a code (``GD-T``); without ``select`` every rule is asked, and ``ignore`` wins. ``severities`` gives rules another
    weight. ``law`` is the register to judge sources by, that of the library where none is given (``DomainRegistry.law()`` adds those of
    packs). Raises ``ValueError`` for a code or beginning that no rule of the catalogue has.
    """
    weights = dict(severities or {})
    _refuse_unknown((*select, *ignore, *weights))
    survey = Survey(catalog, at, provenance, law or register())
    chosen = [rule for rule in all_rules() if selects(rule.info.code, select=select, ignore=ignore)]
    asked = [rule for rule in chosen if at in rule.period]
    found = [(fault, rule) for rule in asked for fault in rule.check(survey)]
    found.sort(key=_place)
    return Report(
        findings=tuple(_finding(rule, fault, survey, weights.get(rule.info.code)) for fault, rule in found),
        at=at,
        versions={"govdisclose": __version__, "law": survey.law.edition},
        not_checked=what_was_not_checked(survey, chosen=chosen, asked=asked),
    )


def selects(code: str, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> bool:
    """Whether a rule is asked: its code begins with one of ``select`` (or there is none) and with none of ``ignore``."""
    wanted = tuple(select)
    return (not wanted or code.startswith(wanted)) and not code.startswith(tuple(ignore))


def _refuse_unknown(names: Iterable[str]) -> None:
    codes = [rule.info.code for rule in all_rules()]
    for name in names:
        if not name or not any(code.startswith(name) for code in codes):
            raise ValueError(
                f"no rule of the catalogue is called {name!r} or begins with it; codes look like {codes[0]}"
            )


def _place(entry: tuple[Fault, Rule]) -> tuple[int, int, str]:
    fault, rule = entry
    column = _ORDER.index(fault.column) if fault.column in _ORDER else len(_ORDER)
    return fault.item, column, rule.info.code


def _finding(rule: Rule, fault: Fault, survey: Survey, severity: Severity | None) -> Finding:
    finding = Finding.of(
        rule.info,
        survey.locate(fault.item, fault.column),
        found=fault.found,
        expected=fault.expected,
        **fault.places,
    )
    return evolve(
        finding,
        severity=severity or finding.severity,
        basis=finding.basis if fault.basis is None else fault.basis,
    )
