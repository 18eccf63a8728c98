"""Whether a document is public (公开属性认定): facts, determination with its reasons, review sheet, scan of a text."""

from govdisclose.attributes.determination import Determination, Presumption, Question
from govdisclose.attributes.determine import determine
from govdisclose.attributes.duty import Duty, DutyKind
from govdisclose.attributes.fact_texts import FactInfo, fact_infos
from govdisclose.attributes.facts import Answer, ContradictoryFactsError, DocumentFacts
from govdisclose.attributes.listing import ListedItemError
from govdisclose.attributes.negative_list import (
    NegativeEntry,
    NegativeHit,
    NegativeList,
    load_negative_list,
    sample_negative_list,
)
from govdisclose.attributes.negative_rules import LIST_RULES, lint_negative_list
from govdisclose.attributes.personal import RULES as SCAN_RULES
from govdisclose.attributes.personal import (
    Hit,
    HitKind,
    MaskedText,
    MaskPolicy,
    ScanResult,
    mask,
    mask_stream,
    scan,
    scan_stream,
)
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.questionnaire import GivenAnswer, Questionnaire, QuestionnaireError
from govdisclose.attributes.reply import (
    ReplyContent,
    ReplyDetermination,
    ReplyType,
    ReportRow,
    RequestFacts,
    determine_reply,
    request_fact_infos,
)
from govdisclose.attributes.sheet import (
    SHEET_RULES,
    Decision,
    Origin,
    ReleaseChannel,
    ReviewSheet,
    ReviewStage,
    SheetDetermination,
    SheetKind,
    Verdict,
    check_sheet,
)
from govdisclose.findings import RuleInfo

#: The rules of the room: review sheet, negative list, scan for personal information.
RULES: tuple[RuleInfo, ...] = (*SHEET_RULES, *LIST_RULES, *SCAN_RULES)

__all__ = [
    "RULES",
    "Answer",
    "Attribute",
    "ContradictoryFactsError",
    "Decision",
    "Determination",
    "DocumentFacts",
    "Duty",
    "DutyKind",
    "FactInfo",
    "GivenAnswer",
    "Hit",
    "HitKind",
    "ListedItemError",
    "MaskPolicy",
    "MaskedText",
    "NegativeEntry",
    "NegativeHit",
    "NegativeList",
    "Origin",
    "Presumption",
    "Question",
    "Questionnaire",
    "QuestionnaireError",
    "ReleaseChannel",
    "ReplyContent",
    "ReplyDetermination",
    "ReplyType",
    "ReportRow",
    "RequestFacts",
    "ReviewSheet",
    "ReviewStage",
    "ScanResult",
    "SheetDetermination",
    "SheetKind",
    "Verdict",
    "check_sheet",
    "determine",
    "determine_reply",
    "fact_infos",
    "lint_negative_list",
    "load_negative_list",
    "mask",
    "mask_stream",
    "request_fact_infos",
    "sample_negative_list",
    "scan",
    "scan_stream",
]
