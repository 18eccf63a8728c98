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

from govdisclose.attributes.determination import Presumption
from govdisclose.attributes.facts import Answer
from govdisclose.attributes.listing import check_listed
from govdisclose.attributes.outcomes import cited
from govdisclose.attributes.presumptions import harm_presumption, presumption_step
from govdisclose.attributes.provisions import REGIMES
from govdisclose.attributes.reasons import contest_step
from govdisclose.attributes.reply.contents import contents_of
from govdisclose.attributes.reply.determination import ReplyDetermination
from govdisclose.attributes.reply.duties import reply_duties
from govdisclose.attributes.reply.facts import RequestFacts
from govdisclose.attributes.reply.open_questions import questions_of
from govdisclose.attributes.reply.outcomes import contested, possible_replies
from govdisclose.attributes.reply.reasons import closing, no_law, opening, stage_step
from govdisclose.attributes.reply.rows import report_row
from govdisclose.attributes.reply.stage import Outcome, ReplyType
from govdisclose.attributes.reply.ways import WAYS, Way
from govdisclose.citation import Citation
from govdisclose.deadlines.calendar_dates import as_day
from govdisclose.explain import Explanation, Step

__all__ = ["determine_reply"]


def determine_reply(request_facts: RequestFacts, *, at: date, received: date | None = None) -> ReplyDetermination:
    """The statutory reply to a request (依申请公开答复).

    ``at`` is the day of the reply: remedies and the report row follow it. ``received`` is the day on which the request came in and
    whose regulation applies; ``at`` where it is not given. Raises ``ValueError`` when the reply lies before the request, and
    ``ListedItemError`` when ``listed_as`` names what the list of that regulation does not have.
    """
    day = as_day(at)
    came = as_day(received) if received is not None else day
    if came > day:
        raise ValueError(f"the reply of {day} lies before the request of {came}")
    way, regime = WAYS.at(came), REGIMES.at(came)
    if way is None or regime is None:
        return ReplyDetermination(ReplyType.UNDETERMINED, day, explanation=Explanation((no_law(came),)))
    document = request_facts.document
    if document.listed_as:
        check_listed(document.listed_as, regime.listing.lists, regime.discloses)
    known = request_facts.presumed()
    outcomes = frozenset(possible_replies(way, known))
    outcome = next(iter(outcomes)) if len(outcomes) == 1 else None
    presumed = _presumed(way, request_facts, outcomes) if outcome else ()
    steps = (
        opening(way, came),
        *_steps(way, known),
        closing(outcome),
        *(contest_step(*against, cited(regime.listing, document)) for against in contested(way, outcome, known)),
        *map(presumption_step, presumed),
    )
    duties = reply_duties(way, outcome, known, came)
    if outcome is None:
        return ReplyDetermination(
            ReplyType.UNDETERMINED,
            day,
            way.name,
            duties=duties,
            questions=questions_of(way, request_facts),
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
        presumed=presumed,
    )


def _presumed(way: Way, facts: RequestFacts, outcomes: frozenset[Outcome]) -> tuple[Presumption, ...]:
    """Harm, where the reply would be open without its presumption; whether content is separable is never presumed here."""
    return (harm_presumption(),) if frozenset(possible_replies(way, facts.with_harm_open())) != outcomes else ()


def _excluding(way: Way, facts: RequestFacts, outcome: Outcome) -> Iterator[Citation]:
    """The provisions for the part that is withheld, as far as they are certain."""
    if outcome.reply is ReplyType.PARTIAL:
        sources = (stage.basis for stage in way.stages if None not in stage.possible(facts))
        yield from dict.fromkeys(sources)


def _steps(way: Way, facts: RequestFacts) -> Iterator[Step]:
    for stage in way.stages:
        possible = stage.possible(facts)
        yield stage_step(stage, possible, tuple(n for n in stage.facts if facts.answer(n) is Answer.UNKNOWN))
        if None not in possible:
            return
