"""What one clause was found to say (读法)."""

from attrs import frozen

from govdisclose.deadlines.limit import TimeLimit

__all__ = ["Reading"]


@frozen
class Reading:
    """A limit that was read, and the words before its head, in which a scope may stand."""

    limit: TimeLimit
    before: str
