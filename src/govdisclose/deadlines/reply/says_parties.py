"""The sentences about consultations and the fee (理由文字：征求意见、信息处理费)."""

from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.reply.conventions import Regime
from govdisclose.deadlines.reply.record import Consultation
from govdisclose.deadlines.reply.regime import RegimeTerms
from govdisclose.deadlines.reply.says import sentence
from govdisclose.deadlines.terms import StatutoryTerm
from govdisclose.deadlines.terms_data import instrument
from govdisclose.explain import Step

__all__ = [
    "consultation",
    "consultation_due",
    "fee_notice",
    "fee_notice_latest",
    "fee_settled",
    "not_suspending",
    "payment_due",
]


def consultation(c: Consultation, terms: RegimeTerms, last: date | None, *, inclusive: bool) -> Step:
    """A consultation and the days that it takes out of the term."""
    who_zh, who_en = _who(c)
    if last is None:
        zh, en = (
            "期间自发出后中止计算，终止日尚不能确定",
            "the term stands still after sending; its end is not known yet",
        )
    elif c.opinion is not None and last == c.opinion:
        zh, en = f"至{last}收到意见，期间不计算在内", f"opinion received on {last}; the time is not counted"
    else:
        zh, en = (
            f"对方提出意见的期限至{last}届满，至该日的期间不计算在内；意见提前收到的，以收到之日为准",
            f"the party's own term ends on {last}; the time through it is not counted, or through the day of an earlier opinion",
        )
    side_zh, side_en = (
        ("发出当日也扣除", "the sending day is left out too")
        if inclusive
        else ("发出当日计入", "the sending day is counted")
    )
    provisions = (*_provision(c, terms), _excluding(terms))
    return sentence(
        f"{c.sent}征求{who_zh}意见：{zh}（{side_zh}）",
        f"{who_en} consulted on {c.sent}: {en} ({side_en})",
        last or c.sent,
        *provisions,
        start=c.sent,
    )


def consultation_due(c: Consultation, term: StatutoryTerm, due: date) -> Step:
    """The last day for the opinion of a party that has the letter."""
    who_zh, who_en = _who(c)
    return sentence(
        f"{who_zh}{c.received}收到征求意见书，最迟{due}提出意见（{term.limit.amount}个工作日）",
        f"{who_en} had the letter on {c.received} and must answer by {due} ({term.limit.amount} working days)",
        due,
        term.citation,
        start=c.received,
    )


def not_suspending(c: Consultation, terms: RegimeTerms) -> Step:
    """A consultation of another organ, which the regulation of 2007 does not leave out."""
    return sentence(
        f"{c.sent}征求其他行政机关意见：旧条例只扣除征求第三方意见的时间，期限继续计算",
        f"another organ consulted on {c.sent}: the regulation of 2007 leaves out third parties only, so the term runs on",
        c.sent,
        terms.reply.citation,
    )


def fee_notice(on: date, verdict: Bilingual) -> Step:
    """The fee notice and whether it was in time."""
    return sentence(
        f"{on}申请人收到收费通知：{verdict.zh}",
        f"fee notice received on {on}: {verdict.en}",
        on,
        instrument("fee-2020-109"),
    )


def fee_notice_latest(due: date) -> Step:
    """The last day for a fee notice, where there has been none."""
    return sentence(
        f"如需收取信息处理费，收费通知最迟{due}发出（处理期限内）",
        f"a fee notice, if there is to be one, must go out by {due} (within the handling term)",
        due,
        instrument("fee-2020-109"),
    )


def payment_due(term: StatutoryTerm, notified: date, due: date) -> Step:
    """The last day for payment."""
    return sentence(
        f"申请人最迟{due}缴费（{term.limit.amount}个工作日）",
        f"payment is due by {due} ({term.limit.amount} working days)",
        due,
        term.citation,
        start=notified,
    )


def fee_settled(on: date, verdict: Bilingual) -> Step:
    """Payment, or the lack of it."""
    return sentence(verdict.zh, verdict.en, on, instrument("fee-2020-109"))


def _who(c: Consultation) -> tuple[str, str]:
    label = f"（{c.party}）" if c.party else ""
    label_en = f" ({c.party})" if c.party else ""
    return (
        (f"其他行政机关{label}", f"other organ{label_en}") if c.organ else (f"第三方{label}", f"third party{label_en}")
    )


def _provision(c: Consultation, terms: RegimeTerms) -> tuple[Citation, ...]:
    term = terms.organ if c.organ else terms.third_party
    return (term.citation,) if term else ()


def _excluding(terms: RegimeTerms) -> Citation:
    """The provision by which the time of consulting is not counted."""
    if terms.regime is Regime.Y2008:
        return instrument("order-492", "第二十四条第三款")
    return instrument("order-711", "第三十三条第三款")
