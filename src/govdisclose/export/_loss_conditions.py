"""Whether a catalogue holds something that a table cannot carry (写入前的判断); the losses themselves are declared in ``losses``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from govdisclose.catalog.ids import IdentifyingWords, assign_ids
from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.export._boxes import BOXES, FLAGS, BoxColumn, box_words, in_words, ticked_words, unsaid_no
from govdisclose.export._wording import basis_words, channel_words, content_words, publisher_words
from govdisclose.export.table import by_domain, placed

__all__ = [
    "blank_below_filled",
    "blank_values",
    "domain_only_in_title",
    "items_without_domain",
    "levels_known_otherwise",
    "one_table",
    "own_ids",
    "page_spaces",
    "printed_from_meaning",
    "reworded_boxes",
    "surrounding_blanks",
    "tables",
    "unclear_boxes",
]

_PAGE_SPACES = re.compile(r"[^\S\n ]|  | \n|\n |\n\n")
_LEVEL = re.compile("[县区旗乡镇村]|街道|社区")
_TEXTS = ("content", "basis", "publisher", "channels", "audience", "mode", "levels")


def _texts(item: CatalogItem) -> Iterator[str]:
    yield from item.matter
    yield item.time_limit.text
    yield from (getattr(item, name).text for name in _TEXTS)
    yield from item.extensions
    yield from item.extensions.values()
    yield from (text for text in (item.seq, item.process, item.domain) if text is not None)


def tables(catalog: Catalog) -> list[Sequence[CatalogItem]]:
    runs = by_domain(catalog)
    return [run for _, run in runs] if runs else [placed(catalog)]


def one_table(catalog: Catalog) -> list[Sequence[CatalogItem]]:
    return [placed(catalog)]


def unclear_boxes(tables: Iterable[Sequence[CatalogItem]]) -> bool:
    """A box that one item of a table shows and another does not; in a column of words, a box that is shown and not ticked."""
    return any(_unclear(name, items) for items in tables for name in BOXES)


def _unclear(name: BoxColumn, items: Sequence[CatalogItem]) -> bool:
    if in_words(name, items):
        return any(unsaid_no(name, item) for item in items)
    parts = [getattr(item, name) for item in items]
    return any(len({getattr(part, flag) is None for part in parts}) > 1 for flag in FLAGS[name])


def reworded_boxes(tables: Iterable[Sequence[CatalogItem]]) -> bool:
    """Words of a box cell that become a tick, or ticks that become words."""
    return any(_reworded(name, items) for items in tables for name in BOXES)


def _reworded(name: BoxColumn, items: Sequence[CatalogItem]) -> bool:
    printed = box_words if in_words(name, items) else ticked_words
    return any(printed(name, item) != getattr(item, name).text for item in items)


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


def _merging(item: CatalogItem) -> tuple[str, ...]:
    """The words of the columns in which offices merge cells."""
    return (
        content_words(item.content),
        basis_words(item.basis),
        item.time_limit.text,
        publisher_words(item.publisher),
        channel_words(item.channels, with_legend=False),
    )


def _blank(text: str | None) -> bool:
    return text is not None and not text.strip()


def surrounding_blanks(catalog: Catalog) -> bool:
    """White space at the ends of words, or nothing but white space."""
    return any(text != text.strip() for item in catalog.items for text in _texts(item))


def blank_values(catalog: Catalog) -> bool:
    """A serial, process, domain or extra column that is there but empty."""
    return any(
        _blank(text)
        for item in catalog.items
        for text in (item.seq, item.process, item.domain, *item.extensions.values())
    )


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


def page_spaces(catalog: Catalog) -> bool:
    """White space that a browser draws as one blank or not at all: tabs, runs of blanks, empty lines."""
    return any(_PAGE_SPACES.search(text) for item in catalog.items for text in _texts(item))


def levels_known_otherwise(catalog: Catalog) -> bool:
    """Names of further levels that a reader takes for county, township or village."""
    return any(_LEVEL.search(word) for item in catalog.items for word in item.levels.other)


def blank_below_filled(catalog: Catalog) -> bool:
    """An empty cell below a filled one, in a column in which offices merge cells."""
    return any(
        not later.strip() and bool(earlier.strip())
        for column in zip(*(_merging(item) for item in catalog.items), strict=True)
        for earlier, later in pairwise(column)
    )
