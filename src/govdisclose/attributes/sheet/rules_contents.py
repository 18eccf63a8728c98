"""Rules on what else a sheet says (审核单内容的规则): private content, hits, blanks."""

from govdisclose.attributes.sheet.declaring import regulation, rule
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Severity

__all__ = ["INCOMPLETE", "NEGATIVE_HIT", "PRIVATE"]

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
