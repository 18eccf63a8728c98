"""Whether a reader finds another meaning in the words of a table than the catalogue has (读回判断): domains, ids, levels, empty cells."""

import re

from govdisclose.catalog.ids import IdentifyingWords, assign_ids
from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.export._wording import channel_words
from govdisclose.export.losses.boxes import one_table, reworded_boxes
from govdisclose.export.table import placed

__all__ = ["domain_only_in_title", "items_without_domain", "levels_known_otherwise", "own_ids", "printed_from_meaning"]

_LEVEL = re.compile("[县区旗乡镇村]|街道|社区")


def printed_from_meaning(catalog: Catalog) -> bool:
    """A cell without words whose meaning is printed instead, or channels whose words a legend would turn round."""
    legend = any(item.channels.optional for item in catalog.items)
    return any(_speaks_for_itself(item) or (legend and _reprinted(item)) for item in catalog.items)


def _speaks_for_itself(item: CatalogItem) -> bool:
    channels = item.channels
    return (
        (bool(item.content.elements) and not item.content.text.strip())
        or (bool(item.basis.citations) and not item.basis.text.strip())
        or (bool(item.publisher.bodies) and not item.publisher.text.strip())
        or (bool(channels.chosen or channels.optional or channels.other) and not channels.text.strip())
    )


def _reprinted(item: CatalogItem) -> bool:
    text = item.channels.text
    return bool(text.strip()) and channel_words(item.channels, with_legend=True) != text


def domain_only_in_title(catalog: Catalog) -> bool:
    """A title that names a domain where the header has none, or the items have their own."""
    header = catalog.header
    own = header.domain is None or any(item.domain is not None for item in catalog.items)
    return own and "领域" in (header.title or "")


def items_without_domain(catalog: Catalog) -> bool:
    """Items with a domain beside items without."""
    return len({item.domain is None for item in placed(catalog)}) > 1


def own_ids(catalog: Catalog) -> bool:
    """Ids that do not follow from the words, or from words that are printed otherwise than they are."""
    words = (IdentifyingWords.of(item, domain=catalog.header.domain) for item in catalog.items)
    if assign_ids(words) != tuple(item.id for item in catalog.items):
        return True
    if len({(i.domain, i.matter, i.content.text) for i in catalog.items}) == len(catalog.items):
        return False
    return printed_from_meaning(catalog) or reworded_boxes(one_table(catalog))


def levels_known_otherwise(catalog: Catalog) -> bool:
    """Names of further levels that a reader takes for county, township or village."""
    return any(_LEVEL.search(word) for item in catalog.items for word in item.levels.other)
