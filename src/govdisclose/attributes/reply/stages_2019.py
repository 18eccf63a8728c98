"""The way to a reply under Order 711 (现行条例的答复顺序), in the order used in practice: Arts. 39, 30, 36, 35, 38, 14-16, 37."""

from govdisclose.attributes.provisions import article_14, article_15, article_16_1, article_16_2
from govdisclose.attributes.reply.decisions_2019 import (
    article_711,
    clear,
    excessive,
    held,
    under_article_14,
    under_article_15,
    under_article_16_1,
    under_article_16_2,
)
from govdisclose.attributes.reply.stage import Outcome, ReplyType, Stage
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["FEE", "LAST", "STAGES", "STAGES_OF_TRIAL"]

_FORM = Citation("中华人民共和国政府信息公开工作年度报告格式", "国办公开办函〔2021〕30号")
_TRIAL = Citation("政府信息公开工作年度报告格式（试行）", "国办公开办函〔2019〕60号")
_FEE_RULES = Citation("政府信息公开信息处理费管理办法", "国办函〔2020〕109号")


def _when(fact: str, outcome: Outcome, zh: str, en: str) -> Stage:
    """A step that turns on one fact."""
    return Stage((fact,), lambda facts: outcome if facts[fact] else None, Bilingual(zh=zh, en=en), outcome.basis)


def _withdrawn(form: Citation) -> Stage:
    """The regulation has no article for it; the report form of the year counts it."""
    return _when(
        "withdrawn",
        Outcome(ReplyType.WITHDRAWN, "other", form),
        "申请人撤回申请的，不再处理",
        "a request that is withdrawn is not handled further",
    )


def _confirm_or_reissue(form: Citation) -> Stage:
    """Listed by the report form of the year alone."""
    return _when(
        "confirm_or_reissue",
        Outcome(ReplyType.CONFIRM_OR_REISSUE, "confirm_or_reissue", form),
        "要求确认或者重新出具已获取信息的，不予处理（年度报告格式所列，条例没有单独条款）",
        "to confirm or reissue what the applicant has is not handled (listed by the report form; the regulation has no article for it)",
    )


#: In force since 2021-01-01.
FEE = _when(
    "fee_unpaid",
    Outcome(ReplyType.FEE_UNPAID, "fee_unpaid", _FEE_RULES),
    "申请人逾期未缴纳信息处理费的，视为放弃申请",
    "a request whose information handling fee is not paid in time counts as abandoned",
)
#: What follows when nothing stands against disclosure.
LAST = Outcome(ReplyType.PROVIDED, "provided", article_711("第三十六条第（二）项"))
STAGES: tuple[Stage, ...] = (
    _withdrawn(_FORM),
    _when(
        "petition",
        Outcome(ReplyType.NOT_A_REQUEST, "petition", article_711("第三十九条第一款")),
        "以申请公开的形式进行信访、投诉、举报等活动的，告知不作为政府信息公开申请处理",
        "a petition, complaint or report in the form of a request is not handled as one",
    ),
    Stage(
        ("unclear", "correction_asked", "corrected", "clear_after_correction"),
        clear,
        Bilingual(
            zh="申请内容不明确的，一次性告知补正；无正当理由逾期不补正的，视为放弃申请；补正后仍不明确的，无法提供",
            en="an unclear request is to be corrected after one notice; left uncorrected it is abandoned; still unclear, nothing can be provided",
        ),
        article_711("第三十条"),
    ),
    _when(
        "repeated",
        Outcome(ReplyType.REPEATED, "repeated", article_711("第三十六条第（六）项")),
        "已就同一申请人的相同申请答复的，告知不予重复处理",
        "the same information already answered to the same applicant is not handled again",
    ),
    Stage(
        ("excessive", "excess_justified"),
        excessive,
        Bilingual(
            zh="数量、频次明显超过合理范围的，可以要求说明理由；理由不合理的，告知不予处理",
            en="for a number or frequency clearly beyond reason the organ may ask why; unreasonable reasons: not handled",
        ),
        article_711("第三十五条"),
    ),
    _confirm_or_reissue(_FORM),
    _when(
        "publication",
        Outcome(ReplyType.PUBLICATION, "publication", article_711("第三十九条第二款")),
        "要求提供公开出版物的，可以告知获取的途径",
        "for published matter the organ may tell how to get it",
    ),
    Stage(
        ("made_or_kept_by_us", "needs_making", "found"),
        held,
        Bilingual(
            zh="不属于本机关负责公开、需要另行制作或者经检索没有的，无法提供",
            en="what another organ must disclose, what would have to be made, and what a search does not find cannot be provided",
        ),
        article_711("第三十六条第（四）项、第（五）项，第三十八条"),
    ),
    _when(
        "special_register",
        Outcome(ReplyType.SPECIAL_REGISTER, "special_register", article_711("第三十六条第（七）项")),
        "工商、不动产登记资料等有专门查询规定的，依照其规定办理",
        "business and real-estate registers and the like follow their own access rules",
    ),
    _when(
        "already_public",
        Outcome(ReplyType.ALREADY_PUBLIC, "provided", article_711("第三十六条第（一）项")),
        "已经主动公开的，告知获取的方式、途径",
        "for what is public already, tell the way and channel",
    ),
    Stage(article_14.PROVISION.facts, under_article_14, article_14.PROVISION.says, article_14.PROVISION.citation),
    Stage(article_15.PROVISION.facts, under_article_15, article_15.PROVISION.says, article_15.PROVISION.citation),
    Stage(
        article_16_1.PROVISION.facts, under_article_16_1, article_16_1.PROVISION.says, article_16_1.PROVISION.citation
    ),
    Stage(
        article_16_2.PROVISION.facts,
        under_article_16_2,
        article_16_2.PROVISION.says,
        article_16_2.PROVISION.citation,
        article_16_2.PROVISION.against_list,
    ),
)
#: The same for the years whose reports kept to the trial form.
STAGES_OF_TRIAL: tuple[Stage, ...] = tuple(
    {"withdrawn": _withdrawn(_TRIAL), "confirm_or_reissue": _confirm_or_reissue(_TRIAL)}.get(stage.facts[0], stage)
    for stage in STAGES
)
