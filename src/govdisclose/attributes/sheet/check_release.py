"""Findings on the release of what a sheet is about (发布检查): secrecy review and three reviews agreed, attribute proactive."""

from collections.abc import Iterator

from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet import rules
from govdisclose.attributes.sheet.codes import ReviewStage, words_of
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.attributes.sheet.telling import at_decision, listed, moment, said, told
from govdisclose.findings import Finding

__all__ = ["release_findings"]

_THREE = (ReviewStage.FIRST, ReviewStage.SECOND, ReviewStage.FINAL)


def release_findings(sheet: ReviewSheet) -> Iterator[Finding]:
    """What each release shows; of a step that was taken several times the last decision before the release counts."""
    for position, release in enumerate(sheet.decisions):
        if release.stage is not ReviewStage.RELEASE or not release.agreed:
            continue
        earlier = {d.stage: d for d in sheet.decisions[:position]}
        agreed = {stage for stage, d in earlier.items() if d.agreed and d.time <= release.time}
        place = at_decision(sheet, position)
        if ReviewStage.SECRECY not in agreed:
            yield told(rules.BEFORE_SECRECY, place, found=said(moment(release.time)))
        lacking = [words_of(stage) for stage in _THREE if stage not in agreed]
        if lacking:
            yield told(rules.UNREVIEWED, place, found=listed(lacking))
        attribute = _attribute_then(sheet, position)
        if attribute in {Attribute.WITHHELD, Attribute.ON_REQUEST}:
            yield told(rules.WITHHELD_RELEASED, place, found=words_of(attribute))


def _attribute_then(sheet: ReviewSheet, position: int) -> Attribute | None:
    """The attribute as it stood with the decision at a position."""
    named = (d.attribute for d in reversed(sheet.decisions[: position + 1]) if d.attribute is not None)
    return next(named, sheet.proposed)
