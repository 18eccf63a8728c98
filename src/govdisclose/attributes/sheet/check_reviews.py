"""Findings on the decisions of a sheet (审核检查): three people, in order, nothing after a return, none to come."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.sheet import rules
from govdisclose.attributes.sheet.check_release import release_findings
from govdisclose.attributes.sheet.codes import ReviewStage, Verdict, words_of
from govdisclose.attributes.sheet.decision import Decision
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.attributes.sheet.telling import at_decision, listed, moment, plain_name, said, told
from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.findings import Finding

__all__ = ["review_findings"]

_THREE = (ReviewStage.FIRST, ReviewStage.SECOND, ReviewStage.FINAL)


def review_findings(sheet: ReviewSheet, at: date) -> Iterator[Finding]:
    """What the decisions of the sheet show."""
    yield from _people(sheet)
    yield from _order(sheet)
    yield from _after_return(sheet)
    yield from release_findings(sheet)
    for position, decision in enumerate(sheet.decisions):
        if as_day(decision.time) > at:
            yield told(
                rules.AHEAD_OF_TIME,
                at_decision(sheet, position),
                found=said(moment(decision.time)),
                expected=words_of(decision.stage),
            )


def _people(sheet: ReviewSheet) -> Iterator[Finding]:
    stages: dict[str, dict[ReviewStage, int]] = {}
    for position, decision in enumerate(sheet.decisions):
        if decision.stage in _THREE:
            stages.setdefault(plain_name(decision.person), {}).setdefault(decision.stage, position)
    for name, held in stages.items():
        if len(held) > 1:
            where = listed([words_of(stage) for stage in held])
            yield told(rules.SAME_PERSON, at_decision(sheet, max(held.values())), found=said(name), stages=where)


def _order(sheet: ReviewSheet) -> Iterator[Finding]:
    """Within the three reviews each stands behind those that come first; no decision is earlier than the one before it."""
    highest: Decision | None = None
    before: Decision | None = None
    for position, decision in enumerate(sheet.decisions):
        late = None
        if decision.stage in _THREE:
            if highest is not None and _THREE.index(decision.stage) < _THREE.index(highest.stage):
                late = highest
            else:
                highest = decision
        if late is None and before is not None and decision.time < before.time:
            late = before
        if late is not None:
            yield told(rules.OUT_OF_ORDER, at_decision(sheet, position), found=_dated(decision), expected=_dated(late))
        before = decision


def _dated(decision: Decision) -> Bilingual:
    words, when = words_of(decision.stage), moment(decision.time)
    return Bilingual(f"{words.zh}（{when}）", f"{words.en} ({when})")


def _after_return(sheet: ReviewSheet) -> Iterator[Finding]:
    stopped: Decision | None = None
    for position, decision in enumerate(sheet.decisions):
        if stopped is not None and decision.agreed:
            yield told(
                rules.RETURNED,
                at_decision(sheet, position),
                found=words_of(stopped.verdict),
                expected=words_of(stopped.stage),
                next=words_of(decision.stage),
            )
            return
        if decision.verdict is not Verdict.AGREE:
            stopped = decision
