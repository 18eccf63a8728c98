"""What a rule is (规则): a declaration, a condition, and two examples from which tests and pages are made."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import ClassVar

from attrs import field, frozen

from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._survey import Survey
from govdisclose.citation import Citation
from govdisclose.dated import Period
from govdisclose.findings import RuleInfo

__all__ = ["Fault", "ItemRule", "Rule"]


@frozen
class Fault:
    """What a rule has against a place (问题所在): ``item`` counts from 0 (-1 is the header), ``column`` is the field's JSON name.

    ``places`` fill the further named places of the message; ``basis`` stands in for the rule's own where the law has changed.
    """

    item: int
    column: str
    found: str | None = None
    expected: str | None = None
    places: Mapping[str, object] = field(factory=dict)
    basis: tuple[Citation, ...] | None = None


class Rule(ABC):
    """One rule about a whole catalogue.

    ``bad`` is a catalogue on which the rule fires once, ``good`` one beside it on which it does not. ``period`` holds the days for
    which the rule can judge.
    """

    info: ClassVar[RuleInfo]
    bad: ClassVar[Example]
    good: ClassVar[Example]
    period: ClassVar[Period] = Period()

    @abstractmethod
    def check(self, survey: Survey) -> Iterator[Fault]:
        """The faults, in the order of the items."""


class ItemRule(Rule):
    """One rule that looks at each item by itself."""

    def check(self, survey: Survey) -> Iterator[Fault]:
        """The faults of every item in order."""
        for position, item in enumerate(survey.catalog.items):
            yield from self.faults(item, position, survey)

    @abstractmethod
    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """The faults of one item."""
