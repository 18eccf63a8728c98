"""The day of receipt (收到申请之日), by the channel through which the request came.

Basis: Order 711, Art. 31; for requests before 2019-05-15 the office letter 国办公开办函〔2015〕207号 and Guiding Case 26.
"""

from datetime import date

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.reply.conventions import Conventions, InternetReceipt, LateConfirmation, Regime
from govdisclose.deadlines.reply.receipt import Channel, Receipt
from govdisclose.deadlines.terms_data import instrument
from govdisclose.explain import Step

__all__ = ["ReceiptDay", "receipt_day"]

_BY_CONFIRMATION = frozenset({Channel.ORDINARY_MAIL, Channel.INTERNET, Channel.FAX})


@frozen
class ReceiptDay:
    """The day of receipt and why; ``warning`` where a duty was not kept."""

    day: date
    step: Step
    warning: Bilingual | None = None


def receipt_day(receipt: Receipt, regime: Regime | None, conventions: Conventions) -> ReceiptDay:
    """The day that counts as the day of receipt; ``regime`` is the one in force when the request came in."""
    channel, new = receipt.channel, regime is not Regime.Y2008
    confirmed = receipt.confirmed or receipt.on
    if channel is None:
        return ReceiptDay(receipt.on, _step(receipt.on, "收到申请", "request received", _source(None, new=new)))
    basis = _source(channel, new=new)
    if channel not in _BY_CONFIRMATION:
        zh = "以当面提交之日为收到申请之日" if channel is Channel.IN_PERSON else "以行政机关签收之日为收到申请之日"
        en = (
            "the day of submission counts"
            if channel is Channel.IN_PERSON
            else "the day on which the organ signs counts"
        )
        return ReceiptDay(receipt.on, _step(receipt.on, zh, en, basis))
    if channel is Channel.INTERNET and _by_system(conventions.internet_receipt, new=new):
        zh, en = "以系统收到申请之日为收到申请之日", "the day on which the organ's system received it counts"
        return ReceiptDay(
            receipt.on, _step(receipt.on, zh, en, (instrument("office-2015-207", "第一条"), instrument("case-26")))
        )
    late = channel is Channel.ORDINARY_MAIL and confirmed > receipt.on
    if late and conventions.late_confirmation is LateConfirmation.ARRIVED:
        zh, en = (
            "确认迟于到达当日，按所选口径以到达之日为收到申请之日",
            "confirmed late; by the setting chosen the day of arrival counts",
        )
        return ReceiptDay(receipt.on, _step(receipt.on, zh, en, basis))
    zh, en = f"{channel.term}：以双方确认之日为收到申请之日", "the day on which both sides confirm counts"
    return ReceiptDay(confirmed, _step(confirmed, zh, en, basis), _warning(receipt, confirmed, late=late))


def _by_system(setting: InternetReceipt, *, new: bool) -> bool:
    return setting is InternetReceipt.SYSTEM or (setting is InternetReceipt.BY_DATE and not new)


def _source(channel: Channel | None, *, new: bool) -> tuple[Citation, ...]:
    if new:
        item = {Channel.IN_PERSON: "第一项", Channel.SIGNED_MAIL: "第二项", Channel.ORDINARY_MAIL: "第二项"}
        return (instrument("order-711", f"第三十一条{item.get(channel, '第三项')}" if channel else "第三十一条"),)
    return (instrument("office-2015-207", "第一条") if channel else instrument("order-492", "第二十四条"),)


def _step(day: date, zh: str, en: str, basis: tuple[Citation, ...]) -> Step:
    return Step(Bilingual(zh=f"{day}：{zh}", en=f"{day}: {en}"), start=day, end=day, basis=basis)


def _warning(receipt: Receipt, confirmed: date, *, late: bool) -> Bilingual | None:
    if late:
        return Bilingual(
            zh=f"申请于{receipt.on}到达，{confirmed}才确认；应当在到达当日确认，法院可能以{receipt.on}为收到之日。",
            en=f"the request arrived on {receipt.on} and was confirmed only on {confirmed}; confirmation was due on the day of arrival, "
            f"and a court may count from {receipt.on}",
        )
    if receipt.channel is Channel.INTERNET and confirmed > receipt.on:
        return Bilingual(
            zh=f"申请于{receipt.on}提交，{confirmed}确认；拖延确认的，法院可能以提交之日为准。",
            en=f"submitted on {receipt.on}, confirmed on {confirmed}; where confirmation is delayed a court may look at the day of submission",
        )
    return None
