"""A catalogue checked as ``govdisclose check`` does it (目录检查): the rules, the flows that items name, and what packs ask for.

>>> from govdisclose.catalog import Catalog, CatalogItem
>>> item = CatalogItem(id="1", matter=("审核信息",), basis={"text": "《某县政务公开办法》"}, process="some-flow")
>>> report = check_catalog(Catalog(items=(item,)), at=date(2026, 11, 22), select=("GD-L", "GD-P"))
>>> [finding.code for finding in report.findings]
['GD-P021']
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from govdisclose.bilingual import Bilingual
from govdisclose.catalog import Catalog, validate
from govdisclose.catalog.rules import RULES
from govdisclose.catalog.validation import selects
from govdisclose.findings import Finding, Provenance, Report, Severity
from govdisclose.screening.flows import check_flows

if TYPE_CHECKING:
    from govdisclose.domains import DomainRegistry

__all__ = ["check_catalog"]

#: What a reader says and a rule says better: reader's code to the rules' codes.
_SAID_BETTER = {"GD-I003": {"GD-C020"}, "GD-I012": {"GD-C001", "GD-C310"}}


def check_catalog(
    catalog: Catalog,
    *,
    at: date,
    provenance: Provenance | None = None,
    read: Iterable[Finding] = (),
    registry: "DomainRegistry | None" = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    severities: Mapping[str, Severity] | None = None,
) -> Report:
    """One report of everything that is known against a catalogue on the day ``at`` (目录检查).

    ``read`` are the findings of the reader, ``provenance`` puts each finding at its cell. The packs of ``registry`` add what they hold, as
    far as they are for the place in the header of the catalogue: sources are judged by their instruments as well, items may name
    their flows, standard elements, vocabularies, facets and publishers are asked for, and rules have the weights they give; the
    names of the packs stand in ``versions``. ``severities`` goes before their weights. ``select`` and ``ignore`` choose rules of every room by the
    beginning of a code.
    """
    local = registry.within(catalog.header.division) if registry is not None else None
    weights = (local.weights() if local else {}) | dict(severities or {})
    codes = frozenset(info.code for info in RULES)
    report = validate(
        catalog,
        at=at,
        provenance=provenance,
        ignore=[code for code in codes if not selects(code, select=select, ignore=ignore)],
        severities={code: weight for code, weight in weights.items() if code in codes},
        law=local.law() if local else None,
    )
    flows = local.flows().processes if local and any(item.process for item in catalog.items) else ()
    more = [*check_flows(catalog, flows, provenance=provenance)]
    if local is not None:
        from govdisclose.domains import check_conformity

        more += check_conformity(catalog, local, at=at, provenance=provenance)

    def weighed(findings: Iterable[Finding]) -> Iterable[Finding]:
        return (
            evolve(finding, severity=weights.get(finding.code, finding.severity))
            for finding in findings
            if selects(finding.code, select=select, ignore=ignore)
        )

    before = [finding for finding in read if not _is_said(finding, report.findings)]
    return evolve(
        report,
        findings=(*weighed(before), *report.findings, *weighed(more)),
        versions={**report.versions, **_packs(local)},
        not_checked=(*report.not_checked, *_left_out(local)),
    )


def _packs(registry: "DomainRegistry | None") -> dict[str, str]:
    """The packs beside that of the library, with their versions; no entry where there are none."""
    if registry is None:
        return {}
    library = {loaded.id for loaded in type(registry).national().packs}
    own = [f"{p.id} {p.pack.info.version}" for p in registry.packs if p.id not in library]
    return {"packs": ", ".join(own)} if own else {}


def _left_out(registry: "DomainRegistry | None") -> Iterable[Bilingual]:
    """What packs say and was not taken over; nothing was judged by it."""
    for finding in registry.left_out() if registry else ():
        yield Bilingual(zh=f"{finding.code} {finding.message.zh}", en=f"{finding.code} {finding.message.en}")


def _is_said(finding: Finding, findings: Iterable[Finding]) -> bool:
    """True when a rule says the same, of the same cell or of the same missing column."""
    better = _SAID_BETTER.get(finding.code)
    return better is not None and any(other.code in better and _is_same(finding, other) for other in findings)


def _is_same(one: Finding, other: Finding) -> bool:
    a, b = one.location, other.location
    same_cell = a.cell is not None and (a.sheet, a.table, a.cell) == (b.sheet, b.table, b.cell)
    return same_cell or (one.expected is not None and one.expected == other.expected)
