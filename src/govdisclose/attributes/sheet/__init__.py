"""The review sheet (公开属性认定审核单): what is proposed and why, and who decided what when."""

from govdisclose.attributes.sheet.check import check_sheet
from govdisclose.attributes.sheet.codes import Origin, ReleaseChannel, ReviewStage, SheetKind, Verdict
from govdisclose.attributes.sheet.decision import Decision
from govdisclose.attributes.sheet.model import ReviewSheet, SheetDetermination
from govdisclose.attributes.sheet.rules import SHEET_RULES

__all__ = [
    "SHEET_RULES",
    "Decision",
    "Origin",
    "ReleaseChannel",
    "ReviewSheet",
    "ReviewStage",
    "SheetDetermination",
    "SheetKind",
    "Verdict",
    "check_sheet",
]
