"""Rules on the law that a sheet rests on (适用规定的规则): its days, the law of which day, provisions in force and to the point."""

from govdisclose.attributes.sheet.declaring import SOURCE, regulation, rule
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Severity

__all__ = ["BASIS_OTHER", "DAYS_AMISS", "LAW_OF_ANOTHER_DAY", "NOT_LISTED", "SOURCE_NOT_IN_FORCE"]

DAYS_AMISS = rule(
    19,
    Severity.WARNING,
    (
        Bilingual("日期先后不合", "Days in the wrong order"),
        Bilingual("{found}晚于{expected}。", "{found} lies after {expected}."),
        Bilingual(
            "核对日期；已有审核意见的，另填新单。", "Check the days; once there are decisions, make a new sheet."
        ),
    ),
)
LAW_OF_ANOTHER_DAY = rule(
    20,
    Severity.WARNING,
    (
        Bilingual("认定适用的不是办理之日的规定", "Determined by the law of another day"),
        Bilingual(
            "单上的认定适用{then}施行的规定，结果为“{found}”；按{day}施行的规定应为“{expected}”。",
            "the sheet was determined by the law of {then}: “{found}”; by the law of {day} it is “{expected}”.",
        ),
        Bilingual("按办理之日的规定重新认定。", "Determine anew by the law of the day on which it is decided."),
    ),
)
SOURCE_NOT_IN_FORCE = rule(
    21,
    Severity.ERROR,
    (
        Bilingual("所写依据在办理之日无效", "Provision not in force"),
        Bilingual(
            "依据{found}在{day}无效：{expected}。",
            "{found} was not in force on {day}: {expected}.",
        ),
        Bilingual(
            "改写办理之日有效的规定，并核对条款序号。", "Name the provision that is in force, and look up its article."
        ),
    ),
    SOURCE,
)
BASIS_OTHER = rule(
    22,
    Severity.WARNING,
    (
        Bilingual("所写条款与认定结果的依据不同", "Basis other than that of the facts"),
        Bilingual(
            "依据写的是{found}，按所填事实和{day}施行的规定应为{expected}。",
            "the basis named is {found}; from the facts and the law of {day} follows {expected}.",
        ),
        Bilingual("核对事实和条款，改正其一。", "Check facts and provision, and correct one of them."),
    ),
    regulation("第十三条"),
)
NOT_LISTED = rule(
    25,
    Severity.ERROR,
    (
        Bilingual("所列条项不在条例所列之内", "Item that the list does not have"),
        Bilingual("事实栏写的条项有误：{expected}", "the item named among the facts is wrong: {expected}"),
        Bilingual("更正条项，或者只答是否属于所列信息。", "Correct the item, or answer only whether it is listed."),
    ),
    regulation("第二十条"),
    regulation("第二十一条"),
)
