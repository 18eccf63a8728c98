"""The way to a reply under Order 711 (现行条例的答复顺序), in the order used in practice: Arts. 39, 30, 36, 35, 38, 14-16, 37."""

from govdisclose.attributes.provision import Truth
from govdisclose.attributes.provisions import article_14, article_15, article_16_1, article_16_2
from govdisclose.attributes.reply.stage import Outcome, ReplyType, Stage
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["FEE", "LAST", "STAGES", "STAGES_OF_TRIAL"]


def _article(number: str) -> Citation:
    return Citation("中华人民共和国政府信息公开条例", "国务院令第711号", number)


_FORM = Citation("中华人民共和国政府信息公开工作年度报告格式", "国办公开办函〔2021〕30号")
_TRIAL = Citation("政府信息公开工作年度报告格式（试行）", "国办公开办函〔2019〕60号")
_FEE_RULES = Citation("政府信息公开信息处理费管理办法", "国办函〔2020〕109号")


def _when(fact: str, outcome: Outcome, zh: str, en: str) -> Stage:
    """A step that turns on one fact."""
    return Stage((fact,), lambda facts: outcome if facts[fact] else None, Bilingual(zh=zh, en=en), outcome.basis)


def _clear(facts: Truth) -> Outcome | None:
    if not facts["unclear"]:
        return None
    if not facts["correction_asked"]:
        return Outcome(ReplyType.ASK_CORRECTION, None, _article("第三十条"))
    if not facts["corrected"]:
        return Outcome(ReplyType.ABANDONED, "abandoned", _article("第三十条"))
    if not facts["clear_after_correction"]:
        return Outcome(ReplyType.STILL_UNCLEAR, "unclear_after_correction", _article("第三十条"))
    return None


def _excessive(facts: Truth) -> Outcome | None:
    if facts["excessive"] and not facts["excess_justified"]:
        return Outcome(ReplyType.EXCESSIVE, "excessive", _article("第三十五条"))
    return None


def _held(facts: Truth) -> Outcome | None:
    if not facts["made_or_kept_by_us"]:
        return Outcome(ReplyType.NOT_OURS, "not_held", _article("第三十六条第（五）项"))
    if facts["needs_making"]:
        return Outcome(ReplyType.NEEDS_MAKING, "needs_making", _article("第三十八条"))
    if not facts["found"]:
        return Outcome(ReplyType.NOT_FOUND, "not_held", _article("第三十六条第（四）项"))
    return None


def _refused(row: str, source: Citation, *, discretionary: bool = False) -> Outcome:
    return Outcome(ReplyType.REFUSED, row, source, separable=True, discretionary=discretionary)


def _article_14(facts: Truth) -> Outcome | None:
    named = (row for row in ("state_secret", "forbidden_by_law", "endangers_security") if facts[row])
    row = next(named, None)
    return _refused(row, article_14.PROVISION.citation) if row else None


def _article_15(facts: Truth) -> Outcome | None:
    return _refused("third_party", article_15.PROVISION.citation) if article_15.PROVISION.holds(facts) else None


def _article_16_1(facts: Truth) -> Outcome | None:
    source = article_16_1.PROVISION.citation
    return _refused("internal_affairs", source, discretionary=True) if facts["internal_affairs"] else None


def _article_16_2(facts: Truth) -> Outcome | None:
    if not article_16_2.PROVISION.holds(facts):
        return None
    row = "process_information" if facts["process_information"] else "enforcement_file"
    return _refused(row, article_16_2.PROVISION.citation, discretionary=True)


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
LAST = Outcome(ReplyType.PROVIDED, "provided", _article("第三十六条第（二）项"))

STAGES: tuple[Stage, ...] = (
    _withdrawn(_FORM),
    _when(
        "petition",
        Outcome(ReplyType.NOT_A_REQUEST, "petition", _article("第三十九条第一款")),
        "以申请公开的形式进行信访、投诉、举报等活动的，告知不作为政府信息公开申请处理",
        "a petition, complaint or report in the form of a request is not handled as one",
    ),
    Stage(
        ("unclear", "correction_asked", "corrected", "clear_after_correction"),
        _clear,
        Bilingual(
            zh="申请内容不明确的，一次性告知补正；无正当理由逾期不补正的，视为放弃申请；补正后仍不明确的，无法提供",
            en="an unclear request is to be corrected after one notice; left uncorrected it is abandoned; still unclear, nothing can be provided",
        ),
        _article("第三十条"),
    ),
    _when(
        "repeated",
        Outcome(ReplyType.REPEATED, "repeated", _article("第三十六条第（六）项")),
        "已就同一申请人的相同申请答复的，告知不予重复处理",
        "the same information already answered to the same applicant is not handled again",
    ),
    Stage(
        ("excessive", "excess_justified"),
        _excessive,
        Bilingual(
            zh="数量、频次明显超过合理范围的，可以要求说明理由；理由不合理的，告知不予处理",
            en="for a number or frequency clearly beyond reason the organ may ask why; unreasonable reasons: not handled",
        ),
        _article("第三十五条"),
    ),
    _confirm_or_reissue(_FORM),
    _when(
        "publication",
        Outcome(ReplyType.PUBLICATION, "publication", _article("第三十九条第二款")),
        "要求提供公开出版物的，可以告知获取的途径",
        "for published matter the organ may tell how to get it",
    ),
    Stage(
        ("made_or_kept_by_us", "needs_making", "found"),
        _held,
        Bilingual(
            zh="不属于本机关负责公开、需要另行制作或者经检索没有的，无法提供",
            en="what another organ must disclose, what would have to be made, and what a search does not find cannot be provided",
        ),
        _article("第三十六条第（四）项、第（五）项，第三十八条"),
    ),
    _when(
        "special_register",
        Outcome(ReplyType.SPECIAL_REGISTER, "special_register", _article("第三十六条第（七）项")),
        "工商、不动产登记资料等有专门查询规定的，依照其规定办理",
        "business and real-estate registers and the like follow their own access rules",
    ),
    _when(
        "already_public",
        Outcome(ReplyType.ALREADY_PUBLIC, "provided", _article("第三十六条第（一）项")),
        "已经主动公开的，告知获取的方式、途径",
        "for what is public already, tell the way and channel",
    ),
    Stage(article_14.PROVISION.facts, _article_14, article_14.PROVISION.says, article_14.PROVISION.citation),
    Stage(article_15.PROVISION.facts, _article_15, article_15.PROVISION.says, article_15.PROVISION.citation),
    Stage(article_16_1.PROVISION.facts, _article_16_1, article_16_1.PROVISION.says, article_16_1.PROVISION.citation),
    Stage(article_16_2.PROVISION.facts, _article_16_2, article_16_2.PROVISION.says, article_16_2.PROVISION.citation),
)

#: The same for the years whose reports kept to the trial form.
STAGES_OF_TRIAL: tuple[Stage, ...] = tuple(
    {"withdrawn": _withdrawn(_TRIAL), "confirm_or_reissue": _confirm_or_reissue(_TRIAL)}.get(stage.facts[0], stage)
    for stage in STAGES
)
