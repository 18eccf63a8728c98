"""Flows of the work (公开流程): definitions that can be checked, timed, compared and followed case by case.

>>> from datetime import date
>>> validate(template("request.2019"), at=date(2026, 11, 22)).findings
()
"""

from govdisclose.process.load import dumps, from_data, load, loads
from govdisclose.process.model import (
    Decision,
    End,
    Fact,
    Join,
    Lane,
    Outcome,
    Process,
    Source,
    Split,
    Start,
    StatutoryClock,
    Task,
    When,
)
from govdisclose.process.paths import LongestPath, longest_path
from govdisclose.process.rules import RULES
from govdisclose.process.templates import UnknownProcessError, template, template_names, templates
from govdisclose.process.validation import validate
from govdisclose.process.vocabulary import Act, ClockEffect, Meaning

__all__ = [
    "RULES",
    "Act",
    "ClockEffect",
    "Decision",
    "End",
    "Fact",
    "Join",
    "Lane",
    "LongestPath",
    "Meaning",
    "Outcome",
    "Process",
    "Source",
    "Split",
    "Start",
    "StatutoryClock",
    "Task",
    "UnknownProcessError",
    "When",
    "dumps",
    "from_data",
    "load",
    "loads",
    "longest_path",
    "template",
    "template_names",
    "templates",
    "validate",
]
