"""A provision that decides the attribute (认定条款): which facts it asks, when it holds, and what follows."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from itertools import product

from attrs import frozen

from govdisclose.attributes.facts import Answer, DocumentFacts
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["Attribute", "Provision", "Truth"]


class Attribute(StrEnum):
    """The attribute of a document (公开属性)."""

    PROACTIVE = "proactive"  #: 主动公开
    ON_REQUEST = "on_request"  #: 依申请公开
    PARTIAL = "partial"  #: 区分处理后公开
    WITHHELD = "withheld"  #: 不予公开
    UNDETERMINED = "undetermined"  #: 尚不能认定


@frozen
class Truth:
    """One way in which the open facts of a provision may turn out (事实组合)."""

    yes: frozenset[str]

    def __getitem__(self, name: str) -> bool:
        return name in self.yes


@frozen
class Provision:
    """One provision, asked in legal order.

    ``holds`` decides it for fully known facts; ``facts`` names those it may look at. An exclusion (``excludes``) withholds; a
    ``discretionary`` one allows the organ to withhold and does not oblige it. ``lists`` are the articles of a statutory list, each with
    its number of items (0 for an article without items). ``against_list`` says in words what is contested where an exclusion meets
    information that is listed.
    """

    key: str
    citation: Citation
    facts: tuple[str, ...]
    holds: Callable[[Truth], bool]
    says: Bilingual
    excludes: bool = True
    discretionary: bool = False
    verified: bool = True
    lists: tuple[tuple[int, int], ...] = ()
    against_list: Bilingual | None = None

    def possible(self, facts: DocumentFacts) -> frozenset[bool]:
        """Whether the provision holds: ``{True}``, ``{False}``, or both where open facts decide it."""
        return _possible(self, tuple(facts.answer(name) for name in self.facts))

    def turned_by(self, facts: DocumentFacts) -> tuple[str, ...]:
        """The open facts that can turn the provision, in the order in which they are asked."""
        answers = tuple(facts.answer(name) for name in self.facts)
        completions = tuple(_completions(self, answers))
        return tuple(
            name
            for name, answer in zip(self.facts, answers, strict=True)
            if answer is Answer.UNKNOWN
            and any(self.holds(Truth(t.yes | {name})) != self.holds(Truth(t.yes - {name})) for t in completions)
        )


@cache
def _possible(provision: Provision, answers: tuple[Answer, ...]) -> frozenset[bool]:
    return frozenset(provision.holds(truth) for truth in _completions(provision, answers))


def _completions(provision: Provision, answers: tuple[Answer, ...]) -> Iterator[Truth]:
    """Every way in which the open facts of the provision may turn out."""
    by_name = dict(zip(provision.facts, answers, strict=True))
    known = frozenset(name for name, answer in by_name.items() if answer is Answer.YES)
    unknown = [name for name, answer in by_name.items() if answer is Answer.UNKNOWN]
    for choice in product((False, True), repeat=len(unknown)):
        yield Truth(known | {name for name, chosen in zip(unknown, choice, strict=True) if chosen})
