"""A duty (后续义务): its kind, its words, the provision, and the time limit where the law sets one."""

from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import TimeLimit

__all__ = ["Duty", "DutyKind"]


class DutyKind(StrEnum):
    """What has to be done (义务种类)."""

    SECRECY_REVIEW = "secrecy_review"  #: 公开前保密审查
    ASK_COMPETENT = "ask_competent"  #: 报主管部门或者保密行政管理部门确定
    CONSULT_THIRD_PARTY = "consult_third_party"  #: 征求第三方意见
    INFORM_THIRD_PARTY = "inform_third_party"  #: 书面告知第三方
    PUBLISH = "publish"  #: 主动公开
    GIVE_REASONS = "give_reasons"  #: 说明理由
    REASSESS = "reassess"  #: 定期评估审查
    JUDGE_ANEW = "judge_anew"  #: 收到申请时重新判断
    SEPARATE = "separate"  #: 区分处理
    REPLY = "reply"  #: 答复申请
    ASK_CORRECTION = "ask_correction"  #: 告知补正
    CONSULT_ORGAN = "consult_organ"  #: 征求其他制作机关意见
    FIX_LATER_TERM = "fix_later_term"  #: 确定延迟答复的合理期限


@frozen
class Duty(Record):
    """One duty (后续义务): its kind, its words, the provision, and the time limit where the law sets one; else ``limit`` is absent."""

    kind: DutyKind
    text: Bilingual
    basis: tuple[Citation, ...]
    limit: TimeLimit | None = None
