"""What reading gives (读取结果)."""

from attrs import field, frozen

from govdisclose.catalog.model import Catalog
from govdisclose.findings import Finding, Provenance

__all__ = ["IngestResult"]


@frozen
class IngestResult:
    """What was read (读取结果): the catalogue, a finding for each repair and doubt, and the cell that each field came from.

    ``headings`` are those of every column that was read, each column's from top to bottom.
    """

    catalog: Catalog
    findings: tuple[Finding, ...] = ()
    provenance: Provenance = field(factory=Provenance)
    headings: tuple[tuple[str, ...], ...] = ()
