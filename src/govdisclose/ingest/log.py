"""Findings gathered while a document is read (读取记录)."""

from attrs import define, field

from govdisclose.characters import replace_forbidden
from govdisclose.findings import Finding, Location
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.rules import rule

__all__ = ["Log", "short"]

_SHOWN = 60  #: characters of a quotation in a message


def short(text: str) -> str:
    """The words on one line, cut where they are long, without forbidden characters."""
    plain = " ".join(replace_forbidden(text)[0].split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"


@define
class Log:
    """The findings so far, and the name of the file."""

    source: str | None = None
    findings: list[Finding] = field(factory=list)

    def add(
        self,
        name: str,
        grid: Grid,
        cell: Cell | None,
        *,
        found: str | None = None,
        expected: str | None = None,
        **places: object,
    ) -> None:
        """A finding of the rule at a cell, or at the table as a whole."""
        where = (
            grid.location(cell, self.source)
            if cell is not None
            else Location(source=self.source, sheet=grid.sheet, table=grid.table)
        )
        self.at(name, where, found=found, expected=expected, **places)

    def at(
        self, name: str, where: Location, *, found: str | None = None, expected: str | None = None, **places: object
    ) -> None:
        """A finding of the rule at a place."""
        self.findings.append(
            Finding.of(rule(name), where, found=None if found is None else short(found), expected=expected, **places)
        )
