"""A rule as a row of a table (规则表): how rooms with many rules declare them."""

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.findings.rule_info import RuleInfo, Severity

__all__ = ["rule_row"]


def rule_row(  # noqa: PLR0917 - a table of rules reads best in rows
    family: str,
    code: int,
    severity: Severity,
    title: tuple[str, str],
    message: tuple[str, str],
    hint: tuple[str, str],
    good: str,
    bad: str,
    basis: tuple[Citation, ...] = (),
) -> RuleInfo:
    """The rule of a family such as ``GD-D``; each pair of words is Chinese and English."""
    return RuleInfo(
        f"{family}{code:03}", Bilingual(*title), severity, Bilingual(*message), Bilingual(*hint), good, bad, basis
    )
