"""Rules on what else a sheet says (审核单内容的规则): originals, private content, hits, blanks."""

from govdisclose.attributes.sheet.declaring import regulation, rule
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Severity

__all__ = ["FORWARDED_CHANGED", "INCOMPLETE", "JOINT_CHANGED", "NEGATIVE_HIT", "PRIVATE"]

FORWARDED_CHANGED = rule(
    6,
    Severity.WARNING,
    (
        Bilingual("转发文件改变了原件的公开属性", "A forwarded document changed its attribute"),
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
        Bilingual("联合发文的公开属性未经牵头机关确定", "Attribute of a joint document not set by the lead organ"),
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
        Bilingual("主动公开的内容涉及他人秘密或者隐私", "Proactive, but the facts call the content private"),
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
        Bilingual("命中负面清单", "Hit on the negative list"),
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
INCOMPLETE = rule(
    18,
    Severity.WARNING,
    (
        Bilingual("必填栏目空白", "A field is left blank"),
        Bilingual("“{found}”未填写。", "“{found}” is blank."),
        Bilingual("补填后再送审核。", "Fill it in before the review."),
    ),
)
