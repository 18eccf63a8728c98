"""Every reply that the open facts leave possible (可能的答复)."""

from collections.abc import Iterator

from govdisclose.attributes.facts import Answer
from govdisclose.attributes.reply.facts import RequestFacts
from govdisclose.attributes.reply.stage import Outcome, ReplyType
from govdisclose.attributes.reply.ways import Way

__all__ = ["outcomes_of", "possible_replies"]


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
        yield Outcome(ReplyType.PARTIAL, "partial", way.separates, verified=way.verified)
    if separable is not Answer.YES:
        yield outcome
