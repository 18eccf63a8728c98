"""Rules on the attribute of a sheet (公开属性的规则): reasons, provision, and whether it follows from the facts."""

from govdisclose.attributes.sheet.declaring import SOURCE, regulation, rule
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Severity

__all__ = ["AGAINST_DETERMINATION", "DETERMINATION_STALE", "NOT_SETTLED", "NO_PROVISION", "NO_REASONS"]

NO_REASONS = rule(
    4,
    Severity.ERROR,
    (
        Bilingual("未说明理由", "No reasons given"),
        Bilingual(
            "公开属性为“{found}”，没有写明理由；依申请公开和不予公开都应说明理由。",
            "the attribute is “{found}” and no reasons are given; on-request and withheld documents need them.",
        ),
        Bilingual(
            "写明不主动公开的理由和所依据的条款。", "State why it is not disclosed proactively, and the provision."
        ),
    ),
    SOURCE,
)
AGAINST_DETERMINATION = rule(
    5,
    Severity.ERROR,
    (
        Bilingual("公开属性与认定结果不符", "Attribute against the determination"),
        Bilingual(
            "公开属性为“{found}”，按所填事实和{day}施行的规定应为“{expected}”。",
            "the attribute is “{found}”; from the facts given and the law of {day} it follows that it is “{expected}”.",
        ),
        Bilingual(
            "核对事实（能否区分处理也是一项事实）；事实无误的，改正公开属性。",
            "Check the facts, among them whether the content can be separated; if they are right, correct the attribute.",
        ),
    ),
    regulation("第十三条"),
    regulation("第十九条"),
    regulation("第二十条"),
    regulation("第三十七条"),
)
DETERMINATION_STALE = rule(
    13,
    Severity.ERROR,
    (
        Bilingual("认定结果与所填事实不符", "Recorded determination does not follow from the facts"),
        Bilingual(
            "单上的认定结果为“{found}”，按所填事实和{day}施行的规定应为“{expected}”。",
            "the sheet records “{found}”; from its facts and the law of {day} follows “{expected}”.",
        ),
        Bilingual(
            "重新认定并另填新单；不要手工填写认定结果。",
            "Determine anew and make a new sheet; do not write a determination by hand.",
        ),
    ),
)
NOT_SETTLED = rule(
    14,
    Severity.WARNING,
    (
        Bilingual("事实不足，尚不能认定", "Facts are missing"),
        Bilingual(
            "已定为“{found}”，但事实不足，尚不能认定；还需查明：{expected}。",
            "set to “{found}” while facts are missing; still to be found out: {expected}.",
        ),
        Bilingual("补充所列事实后再定公开属性。", "Find out the facts listed, then set the attribute."),
    ),
    regulation("第十七条"),
)
NO_PROVISION = rule(
    15,
    Severity.WARNING,
    (
        Bilingual("不予公开未写明条款", "Withheld without a provision"),
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
