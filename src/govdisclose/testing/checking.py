"""The check that the pytest fixture ``gd_check`` runs (测试中的检查)."""

from collections.abc import Iterable, Mapping
from datetime import date
from os import PathLike
from pathlib import Path

from attrs import define, evolve, field

from govdisclose.catalog import Catalog, validate
from govdisclose.domains import DomainRegistry
from govdisclose.export import json, xml
from govdisclose.findings import Finding, Report, Severity
from govdisclose.ingest import IngestResult, read_bytes
from govdisclose.screening.checking import check_catalog
from govdisclose.testing.allowing import AllowEntry
from govdisclose.testing.assertions import assert_findings

__all__ = ["CatalogCheck", "read_any"]


def read_any(
    source: str | PathLike[str] | bytes, *, name: str | None = None, column_hints: Mapping[str, str] | None = None
) -> IngestResult:
    """A catalogue in any form: our own JSON or XML, or an office table. Raises as the readers do.

    ``column_hints`` is what packs know of headings.
    """
    if isinstance(source, bytes):
        data, said = source, name
    else:
        data, said = Path(source).read_bytes(), name or Path(source).name
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{"):
        return IngestResult(json.loads(data))
    if start.startswith(b"<") and b"urn:govdisclose:catalog" in start[:4096]:
        return IngestResult(xml.loads(data))
    return read_bytes(data, name=said, column_hints=column_hints)


def _checked(result: IngestResult, at: date, registry: DomainRegistry | None) -> Report:
    """What reader and rules find; with a registry, what its packs ask for as well."""
    if registry is not None:
        return check_catalog(
            result.catalog, at=at, provenance=result.provenance, read=result.findings, registry=registry
        )
    report = validate(result.catalog, at=at, provenance=result.provenance)
    return evolve(report, findings=(*result.findings, *report.findings))


@define
class CatalogCheck:
    """Checks catalogues in a test; ``allowed`` may stay until they expire, ``today`` decides which have."""

    allowed: tuple[AllowEntry, ...] = ()
    today: date = date.max
    used: set[AllowEntry] = field(factory=set)

    def __call__(
        self,
        source: Catalog | IngestResult | str | PathLike[str] | bytes,
        *,
        at: date,
        expect: Iterable[str] | None = None,
        fail_on: Severity = Severity.ERROR,
        registry: DomainRegistry | None = None,
    ) -> Report:
        """The report for the law on ``at``, without what the allow-list allows.

        ``expect`` names the findings that must stand in it, and no others (``GD-C012@B7``, notes too); without it no finding of
        ``fail_on`` or above may. With a ``registry`` it is checked as ``govdisclose check --pack`` does. Raises ``AssertionError`` that lists them, and as the readers do for what cannot be read.
        """
        result = self._read(source, registry.headings() if registry is not None else None)
        checked = _checked(result, at, registry)
        late: list[str] = []
        kept = tuple(f for f in checked.findings if not self._is_allowed(f, late))
        report = evolve(checked, findings=kept)
        if expect is not None:
            assert_findings(report, *expect)
        elif found := report.at_least(fail_on):
            lines = [f"  {f.code} {f.location.to_text()}: {f.message.zh}" for f in found]
            raise AssertionError("\n".join([f"{len(found)} findings of {fail_on.value} or above", *lines, *late]))
        return report

    @staticmethod
    def _read(
        source: Catalog | IngestResult | str | PathLike[str] | bytes, hints: Mapping[str, str] | None
    ) -> IngestResult:
        if isinstance(source, IngestResult):
            return source
        return IngestResult(source) if isinstance(source, Catalog) else read_any(source, column_hints=hints)

    def _is_allowed(self, finding: Finding, late: list[str]) -> bool:
        for entry in self.allowed:
            if entry.covers(finding):
                self.used.add(entry)
                if self.today <= entry.until:
                    return True
                late.append(f"  ({entry.code} was allowed until {entry.until}: {entry.reason})")
        return False
