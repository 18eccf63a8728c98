"""Mutants (变异目录): catalogues with one fault each and the code that must fire, to prove that a checker sees it.

>>> broken = next(m for m in mutants() if m.code == "GD-T004")
>>> broken.fires()
True
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from govdisclose.catalog import Catalog, CatalogItem, validate
from govdisclose.catalog.rules import all_rules

__all__ = ["Mutant", "mutants"]


@frozen
class Mutant:
    """One broken catalogue (变异目录): ``code`` must fire on it for the day ``at``, with its ``companions`` and nothing else new.

    ``item`` is the position of the broken item from 0 (-1 is the header), ``field`` its JSON name. ``before`` is the catalogue without
    the fault, empty where the mutant stands alone; what is wrong with that already is no news. ``companions`` are the codes that the
    same fault sets off beside its own, because a whole column or the header of the catalogue was taken away.
    """

    code: str
    catalog: Catalog
    at: date
    item: int
    field: str
    companions: tuple[str, ...] = ()
    before: Catalog | None = None

    def codes(self) -> tuple[str, ...]:
        """The codes that our own check finds."""
        return tuple(f.code for f in validate(self.catalog, at=self.at).findings)

    def new_codes(self) -> tuple[str, ...]:
        """The codes that our own check finds more often than in ``before``, each once, in order."""
        return _new(self)

    def fires(self) -> bool:
        """Whether exactly the code and its companions are new."""
        return self.new_codes() == tuple(sorted({self.code, *self.companions}))


def mutants(catalog: Catalog | None = None) -> Iterator[Mutant]:
    """One mutant for every rule of a catalogue.

    Without ``catalog`` each stands alone. With one, the faulty items are put behind its own, under ids and in a table (领域) of their
    own, so that a portal's real catalogue is broken in one place and its own items are judged as before. A fault of the header replaces
    the header, and a column that is missing is taken from every item: what else that sets off is in ``companions``. A fault that this
    catalogue cannot have (it shows it already, or has no item to take the column from) stands alone as without ``catalog``.
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
            before=catalog,
        )
        new = grafted.new_codes()
        if rule.info.code not in new:
            yield alone
        elif place < 0:
            yield evolve(grafted, companions=tuple(code for code in new if code != rule.info.code))
        else:
            yield grafted


def _new(mutant: Mutant) -> tuple[str, ...]:
    found = Counter(mutant.codes())
    if mutant.before is not None:
        found -= Counter(f.code for f in validate(mutant.before, at=mutant.at).findings)
    return tuple(sorted(found))


def _graft(catalog: Catalog, broken: Catalog, mutant: Mutant) -> Catalog:
    """The catalogue with the fault of the broken one: behind its items, in its header, or in the same column of every item."""
    if mutant.item < 0 and mutant.field in CatalogItem.model_fields:
        without = CatalogItem(id="-", matter=("-",))
        empty = {mutant.field: getattr(without, mutant.field)}
        return catalog.model_copy(update={"items": tuple(i.model_copy(update=empty) for i in catalog.items)})
    if mutant.item < 0:
        return catalog.model_copy(update={"header": broken.header})
    own = f"变异目录 {mutant.code}"
    fresh = tuple(
        i.model_copy(update={"id": f"mutant-{mutant.code}-{i.id}", "domain": i.domain or own}) for i in broken.items
    )
    header = catalog.header
    kept = tuple(i.model_copy(update={"domain": i.domain or header.domain}) for i in catalog.items)
    stacked = header.model_copy(update={"domain": None})  # as a file of several domains has it
    return Catalog(header=stacked, items=(*kept, *fresh))
