"""What each step under Order 711 decides (现行条例各步的判断): unclear, excessive and unheld requests, Arts. 14-16."""

from govdisclose.attributes.provision import Truth
from govdisclose.attributes.provisions import article_14, article_15, article_16_1, article_16_2
from govdisclose.attributes.reply.stage import Outcome, ReplyType
from govdisclose.citation import Citation

__all__ = [
    "article_711",
    "clear",
    "excessive",
    "held",
    "under_article_14",
    "under_article_15",
    "under_article_16_1",
    "under_article_16_2",
]


def article_711(number: str) -> Citation:
    """An article of Order 711."""
    return Citation("中华人民共和国政府信息公开条例", "国务院令第711号", number)


def clear(facts: Truth) -> Outcome | None:
    """Art. 30: correction is asked once; left uncorrected the request is abandoned, still unclear it cannot be met."""
    if not facts["unclear"]:
        return None
    if not facts["correction_asked"]:
        return Outcome(ReplyType.ASK_CORRECTION, None, article_711("第三十条"))
    if not facts["corrected"]:
        return Outcome(ReplyType.ABANDONED, "abandoned", article_711("第三十条"))
    if not facts["clear_after_correction"]:
        return Outcome(ReplyType.STILL_UNCLEAR, "unclear_after_correction", article_711("第三十条"))
    return None


def excessive(facts: Truth) -> Outcome | None:
    """Art. 35: a number or frequency beyond reason, without reasons that hold."""
    if facts["excessive"] and not facts["excess_justified"]:
        return Outcome(ReplyType.EXCESSIVE, "excessive", article_711("第三十五条"))
    return None


def held(facts: Truth) -> Outcome | None:
    """Arts. 36(5), 38, 36(4): another organ's, still to be made, or not found."""
    if not facts["made_or_kept_by_us"]:
        return Outcome(ReplyType.NOT_OURS, "not_held", article_711("第三十六条第（五）项"))
    if facts["needs_making"]:
        return Outcome(ReplyType.NEEDS_MAKING, "needs_making", article_711("第三十八条"))
    if not facts["found"]:
        return Outcome(ReplyType.NOT_FOUND, "not_held", article_711("第三十六条第（四）项"))
    return None


def under_article_14(facts: Truth) -> Outcome | None:
    """Art. 14: state secrets, what statutes forbid, what endangers security."""
    named = (row for row in ("state_secret", "forbidden_by_law", "endangers_security") if facts[row])
    row = next(named, None)
    return _refused(row, article_14.PROVISION.citation) if row else None


def under_article_15(facts: Truth) -> Outcome | None:
    """Art. 15: trade secrets and privacy, where disclosure harms and nothing outweighs it."""
    return _refused("third_party", article_15.PROVISION.citation) if article_15.PROVISION.holds(facts) else None


def under_article_16_1(facts: Truth) -> Outcome | None:
    """Art. 16(1): internal affairs, at the organ's discretion."""
    source = article_16_1.PROVISION.citation
    return _refused("internal_affairs", source, discretionary=True) if facts["internal_affairs"] else None


def under_article_16_2(facts: Truth) -> Outcome | None:
    """Art. 16(2): process information and enforcement files, at the organ's discretion."""
    if not article_16_2.PROVISION.holds(facts):
        return None
    row = "process_information" if facts["process_information"] else "enforcement_file"
    return _refused(row, article_16_2.PROVISION.citation, discretionary=True)


def _refused(row: str, source: Citation, *, discretionary: bool = False) -> Outcome:
    return Outcome(ReplyType.REFUSED, row, source, separable=True, discretionary=discretionary)
