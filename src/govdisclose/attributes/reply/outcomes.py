"""Every reply that the open facts leave possible (可能的答复)."""

from collections.abc import Iterator

from govdisclose.attributes.facts import Answer
from govdisclose.attributes.reply.facts import RequestFacts
from govdisclose.attributes.reply.stage import Outcome, ReplyType
from govdisclose.attributes.reply.ways import Way
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["contested", "outcomes_of", "possible_replies"]


def possible_replies(way: Way, facts: RequestFacts, after: int = 0) -> Iterator[Outcome]:
    """Every reply that the open facts leave possible, from the step at position ``after`` on; the steps share no fact."""
    for stage in way.stages[after:]:
        possible = stage.possible(facts)
        for outcome in possible:
            if outcome is not None:
                yield from outcomes_of(way, outcome, facts)
        if None not in possible:
            return
    yield way.last


def outcomes_of(way: Way, outcome: Outcome, facts: RequestFacts) -> Iterator[Outcome]:
    """A refusal as it stands, partial disclosure where the content can be separated, or both while that is open."""
    separable = facts.document.separable if outcome.separable else Answer.NO
    if separable is not Answer.NO:
        yield Outcome(
            ReplyType.PARTIAL, "partial", way.separates, discretionary=outcome.discretionary, verified=way.verified
        )
    if separable is not Answer.YES:
        yield outcome


def contested(way: Way, outcome: Outcome | None, facts: RequestFacts) -> Iterator[tuple[Citation, Bilingual]]:
    """The provision that refuses information although it is listed for proactive disclosure, and what is contested between the two."""
    listed = facts.document.listed_item is Answer.YES or facts.document.listed_as is not None
    if outcome is None or outcome.reply not in {ReplyType.REFUSED, ReplyType.PARTIAL} or not listed:
        return
    refusing = next(stage for stage in way.stages if None not in stage.possible(facts))
    if refusing.against_list is not None:
        yield refusing.basis, refusing.against_list
