"""What each rule says of its own bad example, word for word: weight, field, found, expected, message in both languages."""

from pathlib import Path

from govdisclose.catalog import validate
from govdisclose.catalog.rules import all_rules

GOLDEN = Path(__file__).with_name("rules_golden.txt")


def said() -> str:
    lines = []
    for rule in all_rules():
        (finding,) = validate(rule.bad.catalog(), at=rule.bad.at).findings
        lines += [
            f"{finding.code} {finding.severity.value} {finding.location.field}",
            f"  found    {finding.found}",
            f"  expected {finding.expected}",
            f"  zh       {finding.message.zh}",
            f"  en       {finding.message.en}",
            f"  do       {finding.hint.zh if finding.hint else None}",
            f"  basis    {'；'.join(c.to_text() for c in finding.basis)}",
        ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def test_every_rule_says_what_was_agreed() -> None:
    """When a wording is changed on purpose, write ``said()`` into rules_golden.txt and read it aloud."""
    assert said() == GOLDEN.read_text("utf-8")
