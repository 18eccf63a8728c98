"""Mutants (变异目录): catalogues with one fault each and the code that must fire, to prove that a checker sees it.

>>> broken = next(m for m in mutants() if m.code == "GD-T004")
>>> broken.fires()
True
"""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from govdisclose.catalog import Catalog, validate
from govdisclose.catalog.rules import all_rules

__all__ = ["Mutant", "mutants"]


@frozen
class Mutant:
    """One broken catalogue (变异目录): ``code`` must fire on it for the day ``at``; ``catalog`` beside it does not fire it when whole.

    ``item`` is the position of the broken item from 0 (-1 is the header), ``field`` its JSON name.
    """

    code: str
    catalog: Catalog
    at: date
    item: int
    field: str

    def codes(self) -> tuple[str, ...]:
        """The codes that our own check finds."""
        return tuple(f.code for f in validate(self.catalog, at=self.at).findings)

    def fires(self) -> bool:
        """Whether exactly the code fires."""
        return self.codes() == (self.code,)


def mutants(catalog: Catalog | None = None) -> Iterator[Mutant]:
    """One mutant for every rule of a catalogue.

    Without ``catalog`` each stands alone. With one, the faulty items are put behind its own, under ids of their own, so that a portal's
    real catalogue is broken in one place; a fault of the header replaces the header. Companion findings may then come from the
    neighbourhood (serials, repeated matters): look for ``code in mutant.codes()``.
    """
    for rule in all_rules():
        broken = rule.bad.catalog()
        place = rule.bad.item
        if catalog is not None:
            fresh = tuple(i.model_copy(update={"id": f"mutant-{rule.info.code}-{i.id}"}) for i in broken.items)
            header = broken.header if place < 0 else catalog.header
            broken = Catalog(header=header, items=(*catalog.items, *fresh))
            place = place + len(catalog.items) if place >= 0 else place
        yield Mutant(rule.info.code, broken, rule.bad.at, place, rule.bad.column)
