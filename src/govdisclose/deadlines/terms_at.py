"""The law's own terms, by name and date (法定期限): the version in force on the day that is asked about.

>>> statutory("request.reply", at=date(2019, 5, 14)).limit.amount, statutory("request.reply", at=date(2019, 5, 15)).limit.amount
(15, 20)
>>> statutory("request.replay", at=date(2024, 1, 1))
Traceback (most recent call last):
    ...
govdisclose.deadlines.terms_at.UnknownTermError: no statutory term 'request.replay'; near: request.reply, request.fee_payment, request.reply_after_payment. statutory_names() or `govdisclose deadline list` shows all
"""

from datetime import date
from difflib import get_close_matches

from govdisclose.bilingual import Bilingual
from govdisclose.dated import History
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.deadlines.terms import StatutoryTerm
from govdisclose.deadlines.terms_data import terms
from govdisclose.errors import GovDiscloseError

__all__ = ["TermNotInForceError", "UnknownTermError", "statutory", "statutory_history", "statutory_names"]


class UnknownTermError(GovDiscloseError, LookupError):
    """No statutory term has this name; the message names near ones."""


class TermNotInForceError(GovDiscloseError, LookupError):
    """The term exists, but no version of it was in force on the day."""


def statutory(name: str, *, at: date) -> StatutoryTerm:
    """The version of a statutory term that is in force on a day.

    Raises ``UnknownTermError`` for a name that is not in ``statutory_names()`` and ``TermNotInForceError`` for a day on which no
    version was in force.
    """
    day = as_day(at)
    history = statutory_history(name)
    found = history.at(day)
    if found is None:
        first = history.entries[0].value
        raise TermNotInForceError(
            Bilingual(
                zh=f"{day}没有有效的“{first.title.zh}”期限（{name}）；现有规定自{first.period.start}起施行。",
                en=f"no version of {name!r} was in force on {day}; the first one starts on {first.period.start}",
            )
        )
    return found


def statutory_history(name: str) -> History[StatutoryTerm]:
    """All versions of a statutory term in order of time; raises ``UnknownTermError``."""
    history = terms().get(name)
    if history is None:
        near = get_close_matches(name, terms(), n=3, cutoff=0.5) or [n for n in terms() if name and name in n][:3]
        raise UnknownTermError(
            Bilingual(
                zh=f"没有名为“{name}”的法定期限"
                + (f"；相近的有：{'、'.join(near)}" if near else "")
                + "。用 govdisclose deadline list 查看全部名称。",
                en=f"no statutory term {name!r}"
                + (f"; near: {', '.join(near)}" if near else "")
                + ". statutory_names() or `govdisclose deadline list` shows all",
            )
        )
    return history


def statutory_names() -> tuple[str, ...]:
    """The names of all statutory terms, by subject."""
    return tuple(terms())
