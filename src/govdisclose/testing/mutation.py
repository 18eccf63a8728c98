"""Mutants (变异目录): catalogues with one fault each and the code that must fire, to prove that a checker sees it.

>>> broken = next(m for m in mutants() if m.code == "GD-T004")
>>> broken.fires()
True
"""

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from govdisclose.catalog import Catalog, CatalogItem, validate
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
    real catalogue is broken in one place; a fault of the header replaces the header, and a column that is missing is taken from every
    item. Companion findings may then come from the neighbourhood (serials, repeated matters): look for ``code in mutant.codes()``.
    A fault that this catalogue cannot have (two serials where it has none) stands alone as without ``catalog``.
    """
    for rule in all_rules():
        broken = rule.bad.catalog()
        place = rule.bad.item
        alone = Mutant(rule.info.code, broken, rule.bad.at, place, rule.bad.column)
        if catalog is None:
            yield alone
            continue
        grafted = evolve(
            alone,
            catalog=_graft(catalog, broken, alone),
            item=place + len(catalog.items) if place >= 0 else place,
        )
        yield grafted if rule.info.code in grafted.codes() else alone


def _graft(catalog: Catalog, broken: Catalog, mutant: Mutant) -> Catalog:
    """The catalogue with the fault of the broken one: behind its items, in its header, or in the same column of every item."""
    if mutant.item < 0 and mutant.field in CatalogItem.model_fields:
        without = CatalogItem(id="-", matter=("-",))
        empty = {mutant.field: getattr(without, mutant.field)}
        return catalog.model_copy(update={"items": tuple(i.model_copy(update=empty) for i in catalog.items)})
    if mutant.item < 0:
        return catalog.model_copy(update={"header": broken.header})
    fresh = tuple(i.model_copy(update={"id": f"mutant-{mutant.code}-{i.id}"}) for i in broken.items)
    return Catalog(header=catalog.header, items=(*catalog.items, *fresh))
