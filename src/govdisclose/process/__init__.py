"""Flows of the work (公开流程): definitions that can be checked, timed, compared and followed case by case.

>>> from datetime import date
>>> validate(template("request.2019"), at=date(2026, 11, 22)).findings
()
"""

from govdisclose.process.builder import ProcessBuilder, TaskOptions
from govdisclose.process.case import CaseEvent, DoneStep, OpenStep, StepStatus, Trace
from govdisclose.process.case_file import load_events, loads_events
from govdisclose.process.comparing import Changed, Merged, ProcessComparison, compare
from govdisclose.process.known import FlowConflictError, FlowRegistry, KnownFlow
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
from govdisclose.process.summary import Figures, Summary, Thresholds, summarise
from govdisclose.process.templates import UnknownProcessError, template, template_names, templates
from govdisclose.process.tracing import trace
from govdisclose.process.validation import validate
from govdisclose.process.vocabulary import Act, ClockEffect, Meaning

__all__ = [
    "RULES",
    "Act",
    "CaseEvent",
    "Changed",
    "ClockEffect",
    "Decision",
    "DoneStep",
    "End",
    "Fact",
    "Figures",
    "FlowConflictError",
    "FlowRegistry",
    "Join",
    "KnownFlow",
    "Lane",
    "LongestPath",
    "Meaning",
    "Merged",
    "OpenStep",
    "Outcome",
    "Process",
    "ProcessBuilder",
    "ProcessComparison",
    "Source",
    "Split",
    "Start",
    "StatutoryClock",
    "StepStatus",
    "Summary",
    "Task",
    "TaskOptions",
    "Thresholds",
    "Trace",
    "UnknownProcessError",
    "When",
    "compare",
    "dumps",
    "from_data",
    "load",
    "load_events",
    "loads",
    "loads_events",
    "longest_path",
    "summarise",
    "template",
    "template_names",
    "templates",
    "trace",
    "validate",
]
