"""Closed lists of the review sheet (审核单选项), each member with its official term."""

from enum import StrEnum

from govdisclose.attributes.provision import Attribute
from govdisclose.bilingual import Bilingual

__all__ = ["ATTRIBUTE_WORDS", "Origin", "ReleaseChannel", "ReviewStage", "SheetKind", "Verdict", "words_of"]


class SheetKind(StrEnum):
    """Which form (审核单种类)."""

    OFFICIAL_DOCUMENT = "official_document"  #: 公文公开属性认定审核单
    OTHER_INFORMATION = "other_information"  #: 非公文类信息发布审核单


class Origin(StrEnum):
    """Where a document comes from (文件来源)."""

    OWN = "own"  #: 本机关制作
    FORWARDED = "forwarded"  #: 转发
    JOINT = "joint"  #: 联合发文


class ReleaseChannel(StrEnum):
    """How it is to be disclosed (拟公开方式), as the secrecy-review form lists them."""

    WEBSITE = "website"  #: 政府网站
    PRESS = "press"  #: 报刊
    RADIO = "radio"  #: 广播
    TELEVISION = "television"  #: 电视
    NOTICE_BOARD = "notice_board"  #: 公开栏
    OTHER = "other"  #: 其他


class ReviewStage(StrEnum):
    """A step of the review (审核环节)."""

    FIRST = "first"  #: 初审
    SECOND = "second"  #: 复审
    FINAL = "final"  #: 终审
    SECRECY = "secrecy"  #: 保密审查
    COSIGN = "cosign"  #: 会签
    RELEASE = "release"  #: 发布


class Verdict(StrEnum):
    """What was decided (审核结论)."""

    AGREE = "agree"  #: 同意
    RETURN = "return"  #: 退回修改
    REFUSE = "refuse"  #: 不同意


#: The attributes as they are printed.
ATTRIBUTE_WORDS = {
    Attribute.PROACTIVE: Bilingual("主动公开", "proactive"),
    Attribute.ON_REQUEST: Bilingual("依申请公开", "on request"),
    Attribute.PARTIAL: Bilingual("区分处理后公开", "partial"),
    Attribute.WITHHELD: Bilingual("不予公开", "withheld"),
    Attribute.UNDETERMINED: Bilingual("尚不能认定", "undetermined"),
}

_WORDS: dict[StrEnum, Bilingual] = {
    SheetKind.OFFICIAL_DOCUMENT: Bilingual("公文公开属性认定审核单", "Review sheet for an official document"),
    SheetKind.OTHER_INFORMATION: Bilingual("非公文类信息发布审核单", "Review sheet for other information"),
    Origin.OWN: Bilingual("本机关制作", "made by this organ"),
    Origin.FORWARDED: Bilingual("转发", "forwarded"),
    Origin.JOINT: Bilingual("联合发文", "joint document"),
    ReleaseChannel.WEBSITE: Bilingual("政府网站", "website"),
    ReleaseChannel.PRESS: Bilingual("报刊", "press"),
    ReleaseChannel.RADIO: Bilingual("广播", "radio"),
    ReleaseChannel.TELEVISION: Bilingual("电视", "television"),
    ReleaseChannel.NOTICE_BOARD: Bilingual("公开栏", "notice board"),
    ReleaseChannel.OTHER: Bilingual("其他", "other"),
    ReviewStage.FIRST: Bilingual("初审", "first review"),
    ReviewStage.SECOND: Bilingual("复审", "second review"),
    ReviewStage.FINAL: Bilingual("终审", "final review"),
    ReviewStage.SECRECY: Bilingual("保密审查", "secrecy review"),
    ReviewStage.COSIGN: Bilingual("会签", "co-signing"),
    ReviewStage.RELEASE: Bilingual("发布", "release"),
    Verdict.AGREE: Bilingual("同意", "agreed"),
    Verdict.RETURN: Bilingual("退回修改", "returned"),
    Verdict.REFUSE: Bilingual("不同意", "refused"),
}


def words_of(member: StrEnum) -> Bilingual:
    """The official term of a member, and its English name."""
    return ATTRIBUTE_WORDS[member] if isinstance(member, Attribute) else _WORDS[member]
