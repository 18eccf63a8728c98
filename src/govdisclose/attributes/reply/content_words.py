"""The words of the parts of a reply (答复要素文字)."""

from govdisclose.attributes.reply.content_kinds import ContentKind
from govdisclose.attributes.reply.stage import ReplyType
from govdisclose.bilingual import Bilingual

__all__ = ["ACTION", "AFTER_REVIEW", "OWN", "REASONS", "REVIEW", "REVIEW_FIRST"]

REASONS = Bilingual(
    zh="说明理由，并写明所依据的条款。",
    en="State the reasons and name the provision.",
)
REVIEW = Bilingual(
    zh="告知可以申请行政复议：{term}。",
    en="Tell that administrative review may be applied for: {term}.",
)
REVIEW_FIRST = Bilingual(
    zh="告知应当先申请行政复议（复议前置）：{term}。",
    en="Tell that administrative review must come first: {term}.",
)
ACTION = Bilingual(
    zh="告知可以直接提起行政诉讼：{term}。",
    en="Tell that an action may be brought directly: {term}.",
)
AFTER_REVIEW = Bilingual(
    zh="告知对行政复议决定不服的，可以提起行政诉讼：{term}。",
    en="Tell that an action may be brought against the review decision: {term}.",
)
OWN = {
    ReplyType.PROVIDED: (
        ContentKind.INFORMATION,
        Bilingual(
            zh="提供该政府信息，或者告知获取的方式、途径和时间。",
            en="Provide the information, or tell the way, channel and time to get it.",
        ),
    ),
    ReplyType.ALREADY_PUBLIC: (
        ContentKind.CHANNEL,
        Bilingual(zh="告知获取该政府信息的方式、途径。", en="Tell the way and channel to get the information."),
    ),
    ReplyType.PARTIAL: (
        ContentKind.INFORMATION,
        Bilingual(
            zh="提供可以公开的内容，并对不予公开的内容说明理由。",
            en="Provide the part that can be disclosed and give reasons for the rest.",
        ),
    ),
    ReplyType.SPECIAL_REGISTER: (
        ContentKind.SPECIAL_RULES,
        Bilingual(
            zh="告知依照有关法律、行政法规的专门规定办理，写明规定的名称。",
            en="Tell that special access rules apply and name them.",
        ),
    ),
    ReplyType.NOT_OURS: (
        ContentKind.RIGHT_ORGAN,
        Bilingual(
            zh="能够确定负责公开该信息的行政机关的，告知其名称、联系方式。",
            en="Where the responsible organ can be determined, give its name and contact.",
        ),
    ),
    ReplyType.NOT_A_REQUEST: (
        ContentKind.CHANNEL,
        Bilingual(
            zh="告知不作为政府信息公开申请处理，可以告知通过相应渠道提出。",
            en="Tell that it is not handled as a request; the right channel may be named.",
        ),
    ),
    ReplyType.PUBLICATION: (
        ContentKind.CHANNEL,
        Bilingual(zh="可以告知获取公开出版物的途径。", en="The way to get the publication may be told."),
    ),
    ReplyType.ASK_CORRECTION: (
        ContentKind.CORRECTION,
        Bilingual(
            zh="一次性告知需要补正的事项和合理的补正期限。",
            en="Tell once what is to be corrected and set a reasonable term.",
        ),
    ),
}
