"""How sure an answer about days is (确定程度).

>>> weakest(Certainty.ANNOUNCED, Certainty.ESTIMATED, Certainty.PROVISIONAL)
<Certainty.ESTIMATED: 'estimated'>
"""

from enum import StrEnum

__all__ = ["Certainty", "weakest"]


class Certainty(StrEnum):
    """What an answer rests on, from the firmest to the weakest (确定程度)."""

    ANNOUNCED = "announced"  #: 已公布: every day that counts lies under a published notice
    PROVISIONAL = (
        "provisional"  #: 暂定: 29-31 December of the last announced year, which the next notice can still change
    )
    ESTIMATED = "estimated"  #: 估算: statutory days of a year without a notice, on request only
    UNKNOWN = "unknown"  #: 未知: a day that counts has no notice

    @property
    def rank(self) -> int:
        """0 for announced, 3 for unknown."""
        return tuple(Certainty).index(self)


def weakest(*certainties: Certainty) -> Certainty:
    """The weakest of several; announced when there is none."""
    return max(certainties, key=lambda c: c.rank, default=Certainty.ANNOUNCED)
