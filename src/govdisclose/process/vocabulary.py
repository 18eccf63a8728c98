"""Closed sets of the flow (流程用语): what a step does, what it does to the clock, what an end means."""

from enum import StrEnum

__all__ = ["Act", "ClockEffect", "Meaning"]


class _Termed(StrEnum):
    """A member with its Chinese term."""

    @property
    def term(self) -> str:
        """The member in Chinese."""
        return _TERMS[self]


class Act(_Termed):
    """What a step does (步骤性质)."""

    DRAFT = "draft"  #: 拟制: makes the text that others review
    COLLECT = "collect"  #: 收集
    REGISTER = "register"  #: 登记
    ANALYSE = "analyse"  #: 研判
    CONSULT = "consult"  #: 征求意见
    REVIEW = "review"  #: 审核
    LEGALITY_REVIEW = "legality_review"  #: 合法性审查
    SECRECY_REVIEW = "secrecy_review"  #: 保密审查
    DECIDE = "decide"  #: 决定
    PUBLISH = "publish"  #: 公开发布
    NOTIFY = "notify"  #: 告知
    REPLY = "reply"  #: 答复
    ARCHIVE = "archive"  #: 归档
    HANDLE = "handle"  #: 办理

    @property
    def is_review(self) -> bool:
        """True for steps that judge what another has made."""
        return self in _REVIEWS


class ClockEffect(_Termed):
    """What a step does to the statutory term of the whole case (对法定期限的影响)."""

    RUNS = "runs"  #: 计入: its time counts
    STOPPED = "stopped"  #: 不计入: its time does not count
    RESTARTS = "restarts"  #: 重新起算: the term starts anew when it is done
    EXTENDS = "extends"  #: 延长: the term becomes longer by the extension that the law allows


class Meaning(_Termed):
    """What it means that a flow ends here (办结类型)."""

    PUBLISHED = "published"  #: 已公开
    NOT_PUBLISHED = "not_published"  #: 不予公开
    REPLIED = "replied"  #: 已答复
    ABANDONED = "abandoned"  #: 视为放弃
    NOT_HANDLED = "not_handled"  #: 不予处理
    COMPLETED = "completed"  #: 办结


_REVIEWS = frozenset({Act.REVIEW, Act.LEGALITY_REVIEW, Act.SECRECY_REVIEW})
_TERMS: dict[StrEnum, str] = {
    Act.DRAFT: "拟制",
    Act.COLLECT: "收集",
    Act.REGISTER: "登记",
    Act.ANALYSE: "研判",
    Act.CONSULT: "征求意见",
    Act.REVIEW: "审核",
    Act.LEGALITY_REVIEW: "合法性审查",
    Act.SECRECY_REVIEW: "保密审查",
    Act.DECIDE: "决定",
    Act.PUBLISH: "公开发布",
    Act.NOTIFY: "告知",
    Act.REPLY: "答复",
    Act.ARCHIVE: "归档",
    Act.HANDLE: "办理",
    ClockEffect.RUNS: "计入",
    ClockEffect.STOPPED: "不计入",
    ClockEffect.RESTARTS: "重新起算",
    ClockEffect.EXTENDS: "延长",
    Meaning.PUBLISHED: "已公开",
    Meaning.NOT_PUBLISHED: "不予公开",
    Meaning.REPLIED: "已答复",
    Meaning.ABANDONED: "视为放弃",
    Meaning.NOT_HANDLED: "不予处理",
    Meaning.COMPLETED: "办结",
}
