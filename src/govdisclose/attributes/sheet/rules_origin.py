"""Rules on forwarded and joint documents (来源的规则): originals, lead organ, co-signatures."""

from govdisclose.attributes.sheet.declaring import regulation, rule
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Severity

__all__ = ["FORWARDED_CHANGED", "JOINT_CHANGED", "ORIGINAL_UNKNOWN", "ORIGIN_MISMATCH"]

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
            "写明牵头机关及其确定的公开属性；参加机关各自会签，会签写明机关。",
            "Name the lead organ and its attribute; each other organ co-signs and is named there.",
        ),
    ),
    regulation("第十条"),
)
ORIGIN_MISMATCH = rule(
    23,
    Severity.WARNING,
    (
        Bilingual("文件来源与所填栏目不合", "A field that does not fit the origin"),
        Bilingual(
            "文件来源为“{expected}”，却填有{found}。",
            "the origin is “{expected}”, yet {found} is filled in.",
        ),
        Bilingual("核对文件来源；填错的栏目清空。", "Check the origin of the document, or clear the field."),
    ),
)
ORIGINAL_UNKNOWN = rule(
    24,
    Severity.NOTE,
    (
        Bilingual("转发件未写明原件的公开属性", "Attribute of the original not named"),
        Bilingual(
            "转发文件没有写明原件的公开属性；原件已定的，转发件应保持不变。",
            "a forwarded document without the attribute of the original, which it has to keep where it was set.",
        ),
        Bilingual(
            "写明原件的公开属性；原件没有标注的，由本机关重新认定，在理由中说明。",
            "Name it; where the original bears none, set it anew and say so in the reasons.",
        ),
    ),
)
