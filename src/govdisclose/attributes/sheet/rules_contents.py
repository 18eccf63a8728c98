"""Rules on what a sheet says (审核单内容的规则)."""

from govdisclose.attributes.sheet.declaring import SOURCE, regulation, rule
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Severity

__all__ = [
    "AGAINST_DETERMINATION",
    "DETERMINATION_STALE",
    "FORWARDED_CHANGED",
    "INCOMPLETE",
    "JOINT_CHANGED",
    "NEGATIVE_HIT",
    "NOT_SETTLED",
    "NO_PROVISION",
    "NO_REASONS",
    "PRIVATE",
]

NO_REASONS = rule(
    4,
    Severity.ERROR,
    (
        Bilingual(
            "未说明理由",
            "No reasons given",
        ),
        Bilingual(
            "公开属性为“{found}”，没有写明理由；依申请公开和不予公开都应说明理由。",
            "the attribute is “{found}” and no reasons are given; on-request and withheld documents need them.",
        ),
        Bilingual(
            "写明不主动公开的理由和所依据的条款。",
            "State why it is not disclosed proactively, and the provision.",
        ),
    ),
    SOURCE,
)

AGAINST_DETERMINATION = rule(
    5,
    Severity.ERROR,
    (
        Bilingual(
            "公开属性与认定结果不符",
            "Attribute against the determination",
        ),
        Bilingual(
            "公开属性为“{found}”，按所填事实应为“{expected}”。",
            "the attribute is “{found}”; from the facts given it follows that it is “{expected}”.",
        ),
        Bilingual(
            "核对事实；事实无误的，改正公开属性。",
            "Check the facts; if they are right, correct the attribute.",
        ),
    ),
    regulation("第十三条"),
    regulation("第十九条"),
    regulation("第二十条"),
)

FORWARDED_CHANGED = rule(
    6,
    Severity.WARNING,
    (
        Bilingual(
            "转发文件改变了原件的公开属性",
            "A forwarded document changed its attribute",
        ),
        Bilingual(
            "转发件定为“{found}”，原件为“{expected}”；转发件应保持原件的公开属性。",
            "the forwarded document is “{found}”, the original “{expected}”; it keeps the attribute of the original.",
        ),
        Bilingual(
            "改为原件的公开属性；确需改变的，先商原制发机关。",
            "Keep the original attribute, or agree a change with the maker first.",
        ),
    ),
)

JOINT_CHANGED = rule(
    7,
    Severity.WARNING,
    (
        Bilingual(
            "联合发文的公开属性未经牵头机关确定",
            "Attribute of a joint document not set by the lead organ",
        ),
        Bilingual(
            "联合发文：{found}；应由牵头机关确定公开属性，参加机关会签。",
            "joint document: {found}; the lead organ sets the attribute and the others co-sign.",
        ),
        Bilingual(
            "写明牵头机关及其确定的公开属性，补齐会签。",
            "Name the lead organ and its attribute, and complete the co-signing.",
        ),
    ),
    regulation("第十条"),
)

PRIVATE = rule(
    8,
    Severity.ERROR,
    (
        Bilingual(
            "主动公开的内容涉及他人秘密或者隐私",
            "Proactive, but the facts call the content private",
        ),
        Bilingual(
            "拟主动公开，而事实表明{found}，没有第三方同意，也没有重大公共利益的认定。",
            "to be disclosed proactively, while the facts say {found}, with neither consent nor a finding of major public interest.",
        ),
        Bilingual(
            "隐去有关内容，或者征得同意，或者改变公开属性。",
            "Remove the content, get consent, or change the attribute.",
        ),
    ),
    regulation("第十五条"),
)

NEGATIVE_HIT = rule(
    9,
    Severity.WARNING,
    (
        Bilingual(
            "命中负面清单",
            "Hit on the negative list",
        ),
        Bilingual(
            "“{found}”属于负面清单事项{expected}，而公开属性为“{attribute}”。",
            "“{found}” falls under entry {expected} of the negative list, while the attribute is “{attribute}”.",
        ),
        Bilingual(
            "核对是否确属该事项；属于的，改变公开属性或者删去有关内容。",
            "See whether it really falls there; if so, change the attribute or take the content out.",
        ),
    ),
)

DETERMINATION_STALE = rule(
    13,
    Severity.ERROR,
    (
        Bilingual(
            "认定结果与所填事实不符",
            "Recorded determination does not follow from the facts",
        ),
        Bilingual(
            "单上的认定结果为“{found}”，按所填事实在{day}应为“{expected}”。",
            "the sheet records “{found}”; from its facts on {day} follows “{expected}”.",
        ),
        Bilingual(
            "事实改变后重新认定。",
            "Determine anew when the facts have changed.",
        ),
    ),
)

NOT_SETTLED = rule(
    14,
    Severity.WARNING,
    (
        Bilingual(
            "事实不足，尚不能认定",
            "Facts are missing",
        ),
        Bilingual(
            "已定为“{found}”，但事实不足，尚不能认定；还需查明：{expected}。",
            "set to “{found}” while facts are missing; still to be found out: {expected}.",
        ),
        Bilingual(
            "补充所列事实后再定公开属性。",
            "Find out the facts listed, then set the attribute.",
        ),
    ),
    regulation("第十七条"),
)

NO_PROVISION = rule(
    15,
    Severity.WARNING,
    (
        Bilingual(
            "不予公开未写明条款",
            "Withheld without a provision",
        ),
        Bilingual(
            "公开属性为“{found}”，依据栏没有写明条款；应写明法律、法规的名称和条款。",
            "the attribute is “{found}” and no provision is named.",
        ),
        Bilingual(
            "写明条例第十四条、第十五条或者第十六条，或者其他法律、行政法规的条款。",
            "Name Art. 14, 15 or 16, or the article of another statute.",
        ),
    ),
    SOURCE,
)

INCOMPLETE = rule(
    18,
    Severity.WARNING,
    (
        Bilingual(
            "必填栏目空白",
            "A field is left blank",
        ),
        Bilingual(
            "“{found}”未填写。",
            "“{found}” is blank.",
        ),
        Bilingual(
            "补填后再送审核。",
            "Fill it in before the review.",
        ),
    ),
)
