"""Findings on the attribute of a sheet (公开属性检查): reasons, what the facts come to under the law of the day, privacy."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.determination import Determination
from govdisclose.attributes.fact_texts import fact_infos
from govdisclose.attributes.facts import Answer
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet import rules
from govdisclose.attributes.sheet.check_sources import source_findings
from govdisclose.attributes.sheet.codes import words_of
from govdisclose.attributes.sheet.day_of_law import judged
from govdisclose.attributes.sheet.model import ReviewSheet, SheetDetermination
from govdisclose.attributes.sheet.sources import same_sources
from govdisclose.attributes.sheet.telling import at_field, listed, said, told
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Finding
from govdisclose.law import Register

__all__ = ["attribute_findings", "determination_findings"]

_CLOSED = frozenset({Attribute.WITHHELD, Attribute.PARTIAL})


def attribute_findings(sheet: ReviewSheet, attribute: Attribute, day: date, law: Register) -> Iterator[Finding]:
    """What the attribute, its reasons and its basis show; ``day`` is the day whose law applies."""
    result, _ = judged(sheet, day)
    yield from _reasons(sheet, attribute)
    yield from _settled(sheet, attribute, result)
    yield from source_findings(sheet, attribute, result, law)
    yield from _private(sheet, attribute)


def _reasons(sheet: ReviewSheet, attribute: Attribute) -> Iterator[Finding]:
    if attribute is Attribute.PROACTIVE:
        return
    changed = next((d for d in reversed(sheet.decisions) if d.attribute is not None), None)
    if not sheet.reasons.strip() and not (changed and changed.opinion.strip()):
        yield told(rules.NO_REASONS, at_field(sheet, "reasons"), found=words_of(attribute))
    if attribute in _CLOSED and not any(c.article and (c.title or c.number) for c in sheet.basis):
        yield told(rules.NO_PROVISION, at_field(sheet, "basis"), found=words_of(attribute))


def determination_findings(sheet: ReviewSheet, day: date) -> Iterator[Finding]:
    """The recorded determination follows from the facts by the law of its day, and that law is still the one that applies."""
    result, fault = judged(sheet, day)
    if fault is not None:
        yield told(rules.NOT_LISTED, at_field(sheet, "facts"), found=said(sheet.facts.listed_as), expected=fault.text)
    recorded = sheet.determination
    if recorded is None:
        return
    then, _ = judged(sheet, recorded.at)
    if not _same(recorded, then):
        yield told(
            rules.DETERMINATION_STALE,
            at_field(sheet, "determination"),
            found=_in_words(recorded),
            expected=_in_words(then),
            day=recorded.at,
        )
    if not _same(then, result):
        yield told(
            rules.LAW_OF_ANOTHER_DAY,
            at_field(sheet, "determination"),
            found=_in_words(then),
            expected=_in_words(result),
            then=recorded.at,
            day=result.at,
        )


def _same(one: SheetDetermination | Determination, other: Determination) -> bool:
    outcome = (one.attribute, one.discretionary) == (other.attribute, other.discretionary)
    return outcome and same_sources(one.basis, other.basis)


def _in_words(found: SheetDetermination | Determination) -> Bilingual:
    """The result with its basis."""
    name, basis = words_of(found.attribute), "；".join(c.to_text() for c in found.basis)
    may = Bilingual("可以", "may be ") if found.discretionary else Bilingual("", "")
    tail = Bilingual(f"（{basis}）", f" ({basis})") if basis else Bilingual("", "")
    return Bilingual(f"{may.zh}{name.zh}{tail.zh}", f"{may.en}{name.en}{tail.en}")


def _settled(sheet: ReviewSheet, attribute: Attribute, result: Determination) -> Iterator[Finding]:
    if result.attribute is Attribute.UNDETERMINED:
        infos = fact_infos()
        missing = [Bilingual(infos[q.fact].term, q.fact) for q in result.questions]
        yield told(
            rules.NOT_SETTLED,
            at_field(sheet, "facts"),
            found=words_of(attribute),
            expected=listed(missing or [Bilingual("适用的规定", "the law that applies")]),
        )
    elif _against(attribute, result):
        yield told(
            rules.AGAINST_DETERMINATION,
            at_field(sheet, "proposed"),
            found=words_of(attribute),
            expected=words_of(result.attribute),
            day=result.at,
        )


def _against(attribute: Attribute, result: Determination) -> bool:
    """Whether the attribute goes against what the law demands; where the law says may, more openness does not.

    What must be withheld does not go out in part while nothing says that it can be separated, and what can be separated is not
    kept back whole (Arts. 13, 37).
    """
    if result.attribute in {Attribute.PROACTIVE, Attribute.ON_REQUEST}:
        return attribute in _CLOSED or (attribute, result.attribute) == (Attribute.ON_REQUEST, Attribute.PROACTIVE)
    if result.discretionary:
        return (attribute, result.attribute) == (Attribute.WITHHELD, Attribute.PARTIAL)
    return attribute is not result.attribute


def _private(sheet: ReviewSheet, attribute: Attribute) -> Iterator[Finding]:
    facts = sheet.facts.presumed()
    released = Answer.YES in {facts.third_party_consents, facts.public_interest_override}
    if attribute is not Attribute.PROACTIVE or facts.harms_third_party is not Answer.YES or released:
        return
    infos = fact_infos()
    named = [n for n in ("trade_secret", "personal_privacy") if facts.answer(n) is Answer.YES]
    touched = listed([Bilingual(infos[n].term, n.replace("_", " ")) for n in named])
    words = Bilingual(f"涉及{touched.zh}", f"that it touches {touched.en}")
    harm = Bilingual("公开会损害第三方合法权益", "that it harms a third party")
    yield told(rules.PRIVATE, at_field(sheet, "facts"), found=words if named else harm)
