"""Findings on the decisions of a sheet (审核检查): three people, in order, secrecy before release, nothing after a return."""

import unicodedata
from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet import rules
from govdisclose.attributes.sheet.codes import ReviewStage, Verdict, words_of
from govdisclose.attributes.sheet.decision import Decision
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.findings import Finding, Location

__all__ = ["review_findings"]

_THREE = (ReviewStage.FIRST, ReviewStage.SECOND, ReviewStage.FINAL)


def review_findings(sheet: ReviewSheet, at: date) -> Iterator[Finding]:
    """What the decisions of the sheet show."""
    yield from _people(sheet)
    yield from _order(sheet)
    yield from _after_return(sheet)
    yield from _release(sheet)
    for position, decision in enumerate(sheet.decisions):
        if as_day(decision.time) > at:
            yield Finding.of(
                rules.AHEAD_OF_TIME,
                _at(sheet, position),
                found=f"{decision.time:%Y-%m-%d %H:%M}",
                expected=words_of(decision.stage).zh,
            )


def _at(sheet: ReviewSheet, position: int) -> Location:
    return Location(item=sheet.id, field=f"decisions[{position}]")


def _name(decision: Decision) -> str:
    """The person's name without blanks, so that 王 三 and 王三 are one."""
    return "".join(unicodedata.normalize("NFKC", decision.person).split())


def _people(sheet: ReviewSheet) -> Iterator[Finding]:
    stages: dict[str, dict[ReviewStage, int]] = {}
    for position, decision in enumerate(sheet.decisions):
        if decision.stage in _THREE:
            stages.setdefault(_name(decision), {}).setdefault(decision.stage, position)
    for name, held in stages.items():
        if len(held) > 1:
            where = "、".join(words_of(stage).zh for stage in held)
            yield Finding.of(rules.SAME_PERSON, _at(sheet, max(held.values())), found=name, stages=where)


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
            yield Finding.of(rules.OUT_OF_ORDER, _at(sheet, position), found=_said(decision), expected=_said(late))
        before = decision


def _said(decision: Decision) -> str:
    return f"{words_of(decision.stage).zh}（{decision.time:%Y-%m-%d %H:%M}）"


def _after_return(sheet: ReviewSheet) -> Iterator[Finding]:
    stopped: Decision | None = None
    for position, decision in enumerate(sheet.decisions):
        if stopped is not None and decision.agreed:
            yield Finding.of(
                rules.RETURNED,
                _at(sheet, position),
                found=words_of(stopped.verdict).zh,
                expected=words_of(stopped.stage).zh,
                next=words_of(decision.stage).zh,
            )
            return
        if decision.verdict is not Verdict.AGREE:
            stopped = decision


def _release(sheet: ReviewSheet) -> Iterator[Finding]:
    position = next((n for n, d in enumerate(sheet.decisions) if d.stage is ReviewStage.RELEASE and d.agreed), None)
    if position is None:
        return
    release, earlier = sheet.decisions[position], sheet.decisions[:position]
    agreed = {d.stage for d in earlier if d.agreed and d.time <= release.time}
    if ReviewStage.SECRECY not in agreed:
        yield Finding.of(rules.BEFORE_SECRECY, _at(sheet, position), found=f"{release.time:%Y-%m-%d %H:%M}")
    lacking = [words_of(stage).zh for stage in _THREE if stage not in agreed]
    if lacking:
        yield Finding.of(rules.UNREVIEWED, _at(sheet, position), found="、".join(lacking))
    if sheet.attribute in {Attribute.WITHHELD, Attribute.ON_REQUEST}:
        yield Finding.of(rules.WITHHELD_RELEASED, _at(sheet, position), found=words_of(sheet.attribute).zh)
