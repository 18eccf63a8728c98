"""One step on the way to a reply (答复判断步骤): which facts it asks, and the reply that follows from them or none."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from itertools import product

from attrs import frozen

from govdisclose.attributes.facts import Answer
from govdisclose.attributes.provision import Truth
from govdisclose.attributes.reply.facts import RequestFacts
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["Outcome", "ReplyType", "Stage"]


class ReplyType(StrEnum):
    """The statutory kinds of reply (答复类型)."""

    PROVIDED = "provided"  #: 予以公开
    ALREADY_PUBLIC = "already_public"  #: 已主动公开，告知获取方式、途径
    PARTIAL = "partial"  #: 部分公开
    REFUSED = "refused"  #: 不予公开
    SPECIAL_REGISTER = "special_register"  #: 行政查询事项
    NOT_FOUND = "not_found"  #: 信息不存在
    NOT_OURS = "not_ours"  #: 不属于本机关负责公开
    NEEDS_MAKING = "needs_making"  #: 需要另行制作
    STILL_UNCLEAR = "still_unclear"  #: 补正后仍不明确
    NOT_A_REQUEST = "not_a_request"  #: 信访举报投诉类
    REPEATED = "repeated"  #: 重复申请
    PUBLICATION = "publication"  #: 公开出版物
    EXCESSIVE = "excessive"  #: 无正当理由大量反复申请
    CONFIRM_OR_REISSUE = "confirm_or_reissue"  #: 确认或者重新出具
    NO_OWN_NEED = "no_own_need"  #: 与自身特殊需要无关（2008年条例）
    ABANDONED = "abandoned"  #: 逾期不补正，视为放弃
    FEE_UNPAID = "fee_unpaid"  #: 逾期不缴费，视为放弃
    WITHDRAWN = "withdrawn"  #: 撤回
    ASK_CORRECTION = "ask_correction"  #: 告知补正，尚未答复
    UNDETERMINED = "undetermined"  #: 尚不能确定


@frozen
class Outcome:
    """A reply (答复): its kind, the key of its row in the annual report, the provision.

    ``separable`` outcomes give way to partial disclosure where the content can be separated.
    """

    reply: ReplyType
    row: str | None
    basis: Citation
    separable: bool = False
    discretionary: bool = False
    verified: bool = True


@frozen
class Stage:
    """One step: ``decide`` gives the outcome for fully known facts, or ``None`` to go on; ``says`` is the rule in words.

    ``against_list`` says what is contested where the step refuses information that is listed for proactive disclosure.
    """

    facts: tuple[str, ...]
    decide: Callable[[Truth], Outcome | None]
    says: Bilingual
    basis: Citation
    against_list: Bilingual | None = None

    def possible(self, facts: RequestFacts) -> frozenset[Outcome | None]:
        """Every outcome that the open facts leave possible."""
        return frozenset(_table(self, tuple(facts.answer(n) for n in self.facts)).values())

    def table(self, facts: RequestFacts) -> dict[frozenset[str], Outcome | None]:
        """Every way in which the open facts may turn out (the facts that are then YES), with its outcome."""
        return _table(self, tuple(facts.answer(n) for n in self.facts))


@cache
def _table(stage: Stage, answers: tuple[Answer, ...]) -> dict[frozenset[str], Outcome | None]:
    options = {Answer.YES: (True,), Answer.NO: (False,), Answer.UNKNOWN: (True, False)}
    found = {}
    for choice in product(*(options[answer] for answer in answers)):
        yes = frozenset(name for name, chosen in zip(stage.facts, choice, strict=True) if chosen)
        found[yes] = stage.decide(Truth(yes))
    return found
