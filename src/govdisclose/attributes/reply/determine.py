"""Determination of the reply to a request (答复类型认定): the steps in order, the reply, its report row, what it must contain.

A decided reply is never changed by learning more: it is given only when every way in which the open facts may turn out leads to
the same reply in the same row. Whether content can be separated is asked (Art. 37), not presumed.

>>> from govdisclose.attributes import DocumentFacts
>>> no = dict.fromkeys(("withdrawn", "petition", "unclear", "repeated", "excessive", "confirm_or_reissue", "publication"), "no")
>>> facts = RequestFacts(**no, fee_unpaid="no", needs_making="no", found="no", document=DocumentFacts(made_or_kept_by_us="yes"))
>>> result = determine_reply(facts, at=date(2026, 11, 22))
>>> result.reply.value, result.basis[0].article, result.row.number, result.row.label
('not_found', '第三十六条第（四）项', 13, '1.本机关不掌握相关政府信息')
"""

from collections.abc import Iterator
from datetime import date

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.attributes.determine import Question
from govdisclose.attributes.duties import Duty
from govdisclose.attributes.facts import Answer
from govdisclose.attributes.reply.contents import ReplyContent, contents_of
from govdisclose.attributes.reply.duties import reply_duties
from govdisclose.attributes.reply.facts import RequestFacts, request_fact_infos
from govdisclose.attributes.reply.reasons import closing, no_law, opening, stage_step
from govdisclose.attributes.reply.rows import ReportRow, report_row
from govdisclose.attributes.reply.stage import Outcome, ReplyType, Stage
from govdisclose.attributes.reply.ways import WAYS, Way
from govdisclose.citation import Citation
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.explain import Explanation, Step

__all__ = ["ReplyDetermination", "determine_reply", "possible_replies"]


@frozen
class ReplyDetermination(Record):
    """The reply to a request with its reasons (答复认定结果).

    ``row`` is the row of the annual-report table in which it counts, absent while nothing is decided, for a notice to correct, and
    for years whose reports had no set table. It supports an official's decision, it never replaces it.
    """

    reply: ReplyType
    at: date
    regime: str | None = None
    basis: tuple[Citation, ...] = ()
    discretionary: bool = False
    row: ReportRow | None = None
    contents: tuple[ReplyContent, ...] = ()
    duties: tuple[Duty, ...] = ()
    questions: tuple[Question, ...] = ()
    explanation: Explanation = field(factory=Explanation)
    verified: bool = True


def determine_reply(request_facts: RequestFacts, *, at: date, received: date | None = None) -> ReplyDetermination:
    """The statutory reply to a request (依申请公开答复).

    ``at`` is the day of the reply: remedies and the report row follow it. ``received`` is the day on which the request came in and
    whose regulation applies; ``at`` where it is not given. Raises ``ValueError`` when the reply lies before the request.
    """
    day = as_day(at)
    came = as_day(received) if received is not None else day
    if came > day:
        raise ValueError(f"the reply of {day} lies before the request of {came}")
    way = WAYS.at(came)
    if way is None:
        return ReplyDetermination(ReplyType.UNDETERMINED, day, explanation=Explanation((no_law(came),)))
    known = request_facts.presumed()
    outcomes = frozenset(possible_replies(way, known))
    outcome = next(iter(outcomes)) if len(outcomes) == 1 else None
    steps = (opening(way, came), *_steps(way, known), closing(outcome))
    duties = reply_duties(way, outcome, known, came)
    if outcome is None:
        return ReplyDetermination(
            ReplyType.UNDETERMINED,
            day,
            way.name,
            duties=duties,
            questions=_questions(way, known),
            explanation=Explanation(steps),
        )
    row = report_row(outcome.row, at=day) if outcome.row else None
    return ReplyDetermination(
        outcome.reply,
        day,
        way.name,
        basis=(outcome.basis, *_excluding(way, known, outcome)),
        discretionary=outcome.discretionary,
        row=row,
        contents=contents_of(outcome, at=day),
        duties=duties,
        explanation=Explanation(steps),
        verified=outcome.verified and (row is None or row.verified),
    )


