"""How the rules of this room are declared (规则声明): a table, one rule a row."""

from functools import partial

from govdisclose.findings import Severity
from govdisclose.findings.rule_row import rule_row

__all__ = ["ERROR", "NOTE", "WARNING", "row"]

NOTE, WARNING, ERROR = Severity.NOTE, Severity.WARNING, Severity.ERROR
row = partial(rule_row, "GD-D")
