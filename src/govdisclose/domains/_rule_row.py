"""How the rules of this room are declared (规则声明): a table, one rule a row."""

from govdisclose.bilingual import Bilingual
from govdisclose.findings import RuleInfo, Severity

__all__ = ["ERROR", "NOTE", "WARNING", "row"]

NOTE, WARNING, ERROR = Severity.NOTE, Severity.WARNING, Severity.ERROR


def row(  # noqa: PLR0917 - a table of rules reads best in rows
    code: int,
    severity: Severity,
    title: tuple[str, str],
    message: tuple[str, str],
    hint: tuple[str, str],
    good: str,
    bad: str,
) -> RuleInfo:
    """The rule ``GD-D…`` of these words, each in Chinese and English."""
    return RuleInfo(f"GD-D{code:03}", Bilingual(*title), severity, Bilingual(*message), Bilingual(*hint), good, bad)
