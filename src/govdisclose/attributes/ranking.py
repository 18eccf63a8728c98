"""The order of questions (提问次序): the most decisive first, and within one provision as the law asks.

>>> [weighed.name for weighed in by_weight([[Weighed("a", (1, 3)), Weighed("b", (2, 2))], [Weighed("c", (2, 1))]])]
['c', 'a', 'b']
"""

from collections.abc import Iterable

from attrs import frozen

from govdisclose.bilingual import Bilingual

__all__ = ["HARM", "HARM_NOTE", "Weighed", "by_weight"]

#: The fact that is presumed where a trade secret or privacy is touched.
HARM = "harms_third_party"
HARM_NOTE = Bilingual(
    zh="已涉及商业秘密或者个人隐私：本问没有回答或者答“不知道”的，按“会造成损害”处理。",
    en="A trade secret or privacy is touched: unless this is answered, harm counts as YES.",
)


@frozen
class Weighed:
    """A question with the number of results that each of its possible answers leaves; ``at_once`` ones come before all others."""

    name: str
    left: tuple[int, ...]
    at_once: bool = False

    @property
    def leaves(self) -> int:
        """How many results the less telling answer leaves."""
        return max(self.left)

    @property
    def settles(self) -> bool:
        """Whether an answer leaves one result alone."""
        return min(self.left) == 1


def by_weight(provisions: Iterable[Iterable[Weighed]]) -> tuple[Weighed, ...]:
    """The questions, in the legal order of the provisions that ask them, brought into the order in which they should be asked.

    First the one whose less telling answer leaves the fewest results; alike ones stay in legal order; within a provision none comes
    before one that the provision asks earlier, as its words build on that.
    """
    ranked: list[tuple[int, Weighed]] = []
    for questions in provisions:
        floor = 0
        for question in questions:
            floor = max(floor, question.leaves)
            ranked.append((0 if question.at_once else floor, question))
    return tuple(question for _, question in sorted(ranked, key=lambda pair: pair[0]))
