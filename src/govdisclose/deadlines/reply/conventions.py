"""Questions that the sources leave open, as settings (口径): both answers can be had, the default is stated.

A deadline also names, in its ``alternatives``, every setting whose other answer would give another date.
"""

from enum import StrEnum
from typing import Any

from attrs import evolve, field, frozen, validators

from govdisclose._records import Record

__all__ = [
    "SETTINGS",
    "AfterPayment",
    "Conventions",
    "EarlierCorrection",
    "InternetReceipt",
    "LateConfirmation",
    "LateNotice",
    "LateStep",
    "Regime",
    "Suspension",
    "Transition",
]


class Regime(StrEnum):
    """Which version of the regulation applies (适用的条例)."""

    Y2008 = "2008"  #: 国务院令第492号, 2008-05-01 to 2019-05-14
    Y2019 = "2019"  #: 国务院令第711号, from 2019-05-15


class Suspension(StrEnum):
    """Whether the day on which a consultation is sent is left out (征求意见发出日是否扣除); the day of the opinion always is."""

    EXCLUSIVE = "exclusive"  #: the sending day counts as used: the earlier, safer date
    INCLUSIVE = "inclusive"  #: the sending day is left out as well


class LateNotice(StrEnum):
    """What a correction notice does that comes after its 7 working days (逾期补正告知的效力)."""

    RESTART = "restart"  #: the term still starts anew on receipt of the correction, as Art. 30 reads
    NO_RESTART = "no_restart"  #: the term runs on from receipt, as a court may hold


class LateStep(StrEnum):
    """What an extension, a correction notice or a fee notice does that comes after the reply term ended (届满后措施的效力)."""

    DISREGARDED = "disregarded"  #: a term that has ended is not revived
    COUNTED = "counted"  #: the step takes effect all the same


class AfterPayment(StrEnum):
    """How the term runs after the fee is paid (缴费后期限的计算)."""

    RESTART = "restart"  #: anew from the day after full payment
    RESUME = "resume"  #: on from where it stood when the fee was notified


class EarlierCorrection(StrEnum):
    """What a correction does under the regulation of 2007, which has no express restart (旧条例下补正的效力)."""

    RESTART = "restart"  #: asking for it is itself an answer (Art. 21(4)); the corrected request has its own term
    NO_RESTART = "no_restart"  #: the term runs on from receipt


class Transition(StrEnum):
    """Which version applies to a request received before 2019-05-15 (新旧条例衔接)."""

    BY_RECEIPT = "by_receipt"  #: the version in force on the day of receipt
    BY_REPLY = "by_reply"  #: the later version where the request was still open on 2019-05-15


class InternetReceipt(StrEnum):
    """Which day is the day of receipt over the internet (网上申请收到之日)."""

    BY_DATE = "by_date"  #: confirmation for requests from 2019-05-15 (Art. 31(3)), the system's day before
    CONFIRMATION = "confirmation"  #: always the day on which both sides confirm
    SYSTEM = "system"  #: always the day on which the organ's system received it


class LateConfirmation(StrEnum):
    """Which day counts where ordinary mail was confirmed later than the day it arrived (平信逾期确认)."""

    CONFIRMED = "confirmed"  #: the day of confirmation, as Art. 31(2) reads
    ARRIVED = "arrived"  #: the day of arrival, on which confirmation was due


@frozen(kw_only=True)
class Conventions(Record):
    """The settings of a computation (口径); the defaults are the readings closest to the text, else the earlier date.

    ``regime`` forces a version of the regulation; ``due_soon_days`` is the number of working days left from which a deadline is
    due soon (yellow). It is a habit of offices, not law.
    """

    suspension: Suspension = Suspension.EXCLUSIVE
    late_correction_notice: LateNotice = LateNotice.RESTART
    late_step: LateStep = LateStep.DISREGARDED
    after_payment: AfterPayment = AfterPayment.RESTART
    earlier_correction: EarlierCorrection = EarlierCorrection.RESTART
    transition: Transition = Transition.BY_RECEIPT
    internet_receipt: InternetReceipt = InternetReceipt.BY_DATE
    late_confirmation: LateConfirmation = LateConfirmation.CONFIRMED
    regime: Regime | None = None
    due_soon_days: int = field(default=3, validator=validators.ge(0))

    def with_setting(self, name: str, value: str) -> "Conventions":
        """The same settings with one of ``SETTINGS`` changed.

        Raises ``ValueError`` for a name or a value that does not exist.
        """
        if name not in SETTINGS or value not in {v.value for v in SETTINGS[name][0]}:
            known = "; ".join(f"{n}={'|'.join(kind)}" for n, (kind, _) in SETTINGS.items())
            raise ValueError(f"no setting {name}={value}; known: {known}")
        changed: dict[str, Any] = {name: SETTINGS[name][0](value)}
        return evolve(self, **changed)


#: The settings that can change a date, with the Chinese name by which an explanation calls them.
SETTINGS: dict[str, tuple[type[StrEnum], str]] = {
    "suspension": (Suspension, "征求意见发出日是否扣除"),
    "late_correction_notice": (LateNotice, "逾期补正告知的效力"),
    "late_step": (LateStep, "期限届满后的措施的效力"),
    "after_payment": (AfterPayment, "缴费后期限的计算"),
    "earlier_correction": (EarlierCorrection, "旧条例下补正的效力"),
    "transition": (Transition, "新旧条例衔接"),
    "internet_receipt": (InternetReceipt, "网上申请收到之日"),
    "late_confirmation": (LateConfirmation, "平信逾期确认"),
}
