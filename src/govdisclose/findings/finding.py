"""One fault in a user's data (问题)."""

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.findings.location import Location
from govdisclose.findings.rule_info import RuleInfo, Severity

__all__ = ["Finding"]

_NOWHERE = Location()


@frozen
class Finding(Record):
    """One fault (问题): the rule's code, its weight, what was found where, what was expected and what to do."""

    code: str
    severity: Severity
    message: Bilingual
    location: Location = _NOWHERE
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
