"""The publishers of all pairs of items (公开主体比对), and what of them cannot be told."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.compare.matching import Pair
from govdisclose.catalog.compare.publishers import LostPublishers, PublisherNames, compare_publishers, levels_ticked
from govdisclose.catalog.compare.views import shown
from govdisclose.catalog.model import Catalog
from govdisclose.catalog.rules._wording import short

__all__ = ["publishers_of_pairs", "unclear_publishers"]


def publishers_of_pairs(
    catalog: Catalog, reference: Catalog, pairs: Iterable[Pair], *, at: date, names: PublisherNames | None
) -> dict[int, LostPublishers]:
    """What each pair's publishers come to, by the position of the item in the catalogue."""
    found = {}
    for pair in pairs:
        own = catalog.items[pair.left]
        theirs = reference.items[pair.right].publisher
        ticked = levels_ticked(own, catalog.header)
        found[pair.left] = compare_publishers(own.publisher, theirs, ticked=ticked, at=at, names=names)
    return found


def unclear_publishers(catalog: Catalog, found: Mapping[int, LostPublishers]) -> Iterator[Bilingual]:
    """One sentence on the items of which the names do not tell whether the publisher is that of the reference."""
    unclear = [(n, lost.unclear) for n, lost in found.items() if lost.unclear]
    if unclear:
        position, theirs = unclear[0]
        own, words = short(shown(catalog.items[position], "publisher")), "、".join(theirs)
        yield Bilingual(
            f"{len(unclear)}项的公开主体从名称看不出是否一致，没有判断，例如本目录的“{own}”与参考目录的“{words}”",
            f"{len(unclear)} items whose names do not tell whether the publisher is the same were not judged, such as {own} "
            f"beside {words} of the reference",
        )
