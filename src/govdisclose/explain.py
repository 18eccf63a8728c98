"""Reasons (理由): the steps by which an answer was reached, each dated and cited where it can be."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual, Language
from govdisclose.citation import Citation

__all__ = ["Explanation", "Step"]


@frozen
class Step(Record):
    """One step of the reasoning: what was concluded, for which day or days (both included), on which basis."""

    text: Bilingual
    start: date | None = None
    end: date | None = None
    basis: tuple[Citation, ...] = ()


@frozen
class Explanation(Record):
    """The steps in order (理由); ``to_text`` prints them as a numbered list."""

    steps: tuple[Step, ...] = ()

    def to_text(self, language: Language = "zh") -> str:
        """The reasons as numbered lines, each with the sources it rests on."""
        return "\n".join(f"{n}. {_line(step, language)}" for n, step in enumerate(self.steps, 1))

    def __add__(self, more: "Explanation | Iterable[Step]") -> "Explanation":
        steps = more.steps if isinstance(more, Explanation) else tuple(more)
        return Explanation(self.steps + steps)


def _line(step: Step, language: Language) -> str:
    words = step.text.in_language(language)
    sources = (
        "；".join(c.to_text() for c in step.basis) if language == "zh" else "; ".join(c.to_text() for c in step.basis)
    )
    return f"{words}（{sources}）" if sources and language == "zh" else f"{words} ({sources})" if sources else words
