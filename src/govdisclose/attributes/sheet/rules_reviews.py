"""Rules on the reviews and the record of a sheet (三审与记录的规则)."""

from govdisclose.attributes.sheet.declaring import regulation, rule
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Severity

__all__ = [
    "AHEAD_OF_TIME",
    "BEFORE_SECRECY",
    "OUT_OF_ORDER",
    "RECORD_CHANGED",
    "RETURNED",
    "SAME_PERSON",
    "UNREVIEWED",
    "WITHHELD_RELEASED",
]

SAME_PERSON = rule(
    1,
    Severity.WARNING,
    (
        Bilingual("三级审核由同一人作出", "One person in two of the three reviews"),
        Bilingual(
            "{found}在{stages}中都作了审核；初审、复审、终审应由三个人分别作出。",
            "{found} decided in more than one step ({stages}); three different people review.",
        ),
        Bilingual("由另一人重新审核其中一级。", "Let another person do one of the reviews."),
    ),
)

OUT_OF_ORDER = rule(
    2,
    Severity.WARNING,
    (
        Bilingual("审核次序不对", "Reviews out of order"),
        Bilingual(
            "{found}记在{expected}之后；应依次为初审、复审、终审，时间先后一致。",
            "{found} stands after {expected}; the order is first, second, final, and times must follow it.",
        ),
        Bilingual("核对各级审核的时间和先后。", "Check times and order of the reviews."),
    ),
)

BEFORE_SECRECY = rule(
    3,
    Severity.ERROR,
    (
        Bilingual("未经保密审查即发布", "Released before the secrecy review"),
        Bilingual(
            "{found}发布，此前最后一次保密审查没有同意公开，或者没有保密审查；应先审查、后公开。",
            "released at {found} while the last secrecy review before it did not agree, or there was none; review comes first.",
        ),
        Bilingual("立即撤下，补做保密审查后再发布。", "Take it down, review it, then release it."),
    ),
    regulation("第十七条"),
)

RECORD_CHANGED = rule(
    10,
    Severity.ERROR,
    (
        Bilingual("审核记录被改动", "The record was changed"),
        Bilingual(
            "{found}与记录时的校验值不符：内容或者审核意见在记录之后被改动。",
            "{found} does not match its hash: contents or decisions were changed after they were recorded.",
        ),
        Bilingual(
            "取回原件核对；需要更正的，另填新单，不改旧单。",
            "Compare with the original; to correct something, make a new sheet.",
        ),
    ),
)

UNREVIEWED = rule(
    11,
    Severity.WARNING,
    (
        Bilingual("三级审核未完成即发布", "Released before the three reviews"),
        Bilingual(
            "发布前缺少{found}的同意意见，或者最后的意见不是同意；应经初审、复审、终审同意后发布。",
            "released while {found} is lacking or did not agree last; first, second and final review come before.",
        ),
        Bilingual("补齐审核；发布的信息先行复核。", "Complete the reviews, and check what was released."),
    ),
)

RETURNED = rule(
    12,
    Severity.WARNING,
    (
        Bilingual("退回或者不同意之后继续办理", "Went on after a return or refusal"),
        Bilingual(
            "{expected}意见为“{found}”，其后仍有{next}的同意意见；应另填新单重新审核。",
            "{expected} ended with “{found}”, yet {next} agreed later; a new sheet is needed.",
        ),
        Bilingual("修改后另填新单，从初审开始。", "Revise, make a new sheet and start again with the first review."),
    ),
)

AHEAD_OF_TIME = rule(
    16,
    Severity.WARNING,
    (
        Bilingual("审核时间晚于今日", "A review dated in the future"),
        Bilingual("{expected}的时间为{found}，尚未到来。", "{expected} is dated {found}, which has not come yet."),
        Bilingual("更正时间；已记录的，另填新单。", "Correct the time; once recorded, make a new sheet."),
    ),
)

WITHHELD_RELEASED = rule(
    17,
    Severity.ERROR,
    (
        Bilingual("非主动公开的信息被发布", "Released although not proactive"),
        Bilingual(
            "公开属性为“{found}”，却有发布记录；只有主动公开的信息才能发布。",
            "the attribute is “{found}”, yet it was released; only proactive information is.",
        ),
        Bilingual("立即撤下并核对公开属性。", "Take it down and check the attribute."),
    ),
    regulation("第十三条"),
)
