"""Findings on forwarded and joint documents (来源检查): who set the attribute, and whether each organ co-signed."""

from collections.abc import Iterator

from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet import rules
from govdisclose.attributes.sheet.codes import Origin, ReviewStage, words_of
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.attributes.sheet.telling import at_decision, at_field, listed, plain_name, said, told
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Finding

__all__ = ["origin_findings"]

#: The fields that a document of this origin does not have.
_STRAY = {
    Origin.OWN: {
        "lead_organ": Bilingual("牵头机关", "the lead organ"),
        "other_organs": Bilingual("参加机关", "other organs"),
        "original_attribute": Bilingual("原件的公开属性", "the attribute of an original"),
    },
    Origin.FORWARDED: {"other_organs": Bilingual("参加机关", "other organs")},
    Origin.JOINT: {},
}


def origin_findings(sheet: ReviewSheet, attribute: Attribute) -> Iterator[Finding]:
    """What the origin of the document shows."""
    for name, words in _STRAY[sheet.origin].items():
        if getattr(sheet, name):
            yield told(rules.ORIGIN_MISMATCH, at_field(sheet, name), found=words, expected=words_of(sheet.origin))
    if sheet.origin is Origin.FORWARDED:
        yield from _forwarded(sheet, attribute)
    if sheet.origin is Origin.JOINT:
        yield from _joint(sheet, attribute)
        yield from _cosigned(sheet)


def _forwarded(sheet: ReviewSheet, attribute: Attribute) -> Iterator[Finding]:
    original = sheet.original_attribute
    if original is None:
        yield told(rules.ORIGINAL_UNKNOWN, at_field(sheet, "original_attribute"))
    elif attribute is not original:
        yield told(
            rules.FORWARDED_CHANGED,
            at_field(sheet, "proposed"),
            found=words_of(attribute),
            expected=words_of(original),
        )


def _joint(sheet: ReviewSheet, attribute: Attribute) -> Iterator[Finding]:
    original = sheet.original_attribute
    if not sheet.lead_organ.strip():
        yield _joined(sheet, "lead_organ", Bilingual("没有写明牵头机关", "no lead organ is named"))
    if not sheet.other_organs:
        yield _joined(sheet, "other_organs", Bilingual("没有写明参加机关", "no other organ is named"))
    if original is None:
        words = Bilingual("没有写明牵头机关确定的公开属性", "the attribute set by the lead organ is not named")
        yield _joined(sheet, "original_attribute", words)
    elif attribute is not original:
        own, lead = words_of(attribute), words_of(original)
        words = Bilingual(
            f"定为“{own.zh}”，牵头机关定为“{lead.zh}”", f"set to “{own.en}”, the lead organ set “{lead.en}”"
        )
        yield _joined(sheet, "proposed", words)


def _cosigned(sheet: ReviewSheet) -> Iterator[Finding]:
    """Each other organ has its own co-signature, and the last one of an organ counts."""
    agreed: dict[str, bool] = {}
    for position, decision in enumerate(sheet.decisions):
        if decision.stage is not ReviewStage.COSIGN:
            continue
        if not decision.organ.strip():
            words = Bilingual(
                f"{decision.person}会签，没有写明机关", f"{decision.person} co-signed without naming an organ"
            )
            yield told(rules.JOINT_CHANGED, at_decision(sheet, position), found=words)
        agreed[plain_name(decision.organ)] = decision.agreed
    finished = any(d.stage in {ReviewStage.FINAL, ReviewStage.RELEASE} and d.agreed for d in sheet.decisions)
    lacking = [said(organ) for organ in dict.fromkeys(sheet.other_organs) if not agreed.get(plain_name(organ))]
    if finished and lacking:
        organs = listed(lacking)
        words = Bilingual(f"{organs.zh}没有会签同意", f"{organs.en} did not co-sign in agreement")
        yield _joined(sheet, "other_organs", words)


def _joined(sheet: ReviewSheet, name: str, words: Bilingual) -> Finding:
    return told(rules.JOINT_CHANGED, at_field(sheet, name), found=words)
