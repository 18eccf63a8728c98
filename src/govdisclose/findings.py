"""Findings (问题): faults in a user's data, each at its exact place, and the report that gathers them."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["Finding", "Location", "Provenance", "Report", "RuleInfo", "Severity", "column_letters"]


class Severity(StrEnum):
    """How much a finding weighs (严重程度)."""

    ERROR = "error"  #: 错误: against an explicit sentence of law or of the format
    WARNING = "warning"  #: 警告: practice asks for better
    NOTE = "note"  #: 提示: what was repaired or what to look at

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


@frozen
class RuleInfo:
    """What a code means (规则): declared once, printed by ``govdisclose rule CODE`` and by the documentation.

    ``code`` is ``GD-`` + family letter + three digits, never reused; ``since`` the library version that brought it.
    ``message`` and ``hint`` may hold ``{found}``, ``{expected}`` and further named places.
    ``good`` and ``bad`` are examples in words.
    """

    code: str
    title: Bilingual
    severity: Severity
    message: Bilingual
    hint: Bilingual
    good: str
    bad: str
    basis: tuple[Citation, ...] = ()
    since: str = "0.1.0"


def column_letters(column: int) -> str:
    """The spreadsheet letters of a column counted from 1.

    >>> column_letters(1), column_letters(28)
    ('A', 'AB')
    """
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@frozen
class Location(Record):
    """Where a finding lies: the cell of the source (rows and columns from 1), and the item and field of the catalogue.

    ``table`` counts tables of a Word or HTML document from 1; ``line`` counts lines of a text or XML file from 1.
    """

    source: str | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    line: int | None = None
    item_index: int | None = None
    item: str | None = None
    field: str | None = None

    @property
    def cell(self) -> str | None:
        """The cell in spreadsheet notation, such as ``B7``, or ``None`` where the source has no cells."""
        if self.row is None:
            return None
        return f"{column_letters(self.column)}{self.row}" if self.column else f"{self.row}:{self.row}"

    def to_text(self) -> str:
        """The place as a person reads it: ``Sheet1!B7``, or ``item 3, time_limit`` where there is no cell."""
        if self.cell:
            place = self.sheet or (f"表{self.table}" if self.table else "")
            return f"{place}!{self.cell}" if place else self.cell
        if self.line is not None:
            return f"第{self.line}行"
        parts = [
            p for p in (f"#{self.item_index + 1}" if self.item_index is not None else None, self.item, self.field) if p
        ]
        return " ".join(parts)


@frozen
class Finding(Record):
    """One fault (问题): the rule's code, its weight, what was found where, what was expected and what to do."""

    code: str
    severity: Severity
    message: Bilingual
    location: Location = Location()
    found: str | None = None
    expected: str | None = None
    basis: tuple[Citation, ...] = ()
    hint: Bilingual | None = None

    @classmethod
    def of(
        cls,
        rule: RuleInfo,
        location: Location,
        *,
        found: str | None = None,
        expected: str | None = None,
        **places: object,
    ) -> "Finding":
        """The finding of a declared rule, its message filled in from ``found``, ``expected`` and ``places``."""
        values = {"found": found, "expected": expected, **places}
        return cls(
            code=rule.code,
            severity=rule.severity,
            message=rule.message.format(**values),
            location=location,
            found=found,
            expected=expected,
            basis=rule.basis,
            hint=rule.hint.format(**values),
        )


@frozen
class Provenance:
    """Where each field of a catalogue came from (来源): (item position from 0, field name) to a cell.

    Field names are those of the catalogue's JSON (``time_limit``, ``matter``, ``extensions.责任科室``); ``""`` is the row itself.
    A position of -1 is the header of the catalogue.
    """

    source: str | None = None
    cells: dict[tuple[int, str], Location] = field(factory=dict)

    def locate(self, item_index: int, name: str = "") -> Location | None:
        """The cell of a field, else the row of its item, else ``None``."""
        return self.cells.get((item_index, name)) or self.cells.get((item_index, ""))


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
