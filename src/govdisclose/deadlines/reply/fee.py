"""The information handling fee (信息处理费): 国办函〔2020〕109号, from 2021-01-01.

The notice must go out within the handling term. The applicant pays within 20 working days of receiving it, else the request counts
as abandoned. After payment the handling term runs anew from the next day (from memory of the text; a setting).
"""

from datetime import date, timedelta

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.events import EventKind
from govdisclose.deadlines.reply import says, says_parties
from govdisclose.deadlines.reply.clock import Clock
from govdisclose.deadlines.reply.conventions import AfterPayment, Regime
from govdisclose.deadlines.reply.counting import Pause, merged_pauses
from govdisclose.deadlines.reply.regime import FEES_SINCE
from govdisclose.deadlines.terms_at import statutory
from govdisclose.deadlines.terms_data import instrument

__all__ = ["charge", "say_latest_notice"]

_DAY = timedelta(days=1)


def charge(clock: Clock, notified: date) -> None:
    """Apply the fee notice that the applicant received on ``notified``, and the payment, if there is one."""
    if notified < FEES_SINCE or clock.waiting:
        _no_effect(clock, notified)
        return
    latest = clock.term_end(as_of=notified)
    if latest:
        clock.milestones["fee_notice_latest"] = latest
    term = statutory("request.fee_payment", at=notified)
    pay_by = clock.add(notified, term.limit.amount)
    if pay_by:
        clock.milestones["pay_by"] = pay_by
    late = latest is not None and notified > latest
    clock.steps.append(says_parties.fee_notice(notified, _verdict(clock, notified, latest, late=late)))
    if late and not clock.revives:
        return
    if pay_by:
        clock.steps.append(says_parties.payment_due(term, notified, pay_by))
    paid = clock.record.on(EventKind.FEE_PAID)
    if paid is None or (pay_by is not None and paid > pay_by):
        _unpaid(clock, notified, pay_by)
        return
    clock.wait(notified, paid)
    if clock.conventions.after_payment is AfterPayment.RESTART:
        clock.restart(paid)
        words = Bilingual(
            zh=f"{paid}完成缴费：处理期限自次日起重新计算（依据未能核对原文）",
            en=f"paid on {paid}: the handling term runs anew from the next day (not checked against the text)",
        )
    else:
        clock.pauses = merged_pauses((*clock.pauses, Pause(notified + _DAY, paid)))
        words = Bilingual(
            zh=f"{paid}完成缴费：按所选口径，等待缴费的时间不计算，期限继续计算",
            en=f"paid on {paid}: by the setting chosen the time of waiting is not counted and the term runs on",
        )
    clock.steps.append(says_parties.fee_settled(paid, words))


def say_latest_notice(clock: Clock, due: date) -> None:
    """Say until when a fee notice can go out, where there was none and the term ends on ``due``."""
    rule = clock.terms.regime is Regime.Y2019 and due >= FEES_SINCE
    if rule and clock.record.on(EventKind.FEE_NOTIFIED) is None:
        clock.milestones["fee_notice_latest"] = due
        clock.steps.append(says_parties.fee_notice_latest(due))


def _verdict(clock: Clock, notified: date, latest: date | None, *, late: bool) -> Bilingual:
    if not late:
        until_zh, until_en = (f"（最迟{latest}）", f" (at the latest {latest})") if latest else ("", "")
        return Bilingual(zh=f"在处理期限内{until_zh}", en=f"within the handling term{until_en}")
    clock.warnings.append(
        Bilingual(
            zh=f"收费通知应当在处理期限内（最迟{latest}）发出，申请人{notified}才收到。",
            en=f"the fee notice was due within the handling term, by {latest}; the applicant had it only on {notified}",
        )
    )
    end_zh = "按所选口径仍予采用" if clock.revives else "已届满的期限不再重新起算"
    end_en = (
        "it takes effect only by the setting chosen" if clock.revives else "a term that has ended does not start anew"
    )
    return Bilingual(
        zh=f"晚于处理期限届满日{latest}，{end_zh}", en=f"after the handling term ended on {latest}; {end_en}"
    )


def _unpaid(clock: Clock, notified: date, pay_by: date | None) -> None:
    clock.waiting = True
    clock.abandoned = pay_by + _DAY if pay_by else None
    clock.wait(notified, clock.abandoned)
    until_zh, until_en = (f"至{pay_by}", f"by {pay_by}") if pay_by else ("期限内", "in time")
    clock.steps.append(
        says_parties.fee_settled(
            pay_by or notified,
            Bilingual(
                zh=f"{until_zh}仍未缴费的，视为放弃申请，不再处理",
                en=f"without payment {until_en} the request counts as abandoned",
            ),
        )
    )


def _no_effect(clock: Clock, notified: date) -> None:
    if notified < FEES_SINCE:
        zh = f"{notified}的收费通知：信息处理费办法自{FEES_SINCE}起施行，此前收费不影响答复期限"
        en = f"fee notice of {notified}: the fee rules are in force from {FEES_SINCE}; before them a fee does not change the term"
    else:
        zh = f"{notified}的收费通知：申请尚待补正，不影响期限"
        en = f"fee notice of {notified}: the correction is still outstanding, so it changes nothing"
    clock.steps.append(says.sentence(zh, en, notified, instrument("fee-2020-109")))
    clock.warnings.append(Bilingual(zh=f"{zh}。", en=en))
