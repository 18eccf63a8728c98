"""One rule in words (单项时限): the kinds of limit in the order in which they are looked for.

Each reader takes the whole clause or nothing: a number, a unit or a period that it cannot account for makes it refuse.
"""

from collections.abc import Callable

from govdisclose.deadlines.words.advance import read_before, read_notice
from govdisclose.deadlines.words.amounts import Amount
from govdisclose.deadlines.words.patterns import HEADS, Pattern
from govdisclose.deadlines.words.reading import Reading
from govdisclose.deadlines.words.recurring import read_recurring
from govdisclose.deadlines.words.soft import read_by_rule, read_immediate, read_prompt, read_standing
from govdisclose.deadlines.words.within import read_within

__all__ = ["read_rule"]


def read_rule(clause: str, values: dict[int, Amount]) -> Reading | None:
    """The one rule that a clause sets, or ``None``; ``values`` holds the numbers by their place in the clause."""
    if "(" in clause:
        clause = _without_glosses(clause)
    for read in _ORDER:
        found = read(clause, values)
        if found is not None:
            return found
    return None


def _without_glosses(clause: str) -> str:
    """The clause with the brackets behind its head blanked out; what a bracket before it says can be the event."""
    head = next((i for i, letter in enumerate(clause) if letter in HEADS), len(clause))
    at = head
    while (gloss := _GLOSS.search(clause, at)) is not None:
        clause = clause[: gloss.start()] + "," * len(gloss[0]) + clause[gloss.end() :]
        at = gloss.end()
    return clause


_GLOSS = Pattern(r"\([^()]*\)")
_ORDER: tuple[Callable[[str, dict[int, Amount]], Reading | None], ...] = (
    read_notice, read_recurring, read_before, read_within, read_standing, read_immediate, read_prompt, read_by_rule,
)  # fmt: skip
