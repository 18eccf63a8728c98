"""What a rule is (规则): its code, its weight, its words, its source."""

from enum import StrEnum

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["RuleInfo", "Severity"]


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
