"""Working days with 调休, time limits in words, statutory terms (期限)."""

from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Trigger, Unit
from govdisclose.deadlines.words import parse_time_limit

__all__ = ["Every", "LimitKind", "TimeLimit", "Trigger", "Unit", "parse_time_limit"]
