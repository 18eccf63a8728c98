"""The sentences about a request's term (理由文字): what is said of receipt, regime, notices and the end of the term."""

from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.deadlines.calendar_account import day_zero_basis
from govdisclose.deadlines.reply.conventions import Regime
from govdisclose.deadlines.reply.regime import RegimeTerms
from govdisclose.deadlines.terms import StatutoryTerm
from govdisclose.deadlines.terms_data import instrument
from govdisclose.explain import Step

__all__ = [
    "begins",
    "correction",
    "correction_due",
    "ends",
    "extension",
    "no_end",
    "original_due",
    "regime_applies",
    "replied",
    "sentence",
]


def sentence(zh: str, en: str, on: date | None = None, *basis: Citation, start: date | None = None) -> Step:
    """A step for a day, or for the days from ``start`` through ``on``."""
    return Step(Bilingual(zh=zh, en=en), start=start or on, end=on, basis=basis)


def regime_applies(terms: RegimeTerms, received: date, why: Bilingual) -> Step:
    """Which version of the regulation applies, and why."""
    term = terms.reply
    return sentence(
        f"适用{term.citation.number}（{why.zh}）：答复期限{terms.days}个工作日，延长不超过{terms.longest_extension}个工作日",
        f"Order {'492' if terms.regime is Regime.Y2008 else '711'} applies ({why.en}): {terms.days} working days, extension of at most "
        f"{terms.longest_extension}",
        received,
        term.citation,
    )


def begins(start: date, first: date | None) -> Step:
    """The day of receipt is not counted; day 1 is the next working day."""
    zh = f"，从其后第一个工作日{first}起算" if first else "，从其后第一个工作日起算"
    en = f"; day 1 is the next working day, {first}" if first else "; day 1 is the next working day"
    return sentence(
        f"{start}当日不计入{zh}",
        f"{start} itself is not counted{en}",
        start,
        *day_zero_basis(start),
    )


def correction_due(term: StatutoryTerm, due: date) -> Step:
    """The last day for a correction notice."""
    return sentence(
        f"如需补正，最迟{due}一次性告知（{term.limit.amount}个工作日）",
        f"a correction notice must go out by {due} ({term.limit.amount} working days)",
        due,
        term.citation,
    )


def original_due(term: StatutoryTerm, start: date, due: date) -> Step:
    """The day on which the term ends if nothing happens."""
    return sentence(
        f"自{start}收到申请之日起{term.limit.amount}个工作日，原答复期限至{due}",
        f"{term.limit.amount} working days from receipt on {start}: the original term ends on {due}",
        due,
        term.citation,
        start=start,
    )


def correction(asked: date, verdict: Bilingual, term: Citation) -> Step:
    """The correction notice and what it does."""
    return sentence(f"{asked}告知补正：{verdict.zh}", f"correction notice on {asked}: {verdict.en}", asked, term)


def extension(on: date, days: int, verdict: Bilingual, terms: RegimeTerms) -> Step:
    """An extension and what it does."""
    rule = terms.reply.extension
    basis = (rule.citation,) if rule else ()
    return sentence(
        f"{on}延长{days}个工作日：{verdict.zh}", f"extended on {on} by {days} working days: {verdict.en}", on, *basis
    )


def ends(start: date, days: int, due: date, skipped: int, citation: Citation) -> Step:
    """The last day of the term."""
    less_zh = f"（其间扣除{skipped}个工作日）" if skipped else ""
    less_en = f" ({skipped} working days in between not counted)" if skipped else ""
    return sentence(
        f"自{start}次日起第{days}个工作日{less_zh}：答复期限至{due}",
        f"working day {days} after {start}{less_en}: the reply is due by {due}",
        due,
        citation,
        start=start,
    )


def no_end(text: Bilingual, on: date | None = None) -> Step:
    """Why no last day can be given."""
    return Step(
        Bilingual(zh=f"无法给出答复期限届满日：{text.zh}", en=f"no due date can be given: {text.en}"), start=on, end=on
    )


def replied(on: date, how: Bilingual, due: date | None, *, late: bool) -> Step:
    """The reply, and whether it was in time."""
    until_zh = f"，答复期限至{due}" if due else ""
    until_en = f"; it was due by {due}" if due else ""
    return sentence(
        f"{on}{how.zh}{until_zh}：{'逾期答复' if late else '在期限内答复'}",
        f"replied on {on} ({how.en}){until_en}: {'late' if late else 'in time'}",
        on,
        instrument("office-2016-235", "第四条"),
    )
