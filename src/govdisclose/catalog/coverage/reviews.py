"""The review by publisher and quarter (季度考核): counts, shares and lamps, and the totals of each quarter."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.catalog.coverage.thresholds import Light, Thresholds
from govdisclose.catalog.coverage.verdict import Status, Verdict

__all__ = ["Review", "reviews_of", "totals_of"]


@frozen
class Review(Record):
    """One publisher in one quarter (季度考核): how many items are in each status, the share that is in order, the lamp.

    ``percent`` is of the items that can be judged, ``None`` where there are none. The total of a quarter names no publisher.
    """

    publisher: str
    quarter: str
    counts: dict[Status, int]
    fulfilled: int
    judged: int
    percent: float | None
    light: Light = field(default=Light.NONE, metadata={"always": True})


def reviews_of(worst: Iterable[Verdict], thresholds: Thresholds) -> Iterator[Review]:
    """A review for each publisher and quarter, in their order; an item of several publishers counts for each."""
    groups: dict[tuple[str, str], Counter[Status]] = defaultdict(Counter)
    for verdict in worst:
        for publisher in verdict.publishers:
            groups[publisher, verdict.quarter][verdict.status] += 1
    return (_review(*place, counts, thresholds) for place, counts in sorted(groups.items()))


def totals_of(worst: Iterable[Verdict], thresholds: Thresholds) -> Iterator[Review]:
    """A review of each quarter, in which every item counts once."""
    groups: dict[str, Counter[Status]] = defaultdict(Counter)
    for verdict in worst:
        groups[verdict.quarter][verdict.status] += 1
    return (_review("", quarter, counts, thresholds) for quarter, counts in sorted(groups.items()))


def _review(publisher: str, quarter: str, counts: Counter[Status], thresholds: Thresholds) -> Review:
    fulfilled = counts[Status.MET] + counts[Status.DECLARED_EMPTY]
    judged = counts.total() - counts[Status.NOT_DUE] - counts[Status.CANNOT_TELL]
    percent = round(100 * fulfilled / judged, 1) if judged else None
    in_order = {status: counts[status] for status in Status if counts[status]}
    light = thresholds.light_of_share(100 * fulfilled / judged if judged else None)
    return Review(publisher, quarter, in_order, fulfilled, judged, percent, light)