def possible_replies(way: Way, facts: RequestFacts, after: int = 0) -> Iterator[Outcome]:
    """Every reply that the open facts leave possible, from the step at position ``after`` on; the steps share no fact."""
    for stage in way.stages[after:]:
        possible = stage.possible(facts)
        for outcome in possible:
            if outcome is not None:
                yield from _closed(way, outcome, facts)
        if None not in possible:
            return
    yield way.last


def _closed(way: Way, outcome: Outcome, facts: RequestFacts) -> Iterator[Outcome]:
    """A refusal as it stands, partial disclosure where the content can be separated, or both while that is open."""
    separable = facts.document.separable if outcome.separable else Answer.NO
    if separable is not Answer.NO:
        yield Outcome(ReplyType.PARTIAL, "partial", way.separates, verified=way.verified)
    if separable is not Answer.YES:
        yield outcome


def _excluding(way: Way, facts: RequestFacts, outcome: Outcome) -> Iterator[Citation]:
    """The provisions for the part that is withheld, as far as they are certain."""
    if outcome.reply is ReplyType.PARTIAL:
        sources = (stage.basis for stage in way.stages if None not in stage.possible(facts))
        yield from dict.fromkeys(sources)


def _questions(way: Way, facts: RequestFacts) -> tuple[Question, ...]:
    infos = request_fact_infos()
    found = []
    for name, stage in _turning(way, facts):
        settles = any(
            len(frozenset(possible_replies(way, facts.with_answer(name, answer).presumed()))) == 1
            for answer in _free_answers(facts, name)
        )
        exact = way.name == "2019" and name in stage.facts and infos[name].article.startswith("第")
        article = infos[name].article if exact else _source(stage)
        found.append(Question(name, infos[name].asked_under(way.name), article, settles))
    return tuple(sorted(found, key=lambda q: not q.settles))


def _free_answers(facts: RequestFacts, name: str) -> Iterator[Answer]:
    """The answers that contradict no other fact."""
    for answer in (Answer.YES, Answer.NO):
        try:
            facts.with_answer(name, answer)
        except ValueError:
            continue
        yield answer


def _source(stage: Stage) -> str:
    return stage.basis.article or str(stage.basis.number)


def _turning(way: Way, facts: RequestFacts) -> Iterator[tuple[str, Stage]]:
    """The open facts that could change the reply, each with the step that asks it."""
    refusing: Stage | None = None
    for position, stage in enumerate(way.stages, 1):
        rest = frozenset(possible_replies(way, facts, position))
        table = stage.table(facts)
        results = {
            yes: rest if outcome is None else frozenset(_closed(way, outcome, facts)) for yes, outcome in table.items()
        }
        turned = [
            name
            for name in stage.facts
            if facts.answer(name) is Answer.UNKNOWN
            and any(results[yes | {name}] != results[yes - {name}] for yes in table)
        ]
        if "harms_third_party" in turned:
            touching = (n for n in ("trade_secret", "personal_privacy") if facts.answer(n) is Answer.UNKNOWN)
            yield from ((name, stage) for name in touching)
        yield from ((name, stage) for name in turned)
        if any(outcome is not None and outcome.separable for outcome in table.values()):
            refusing = stage
        if None not in table.values():
            break
    if refusing is not None and facts.document.separable is Answer.UNKNOWN:
        yield "separable", Stage(("separable",), refusing.decide, refusing.says, way.separates)


def _steps(way: Way, facts: RequestFacts) -> Iterator[Step]:
    for stage in way.stages:
        possible = stage.possible(facts)
        yield stage_step(stage, possible, tuple(n for n in stage.facts if facts.answer(n) is Answer.UNKNOWN))
        if None not in possible:
            return
